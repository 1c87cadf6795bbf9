import Diagnostics
import Foundation
import Model
import Testing

@testable import Site

/// Tables of counts of people as content, and what `data/figures.csv` then has.
///
/// Source: published and computed examples for domain rule 5.4; each smallest set by an integer programme.
@Suite struct SuppressionFilesTests {
    private struct TableVector: Decodable {
        struct Interval: Decodable {
            let disclosed: Bool
        }

        let id: String
        let rowLabels: [String]
        let columnLabels: [String]
        let counts: [[Int]]
        var primary: [[String]]?
        var suppressed: [[String]]?
        var minimumSecondary: Int?
        var optimalPatterns: [[[String]]]?
        var intervals: [String: Interval]?
    }

    private struct LinkedVector: Decodable {
        let id: String
        let values: [String: Int]
    }

    @Test(arguments: ["s01_one_small", "s02_two_small_ok", "s05_zero_not_complement"])
    func ofOneRowAsFewAsPossibleAreWithheld(_ id: String) throws { try expectSmallestSet(id) }

    @Test func ofATableAsFewAsPossibleAreWithheld() throws {
        try expectSmallestSet("s10_single_primary_3x3")
    }

    @Test func noVectorIsLeftOut() throws {
        let secondary = try tables("secondary").map(\.id)
        #expect(
            secondary == [
                "s01_one_small", "s02_two_small_ok", "s05_zero_not_complement",
                "s10_single_primary_3x3",
            ])
        #expect(
            try tables("audit").map(\.id) == ["a01_sdctable_unsafe", "a05_row_pair_only"])
        #expect(
            try linked().map(\.id) == ["l01_quarters_and_year", "l05_response_complement"])
    }

    /// The numbers behind `[c]` are not in the content: what a reader could still work out of the rest, nobody may.
    @Test(arguments: ["a01_sdctable_unsafe", "a05_row_pair_only"])
    func whatIsDeliveredAsConfidentialIsNotToldByTheRest(_ id: String) throws {
        let vector = try #require(try tables("audit").first { $0.id == id })
        let delivered = Set((vector.suppressed ?? []).map { $0.joined(separator: "/") })
        let told = (vector.intervals ?? [:]).filter(\.value.disclosed).map(\.key)
        #expect(!told.isEmpty)
        let withheld = try withheldCells(vector, confidential: delivered)
        #expect(withheld.isSuperset(of: delivered))
        // At least one more in another row and column than what was told, as the totals are published.
        #expect(withheld.count > delivered.count, "\(withheld)")
        for cell in told {
            #expect(!isAloneInItsEquations(cell, withheld, vector), "\(cell) of \(withheld)")
        }
    }

    @Test func theOtherQuartersAndTheYearDoNotTellAQuarter() throws {
        let vector = try #require(try linked().first { $0.id == "l01_quarters_and_year" })
        let quarters = ["Q1": "2026-Q1", "Q2": "2026-Q2", "Q3": "2026-Q3", "Q4": "2026-Q4"]
        let rows = try quarters.sorted { $0.key < $1.key }.map { name, code in
            "\(code),desk,enquiries,,\(try #require(vector.values[name])),"
        }
        let found = try figures(of: content(rows, channels: ["desk"]))
        let marked = quarters.filter { found["enquiries/desk//\($0.value)"]?["marker"] == "c" }
        // The least of the others goes with it.
        #expect(Set(marked.keys) == ["Q1", "Q4"])
        #expect(found["enquiries/desk//2026"]?["value"] == vector.values["year"].map { "\($0)" })
    }

    @Test func thoseAnsweredDoNotTellThoseWhoWereNot() throws {
        let vector = try #require(try linked().first { $0.id == "l05_response_complement" })
        let rows = try [("enquiries", "received"), ("answered", "answered")].map { metric, name in
            "2026-04,desk,\(metric),,\(try #require(vector.values[name])),"
        }
        let found = try figures(of: content(rows, channels: ["desk"]))
        #expect(found["enquiries/desk//2026-04"]?["value"] == "64")
        for metric in ["answered", "response-rate"] {
            let row = try #require(found["\(metric)/desk//2026-04"], "\(metric)")
            #expect(row["marker"]?.split(separator: ";").contains("c") == true, "\(metric)")
            #expect(row["value"] == "" && row["numerator"] == "", "\(metric)")
        }
    }

    /// Three ways of protecting that the settings know; the other columns of the file are rules of other publishers.
    @Test(arguments: [
        ("threshold: 5", "threshold_5"), ("threshold: 10", "threshold_10"),
        ("disclosure: round5", "nhs_1to7_then_round5"),
    ])
    func aCountIsPublishedByItsRule(_ settings: String, _ column: String) throws {
        let cases = Rows(csv: try vector("suppression/thresholds.csv")).rows
        #expect(cases.count == 30)
        // One in a year, so that no total is made of two.
        let counts = try cases.enumerated().map { index, row in
            "\(1970 + index)-04,desk,enquiries,,\(try #require(row["count"])),"
        }
        let found = try figures(of: content(counts, channels: ["desk"], settings: settings))
        for (index, row) in cases.enumerated() {
            let figure = try #require(found["enquiries/desk//\(1970 + index)-04"])
            let printed = figure["marker"] == "c" ? "[c]" : figure["value"]
            #expect(printed == row[column], "\(row) by \(settings)")
            #expect((figure["value"] == "") == (figure["marker"] == "c"))
        }
    }
}

