import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// The native layout: each row's fault is reported at its cell, and the other rows are kept.
@Suite struct NativeSnapshotTests {
    private func faults(
        _ rows: String, _ manifest: String = soundManifest
    ) -> (found: [Diagnostic], rows: MarkedSource) {
        let sources = snapshot(rows, manifest)
        return (said(of: sources.map(\.file)), sources[0])
    }

    @Test func everyColumnIsRead() throws {
        let sources = snapshot(
            """
            period,channel,metric,group,value,numerator,denominator,marker,note
            2026-06,facebook-main,posts,north,12,,,p,"A ""note"", quoted"
            2026-Q2,,response-rate,,92.4,412,446,,
            2026-06-01,all,posts,,,,,x,
            """)
        let read = reading(of: sources.map(\.file))
        #expect(read.diagnostics == [])
        let june = try #require(read.value?.snapshots.first)
        #expect(
            june.keys == [
                SeriesKey(metric: "posts", channel: "facebook-main", group: "north"),
                SeriesKey(metric: "response-rate"), SeriesKey(metric: "posts"),
            ])
        #expect(june.observations.map(\.key) == [0, 1, 2])
        #expect(june.observations.map(\.line) == [2, 3, 4])
        #expect(june.observations.map(\.value) == [Decimal(12), Decimal("92.4"), nil])
        #expect(june.observations.map(\.marker) == [.provisional, nil, .notAvailable])
        #expect(june.observations.map(\.share) == [-1, 0, -1])
        #expect(june.shares == [Share(Decimal(412), of: Decimal(446))])
        #expect(june.remarks == ["A \"note\", quoted"])
        #expect(
            june.observations.map { $0.period.code(yearStart: .april) } == [
                "2026-06", "2026-Q2", "2026-06-01",
            ])
    }

    @Test func whatTheManifestSaysStandsForEveryRow() throws {
        let sources = snapshot(
            "value;group\n5;a\n6;b\n",
            soundManifest + "period: 2026-06\nmetric: posts\nchannel: facebook-main\ndelimiter: ;\n"
        )
        let read = reading(of: sources.map(\.file))
        #expect(read.diagnostics == [])
        let june = try #require(read.value?.snapshots.first)
        #expect(june.keys.map(\.group) == ["a", "b"])
        #expect(june.keys.allSatisfy { $0.metric == "posts" && $0.channel == "facebook-main" })
    }

    @Test(arguments: [
        "1,200", "12%", "£5", "1e3", "+4", ".5", "5.", " 5", "n/a", "--5", "1234567890123456789",
        "0.1234567890123456789",
    ])
    func aNumberHasDigitsAndAPoint(_ text: String) {
        let cell = text.contains(",") ? "\"\(text)\"" : text
        let (found, rows) = faults(
            "period,metric,value\n2026-06,clicks,1️⃣\(cell)\n2026-07,clicks,5\n")
        #expect(found == [.cellNumber(text, column: "value", at: rows["1️⃣"])])
    }

    /// Eighteen digits are the most; with them nothing overflows.
    @Test func largeNumbersAreReadAndCompared() {
        let (found, _) = faults(
            """
            period,metric,value,numerator,denominator
            2026-06,clicks,999999999999999999,,
            2026-06,response-rate,0.999999999999999999,999999999999999999,999999999999999999
            2026-07,response-rate,,0.000000000000000001,999999999999999999
            """)
        #expect(found == [])
    }

    @Test func aCountOfPeopleOrOfAccountsIsNotNegative() {
        let (found, rows) = faults(
            """
            period,metric,value
            2026-06,enquiries,1️⃣-5
            2026-06,followers,2️⃣-1
            2026-06-01,reactions,-1

            """)
        #expect(
            found == [
                .negative("-5", column: "value", at: rows["1️⃣"]),
                .negative("-1", column: "value", at: rows["2️⃣"]),
            ])
    }

    @Test(arguments: ["June", "2026-6", "2026/06", "06-2026", "2026-06-31", "2026-W60", ""])
    func aRowHasAPeriod(_ text: String) {
        let (found, rows) = faults("metric,period,value\nclicks,1️⃣\(text),5\n")
        #expect(found == [.cellPeriod(text, pattern: nil, at: rows["1️⃣"])])
    }

    @Test func aMarkerIsOneOfTheKnown() {
        let (found, rows) = faults(
            "period,metric,value,marker\n2026-06,clicks,5,1️⃣q\n2026-07,clicks,,[X]\n2026-08,clicks,,k\n"
        )
        #expect(found == [.cellMarker("q", at: rows["1️⃣"])])
    }

    @Test func aBlankSaysWhy() {
        let (found, rows) = faults(
            "period,metric,value,marker\n2026-06,clicks,1️⃣,\n2026-07,clicks,2️⃣,p\n3️⃣2026-08,clicks\n")
        #expect(
            found == [
                .blankValue(at: rows["1️⃣"]), .blankValue(at: rows["2️⃣"]),
                .blankValue(at: rows["3️⃣"]),
            ])
    }

    @Test func aMarkerInThePlaceOfAValueStandsAlone() {
        let (found, rows) = faults(
            """
            period,metric,value,numerator,denominator,marker
            2026-06,clicks,1️⃣5,,,c
            2026-06,response-rate,2️⃣,1,2,z

            """)
        #expect(
            found == [
                .valueUnderMarker("c", at: rows["1️⃣"]), .valueUnderMarker("z", at: rows["2️⃣"]),
            ])
    }

    @Test func aRowIsNoLongerThanTheHeader() {
        let (found, rows) = faults("period,metric,value\n2026-06,clicks,5,1️⃣6,7\n")
        #expect(found == [.rowLength(5, of: 3, at: rows["1️⃣"])])
    }

    @Test func aShareIsTwoNumbersInOrder() {
        let (found, rows) = faults(
            """
            period,metric,numerator,denominator
            2026-06,response-rate,1️⃣7,
            2026-07,response-rate,2️⃣9,8
            2026-08,response-rate,3️⃣x,8

            """)
        #expect(
            found == [
                .shareOrder(
                    "a share has a numerator and a denominator, and one is missing",
                    at: rows["1️⃣"]),
                .shareOrder(
                    "a numerator is not larger than its denominator, as 9 of 8 is", at: rows["2️⃣"]),
                .cellNumber("x", column: "numerator", at: rows["3️⃣"]),
            ])
    }

    @Test func aRatioThatIsNoPercentageMayBeMoreThanOne() {
        let metric = SourceFile(
            path: "metrics/definitions/replies.yml",
            text: """
                title: Replies a post
                kind: ratio
                unit: number
                direction: increase
                level: outtake
                about_people: false
                definition: Replies for each post.
                """)
        let sources = snapshot("period,metric,numerator,denominator\n2026-06,replies,9,4\n")
        #expect(said(of: sources.map(\.file) + [metric]) == [])
    }

    @Test func aValueBesideItsShareIsThatShare() {
        let (found, rows) = faults(
            """
            period,metric,value,numerator,denominator
            2026-06,response-rate,92.4,412,446
            2026-07,response-rate,1️⃣92.5,412,446
            2026-08,response-rate,92,412,446

            """)
        #expect(found == [.shareValue("92.5", share: "92.4", at: rows["1️⃣"])])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func eachRowNamesItsMetric() {
        let (found, rows) = faults("period,metric,value\n1️⃣2026-06,,5\n")
        #expect(found == [.noMetric(at: rows["1️⃣"])])
        let (without, _) = faults("period,value\n2026-06,5\n")
        #expect(without == [.noMetric(at: SourcePosition(path: rows.file.path))])
    }

    @Test func anUnknownMetricOrChannelIsReportedAtItsFirstRow() {
        let (found, rows) = faults(
            """
            period,channel,metric,value
            2026-06,facebook-main,1️⃣click,5
            2026-06,2️⃣facebok-main,clicks,5
            2026-07,facebok-main,click,5
            2026-07,facebok-main,posts,5

            """)
        let metrics = MetricCatalogue.metrics.map(\.id.text).sorted()
        #expect(
            found == [
                .unknownID("click", of: "metric", known: metrics, at: rows["1️⃣"]),
                .unknownID(
                    "facebok-main", of: "channel", known: ["facebook-main"], at: rows["2️⃣"]),
            ])
        #expect(
            found.map(\.notes) == [["did you mean 'clicks'?"], ["did you mean 'facebook-main'?"]])
    }

    @Test func quotesAreClosedAndFollowedByACell() {
        let (found, rows) = faults(
            "period,metric,value,note\n2026-06,clicks,5,\"a\"1️⃣b\n2026-07,clicks,6,2️⃣\"c\n")
        #expect(
            found == [
                .csv(
                    "after a closing quote comes the next cell, not more of this one", at: rows["1️⃣"]
                ),
                .csv("a quote is closed, and this one is not before the end", at: rows["2️⃣"]),
            ])
    }

    @Test func theHeaderHasTheNativeColumns() {
        let (found, rows) = faults("period,metric,1️⃣valu,2️⃣colour\n2026-06,clicks,5,red\n")
        let path = rows.file.path
        #expect(
            found == [
                .absentColumn("value", near: [], at: SourcePosition(path: path)),
                .unknownNativeColumn("valu", near: ["did you mean 'value'?"], at: rows["1️⃣"]),
                .unknownNativeColumn("colour", near: [], at: rows["2️⃣"]),
            ])
        let (apart, here) = faults("1️⃣period;metric;value\n2026-06;clicks;5\n")
        #expect(apart == [.semicolons(at: here["1️⃣"])])
        let (twice, again) = faults("period,metric,value,1️⃣value\n")
        #expect(twice == [.repeatedColumn("value", at: again["1️⃣"])])
        let (without, _) = faults("metric,value\nclicks,5\n")
        #expect(without == [.absentColumn("period", near: [], at: SourcePosition(path: path))])
        let (empty, _) = faults("\n\n")
        #expect(empty == [.noHeader(path, line: 3)])
    }

    @Test func onlyTwoHundredFaultsAreListed() {
        let rows = (1...250).map { _ in "2026-06,clicks,many\n" }.joined()
        let (found, source) = faults("period,metric,value\n" + rows)
        #expect(found.count == 201)
        #expect(
            found.last
                == .andMore(50, at: SourcePosition(path: source.file.path, line: 202, column: 16)))
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0] as [UInt8], "this is a workbook of a spreadsheet"),
        ([0x50, 0x4B, 0x03, 0x04], "this is a workbook of a spreadsheet"),
        ([0xFF, 0xFE, 0x41], "this is cut off in the middle of a character"),
        ([0x61, 0xE9, 0x2C], "byte 1 belongs to neither"),
    ])
    func aDataFileIsText(_ bytes: [UInt8], _ sentence: String) {
        let file = SourceFile(path: "metrics/snapshots/june.csv", bytes: bytes)
        let manifest = SourceFile(path: "metrics/snapshots/june.yml", text: soundManifest)
        let place = SourcePosition(path: file.path)
        #expect(said(of: [file, manifest]) == [.encoding(sentence, at: place)])
    }
}
