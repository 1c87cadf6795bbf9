import Content
import Diagnostics
import Disclosure
import Model
import Statistics
import TestSupport
import Testing

@testable import Site

/// Rows about single enquiries in, data files out.
@Suite struct EnquiriesTests {
    private func files(
        _ rows: String, _ manifest: String = "answer_within: PT4H\n", _ more: [SourceFile] = []
    ) -> [SourceFile] {
        [
            SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: Listening\n"),
            SourceFile(
                path: "channels/desk.yml", text: "title: Desk\nkind: phone\nonline: false\n"),
            SourceFile(
                path: "channels/chat.yml", text: "title: Chat\nkind: other\nonline: true\n"),
            SourceFile(path: "metrics/snapshots/log.csv", text: rows),
            SourceFile(
                path: "metrics/snapshots/log.yml",
                text:
                    "collected: 2026-11-20\nsource: Log\nformat: enquiries\nperiod: 2026-Q3\n\(manifest)"
            ),
        ] + more
    }

    private func notAboutPeople() -> [SourceFile] {
        let ids =
            ResponseMetric.metrics.map(\.id.text) + [
                "enquiries", "answered", "answered-in-time", "response-rate",
                "answered-within-target",
            ]
        return ids.map {
            SourceFile(path: "metrics/definitions/\($0).yml", text: "about_people: false\n")
        }
    }

