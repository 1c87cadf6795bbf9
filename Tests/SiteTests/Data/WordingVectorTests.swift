import Content
import Diagnostics
import Testing

@testable import Site

/// How numbers, dates and stretches of days are printed: content in, public pages out.
///
/// Source: hand-made from the rules of ONS and GOV.UK style (domain rule 8.3).
@Suite struct WordingVectorTests {
    private static let rows = (try? vector("formatting.csv")).map { Rows(csv: $0).rows } ?? []

    /// What stands where a page quotes a figure without words of its own.
    private static let quoted: [String: String] = [
        "count": "kind: flow\nunit: count", "money": "kind: flow\nunit: pounds\ndecimals: 2",
        "minutes": "kind: index\nunit: minutes\ndecimals: 1",
        "ratio2": "kind: index\nunit: number\ndecimals: 2",
        "percent1": "kind: ratio\nunit: percent",
    ]

    /// What a page may quote as well, where it is written.
    private static let allowed: [String: String] = [
        "count_headline": "kind: flow\nunit: count", "percent0": "kind: ratio\nunit: percent",
    ]

    @Test func everyVectorIsTested() {
        let known = WordingVectorTests.quoted.merging(WordingVectorTests.allowed) { one, _ in one }
        // Steps stand within longer sentences: the tests of numerals have them.
        let others: Set = ["points1", "change_percent", "date", "date_range"]
        #expect(!WordingVectorTests.rows.isEmpty)
        #expect(Set(WordingVectorTests.rows.compactMap { $0["kind"] }) == others.union(known.keys))
    }

    @Test(arguments: rows.filter { quoted[$0["kind"] ?? ""] != nil })
    func aFigureIsPrintedAsItsVector(_ row: [String: String]) throws {
        let page = try publicPage("note.html", of: files(quoting: "", row))
        #expect(page.contains(">\(row["expected"] ?? "")</data>"))
    }

    @Test(arguments: rows.filter { allowed[$0["kind"] ?? ""] != nil })
    func aFigureMayBeQuotedAsItsVector(_ row: [String: String]) throws {
        let expected = row["expected"] ?? ""
        let page = try publicPage("note.html", of: files(quoting: expected, row))
        #expect(page.contains(">\(expected)</data>"))
        let wrong = build(BuildInput(content: Diagnosed(files(quoting: "\(expected)0", row))))
        #expect(wrong.diagnostics.map(\.rule.id) == ["C0550"])
    }

    @Test(arguments: rows.filter { $0["kind"] == "date" })
    func aDayIsPrintedAsItsVector(_ row: [String: String]) throws {
        let page = try publicPage(
            "index.html", of: edition(of: "2025-Q1", published: row["value"] ?? ""))
        #expect(page.contains(">\(row["expected"] ?? "")</time>"))
    }

    /// A stretch that is a whole quarter has the quarter's name: that vector is tested on days beside it.
    @Test(arguments: rows.filter { $0["kind"] == "date_range" })
    func aStretchOfDaysIsPrintedAsItsVector(_ row: [String: String]) throws {
        let ends = (row["value"] ?? "").split(separator: "/")
        let days = "{start: \(ends[0]), end: \(ends[1])}"
        let page = try publicPage("index.html", of: edition(of: days, published: "2026-02-01"))
        let isQuarter = ends == ["2025-04-01", "2025-06-30"]
        let expected = isQuarter ? "April to June 2025" : row["expected"] ?? ""
        #expect(page.contains("Covers \(expected)"))
    }
}

extension WordingVectorTests {
    private func files(quoting words: String, _ row: [String: String]) -> [SourceFile] {
        let kind = row["kind"] ?? ""
        let value = row["value"] ?? ""
        let isShare = kind.hasPrefix("percent")
        // A share as a decimal is itself of one.
        let cells = isShare ? ",\(value),1" : "\(value),,"
        return [
            SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: T\n"),
            SourceFile(
                path: "metrics/definitions/x.yml",
                text:
                    "title: X\ndirection: increase\nlevel: output\nabout_people: false\ndefinition: D\n\(Self.quoted[kind] ?? Self.allowed[kind] ?? "")\n"
            ),
            SourceFile(
                path: "metrics/snapshots/x.csv",
                text: "period,metric,value,numerator,denominator\n2025-01,x,\(cells)\n"),
            SourceFile(
                path: "metrics/snapshots/x.yml", text: "collected: 2025-03-01\nsource: S\n"),
            SourceFile(
                path: "public/note.md",
                text: "---\ntitle: Note\n---\n\nIt is [\(words)](figure:x/2025-01).\n"),
        ]
    }

    private func edition(of period: String, published: String) -> [SourceFile] {
        [
            SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: T\n"),
            SourceFile(
                path: "plans/talking.yml", text: "title: Talking\nperiod: 2025-26\n\(boundaries)"),
            SourceFile(
                path: "editions/one.yml",
                text:
                    "title: One\nplan: talking\nperiod: \(period)\npublished: \(published)\nsummary: S\n\(evaluation)"
            ),
        ]
    }
}

/// A page of the public site, of a council with those files.
func publicPage(_ path: String, of files: [SourceFile]) throws -> String {
    let built = build(BuildInput(content: Diagnosed(files)))
    #expect(built.diagnostics.filter { $0.severity == .error } == [])
    let sites = try #require(built.value)
    let page = try #require(sites.publicTree.files.first { $0.path == path })
    return String(decoding: page.render().value, as: UTF8.self)
}