extension SuppressionFilesTests {
    private var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }

    private func tables(_ name: String) throws -> [TableVector] {
        try decoder.decode(
            [TableVector].self, from: Data(try vector("suppression/\(name).json").utf8))
    }

    private func linked() throws -> [LinkedVector] {
        try decoder.decode(
            [LinkedVector].self, from: Data(try vector("suppression/linked.json").utf8))
    }

    private func expectSmallestSet(_ id: String) throws {
        let vector = try #require(try tables("secondary").first { $0.id == id })
        let primary = Set((vector.primary ?? []).map { $0.joined(separator: "/") })
        let withheld = try withheldCells(vector, confidential: [])
        #expect(withheld.isSuperset(of: primary))
        #expect(withheld.count == primary.count + (try #require(vector.minimumSecondary)))
        let sets = (vector.optimalPatterns ?? []).map {
            Set($0.map { $0.joined(separator: "/") }).union(primary)
        }
        #expect(sets.contains(withheld), "\(withheld)")
    }

    private func content(
        _ rows: [String], channels: [String], settings: String = ""
    ) -> [SourceFile] {
        channels.map {
            SourceFile(path: "channels/\($0).yml", text: "title: T\nkind: other\nonline: true\n")
        } + [
            SourceFile(path: "candour.yml", text: "organisation: A\ntitle: T\n\(settings)\n"),
            SourceFile(
                path: "metrics/snapshots/one.csv",
                text: "period,channel,metric,group,value,marker\n"
                    + rows.joined(separator: "\n") + "\n"),
            SourceFile(
                path: "metrics/snapshots/one.yml", text: "collected: 2027-06-01\nsource: E\n"),
        ]
    }

    /// The inner cells without a number, as `row/column`. Every total has one.
    private func withheldCells(
        _ vector: TableVector, confidential: Set<String>
    ) throws -> Set<String> {
        let channels = vector.columnLabels.map { $0.lowercased() }
        var rows: [String] = []
        for (row, counts) in zip(vector.rowLabels, vector.counts) {
            for (column, count) in zip(vector.columnLabels, counts) {
                let value = confidential.contains("\(row)/\(column)") ? ",c" : "\(count),"
                let group = group(row)
                rows.append("2026-04,\(column.lowercased()),enquiries,\(group),\(value)")
            }
        }
        if !confidential.isEmpty { rows += totals(vector) }
        let found = try figures(of: content(rows, channels: channels))
        let isOneRow = vector.rowLabels.count == 1
        var withheld: Set<String> = []
        for row in vector.rowLabels {
            let total = found["enquiries//\(group(row))/2026-04"]
            #expect(total?["marker"] == "" && total?["value"] != "", "\(row)")
            for column in vector.columnLabels {
                let name = "enquiries/\(column.lowercased())/"
                let figure = try #require(found["\(name)\(group(row))/2026-04"])
                if figure["marker"] == "c" { withheld.insert("\(row)/\(column)") }
                // Of one row a column's total is its only cell.
                let whole = try #require(found["\(name)/2026-04"])
                #expect((whole["marker"] == "c") == (isOneRow && figure["marker"] == "c"))
            }
        }
        return withheld
    }

    /// "All" would name the total.
    private func group(_ row: String) -> String { row == "All" ? "Residents" : row }

    private func totals(_ vector: TableVector) -> [String] {
        let counts = vector.counts
        let rows = zip(vector.rowLabels, counts).map { row, counts in
            "2026-04,,enquiries,\(group(row)),\(counts.reduce(0, +)),"
        }
        let columns = vector.columnLabels.enumerated().map { index, column in
            let sum = counts.reduce(0) { $0 + $1[index] }
            return "2026-04,\(column.lowercased()),enquiries,,\(sum),"
        }
        return rows + columns + ["2026-04,,enquiries,,\(counts.joined().reduce(0, +)),"]
    }

    /// Whether the totals of the rows and columns determine the cell: it is in no cycle of withheld cells, whose
    /// members could be one more and one less in turn.
    private func isAloneInItsEquations(
        _ cell: String, _ withheld: Set<String>, _ vector: TableVector
    ) -> Bool {
        let parts = cell.split(separator: "/").map(String.init)
        // Without the cell itself, can its column be reached from its row?
        var reached: Set<String> = ["row \(parts[0])"]
        var isDone = false
        while !isDone {
            isDone = true
            for other in withheld where other != cell {
                let ends = other.split(separator: "/").map(String.init)
                let (row, column) = ("row \(ends[0])", "column \(ends[1])")
                if reached.contains(row) != reached.contains(column) {
                    reached.formUnion([row, column])
                    isDone = false
                }
            }
        }
        return !reached.contains("column \(parts[1])")
    }
}