    /// `metric,channel,group,grain,period,value,numerator,denominator,marker,status,unit,source,note` by their first five.
    private func figures(_ files: [SourceFile]) throws -> [String: [Substring]] {
        let read = readRecord(files)
        #expect(read.diagnostics == [])
        let found = findings(in: try #require(read.value))
        #expect(found.diagnostics == [])
        let published = disclosure(of: found.value).value
        let file = FigureFile(published, keys: published.figures.keys)
        let rows = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst()
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return ([cells[0], cells[1], cells[2], cells[4]].joined(separator: "/"), cells)
            })
    }

    /// A row that came on a day of July at eight and was answered so many minutes later.
    private func row(_ day: Int, _ wait: Int?, _ rest: String = "") -> String {
        let received = "2026-07-\(padded(day, 2))T08:00"
        guard let wait else { return "\(received),\(rest)\n" }
        let (hours, minutes) = (8 + wait / 60, wait % 60)
        let late = padded(day + hours / 24, 2)
        let answered = "2026-07-\(late) \(padded(hours % 24, 2)):\(padded(minutes, 2)):30"
        return "\(received),\(answered)\(rest)\n"
    }

    /// Source: vectors computed with R type 7 (PERCENTILE.INC), domain rule 1.3.
    @Test(
        arguments: [
            ([42], "42", "42"), ([10, 20], "15", "19"), ([5, 1, 3], "3", "4.6"),
            ([1, 2, 3, 4], "2.5", "3.7"),
        ] as [([Int], String, String)])
    func quantilesAreThoseOfTheSpreadsheet(_ waits: [Int], _ median: String, _ p90: String) throws {
        let rows = "received,answered\n" + waits.map { row(3, $0) }.joined()
        let found = try figures(
            files(rows, "channel: desk\nanswer_within: PT4H\n", notAboutPeople()))
        #expect(found["median-response-time/desk//2026-07"]?[5] == Substring(median))
        #expect(found["p90-response-time/desk//2026-07"]?[5] == Substring(p90))
        #expect(found["median-response-time/desk//2026-Q3"]?[5] == Substring(median))
        #expect(found["enquiries/desk//2026-08"]?[5] == "0")
        #expect(found["median-response-time/desk//2026-08"]?[8] == "z")
    }

    @Test func countsReconcileAndTooManyUnansweredAreNotReached() throws {
        let rows =
            "received,answered\n" + (1...20).map { row($0, $0 * 30) }.joined()
            + (1...10).map { row($0, nil) }.joined()
        let found = try figures(files(rows, "channel: desk\nanswer_within: PT4H\n"))
        #expect(found["enquiries/desk//2026-07"]?[5] == "30")
        #expect(found["answered/desk//2026-07"]?[5] == "20")
        #expect(found["answered-in-time/desk//2026-07"]?[5] == "8")
        #expect(found["unanswered/desk//2026-07"]?[5] == "10")
        #expect(found["response-rate/desk//2026-Q3"]?[5...7] == ["66.7", "20", "30"])
        #expect(found["unanswered-share/desk//2026-Q3"]?[5...7] == ["33.3", "10", "30"])
        // The fifteenth and the sixteenth of thirty: 450 and 480 minutes.
        #expect(found["median-response-time/desk//2026-07"]?[5] == "465")
        let p90 = try #require(found["p90-response-time/desk//2026-07"])
        #expect(p90[5] == "" && p90[8] == "")
        #expect(p90.last == "not reached: a tenth or more were unanswered")
        #expect(p90[11] == "metrics/snapshots/log.csv:2-31 (30 rows)")
        // From 1 July at eight to the end of the month, in minutes.
        #expect(found["oldest-unanswered/desk//2026-07"]?[5] == "44160")
    }

    @Test func anAnswerAfterTheMonthAndTheTargetComesTooLate() throws {
        let late = "2026-07-31T23:00,2026-08-01T03:59\n2026-07-31T23:00,2026-08-01T04:00\n"
        let found = try figures(
            files(
                "received,answered\n" + late, "channel: desk\nanswer_within: PT4H\n",
                notAboutPeople()))
        #expect(found["answered/desk//2026-07"]?[5] == "1")
        #expect(found["unanswered/desk//2026-Q3"]?[5] == "1")
        #expect(
            found["median-response-time/desk//2026-07"]?.last
                == ResponseMetric.median.notReached[...])
    }

    @Test func fewEnquiriesHaveNoQuantileAndThirtyHaveAReliableOne() throws {
        func july(_ count: Int) throws -> [Substring]? {
            let rows = "received,answered\n" + (0..<count).map { row(1 + $0 % 28, 10) }.joined()
            return try figures(files(rows, "channel: desk\nanswer_within: PT4H\n"))[
                "median-response-time/desk//2026-07"]
        }
        #expect(try july(9)?[8] == "c")
        #expect(try july(10)?[5] == "10")
        #expect(try july(10)?[8] == "u")
        #expect(try july(29)?[8] == "u")
        #expect(try july(30)?[8] == "")
    }

    @Test func whatWouldNarrowDownASmallNumberIsWithheldWithIt() throws {
        // Two of twenty were not answered: that the ninetieth percentile is not reached would say more than "below five".
        let rows =
            "received,answered\n" + (1...18).map { row($0, 10) }.joined() + row(1, nil)
            + row(2, nil)
        let found = try figures(files(rows, "channel: desk\nanswer_within: PT4H\n"))
        for metric in ["unanswered", "answered", "p90-response-time", "oldest-unanswered"] {
            #expect(found["\(metric)/desk//2026-07"]?[8] == "c", "\(metric)")
        }
        #expect(found["p90-response-time/desk//2026-07"]?.last == "")
        #expect(found["median-response-time/desk//2026-07"]?[5] == "10")
    }

    /// With one of fifteen unanswered it is reached, with two it would not be: so it would say that it was one.
    @Test(arguments: [(15, "c"), (40, "c"), (50, "")])
    func aQuantileThatIsReachedSaysHowFewWereNotAnswered(_ count: Int, _ marker: String) throws {
        let rows =
            "received,answered\n" + (1..<count).map { row(1 + $0 % 28, 10) }.joined()
            + row(1, nil)
        let found = try figures(files(rows, "channel: desk\nanswer_within: PT4H\n"))
        #expect(found["p90-response-time/desk//2026-07"].map { $0[8] } == Substring(marker))
        #expect(found["unanswered/desk//2026-07"]?[8] == "c")
    }

    @Test func channelsAndTopicsAddUpAndAreMadeOfTheirRecords() throws {
        var rows = "Date in,Date out,Where,About,Reply\n"
        for index in 0..<40 {
            let rest = "\(index % 2 == 0 ? "desk" : "chat"),\(index % 4 < 2 ? "bins" : "roads"),"
            rows += row(1 + index % 28, index, ",\(rest)\(index % 4 == 0 ? "no" : "yes")")
        }
        let manifest = """
            columns: {received: Date in, answered: Date out, channel: Where, topic: About, needs_reply: Reply}
            answer_within: {default: PT4H, chat: 10 minutes}

            """
        let found = try figures(files(rows, manifest))
        #expect(found["enquiries///2026-07"]?[5] == "30")
        #expect(found["enquiries/desk//2026-07"]?[5] == "10")
        #expect(found["enquiries/chat/bins/2026-07"]?[5] == "10")
        #expect(found["no-reply-needed/desk//2026-07"]?[5] == "10")
        #expect(
            found["answered-in-time/chat//2026-07"]?[8] == "c"
                || found["answered-in-time/chat//2026-07"]?[5] == "5")
        // 2, 6 … 38 at the desk; 1, 3 … 39 in the chat.
        #expect(found["median-response-time/desk//2026-07"]?[5] == "20")
        #expect(found["median-response-time/chat//2026-07"]?[5] == "20")
        #expect(found["median-response-time///2026-07"]?[5] == "20")
        #expect(found["median-response-time/chat/roads/2026-07"]?[5] == "21")
    }

    @Test func theOrderOfTheRowsChangesNothingAndSharesAddUpToOne() throws {
        var state: UInt64 = 7
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        for _ in 0..<12 {
            let count = 1 + random(80)
            let open = random(10)
            var rows = (0..<count).map { _ in
                row(1 + random(26), random(10) < open ? nil : random(2000), "")
            }
            let manifest = "channel: desk\nanswer_within: PT4H\n"
            let all = files("received,answered\n" + rows.joined(), manifest, notAboutPeople())
            let found = try figures(all)
            for index in rows.indices { rows.swapAt(index, random(count)) }
            let again = try figures(
                files("received,answered\n" + rows.joined(), manifest, notAboutPeople()))
            #expect(found == again)
            let cells = { (metric: String) in found["\(metric)/desk//2026-Q3"] ?? [] }
            let number = { (metric: String) in Int(cells(metric)[5]) ?? -1 }
            #expect(number("answered") + number("unanswered") == count)
            #expect(cells("response-rate")[7] == cells("unanswered-share")[7])
            // What is reached says how many were answered, and the other way round.
            let last = ((count - 1) * 9 + 9) / 10
            #expect((cells("p90-response-time")[5] == "") == (number("answered") <= last))
            #expect((cells("median-response-time")[5] == "") == (number("answered") <= count / 2))
        }
    }

    @Test func aWorkingDayEndsAtTheSameTimeOfTheNext() {
        var targets = ReplyTargets(.workingDays(1))
        func deadline(_ text: String, _ hour: Int) -> String {
            let minute = Int(Day(text)?.number ?? 0) * 1440 + hour * 60
            let due = targets.deadline(of: minute, on: nil)
            return "\(Day(number: Int32(due / 1440))) \(due % 1440 / 60)"
        }
        #expect(deadline("2026-09-03", 16) == "2026-09-04 16")
        #expect(deadline("2026-09-04", 16) == "2026-09-07 16")
        #expect(deadline("2026-09-05", 16) == "2026-09-08 0")
        targets.closedDays = [Day("2026-09-07")].compactMap { $0 }.reduce(into: []) {
            $0.insert($1)
        }
        #expect(deadline("2026-09-04", 16) == "2026-09-08 16")
    }
}
