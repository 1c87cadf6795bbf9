import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// A file as a platform wrote it, and the manifest that says how to read it.
@Suite struct TableSnapshotTests {
    private static let manifest = """
        collected: 2026-07-01
        format: table
        channel: facebook-main
        period: {column: Date, grain: day, pattern: yyyy-MM-dd}
        missing: ["", "-"]
        columns:
          Audience: {metric: followers, missing: ["0"]}
          Posts: {metric: posts}
        ignore: [Rate]

        """

    private func read(_ bytes: [UInt8], _ manifest: String = manifest) throws -> Snapshot {
        let files = [
            SourceFile(path: "metrics/snapshots/june.csv", bytes: bytes),
            SourceFile(path: "metrics/snapshots/june.yml", text: manifest),
        ]
        let read = reading(of: files)
        #expect(read.diagnostics == [])
        return try #require(read.value?.snapshots.first)
    }

    private let rows = "Date,Audience,Posts,Rate\n2026-06-01,10,0,x\n2026-06-02,0,-,y\n"

    @Test func whatStandsForNoReadingIsNotZero() throws {
        let june = try read(Array(rows.utf8))
        #expect(june.keys.map(\.metric) == ["followers", "posts"])
        #expect(june.columns == ["Audience", "Posts"])
        #expect(
            june.observations.map(\.value) == [Decimal(10), nil, Decimal(0), nil])
        #expect(june.observations.map(\.marker) == [nil, .notAvailable, nil, .notAvailable])
        #expect(june.observations.map(\.column) == [0, 0, 1, 1])
    }

    @Test func marksOfTheByteOrderAndUTF16AreRead() throws {
        let plain = try read(Array(rows.utf8)).observations.map(\.value)
        let units = Array(rows.utf16)
        let little = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big = units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [Array("\u{FEFF}\(rows)".utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            #expect(try read(bytes).observations.map(\.value) == plain)
        }
    }

    @Test func linesBeforeTheHeaderAreSkippedAndCounted() throws {
        let manifest = Self.manifest + "skip_lines: 2\n"
        let june = try read(Array("Report, \"June\n\n\(rows)".utf8), manifest)
        #expect(june.observations.map(\.line) == [4, 5, 4, 5])
        let other = try read(Array("sep=,\n\(rows)".utf8))
        #expect(other.observations.map(\.line) == [3, 4, 3, 4])
    }

    @Test(arguments: [("\"\\t\"", "\t"), ("tab", "\t"), (";", ";"), ("','", ",")])
    func theDelimiterIsTheManifests(_ spelling: String, _ delimiter: String) throws {
        let text = rows.replacing(",", with: delimiter)
        let june = try read(Array(text.utf8), Self.manifest + "delimiter: \(spelling)\n")
        #expect(june.observations.count == 4)
    }

    @Test(arguments: [
        ("yyyy-MM-dd", "2026-06-05", "2026-06-05"), ("dd/MM/yyyy", "05/06/2026", "2026-06-05"),
        ("d/M/yyyy", "5/6/2026", "2026-06-05"),
        ("MM/dd/yyyy HH:mm", "06/05/2026 23:59", "2026-06-05"),
        ("d MMMM yyyy", "5 June 2026", "2026-06-05"), ("MMM d, yyyy", "Jun 5, 2026", "2026-06-05"),
        ("EEE, d MMM yyyy", "Fri, 5 Sept 2026", "2026-09-05"),
        ("yyyyMMdd", "20260605", "2026-06-05"),
        ("yyyy-MM-dd'T'HH:mm:ss", "2026-06-05T00:00:00", "2026-06-05"),
        ("dd/MM/yyyy", "05/06/26", nil), ("dd/MM/yyyy", "31/06/2026", nil),
        ("yyyy-MM-dd", "2026-06-05 ", nil), ("yyyy-MM-dd", "", nil),
        ("d MMMM yyyy", "5 Juni 2026", nil),
        ("d MMMM yyyy", "5 Ju 2026", nil),
    ])
    func aDateIsReadByItsPattern(_ pattern: String, _ cell: String, _ day: String?) throws {
        let read = try #require(DatePattern(pattern))
        let bytes = Array(cell.utf8)
        #expect(read.day(bytes.span)?.description == day)
    }

    @Test func monthsAndQuartersComeFromTheirGrain() throws {
        let manifest = Self.manifest
            .replacing("grain: day, pattern: yyyy-MM-dd", with: "grain: month, pattern: MMMM yyyy")
        let june = try read(Array("Date,Audience,Posts,Rate\nJune 2026,1,2,3\n".utf8), manifest)
        #expect(june.observations.first?.period == Period.code("2026-06", yearStart: .april))
    }

    @Test(arguments: ["dd/MM", "yy-MM-dd", "yyyy-MM-ddX", "DD.MM.YYYY"])
    func aPatternHasAYearAndKnownLetters(_ pattern: String) {
        let source = MarkedSource(
            Self.manifest.replacing("yyyy-MM-dd", with: "1️⃣\(pattern)"),
            path: "metrics/snapshots/june.yml")
        let rows = SourceFile(path: "metrics/snapshots/june.csv", text: rows)
        #expect(said(of: [source.file, rows]) == [.notAPattern(pattern, at: source["1️⃣"])])
    }

    @Test func aCellThatIsNoDateIsReported() {
        let rows = MarkedSource(
            "Date,Audience,Posts,Rate\n1️⃣5 June,1,2,3\n", path: "metrics/snapshots/june.csv")
        let manifest = MarkedSource(Self.manifest, path: "metrics/snapshots/june.yml")
        #expect(
            said(of: rows, manifest) == [
                .cellPeriod("5 June", pattern: "yyyy-MM-dd", at: rows["1️⃣"])
            ])
    }

    @Test func everyColumnIsNamedAndEveryNameIsAColumn() {
        let rows = MarkedSource("Day,Audience,1️⃣Post,2️⃣Views\n", path: "metrics/snapshots/june.csv")
        let manifest = MarkedSource(
            """
            collected: 2026-07-01
            format: table
            period: {column: 3️⃣Date, grain: day, pattern: yyyy-MM-dd}
            columns:
              Audience: {metric: followers}
              Posts: 4️⃣{metric: posts}
            ignore: [Day, 5️⃣Rate]
            """, path: "metrics/snapshots/june.yml")
        #expect(
            said(of: rows, manifest) == [
                .unnamedColumn("Post", near: ["did you mean 'Posts'?"], at: rows["1️⃣"]),
                .unnamedColumn("Views", near: [], at: rows["2️⃣"]),
                .absentColumn("Date", near: [], at: manifest["3️⃣"]),
                .absentColumn("Posts", near: ["did you mean 'Post'?"], at: manifest["4️⃣"]),
                .absentColumn("Rate", near: [], at: manifest["5️⃣"]),
            ])
    }

    @Test func aFaultyManifestIsReportedAndItsDataNotRead() {
        let rows = SourceFile(path: "metrics/snapshots/june.csv", text: "Date,A\nx,y\n")
        let manifest = MarkedSource(
            """
            collected: 1️⃣July
            format: table
            channel: 2️⃣facebok-main
            period: {column: Date}
            columns: {A: {metric: 3️⃣folowers}}
            """, path: "metrics/snapshots/june.yml")
        let metrics = MetricCatalogue.metrics.map(\.id.text).sorted()
        #expect(
            said(of: [manifest.file, rows]) == [
                .notADate("July", key: "collected", at: manifest["1️⃣"]),
                .unknownID(
                    "facebok-main", of: "channel", known: ["facebook-main"], at: manifest["2️⃣"]),
                .unknownID("folowers", of: "metric", known: metrics, at: manifest["3️⃣"]),
            ])
    }

    @Test func aNativeManifestNamesItsSourceAndNoTable() {
        let sources = snapshot(
            "period,metric,value\n", "1️⃣collected: 2026-07-01\n2️⃣columns: {}\n")
        let found = said(of: sources.map(\.file))
        #expect(found.map(\.rule) == [.noSource, .unknownKey])
        #expect(found.map(\.position) == [sources[1]["1️⃣"], sources[1]["2️⃣"]])
        #expect(found[0] == .noSource(at: sources[1]["1️⃣"]))
    }

    @Test func whatIsSupersededExists() {
        let sources = snapshot(
            "period,metric,value\n", soundManifest + "supersedes: [june, 1️⃣mai]\n")
        #expect(
            said(of: sources.map(\.file)) == [
                .unknownID("mai", of: "snapshot", known: ["june"], at: sources[1]["1️⃣"])
            ])
    }
}
