import Diagnostics
import Model
import Testing

@testable import Site

/// Codes of periods and the days they are of: content in, data files and pages out.
///
/// Source: computed independently of this code, from the rules of domain section 9.
@Suite struct PeriodVectorTests {
    private static let codes = (try? vector("period_codes.csv")).map { Rows(csv: $0).rows } ?? []
    private static let dates = (try? vector("periods.csv")).map { Rows(csv: $0).rows } ?? []

    @Test func thereAreVectors() {
        #expect(PeriodVectorTests.codes.count == 8)
        #expect(PeriodVectorTests.dates.count == 8)
    }

    /// The days from its first to its last make up its figure, and with one day less there is none.
    @Test(arguments: codes)
    func aCodeIsOfItsDays(_ row: [String: String]) throws {
        let first = try #require(Day(row["start"] ?? ""))
        let last = try #require(Day(row["end"] ?? ""))
        let whole = try figures(of: counted(from: first, to: last), row)
        #expect(whole.map { $0["value"] } == ["7"])
        let short = try figures(of: counted(from: first, to: last.adding(days: -1)), row)
        #expect(short.map { $0["marker"] } == ["x"])
        let delivered = try figures(of: counted(on: row["code"] ?? ""), row)
        #expect(delivered.map { $0["period"] } == whole.map { $0["period"] })
        #expect(delivered.map { $0["value"] } == ["7"])
        // A financial quarter stands under the calendar quarter of its days.
        if row["kind"] != "UK financial quarter" { #expect(whole.first?["period"] == row["code"]) }
    }

    @Test(arguments: codes)
    func aPageNamesAPeriodByItsLabel(_ row: [String: String]) throws {
        let code = row["code"] ?? ""
        let note = SourceFile(
            path: "public/note.md",
            text: "---\ntitle: Note\n---\n\nWe had [](<figure:x/\(code)>).\n")
        let page = try publicPage("note.html", of: council + counted(on: code) + [note])
        #expect(page.contains("title=\"A series, \(row["label"] ?? "")\">7</data>"))
    }

    @Test(arguments: dates)
    func aDayCountsInItsPeriods(_ row: [String: String]) throws {
        let date = row["date"] ?? ""
        let starts = [("april", "uk_financial_year"), ("july", "nz_financial_year")]
        for (start, column) in starts {
            let yearly = SourceFile(
                path: "candour.yml", text: "organisation: A\ntitle: T\nyear_start: \(start)\n")
            let rows = try dataFile("figures", of: [yearly] + counted(on: date)).rows
            func period(_ grain: String) -> String? {
                rows.first { $0["grain"] == grain }?["period"]
            }
            #expect(period("month") == String(date.prefix(7)))
            #expect(period("quarter") == "\(date.prefix(4))-Q\(row["calendar_quarter"] ?? "")")
            #expect(period("financial-year") == row[column])
        }
    }

    @Test(arguments: [
        "2025-13", "2025-Q5", "2025-25", "2025-27", "2025-26 Q5", "2025-W54", "April",
    ])
    func whatIsNoCodeIsReported(_ code: String) {
        let read = build(BuildInput(content: Diagnosed(council + counted(on: code))))
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.position.path) == ["metrics/snapshots/x.csv"])
    }
}

private let council = [
    SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: T\n")
]

/// Seven of something in a period.
private func counted(on code: String) -> [SourceFile] {
    series("\(code),7", kind: "flow", unit: "count")
}

/// The same day by day: three on the first, four on the last.
private func counted(from first: Day, to last: Day) -> [SourceFile] {
    let days = (0...Int(last.number - first.number)).map { first.adding(days: $0) }
    let lines = days.map { "\($0),\($0 == first ? 3 : $0 == last ? 4 : 0)" }
    return series(lines.joined(separator: "\n"), kind: "flow", unit: "count")
}

/// The published figures of periods of the vector's kind.
private func figures(of files: [SourceFile], _ row: [String: String]) throws -> [[String: String]] {
    let grains = [
        "month": "month", "calendar quarter": "quarter", "UK financial quarter": "quarter",
        "UK financial year": "financial-year",
    ]
    let grain = try #require(grains[row["kind"] ?? ""])
    return try dataFile("figures", of: files).rows.filter { $0["grain"] == grain }
}
