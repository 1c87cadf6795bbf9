import Content
import Diagnostics
import Disclosure
import Formats
import Model
import Statistics
import Testing

@testable import Site

@Suite struct DataFilesTests {
    @Test(arguments: [
        "metric,channel,group,grain,period,value,low,high,numerator,"
            + "denominator,marker,status,unit,source,note",
        "enquiries,desk,,month,2026-02,140,,,,,p,provisional,count,metrics/snapshots/desk.csv:3,",
        "enquiries,desk,,month,2026-03,,,,,,x,provisional,count,metrics/snapshots/desk.csv:4,",
        // 2 of 120 were not answered, so the share is not told, nor one of its sides. The quarter has those answered,
        // and would tell them.
        "enquiries,desk,,month,2026-01,,,,,,c,provisional,count,metrics/snapshots/desk.csv:2,",
        "response-rate,,,month,2026-02,92.9,,,130,140,p,provisional,percent,"
            + "metrics/snapshots/desk.csv:3; metrics/snapshots/desk.csv:6,",
        "enquiries,desk,,quarter,2026-Q1,,,,,,x,provisional,count,"
            + "metrics/snapshots/desk.csv:2-4 (3 rows),",
        "visits,desk,\"Ward, north\",month,2026-01,12.5,,,,,p,provisional,number,"
            + "metrics/snapshots/desk.csv:9,",
    ])
    func aRowSaysWhatThePublicMaySee(_ row: String) throws {
        let (_, published) = try disclosed()
        let file = FigureFile(published, keys: published.figures.keys)
        #expect(String(decoding: file.bytes, as: UTF8.self).contains("\(row)\r\n"))
    }

    @Test func aBracketHasNoValueAndANote() throws {
        let rows = """
            period,channel,metric,group,value,numerator,denominator,marker,note
            2026-01,desk,reach,,500,,,,
            2026-02,desk,reach,,300,,,,
            2026-03,desk,reach,,400,,,,

            """
        let files = smallCouncil.map { file in
            file.path == "metrics/snapshots/desk.csv"
                ? SourceFile(path: file.path, text: rows) : file
        }
        let record = try #require(readRecord(files).value)
        let published = disclosure(of: Statistics.findings(in: record).value).value
        let text = String(
            decoding: FigureFile(published, keys: published.figures.keys).bytes, as: UTF8.self)
        let row = text.split(separator: "\r\n").first {
            $0.hasPrefix("reach,desk,,quarter,2026-Q1,,500,1200,")
        }
        #expect(row?.contains(",x") == true)
        #expect(row?.hasSuffix(",between 500 and 1200: unique counts are not added") == true)
    }

    @Test func itsRowsAreThePublishedFigures() throws {
        let (_, published) = try disclosed()
        let figures = published.figures
        let rows = String(
            decoding: FigureFile(published, keys: figures.keys).bytes, as: UTF8.self
        ).split(separator: "\r\n").dropFirst()
        var expected: [String] = []
        for key in figures.keys {
            let metric = try #require(published.metrics[key.metric])
            let all = PublishedFigures.grains.flatMap { figures.series(key, $0) }
                .compactMap(\.figure)
            for figure in all.sorted(by: { $0.period < $1.period }) {
                let value = figure.printed(by: metric)?.description ?? ""
                let code = figure.period.code(yearStart: published.yearStart)
                expected.append("\(key.metric)|\(key.channel?.text ?? "")|\(code)|\(value)")
            }
        }
        let found = rows.map { row in
            let cells = row.replacing("\"Ward, north\"", with: "Ward").split(
                separator: ",", omittingEmptySubsequences: false)
            return "\(cells[0])|\(cells[1])|\(cells[4])|\(cells[5])"
        }
        #expect(found == expected)
        #expect(figures.count == expected.count)
    }

    @Test func thereIsAFileForAllAndOneForEachMetric() throws {
        let (_, published) = try disclosed()
        #expect(
            dataFiles(of: published).map(\.path).filter { $0.hasSuffix(".csv") } == [
                "data/figures.csv", "data/answered.csv", "data/enquiries.csv", "data/posts.csv",
                "data/response-rate.csv", "data/visits.csv", "data/process.csv",
                "data/variation.csv", "data/changes.csv", "data/progress.csv", "data/channels.csv",
            ])
    }

    @Test func anAssetGoesToThoseWhoseDocumentsReferToIt() throws {
        let (findings, _) = try disclosed()
        let record = findings.record
        #expect(
            assetFiles(of: record.publicDocuments, in: record).map(\.path) == ["assets/public.svg"])
        #expect(
            assetFiles(of: record.staffDocuments, in: record).map(\.path) == ["assets/staff.svg"])
    }

    @Test(arguments: [
        (Decimal(0), "0"), (Decimal(-5), "-5"), (Decimal(5, scale: 2), "0.05"),
        (Decimal(-12_345, scale: 3), "-12.345"), (Decimal(100, scale: 2), "1.00"),
        (Decimal(Int64.min, scale: 18), "-9.223372036854775808"),
    ])
    func aNumberIsSpeltAsItsDescriptionIs(_ number: Decimal, _ spelling: String) {
        var rows = FigureRows(yearStart: .april)
        rows.add(number)
        #expect(String(decoding: rows.bytes, as: UTF8.self) == spelling)
        #expect(number.description == spelling)
    }

    @Test(
        arguments: [
            ([], "final"), ([.breakInSeries], "final"), ([.revised], "revised"),
            ([.provisional], "provisional"), ([.provisional, .revised], "provisional"),
        ] as [([Marker], String)])
    func markersTellHowSettledANumberIs(_ markers: [Marker], _ status: String) {
        #expect(Site.status(of: markers) == status)
    }

    @Test func theListForStaffHasEveryFigure() throws {
        let (findings, _) = try disclosed()
        let csv = FigureListing(findings, grain: .month).bytes(.csv)
        let rows = String(decoding: csv, as: UTF8.self).split(separator: "\r\n")
        #expect(
            rows.first
                == "metric,channel,group,period,value,numerator,denominator,marker,status,note")
        #expect(rows.contains("enquiries,desk,,2026-03,,,,x,provisional,"))
        #expect(rows.contains("response-rate,desk,,2026-02,92.9,130,140,p,provisional,"))
        #expect(rows.contains(#"visits,desk,"Ward, north",2026-01,12.5,,,p,provisional,"#))
        let json = String(
            decoding: FigureListing(findings, grain: .month).bytes(.json), as: UTF8.self)
        #expect(json.contains(#""period": "2026-02""#))
    }
}
