import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

private func chat(
    _ more: String, time: String = "starts: 2026-11-10T19:00+00:00\nzone: Europe/London"
)
    -> MarkedSource
{
    MarkedSource(
        """
        ---
        title: T
        owner: O
        kind: chat
        \(time)
        minutes: 60
        moderator: Libraries manager
        join: {with_account: A, without_account: B}
        \(more)
        ---
        Text.

        """, path: "public/chats/one.md")
}

private let four = "goals: A, outcomes: B, challenges: C, barriers: D"

@Suite struct ChatsTests {
    @Test func aChatIsReadWhole() throws {
        let ally = SourceFile(
            path: "allies/college.yml",
            text: "title: College\nkind: school\nwhy: W\nagreed: 2026-01-01\nreview: 2027-01-01\n")
        let source = chat(
            """
            channel: facebook-main
            tag: Ask
            repeats: {every: month, times: 3}
            agenda: [One, Two]
            partners: [college]
            research: We count
            after: {\(four), messages: 12, people: reach/2026-11, themes: [X], led_to: one.md, links: [{title: L, address: "https://a.example"}], quotes: [{words: W, who: A resident, consent: true}]}
            """)
        let read = reading(of: [ally, source.file])
        #expect(read.diagnostics == [])
        let properties = try #require(read.value?.publicDocuments.first?.properties)
        guard case .chat(let found)? = properties.takingPart else {
            Issue.record("no chat")
            return
        }
        #expect(
            found.starts.map(\.day.description) == ["2026-11-10", "2026-12-08", "2027-01-12"])
        #expect(found.starts.allSatisfy { $0.minute == 1140 })
        #expect(found.result?.quotations == [Chat.Quotation(words: "W", who: "A resident")])
        #expect(found.partners.map(\.value) == ["college"])
    }

    @Test(arguments: ["2026-11-10T19:00", "2026-11-10", "19:00", "2026-11-10T25:00+00:00"])
    func aChatHasATimeWithItsDistanceFromUTC(_ text: String) {
        let source = chat("", time: "starts: 1️⃣\"\(text)\"\nzone: Europe/London")
        #expect(said(of: source) == [.notATime(text, at: source["1️⃣"])])
    }

    @Test func thatDistanceIsTheOneOfTheZone() throws {
        let source = chat("", time: "starts: 1️⃣2026-07-07T19:00+00:00\nzone: Europe/London")
        let time = ClockTime(day: try #require(Day("2026-07-07")), minute: 1140, zone: .london)
        #expect(said(of: source) == [.wrongOffset(time, at: source["1️⃣"])])
    }

    @Test func aChatCanBeJoinedWithoutAnAccount() {
        let source = MarkedSource(
            chat("").text.replacing(
                "{with_account: A, without_account: B}", with: "1️⃣{with_account: A}"),
            path: "public/chats/one.md")
        #expect(said(of: source) == [.missingKey("without_account", at: source["1️⃣"])])
    }

    @Test func afterAChatFourThingsAreSaid() {
        let source = chat("after: 1️⃣{goals: A, outcomes: B}")
        #expect(
            said(of: source) == [
                .missingKey("barriers", at: source["1️⃣"]),
                .missingKey("challenges", at: source["1️⃣"]),
            ])
    }

    @Test func howManyPeopleTookPartIsNotTyped() {
        let source = chat("after: {\(four), people: 1️⃣3}")
        #expect(said(of: source) == [.typedPeople(at: source["1️⃣"])])
    }

    @Test func wordsOfPeopleArePublishedWithTheirConsent() {
        let source = chat(
            "after: {\(four), quotes: [1️⃣{words: W}, {words: X, consent: 2️⃣false}, {words: Z, consent: true}]}"
        )
        #expect(
            said(of: source) == [.noConsent(at: source["1️⃣"]), .noConsent(at: source["2️⃣"])])
    }

    @Test func whatItLedToIsADocumentForEveryone() {
        let staff = SourceFile(path: "staff/a.md", text: "---\ntitle: T\n---\n")
        let gone = chat("after: {\(four), led_to: 1️⃣two.md}")
        #expect(
            said(of: gone) == [
                .deadLink("two.md", near: ["did you mean 'public/chats/one.md'?"], at: gone["1️⃣"])
            ])
        let hidden = chat("after: {\(four), led_to: 1️⃣../../staff/a.md}")
        #expect(
            said(of: [staff, hidden.file]) == [.linkToStaff("../../staff/a.md", at: hidden["1️⃣"])])
        let outside = chat("after: {\(four), led_to: 1️⃣\"https://a.example\"}")
        #expect(
            said(of: outside) == [.deadLink("https://a.example", near: [], at: outside["1️⃣"])])
    }

    @Test func itsPartnersAreAllies() {
        let source = chat("partners: [1️⃣college]")
        #expect(
            said(of: source) == [
                .unknownID("college", of: "ally", known: [], at: source["1️⃣"])
            ])
    }
}

@Suite struct AlliesTests {
    private func ally(_ title: String, _ more: String = "") -> MarkedSource {
        MarkedSource(
            "title: \(title)\nkind: charity\nwhy: W\nagreed: 2026-01-01\nreview: 2027-01-01\n\(more)",
            path: "allies/one.yml")
    }

    @Test func anAllyIsReadWhole() throws {
        let source = ally(
            "Food Bank",
            "handle: \"@food\"\naddress: https://food.example\nareas: [food]\nstaff: {notes: Ring first}\n"
        )
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let found = try #require(read.value?.allies.first)
        #expect(found.kind == .charity)
        #expect(found.areas == ["food"])
        #expect(found.staff.notes.map(\.texts) == [["Ring first"]])
    }

    @Test(arguments: ["Mr Smith", "Dr. A. Jones", "Cllr Jane Doe", "Miss Green"])
    func aPersonIsNoAlly(_ title: String) {
        let source = ally("1️⃣\(title)")
        #expect(said(of: source) == [.allyIsAPerson(title, at: source["1️⃣"])])
    }

    @Test(arguments: ["Lady Margaret Trust", "Sir John Foundation", "Mirror Arts", "Sisters"])
    func anOrganisationMayBeCalledAfterAPerson(_ title: String) {
        #expect(said(of: ally(title)) == [])
    }

    @Test func aPersonsMailAddressIsNotPublished() {
        let source = ally("Food Bank", "handle: 1️⃣jane.doe@gmail.com\n")
        #expect(
            said(of: source) == [.personalMail("gmail.com", key: "handle", at: source["1️⃣"])])
    }

    @Test func aPersonIsNoKind() {
        let source = MarkedSource(
            "title: T\nkind: 1️⃣person\nwhy: W\nagreed: 2026-01-01\nreview: 2027-01-01\n",
            path: "allies/one.yml")
        #expect(said(of: source).map(\.rule) == [.choice])
    }

    @Test func whatIsAgreedIsLookedAtLater() {
        let source = MarkedSource(
            "title: T\nkind: charity\nwhy: W\nagreed: 2026-01-01\nreview: 1️⃣2025-01-01\n",
            path: "allies/one.yml")
        #expect(said(of: source) == [.endsBeforeItBegins("review", at: source["1️⃣"])])
    }
}
