import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// What a manifest says of files that other people wrote.
@Suite struct ManifestLanguageTests {
    private static let head = "collected: 2026-07-01\nsource: Extract\nformat: table\n"

    private func files(_ rows: String, _ manifest: String) -> [MarkedSource] {
        [
            MarkedSource(rows, path: "metrics/snapshots/june.csv"),
            MarkedSource(Self.head + manifest, path: "metrics/snapshots/june.yml"),
            MarkedSource(
                "title: X\nkind: x\nonline: true\n", path: "channels/x.yml"),
        ]
    }

    private func read(_ rows: String, _ manifest: String) throws -> Snapshot {
        let read = reading(of: files(rows, manifest).map(\.file))
        #expect(read.diagnostics == [])
        return try #require(read.value?.snapshots.first)
    }

    private func series(_ snapshot: Snapshot) -> [String] {
        snapshot.observations.map { own in
            let key = snapshot.keys[Int(own.key)]
            let names = [key.channel?.text ?? "all", key.group?.text ?? "everyone"]
            let value = own.value?.description ?? "none"
            return "\(names.joined(separator: "/")) \(own.period.code(yearStart: .april)) \(value)"
        }
    }

    @Test func columnsNameChannelsAndGroupsUnderTheirOwnNames() throws {
        let snapshot = try read(
            """
            Platform,Age,Sex,Date,Count
            X,,,2026-06-01,7
            x,,,2026-06-01,2
            Facebook,16 to 24,Male,2026-06-01,3
            Facebook,16 to 24,,2026-06-01,5
            """,
            """
            period: {column: Date, pattern: yyyy-MM-dd}
            channel: {column: Platform, rename: {X: x, Facebook: facebook-main}}
            group: {columns: [Age, Sex], rename: {Male: men}}
            columns: {Count: {metric: followers}}

            """)
        #expect(
            series(snapshot) == [
                "x/everyone 2026-06-01 9", "facebook-main/16 to 24, men 2026-06-01 3",
                "facebook-main/16 to 24 2026-06-01 5",
            ])
        #expect(snapshot.remarks == ["with line 3, another spelling of the same"])
    }

    @Test func columnsMayBeGroups() throws {
        let snapshot = try read(
            "Month,North,South\n2026-06,3,4\n",
            """
            period: {column: Month}
            channel: x
            columns:
              North: {metric: posts, group: North}
              South: {metric: posts, group: South}

            """)
        #expect(series(snapshot) == ["x/North 2026-06 3", "x/South 2026-06 4"])
    }

    private let months = "period: {column: Month}\nchannel: x\ncolumns: {N: {metric: posts}}\n"

    @Test func rowsThatRepeatTheirCellsAreSettledByTheManifest() throws {
        let rows = "Month,N\n2026-06,3\n2026-06,4\n"
        #expect(series(try read(rows, months)).count == 2)
        for (kept, value) in [("first", 3), ("last", 4)] {
            let snapshot = try read(
                rows, months + "duplicates: {keep: \(kept), reason: Sent twice}\n")
            #expect(series(snapshot) == ["x/everyone 2026-06 \(value)"])
        }
    }

    @Test func rowsArePassedOverWithAReason() throws {
        let rows = "Month,N\n2026-06,3\nnonsense,4\n2026-07,x\n"
        let ignored = """
            ignore_rows:
              - {column: Month, equals: nonsense, reason: A note of the maker}
              - {line: 4, reason: Broken}

            """
        #expect(series(try read(rows, months + ignored)) == ["x/everyone 2026-06 3"])
        let sources = files(
            "Month,N\n2026-06,3\n",
            months + "ignore_rows:\n  - 1️⃣{line: 4, reason: Broken}\n")
        #expect(said(of: sources.map(\.file)) == [.unmetRow(at: sources[1]["1️⃣"])])
    }

    @Test(arguments: ["Total", "All", "grand total", "OVERALL"])
    func aTotalAmongTheRowsIsNamedOrRefused(_ word: String) throws {
        let rows = "Month,Ward,N\n2026-06,North,3\n2026-06,1️⃣\(word),3\n"
        let manifest =
            "period: {column: Month}\nchannel: x\ngroup: {column: Ward}\ncolumns: {N: {metric: posts}}\n"
        let sources = files(rows, manifest)
        #expect(
            said(of: sources.map(\.file)) == [
                .unnamedTotal(word, key: "group", at: sources[0]["1️⃣"])
            ])
        let named = try read(
            rows.replacing("1️⃣", with: ""), manifest + "totals: {group: \(word)}\n")
        #expect(series(named) == ["x/North 2026-06 3", "x/everyone 2026-06 3"])
    }

    @Test func aTotalOfANativeFileIsNamedOrRefused() throws {
        let rows = """
            period,channel,metric,group,value
            2026-06,facebook-main,posts,North,3
            2026-06,facebook-main,posts,1️⃣Total,3
            2026-06,2️⃣All,posts,,3

            """
        let sources = snapshot(rows)
        #expect(
            said(of: sources.map(\.file))
                == [
                    .unnamedTotal("All", key: "channel", at: sources[0]["2️⃣"]),
                    .unnamedTotal("Total", key: "group", at: sources[0]["1️⃣"]),
                ].sorted())
        let plain = rows.replacing("1️⃣", with: "").replacing("2️⃣", with: "")
        let named = reading(
            of: snapshot(plain, soundManifest + "totals: {group: Total, channel: All}\n")
                .map(\.file))
        #expect(named.diagnostics == [])
        #expect(
            series(try #require(named.value?.snapshots.first)) == [
                "facebook-main/North 2026-06 3", "facebook-main/everyone 2026-06 3",
                "all/everyone 2026-06 3",
            ])
    }

    @Test(arguments: [
        ("yyyy/yy", "2016/17", "2016-17"), ("yyyy/yy", "2001/02", "2001-02"),
        ("yyyy-yyyy", "1999-2000", "1999-2000"), ("yyyy", "2016", "2016"),
        ("MMM yyyy", "Jun 2026", "2026-06"),
        ("MMM yyyy-MMM yyyy", "Jan 2012-Dec 2012", "2012-01-01/2012-12-31"),
        ("d MMMM 'to' d MMMM yyyy", "17 May to 11 June 2023", "2023-05-17/2023-06-11"),
        ("[yyyy/yy, yyyy]", "2023", "2023"), ("[yyyy/yy, yyyy]", "2016/17", "2016-17"),
        ("yyyy/yy", "2016/18", nil), ("yyyy", "1974a", nil),
        ("MMM yyyy-MMM yyyy", "Dec 2012-Jan 2012", nil),
    ])
    func aPeriodIsReadByItsPattern(_ pattern: String, _ cell: String, _ code: String?) throws {
        let manifest =
            "period: {column: Year, pattern: \"\(pattern)\"}\nchannel: x\ncolumns: {N: {metric: posts}}\n"
            .replacing("\"[", with: "[").replacing("]\"", with: "]")
        let read = reading(of: files("Year,N\n\(cell),1\n", manifest).map(\.file))
        let period = read.value?.snapshots.first?.observations.first?.period
        #expect(period?.code(yearStart: .april) == code)
        #expect(read.diagnostics.map(\.rule.id) == (code == nil ? ["C0309"] : []))
    }

    @Test func thousandsAreReadWhereTheManifestSaysSo() throws {
        let rows = "Month,N\n2026-06,\"1,446\"\n2026-07,12\n"
        let snapshot = try read(rows, months + "thousands: \",\"\n")
        #expect(series(snapshot) == ["x/everyone 2026-06 1446", "x/everyone 2026-07 12"])
        let wrong = files("Month,N\n2026-06,1️⃣\"14,46\"\n", months + "thousands: \",\"\n")
        #expect(
            said(of: wrong.map(\.file)) == [
                .cellNumber("14,46", column: "N", at: wrong[0]["1️⃣"])
            ])
    }

    @Test func numbersOfManyPlacesAreRoundedWhereTheManifestSaysSo() throws {
        let rows = "Month,N\n2026-06,0.00044312295332585934\n2026-07,1.25\n2026-08,0.04449999\n"
        let snapshot = try read(
            rows, months.replacing("posts", with: "followers") + "round_to: 4\n")
        #expect(
            series(snapshot) == [
                "x/everyone 2026-06 0.0004", "x/everyone 2026-07 1.25",
                "x/everyone 2026-08 0.0445",
            ])
    }

    @Test(arguments: [
        ("1,446", "thousands: \",\""), ("92%", "without the sign"),
    ])
    func aNumberThatIsNoneComesWithAdvice(_ cell: String, _ advice: String) {
        let found = said(of: files("Month,N\n2026-06,\"\(cell)\"\n", months).map(\.file))
        #expect(found.first?.notes.contains { $0.contains(advice) } == true)
    }

    @Test func plausibleRowsHaveAReason() throws {
        let snapshot = try read(
            "Month,N\n2026-06,3\n", months + "plausible: [{line: 2, reason: Election}]\n")
        #expect(snapshot.plausible == [.init(line: 2, period: nil, reason: "Election")])
    }
}
