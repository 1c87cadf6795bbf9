import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// A document of a kind, with more front matter.
private func page(
    _ kind: String, _ matter: String, _ path: String = "public/page.md"
) -> MarkedSource {
    MarkedSource("---\ntitle: T\nowner: O\nkind: \(kind)\n\(matter)\n---\nText.\n", path: path)
}

private let sound = "asked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: {offline: Ring}\n"

@Suite struct ConsultationsTests {
    private func consultation(_ more: String) -> MarkedSource { page("consultation", sound + more) }

    @Test func aConsultationIsReadWhole() throws {
        let source = page(
            "consultation",
            """
            asked: [One, Two]
            opens: 2026-01-12
            closes: 2026-03-08
            tag: Bins
            take_part:
              online: {what: Fill in the form, address: https://a.example/form}
              offline: [Ring, {what: Write, address: "1 High Street"}]
            responses: reach/2026-Q1
            who_replied: Few
            themes: reach/facebook-main/2026-01
            conversion: reach
            items:
              - {said: A, did: B, state: done, date: 2026-05-04}
              - {said: C, why: D, state: not-doing}
            decision: {date: 2026-03-24, by: Cabinet, what: E, changed: F}
            """)
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let properties = try #require(read.value?.publicDocuments.first?.properties)
        guard case .consultation(let found)? = properties.takingPart else {
            Issue.record("no consultation")
            return
        }
        #expect(found.asked == ["One", "Two"])
        #expect(
            found.ways.value
                == Consultation.Ways(
                    online: [WayToReply("Fill in the form", address: "https://a.example/form")],
                    offline: [WayToReply("Ring"), WayToReply("Write", address: "1 High Street")]))
        #expect(found.items.map(\.state) == [.done, .notDoing])
        #expect(found.decision?.changed == "F")
        #expect(found.themes?.value.channel == "facebook-main")
        #expect(found.conversion?.value.period == nil)
    }

    @Test func whatAConsultationNeedsIsAskedFor() {
        let source = MarkedSource(
            "---\n1️⃣title: T\nkind: consultation\n---\n", path: "public/page.md")
        let keys = ["asked", "opens", "closes", "take_part"]
        #expect(said(of: source) == keys.sorted().map { .missingKey($0, at: source["1️⃣"]) })
    }

    @Test func aWayWithoutTheInternetIsThere() {
        let none = page(
            "consultation",
            "asked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: 1️⃣{online: A}")
        #expect(said(of: none) == [.missingKey("offline", at: none["1️⃣"])])
        let empty = page(
            "consultation",
            "asked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: {offline: 1️⃣[]}")
        #expect(said(of: empty) == [.noOfflineRoute(of: "consultation", at: empty["1️⃣"])])
    }

    private func ways(_ ways: String) -> MarkedSource {
        page(
            "consultation",
            "asked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: {\(ways)}")
    }

    @Test(arguments: ["online", "offline"])
    func aWayLeadsToAnAddressAsLinksAreWritten(_ key: String) {
        let source = ways("\(key): {what: A, address: 1️⃣www.a.example}, other: [B]")
        #expect(
            said(of: source).contains(
                .notAnAddress("www.a.example", key: "address", at: source["1️⃣"])))
    }

    @Test func aWayThatIsMoreThanATextHasAnAddress() {
        let source = ways("online: 1️⃣{what: A}, offline: B")
        #expect(said(of: source) == [.missingKey("address", at: source["1️⃣"])])
    }

    @Test func aConsultationClosesAfterItOpens() {
        let source = page(
            "consultation",
            "asked: Q\nopens: 2026-03-08\ncloses: 1️⃣2026-01-12\ntake_part: {offline: Ring}")
        #expect(said(of: source) == [.endsBeforeItBegins("closes", at: source["1️⃣"])])
    }

    @Test(arguments: [
        ("done", "did: B", "date"), ("done", "date: 2026-05-04", "did"),
        ("planned", "why: B", "did"),
        ("under-way", "why: B", "did"), ("considering", "did: B", "why"),
        ("not-doing", "did: B", "why"),
    ])
    func anItemSaysWhatItsStateNeeds(_ state: String, _ more: String, _ missing: String) {
        let source = consultation("items:\n  - 1️⃣{said: A, state: \(state), \(more)}")
        #expect(said(of: source) == [.itemState(state, needs: missing, at: source["1️⃣"])])
    }

    @Test func aDecisionIsMadeAfterPeopleHaveReplied() throws {
        let source = consultation(
            "decision: {date: 1️⃣2026-03-08, by: Cabinet, what: A, changed: B}")
        let closes = try #require(Day("2026-03-08"))
        #expect(said(of: source) == [.decidedBefore(closes, at: source["1️⃣"])])
    }

    @Test func repliesAndThemesAreFiguresAndNotNumbers() {
        let source = consultation("responses: 1️⃣reach\nthemes: 2️⃣{letter: 268}\nconversion: 3️⃣7%")
        #expect(
            said(of: source) == [
                .notAFigure("reach", key: "responses", at: source["1️⃣"]),
                .notAText("themes", at: source["2️⃣"]),
                .notAFigure("7%", key: "conversion", at: source["3️⃣"]),
            ])
    }

    @Test func whatItRefersToExists() {
        let source = consultation("responses: 1️⃣raech/2026-Q1\nthemes: 2️⃣reach/fb/2026-Q1")
        let found = said(of: source)
        #expect(found.map(\.rule) == [.unknownID, .unknownID])
        #expect(found.map(\.position) == [source["1️⃣"], source["2️⃣"]])
    }

    @Test(arguments: ["audience: staff", "draft: true"])
    func whatIsInPreparationMayBeHalfWritten(_ keeping: String) {
        #expect(said(of: page("consultation", "asked: [Q]\n\(keeping)")) == [])
        let odd = page("consultation", "1️⃣askd: [Q]\n\(keeping)")
        #expect(said(of: odd).map(\.position) == [odd["1️⃣"]])
    }
}

