import Diagnostics
import Testing

@testable import Site

/// Rows about single enquiries in, data files out.
@Suite struct EnquiriesTests {
    private let head = "received,answered\n"

    /// Source: test vectors of R type 7, a spreadsheet's PERCENTILE.INC (domain rule 1.3).
    @Test func quantilesAreThoseOfASpreadsheet() throws {
        for vector in Rows(csv: try vector("quantiles.csv")).rows {
            let waits = (vector["values_semicolon"] ?? "").split(separator: ";").map { Int($0) }
            let rows = head + waits.map { enquiry(3, $0) }.joined()
            let found = try figures(of: enquiryLog(rows, more: enquiriesOfNobody))
            let what = Comment(rawValue: vector["id"] ?? "")
            #expect(found["enquiries/desk//2026-07"]?["value"] == vector["n"], what)
            for period in ["2026-07", "2026-Q3"] {
                let median = found["median-response-time/desk//\(period)"]?["value"]
                let p90 = found["p90-response-time/desk//\(period)"]?["value"]
                #expect(median == vector["median"], what)
                #expect(p90 == vector["p90_type7"], what)
            }
        }
    }

    @Test func aMonthWithoutEnquiriesHasNoQuantile() throws {
        let found = try figures(of: enquiryLog(head + enquiry(3, 42), more: enquiriesOfNobody))
        #expect(found["enquiries/desk//2026-08"]?["value"] == "0")
        #expect(found["response-rate/desk//2026-08"]?["marker"] == "z")
        #expect(found["median-response-time/desk//2026-08"]?["marker"] == "z")
        #expect(found["oldest-unanswered/desk//2026-07"]?["marker"] == "z")
    }

    @Test func countsReconcileAndTooManyUnansweredAreNotReached() throws {
        let rows =
            head + (1...20).map { enquiry($0, $0 * 30) }.joined()
            + (1...10).map { enquiry($0, nil) }.joined()
        let share = SourceFile(
            path: "metrics/definitions/unanswered-share.yml", text: "frequency: monthly\n")
        let found = try figures(of: enquiryLog(rows, more: [share]))
        let values = ["enquiries", "answered", "answered-in-time", "unanswered"].map {
            found["\($0)/desk//2026-07"]?["value"]
        }
        #expect(values == ["30", "20", "8", "10"])
        #expect(found["response-rate/desk//2026-Q3"]?["value"] == "66.7")
        #expect(found["answered-within-target/desk//2026-Q3"]?["numerator"] == "8")
        #expect(found["answered-within-target/desk//2026-Q3"]?["denominator"] == "30")
        #expect(found["unanswered-share/desk//2026-Q3"]?["value"] == "33.3")
        // The fifteenth and the sixteenth of thirty: 450 and 480 minutes.
        #expect(found["median-response-time/desk//2026-07"]?["value"] == "465")
        let p90 = try #require(found["p90-response-time/desk//2026-07"])
        #expect(p90["value"] == "" && p90["marker"] == "")
        #expect(p90["note"] == "not reached: a tenth or more were unanswered")
        #expect(p90["source"] == "metrics/snapshots/log.csv")
    }

