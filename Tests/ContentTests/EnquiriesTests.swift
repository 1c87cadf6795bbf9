import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// Rows that are single enquiries, and what is said of them.
@Suite struct EnquiriesTests {
    private static let manifest = """
        collected: 2026-10-01
        source: Contact record system
        format: enquiries
        channel: facebook-main
        answer_within: 1 day

        """

    private func files(_ rows: String, _ manifest: String = manifest) -> [MarkedSource] {
        [
            MarkedSource(rows, path: "metrics/snapshots/log.csv"),
            MarkedSource(manifest, path: "metrics/snapshots/log.yml"),
        ]
    }

    private func enquiries(_ rows: String, _ manifest: String = manifest) throws -> [Enquiry] {
        let read = reading(of: files(rows, manifest).map(\.file))
        #expect(read.diagnostics == [])
        return try #require(read.value?.snapshots.first?.enquiries).enquiries
    }

    @Test(arguments: [
        ("2026-09-03T14:05,2026-09-03T15:00", 55), ("2026-09-03 14:05:59,2026-09-03 15:00:00", 55),
        ("2026-09-03T14:05Z,2026-09-03T15:00+01:00", -5 + 0),
        ("2026-09-03T14:05+0100,2026-09-03T15:00Z", 115),
        ("2026-09-03T14:05:00.5Z,2026-09-03T14:05Z", 0), ("2026-09-03 14:05,", nil),
    ])
    func timesAreISO(_ row: String, _ wait: Int?) throws {
        let rows = files("received,answered\n\(row)\n")
        let read = reading(of: rows.map(\.file))
        let found = read.value?.snapshots.first?.enquiries?.enquiries.first
        if let wait, wait < 0 {
            #expect(read.diagnostics.map(\.rule) == [.answeredBefore])
        } else {
            #expect(read.diagnostics == [])
            #expect(found?.wait == wait.map { Int32($0) })
            let day = Day(year: 2026, month: 9, day: 3).map { Int32($0.number) }
            #expect(found?.received == day.map { $0 * 1440 + 845 })
        }
    }

    @Test func daysAloneAndPatternsAreSaidByTheManifest() throws {
        let days = try enquiries(
            "received,answered\n2026-09-03,2026-09-05\n", Self.manifest + "dates_only: true\n")
        #expect(days.map(\.wait) == [2880])
        let clock = try enquiries(
            "received,answered\n03/09/2026 14:05,04/09/2026 14:06\n",
            Self.manifest + "pattern: dd/MM/yyyy HH:mm\n")
        #expect(clock.map(\.wait) == [1441])
    }

    @Test func messagesThatNeedNoReplyAreNoEnquiries() throws {
        let found = try enquiries(
            """
            received,answered,needs_reply
            2026-09-03 14:05,,no
            2026-09-03 14:05,,FALSE
            2026-09-03 14:05,,0
            2026-09-03 14:05,,1
            2026-09-03 14:05,,
            2026-09-03 14:05
            """)
        #expect(found.map(\.line) == [5, 6, 7])
    }