@Suite struct TagsTests {
    private func asked(_ tag: String, _ opens: String, _ closes: String) -> String {
        "asked: Q\nopens: \(opens)\ncloses: \(closes)\ntake_part: {offline: Ring}\ntag: \(tag)"
    }

    @Test func aTagIsWrittenWithoutItsSign() {
        let source = page("consultation", sound + "tag: 1️⃣\"#Bins Now\"")
        #expect(said(of: source) == [.notATag("#Bins Now", at: source["1️⃣"])])
    }

    @Test func aTagBelongsToOneThingAtATime() throws {
        let one = page("consultation", asked("1️⃣Bins", "2026-01-01", "2026-02-01"), "public/a.md")
        let next = page("consultation", asked("1️⃣bins", "2026-02-01", "2026-03-01"), "public/b.md")
        let later = page("consultation", asked("BINS", "2026-03-02", "2026-04-01"), "public/c.md")
        let tag = try #require(Tag("bins"))
        #expect(
            said(of: one, next, later) == [.tagClash(tag, with: one["1️⃣"], at: next["1️⃣"])])
    }

    @Test func aLongUseIsHeldAgainstAllThatFollow() throws {
        let one = page("consultation", asked("1️⃣Bins", "2026-01-01", "2026-12-31"), "public/a.md")
        let next = page("consultation", asked("1️⃣Bins", "2026-02-01", "2026-02-02"), "public/b.md")
        let later = page("consultation", asked("1️⃣Bins", "2026-03-02", "2026-04-01"), "public/c.md")
        let tag = try #require(Tag("Bins"))
        #expect(
            said(of: one, next, later) == [
                .tagClash(tag, with: one["1️⃣"], at: next["1️⃣"]),
                .tagClash(tag, with: one["1️⃣"], at: later["1️⃣"]),
            ])
    }

    @Test func aTagHasAnOwner() throws {
        let source = MarkedSource(
            "---\ntitle: T\nkind: consultation\n\(sound)tag: 1️⃣Bins\n---\n", path: "public/page.md")
        let tag = try #require(Tag("Bins"))
        #expect(said(of: source) == [.tagWithoutOwner(tag, at: source["1️⃣"])])
    }
}

@Suite struct CampaignsTests {
    private func campaign(_ routes: String, _ more: String = "") -> MarkedSource {
        page(
            "campaign",
            "aim: A\nstarts: 2026-01-12\nends: 2026-03-08\nconversion: reach\n\(routes)\n\(more)")
    }

    @Test func aCampaignIsReadWhole() throws {
        let source = campaign(
            "routes: [{channel: facebook-main, what: Films}, {title: A stall, address: https://a.example}]",
            "tag: Feed\noutcome: B\ncosts: [{what: Films, amount: 12.5}]")
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let properties = try #require(read.value?.publicDocuments.first?.properties)
        guard case .campaign(let found)? = properties.takingPart else {
            Issue.record("no campaign")
            return
        }
        #expect(found.routes.map(\.isOnline) == [false, false])
        #expect(found.routes.map(\.address) == [nil, "https://a.example"])
        #expect(found.costs == [Campaign.Cost(what: "Films", amount: Decimal(125, scale: 1))])
    }

    @Test func aCampaignIsNotOnlyOnline() {
        let online = campaign("routes: [1️⃣{channel: facebook-main}, {title: A film, online: true}]")
        #expect(said(of: online) == [.noOfflineRoute(of: "campaign", at: online["1️⃣"])])
        let empty = campaign("routes: 1️⃣[]")
        #expect(said(of: empty) == [.noOfflineRoute(of: "campaign", at: empty["1️⃣"])])
        let reason = campaign(
            "routes: [{channel: facebook-main}]", "online_only_because: It is about passwords")
        #expect(said(of: reason) == [])
    }

    @Test func aRouteIsAChannelOrHasATitle() {
        let both = campaign("routes: [1️⃣{channel: facebook-main, title: B}, {title: A stall}]")
        #expect(said(of: both) == [.campaignRoute(at: both["1️⃣"])])
        let double = campaign(
            "routes: [{channel: facebook-main, 1️⃣online: true}, {title: A stall}]")
        #expect(said(of: double) == [.channelKnows("online", at: double["1️⃣"])])
        let address = campaign(
            "routes: [{channel: facebook-main, 1️⃣address: https://a.example}, {title: A stall}]")
        #expect(said(of: address) == [.channelKnows("address", at: address["1️⃣"])])
    }
}
