import Diagnostics
import Model
import Testing

@testable import Site

/// What the public may see of records about people, and how it is shown.
@Suite struct EnquiryDisclosureTests {
    private let head = "received,answered\n"

    @Test func fewEnquiriesHaveNoQuantileAndThirtyHaveAReliableOne() throws {
        func july(_ count: Int) throws -> [String: String]? {
            let rows = head + (0..<count).map { enquiry(1 + $0 % 28, 10) }.joined()
            return try figures(of: enquiryLog(rows))["median-response-time/desk//2026-07"]
        }
        #expect(try july(9)?["marker"] == "c")
        #expect(try july(9)?["value"] == "")
        #expect(try july(10)?["value"] == "10")
        #expect(try july(10)?["marker"] == "u")
        #expect(try july(29)?["marker"] == "u")
        #expect(try july(30)?["marker"] == "")
    }

    @Test func whatWouldNarrowDownASmallNumberIsWithheldWithIt() throws {
        // Two of twenty were not answered: that the ninetieth percentile is not reached says more than "below five".
        // Six were late: else "answered in time" would tell the two as well, and one number less is missing without all.
        let rows =
            head + (1...18).map { enquiry($0, $0 > 12 ? 300 : 10) }.joined() + enquiry(1, nil)
            + enquiry(2, nil)
        let found = try figures(of: enquiryLog(rows))
        for metric in ["unanswered", "p90-response-time", "oldest-unanswered"] {
            #expect(found["\(metric)/desk//2026-07"]?["marker"] == "c", "\(metric)")
            #expect(found["\(metric)/desk//2026-07"]?["note"] == "", "\(metric)")
        }
        let sides = ["answered", "enquiries"].map { found["\($0)/desk//2026-07"]?["marker"] }
        #expect(sides.contains("c"))
    }

    /// A row is an enquiry: how many rows a figure is made of, or which rows its neighbours leave, tells a small count.
    @Test func howManyRowsAFigureHasIsNotTold() throws {
        let rows =
            "received,answered,topic\n" + (1...20).map { enquiry($0, 10, ",Roads") }.joined()
            + (1...3).map { enquiry($0, 10, ",Bins") }.joined()
            + (1...25).map { enquiry($0, 10, ",Parks") }.joined()
        let files = enquiryLog(rows)
        let found = try figures(of: files)
        #expect(found["enquiries//Bins/2026-07"]?["marker"] == "c")
        #expect(found["enquiries//Parks/2026-07"]?["value"] == "25")
        let sources = Set(found.values.compactMap { $0["source"] })
        #expect(sources.subtracting([""]) == ["metrics/snapshots/log.csv"])
        let built = build(BuildInput(content: Diagnosed(files.sorted { $0.path < $1.path })))
        for file in try #require(built.value).publicTree.output.files
        where file.path.hasSuffix(".html") || file.path.hasSuffix(".csv") {
            let text = String(decoding: file.render().value, as: UTF8.self)
            #expect(!text.contains("log.csv:") && !text.contains("log.csv, row"), "\(file.path)")
            #expect(!text.contains(" rows between"), "\(file.path)")
        }
    }

    @Test func aPageSaysThatAQuantileIsNotReached() throws {
        let rows =
            head + (1...20).map { enquiry($0, $0 * 30) }.joined()
            + (1...10).map { enquiry($0, nil) }.joined()
        let words = """
            ---
            title: How soon
            ---
            Half within [](figure:median-response-time/desk/2026-07), nine of ten
            [](figure:p90-response-time/desk/2026-07).

            """
        let page = SourceFile(path: "public/how-soon.md", text: words)
        let measure = plan("  - {id: soon, metric: p90-response-time, channel: desk}")
        let built = build(
            BuildInput(
                content: Diagnosed(
                    enquiryLog(rows, more: [page, measure]).sorted { $0.path < $1.path })))
        #expect(built.diagnostics.filter { $0.severity == .error } == [])
        let files = try #require(built.value).publicTree.output.files
        func html(_ part: String) -> [String] {
            files.filter { $0.path.contains(part) && $0.path.hasSuffix(".html") }
                .map { String(decoding: $0.render().value, as: UTF8.self) }
        }
        let own = try #require(html("how-soon").first)
        #expect(own.contains(">7 hours 45 minutes</data>"))
        #expect(own.contains(">not reached</data>"))
        let metric = html("p90-response-time")
        #expect(metric.contains { $0.contains("Not reached: a tenth or more were unanswered") })
        let sentence = "was not reached in July to September 2026: a tenth or more"
        #expect(metric.contains { $0.contains(sentence) })
        #expect(metric.contains { $0.contains(">not reached</") })
    }

    @Test func aFigureNamesTheRowsOfItsRecords() throws {
        let rows = head + (1...9).map { enquiry($0, 10) }.joined() + "2026-08-03T08:00,\n"
        let (findings, _) = try disclosed(enquiryLog(rows))
        let story = FigureStory("median-response-time/desk/2026-07", in: findings)
        let text = try #require(story).text
        #expect(text.contains("interpolated (type 7), from the records of all 9 enquiries"))
        #expect(text.contains("withheld as [c]"))
        let cells = text.split(separator: "\n").filter { $0.hasPrefix("cell") }
        #expect(cells.count == 9)
        #expect(cells.last?.hasSuffix("metrics/snapshots/log.csv:10 received") == true)
        let august = FigureStory("median-response-time/desk/2026-08", in: findings)
        #expect(august?.text.contains("not reached: half or more were unanswered") == true)
    }
}