    @Test func aFaultyCellIsReportedAndTheRestKept() {
        let rows = MarkedSource(
            """
            received,answered,channel,needs_reply
            2026-09-03 14:05,1️⃣2026-09-03 14:04,,
            2026-09-03 14:05,2️⃣2026-10-02 00:00,,
            2026-09-03 14:05,,3️⃣facebok-main,
            2026-09-03 14:05,,facebok-main,
            2026-09-03 14:05,,,4️⃣perhaps
            5️⃣2026-09-03,,,
            2026-09-03 14:05Z,6️⃣2026-09-03 14:05,,
            7️⃣2026-08-31 14:05,,,
            8️⃣,2026-09-03 14:05,,
            2026-09-03 14:05,,,
            """, path: "metrics/snapshots/log.csv")
        let manifest = MarkedSource(
            Self.manifest + "period: 2026-09\n", path: "metrics/snapshots/log.yml")
        let form = "2026-09-03 14:05"
        let read = reading(of: [rows.file, manifest.file])
        #expect(
            read.diagnostics.sorted() == [
                .answeredBefore(received: "2026-09-03 14:05", at: rows["1️⃣"]),
                .afterCollected(
                    "2026-10-02 00:00", collected: "2026-10-01", at: rows["2️⃣"]),
                .unknownID(
                    "facebok-main", of: "channel", known: ["facebook-main"], at: rows["3️⃣"]),
                .needsReply("perhaps", column: "needs_reply", at: rows["4️⃣"]),
                .notAMoment("2026-09-03", column: "received", form: form, at: rows["5️⃣"]),
                .oneOffset(at: rows["6️⃣"]),
                .outsideSpan(
                    "2026-08-31 14:05", "2026-09-01 to 2026-09-30", at: rows["7️⃣"]),
                .notAMoment("", column: "received", form: form, at: rows["8️⃣"]),
            ])
        #expect(read.value?.snapshots.first?.enquiries?.enquiries.map(\.line) == [11])
    }

    @Test func everyColumnIsNamed() {
        let rows = MarkedSource("received,answered,1️⃣Officer\n", path: "metrics/snapshots/log.csv")
        let manifest = MarkedSource(
            Self.manifest + "columns: {topic: 2️⃣About}\nignore: [3️⃣Ref]\n",
            path: "metrics/snapshots/log.yml")
        #expect(
            said(of: rows, manifest) == [
                .unnamedColumn("Officer", near: [], at: rows["1️⃣"]),
                .absentColumn("About", near: [], at: manifest["2️⃣"]),
                .absentColumn("Ref", near: [], at: manifest["3️⃣"]),
            ])
    }

    @Test func aRowWithoutAChannelIsReported() {
        let rows = MarkedSource(
            "received,answered\n1️⃣2026-09-03 14:05,\n", path: "metrics/snapshots/log.csv")
        let manifest = MarkedSource(
            Self.manifest.replacing("channel: facebook-main\n", with: ""),
            path: "metrics/snapshots/log.yml")
        #expect(said(of: rows, manifest) == [.noEnquiryChannel(at: rows["1️⃣"])])
    }

    @Test(
        arguments: [
            ("PT24H", .minutes(1440)), ("P2D", .minutes(2880)), ("P1DT4H30M", .minutes(1710)),
            ("4 hours", .minutes(240)), ("1 day", .minutes(1440)),
            ("3 working days", .workingDays(3)),
        ] as [(String, ReplyTarget)])
    func aTargetIsALengthOfTime(_ text: String, _ target: ReplyTarget) {
        #expect(ReplyTarget(text) == target)
    }

    @Test(arguments: ["soon", "P", "PT", "P1M", "PT1D", "0 days", "24", "1 fortnight", "P1"])
    func anythingElseIsReported(_ text: String) {
        let manifest = MarkedSource(
            Self.manifest.replacing("1 day", with: "1️⃣\"\(text)\""),
            path: "metrics/snapshots/log.yml")
        let rows = MarkedSource("received,answered\n", path: "metrics/snapshots/log.csv")
        #expect(said(of: rows, manifest) == [.notAReplyTarget(text, at: manifest["1️⃣"])])
    }

    @Test func aManifestOfEnquiriesFitsThem() {
        let manifest = MarkedSource(
            Self.manifest.replacing("1 day", with: "1️⃣PT4H") + """
                dates_only: true
                2️⃣metric: answered
                3️⃣group: bins
                4️⃣thousands: ","
                5️⃣period: {column: Month}
                closed_days: [2026-08-31, 6️⃣tomorrow]
                """, path: "metrics/snapshots/log.yml")
        let rows = MarkedSource("received,answered\n", path: "metrics/snapshots/log.csv")
        #expect(
            said(of: rows, manifest) == [
                .targetInHours(at: manifest["1️⃣"]),
                .enquiryManifest("metric", at: manifest["2️⃣"]),
                .enquiryManifest("group", at: manifest["3️⃣"]),
                .enquiryManifest("thousands", at: manifest["4️⃣"]),
                .enquiryManifest("period", at: manifest["5️⃣"]),
                .notADate("tomorrow", key: "closed_days", at: manifest["6️⃣"]),
            ])
    }

    @Test func theirChannelIsAName() {
        let manifest = MarkedSource(
            Self.manifest.replacing(
                "channel: facebook-main", with: "1️⃣channel: {column: Where}"),
            path: "metrics/snapshots/log.yml")
        let rows = MarkedSource("received,answered\n", path: "metrics/snapshots/log.csv")
        #expect(said(of: rows, manifest) == [.enquiryManifest("channel", at: manifest["1️⃣"])])
    }

    @Test func aTargetIsForAChannelThatExistsAndForTheOthers() {
        let manifest = MarkedSource(
            Self.manifest.replacing(
                "answer_within: 1 day",
                with: "answer_within: {default: 1 day, 1️⃣facebok-main: PT4H}"),
            path: "metrics/snapshots/log.yml")
        let rows = MarkedSource("received,answered\n", path: "metrics/snapshots/log.csv")
        #expect(
            said(of: rows, manifest) == [
                .unknownID(
                    "facebok-main", of: "channel", known: ["facebook-main"], at: manifest["1️⃣"])
            ])
    }

    @Test(arguments: ["dd/MM/yyyy", "MM/yyyy HH:mm", "dd/MM/yyyy h:mm"])
    func aPatternOfTimesHasADayAndAClock(_ pattern: String) {
        let manifest = MarkedSource(
            Self.manifest + "pattern: 1️⃣\"\(pattern)\"\n", path: "metrics/snapshots/log.yml")
        let rows = MarkedSource("received,answered\n", path: "metrics/snapshots/log.csv")
        #expect(said(of: rows, manifest) == [.coarsePattern(pattern, at: manifest["1️⃣"])])
    }

    @Test func aHeaderWithSemicolonsIsSaidToBeThat() {
        let rows = MarkedSource("1️⃣received;answered\n", path: "metrics/snapshots/log.csv")
        let manifest = MarkedSource(Self.manifest, path: "metrics/snapshots/log.yml")
        #expect(said(of: rows, manifest) == [.semicolons(at: rows["1️⃣"])])
    }
}