    @Test func anAnswerAfterTheMonthAndTheTargetComesTooLate() throws {
        let late = "2026-07-31T23:00,2026-08-01T03:59\n2026-07-31T23:00,2026-08-01T04:00\n"
        let found = try figures(of: enquiryLog(head + late, more: enquiriesOfNobody))
        #expect(found["answered/desk//2026-07"]?["value"] == "1")
        #expect(found["unanswered/desk//2026-07"]?["value"] == "1")
        #expect(found["unanswered/desk//2026-Q3"]?["value"] == "1")
        #expect(
            found["median-response-time/desk//2026-Q3"]?["note"]
                == "not reached: half or more were unanswered")
        #expect(found["answered/desk//2026-07"]?["status"] == "final")
    }

    @Test func theOldestWaitsAtTheEndOfItsPeriod() throws {
        // The first had its answer in August: too late for July, and at the end of September it waits no longer.
        let rows = "2026-07-01T00:00,2026-08-20T12:00\n2026-07-21T00:00,\n2026-07-22T00:00,\n"
        let found = try figures(of: enquiryLog(head + rows, more: enquiriesOfNobody))
        #expect(found["unanswered/desk//2026-Q3"]?["value"] == "3")
        #expect(found["oldest-unanswered/desk//2026-07"]?["value"] == "31")
        #expect(found["oldest-unanswered/desk//2026-Q3"]?["value"] == "72")
        let unit = SourceFile(
            path: "metrics/definitions/oldest-unanswered.yml",
            text: "unit: hours\nabout_people: false\n")
        let own = enquiriesOfNobody.filter { $0.path != unit.path } + [unit]
        let hours = try figures(of: enquiryLog(head + rows, more: own))
        #expect(hours["oldest-unanswered/desk//2026-07"]?["value"] == "744")
    }

    @Test func whatMayStillBeAnsweredIsProvisional() throws {
        // The cut-off is 4 October: three days after the records were collected.
        let rows = "2026-09-30T23:00,\n2026-08-03T10:00,\n"
        let files = enquiryLog(
            head + rows, "channel: desk\nanswer_within: P4D\n", collected: "2026-10-01",
            more: enquiriesOfNobody)
        let found = try figures(of: files)
        #expect(found["enquiries/desk//2026-09"]?["marker"] == "")
        for metric in ["answered", "unanswered", "response-rate", "p90-response-time"] {
            #expect(found["\(metric)/desk//2026-09"]?["marker"] == "p", "\(metric)")
            #expect(found["\(metric)/desk//2026-08"]?["marker"] == "", "\(metric)")
        }
        // Until the day on which they were collected, not longer.
        #expect(found["oldest-unanswered/desk//2026-08"]?["value"] == "29")
        let early = enquiryLog(
            head + "2026-08-03T00:00,\n", "channel: desk\nanswer_within: P4D\n",
            collected: "2026-08-12", more: enquiriesOfNobody)
        #expect(try figures(of: early)["oldest-unanswered/desk//2026-Q3"]?["value"] == "10")
    }

    /// With one of fifteen unanswered it is reached, with two it would not be: so it would say that it was one.
    @Test(arguments: [(15, "c"), (40, "c"), (50, "")])
    func aQuantileThatIsReachedSaysHowFewWereNotAnswered(_ count: Int, _ marker: String) throws {
        let answered = (1..<count).map { enquiry(1 + $0 % 28, $0 % 3 == 0 ? 300 : 10) }
        let found = try figures(of: enquiryLog(head + answered.joined() + enquiry(1, nil)))
        #expect(found["p90-response-time/desk//2026-07"]?["marker"] == marker)
        #expect(found["unanswered/desk//2026-07"]?["marker"] == "c")
    }

    @Test func channelsAndTopicsAddUpAndAreMadeOfTheirRecords() throws {
        var rows = "Date in,Date out,Where,About,Reply\n"
        for index in 0..<40 {
            let rest = "\(index % 2 == 0 ? "desk" : "chat"),\(index % 4 < 2 ? "bins" : "roads"),"
            rows += enquiry(
                1 + index % 28, index, ",\(rest)\(index % 4 == 0 ? "no" : "yes")")
        }
        let manifest = """
            columns: {received: Date in, answered: Date out, channel: Where, topic: About, needs_reply: Reply}
            answer_within: {default: PT4H, chat: 30 minutes}

            """
        let found = try figures(of: enquiryLog(rows, manifest, more: enquiriesOfNobody))
        func value(_ name: String) -> String? { found["\(name)/2026-07"]?["value"] }
        #expect(value("enquiries//") == "30")
        #expect(value("enquiries/desk/") == "10")
        #expect(value("enquiries/chat/bins") == "10")
        #expect(value("enquiries//roads") == "20")
        #expect(value("answered-in-time/desk/") == "10")
        #expect(value("answered-in-time/chat/") == "15")
        // 2, 6 … 38 at the desk; 1, 3 … 39 in the chat.
        #expect(value("median-response-time/desk/") == "20")
        #expect(value("median-response-time/chat/") == "20")
        #expect(value("median-response-time//") == "20")
        #expect(value("median-response-time/chat/roads") == "21")
        #expect(value("p90-response-time//roads") == "35.3")
    }

    @Test func aLogStandsInThePlaceOfTheOneItSupersedes() throws {
        let later = [
            SourceFile(
                path: "metrics/snapshots/later.csv",
                text: head + (1...5).map { enquiry($0, 20) }.joined()),
            SourceFile(
                path: "metrics/snapshots/later.yml",
                text: """
                    collected: 2026-11-30
                    source: Log
                    format: enquiries
                    channel: desk
                    answer_within: PT4H
                    supersedes: [log]

                    """),
        ]
        let rows = head + (1...4).map { enquiry($0, 10) }.joined() + "2026-08-03T08:00,\n"
        let found = try figures(of: enquiryLog(rows, more: later + enquiriesOfNobody))
        #expect(found["enquiries/desk//2026-07"]?["value"] == "5")
        #expect(found["median-response-time/desk//2026-07"]?["value"] == "20")
        // Without a period a log lists the months it has rows of, so August is still that of the older one.
        #expect(found["unanswered/desk//2026-08"]?["value"] == "1")
        #expect(found["enquiries/desk//2026-Q3"]?["value"] == "6")
    }

    @Test func countsThatWereDeliveredStandBesideRecordsAndHaveNoQuantile() throws {
        let counts = [
            SourceFile(
                path: "metrics/snapshots/chat.csv",
                text: """
                    period,channel,metric,value
                    2026-07,chat,enquiries,50
                    2026-07,chat,answered,40

                    """),
            SourceFile(
                path: "metrics/snapshots/chat.yml", text: "collected: 2026-11-20\nsource: Chat\n"),
        ]
        let rows = head + (1...20).map { enquiry($0, 10) }.joined()
        let found = try figures(of: enquiryLog(rows, more: counts + enquiriesOfNobody))
        #expect(found["enquiries///2026-07"]?["value"] == "70")
        #expect(found["unanswered///2026-07"]?["value"] == "10")
        #expect(found["unanswered/chat//2026-07"]?["value"] == "10")
        #expect(found["median-response-time/desk//2026-07"]?["value"] == "10")
        #expect(found["median-response-time///2026-07"] == nil)
        #expect(found["median-response-time/chat//2026-07"] == nil)
    }
}
