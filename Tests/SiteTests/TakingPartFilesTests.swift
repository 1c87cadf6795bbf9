import Content
import Diagnostics
import Disclosure
import Model
import Statistics
import Testing

@testable import Site

private let organisation = SourceFile(
    path: "candour.yml",
    text: "organisation: Aberwen Council\ntitle: T\nbase_url: https://report.aberwen.example/\n")

private func chat(_ more: String = "") -> SourceFile {
    SourceFile(
        path: "public/chats/one.md",
        text: """
            ---
            title: Bins, bags; and caddies
            kind: chat
            published: 2026-09-01
            starts: 2026-10-20T19:00+01:00
            zone: Europe/London
            minutes: 90
            moderator: M
            join: {with_account: Write, without_account: Ring}
            \(more)
            ---

            """)
}

private func file(_ path: String, of files: [SourceFile]) throws -> String? {
    let published = try disclosed(files).1
    return dataFiles(of: published).first { $0.path == path }
        .map { String(decoding: $0.render().value, as: UTF8.self) }
}

@Suite struct ChatCalendarTests {
    @Test func aChatIsAnEventInUTC() throws {
        let text = try #require(try file("chats/one.ics", of: [organisation, chat()]))
        #expect(
            text.split(separator: "\r\n") == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//candour//Live chats//EN",
                "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
                "UID:chats-one-2026-10-20@report.aberwen.example", "DTSTAMP:20260901T000000Z",
                "DTSTART:20261020T180000Z", "DTEND:20261020T193000Z",
                #"SUMMARY:Bins\, bags\; and caddies"#,
                #"DESCRIPTION:Without an account: Ring\nWith an account: Write"#,
                "URL:https://report.aberwen.example/chats/one.html", "END:VEVENT", "END:VCALENDAR",
            ])
        #expect(text.hasSuffix("\r\n"))
    }

    /// The clocks go back on 25 October 2026.
    @Test func eachChatOfASeriesIsAtTheSameTimeOfDay() throws {
        let files = [organisation, chat("repeats: {every: week, times: 2}")]
        let text = try #require(try file("chats/one.ics", of: files))
        let starts = text.split(separator: "\r\n").filter { $0.hasPrefix("DTSTART") }
        #expect(starts == ["DTSTART:20261020T180000Z", "DTSTART:20261027T190000Z"])
    }

    @Test func withoutAnAddressOfTheSiteTheOrganisationNamesTheEvent() throws {
        let bare = SourceFile(
            path: "candour.yml", text: "organisation: Aberwen Council\ntitle: T\n")
        let text = try #require(try file("chats/one.ics", of: [bare, chat()]))
        #expect(text.contains("UID:chats-one-2026-10-20@aberwen-council.invalid\r\n"))
        #expect(!text.contains("URL:"))
    }
}

@Suite struct TakingPartFilesTests {
    private let consultation = SourceFile(
        path: "public/bins.md",
        text: """
            ---
            title: Bins
            kind: consultation
            owner: O
            asked: Q
            opens: 2026-01-12
            closes: 2026-03-08
            tag: Bins
            take_part: {offline: Ring}
            items:
              - {said: "=Tell, me", did: B, state: done, date: 2026-05-04}
              - {said: C, why: D, state: not-doing}
            ---

            """)

    @Test func itemsOfConsultationsAreRows() throws {
        let text = try #require(
            try file("data/consultations.csv", of: [organisation, consultation]))
        #expect(
            text.split(separator: "\r\n").dropFirst() == [
                "bins,Bins,2026-01-12,2026-03-08,upcoming,,Bins,1,\"'=Tell, me\",done,B,2026-05-04,",
                "bins,Bins,2026-01-12,2026-03-08,upcoming,,Bins,2,C,not-doing,,,D",
            ])
    }

    @Test func aConsultationWithoutItemsHasARowOfItsOwn() throws {
        let bare = SourceFile(
            path: "public/bins.md",
            text:
                "---\ntitle: Bins\nkind: consultation\nasked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: {offline: Ring}\n---\n"
        )
        let text = try #require(try file("data/consultations.csv", of: [organisation, bare]))
        #expect(
            text.split(separator: "\r\n").dropFirst() == [
                "bins,Bins,2026-01-12,2026-03-08,upcoming,,,0,,,,,"
            ])
    }

    @Test func alliesAreRowsWithoutTheirNotesForStaff() throws {
        let ally = SourceFile(
            path: "allies/food-bank.yml",
            text: """
                title: Food Bank
                kind: charity
                why: It is known
                handle: "@food"
                areas: [food, cost of living]
                agreed: 2026-01-01
                review: 2027-01-01
                staff: {notes: Ring the manager before you post}

                """)
        let text = try #require(try file("data/allies.csv", of: [organisation, ally]))
        #expect(
            text.split(separator: "\r\n").dropFirst() == [
                "food-bank,Food Bank,charity,'@food,,It is known,food; cost of living,2026-01-01,2027-01-01"
            ])
    }

    @Test func whatIsNotThereHasNoFile() throws {
        #expect(try file("data/allies.csv", of: [organisation]) == nil)
        #expect(try file("data/consultations.csv", of: [organisation]) == nil)
    }

    @Test func aNoteOnAnAllyDoesNotLeak() throws {
        let ally = SourceFile(
            path: "allies/a.yml",
            text:
                "title: A\nkind: charity\nwhy: W\nagreed: 2026-01-01\nreview: 2027-01-01\nstaff: {notes: Its manager asked us not to say so}\n"
        )
        let secrets = StaffSecret.all(in: try disclosed([organisation, ally]).0.record)
        #expect(secrets.contains { $0.text == "Its manager asked us not to say so" })
    }
}
