import Content
import Diagnostics
import Model
import Starter
import Testing

@Suite struct StarterTests {
    @Test func theOrganisationsNameIsWrittenAsYAMLHasIt() throws {
        let name = "Ynys \"Môn\" \\ C: #1 {{council}}"
        let files = starterContent(of: name)
        #expect(try #require(readRecord(files).value).organisation.name == name)
        let once = files.count { $0.text.contains("Môn") }
        #expect(once == 1)
    }

    @Test func theFirstFolderIsReadWithoutAWord() {
        #expect(readRecord(starterContent(of: "Anytown Council")).diagnostics == [])
    }

    /// What a template names and nobody fills in is a mistake of ours.
    @Test(arguments: StarterKind.allCases)
    func everyPlaceIsFilled(_ kind: StarterKind) throws {
        var values = StarterValues(try record(), asOf: Day(number: 0))
        let found = try #require(Day("2026-10-05"))
        values.take(found: found, metric: "response-rate")
        let files = kind.files(named: "2026-parking", values)
        #expect(files.map(\.path) == kind.paths(named: "2026-parking"))
        for file in files {
            #expect(!file.text.isEmpty)
            #expect(!file.text.contains("{{") && !file.text.contains("}}"), "\(file.path)")
            let unnamed = file.text.split(separator: "\n").filter {
                $0.contains("name-of-the-") && !$0.contains("name-of-the-edition")
            }
            #expect(unnamed == [])
        }
    }

    @Test func whatIsNotThereIsLeftAsAComment() throws {
        let values = StarterValues(try record(), asOf: Day(number: 0))
        let text = StarterKind.correction.files(named: "2026-10-05-a", values)[0].text
        #expect(text.contains("\n# edition: name-of-the-edition "))
    }

    @Test func datesBeginWithTheDayTheReportSpeaksFrom() throws {
        let day = try #require(Day("2027-03-01"))
        let values = StarterValues(try record(), asOf: day)
        let text = StarterKind.chat.files(named: "evenings", values)[0].text
        #expect(text.contains("title: \"Evenings\"\n"))
        #expect(text.contains("published: 2027-03-01\n"))
        // Four weeks later the clocks have gone forward.
        #expect(text.contains("starts: 2027-03-29T19:00+01:00 "))
        let costs = StarterKind.costs.files(named: "spring", values)[0].text
        #expect(costs.contains("period: 2026-Q4\n"))
        let page = StarterKind.page.files(named: "spring", values)[0].text
        #expect(page.contains("response-rate/2027-02"))
    }

    /// A name that names a period says which, whatever day the content speaks from; any other has the last quarter.
    @Test(arguments: [
        ("2026-q4", "2026-Q4", "October to December 2026"), ("2026-11", "2026-11", "November 2026"),
        ("2026", "2026", "2026"), ("2026-27", "2026-27", "April 2026 to March 2027"),
        ("2026-27-q4", "2026-27 Q4", "January to March 2027"),
        ("2026-10-05", "2026-10-05", "2026 10 05"), ("2026-q5", "2026-Q3", "2026 q5"),
        ("autumn", "2026-Q3", "Autumn"),
    ])
    func aNameThatIsAPeriodIsThePeriodOfTheFile(
        _ name: String, _ period: String, _ title: String
    ) throws {
        let values = StarterValues(try record(), asOf: Day(number: 0))
        for kind in [StarterKind.edition, .costs] {
            let lines = kind.files(named: name, values)[0].text.split(separator: "\n")
            #expect(lines.contains("title: \"\(title)\"") && lines.contains("period: \(period)"))
        }
    }

    private func record() throws -> Record {
        try #require(readRecord(starterContent(of: "Anytown Council")).value)
    }
}

extension SourceFile {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
