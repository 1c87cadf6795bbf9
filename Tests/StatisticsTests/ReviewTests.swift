import Content
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Statistics

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// What is said of files on a day, where `candour.yml` says that besides its title.
private func said(
    of sources: MarkedSource..., site: String = "", on date: String
) throws -> [Diagnostic] {
    let organisation = SourceFile(path: "candour.yml", text: "organisation: A\ntitle: T\n\(site)")
    let read = readRecord([organisation] + sources.map(\.file))
    #expect(read.diagnostics == [])
    return findings(in: try #require(read.value), asOf: try day(date)).diagnostics.sorted()
}

@Suite struct StandingTests {
    private let review = Review(owner: "O", lastReviewed: Day("2026-01-31"), interval: 6)

    @Test(
        arguments: [
            ("2026-01-31", nil), ("2026-06-30", nil), ("2026-07-01", 0), ("2026-07-31", 0),
            ("2026-08-01", 1), ("2027-07-31", 365),
        ] as [(String, Int?)])
    func aReviewIsDueSoonAMonthBeforeAndOverdueADayAfter(_ date: String, _ late: Int?) throws {
        let due = try day("2026-07-31")
        let standing: Review.Standing =
            switch late {
            case nil: .current(due: due)
            case 0: .soon(due: due)
            case .some(let days): .overdue(due: due, days: days)
            }
        #expect(review.standing(on: try day(date)) == standing)
    }

    @Test func whatWasNeverReviewedIsDueNobodyKnowsWhen() throws {
        #expect(Review(owner: "O", interval: 6).standing(on: try day("2026-07-31")) == .unknown)
        #expect(
            Review(lastReviewed: Day("2026-01-31")).standing(on: try day("2026-07-31")) == .unknown)
    }
}

@Suite struct ReviewTests {
    private func card(_ more: String = "") -> MarkedSource {
        MarkedSource(
            "---\ntitle: T\nkind: card\nowner: Duty officer\n1️⃣last_reviewed: 2026-01-15\nreview_in: 6 months\n\(more)---\n",
            path: "staff/a.md")
    }

    private let grace = "guidance: {overdue_grace: 3 months}\n"

    @Test func guidanceIsLookedAtAgainInTime() throws {
        #expect(try said(of: card(), on: "2026-07-15") == [])
        #expect(
            try said(of: card(), on: "2026-07-16") == [
                .reviewOverdue(try day("2026-07-15"), owner: "Duty officer", at: card()["1️⃣"])
            ])
    }

    @Test func withoutALimitItStaysAWarning() throws {
        let found = try said(of: card(), on: "2030-01-01")
        #expect(found.map(\.rule) == [.guidanceOverdue])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func afterTheGraceOfTheSiteItIsAnError() throws {
        #expect(
            try said(of: card(), site: grace, on: "2026-10-15") == [
                .reviewOverdue(try day("2026-07-15"), owner: "Duty officer", at: card()["1️⃣"])
            ])
        let found = try said(of: card(), site: grace, on: "2026-10-16")
        #expect(
            found == [
                .reviewLapsed(
                    try day("2026-07-15"), grace: 3, owner: "Duty officer", at: card()["1️⃣"])
            ])
        #expect(found.map(\.severity) == [.error])
    }

    @Test func whoKeepsItIsTold() throws {
        let notes = try said(of: card(), on: "2026-07-16").flatMap(\.notes)
        #expect(
            notes == [
                "read it, mend it, and set 'last_reviewed' to the day you did; it is kept by: Duty officer"
            ])
    }

    @Test func aDraftIsNotOverdue() throws {
        #expect(try said(of: card("draft: true\n"), site: grace, on: "2030-01-01") == [])
    }

    @Test func aFolderMayGiveTheTimeAndForeignKeysThePlace() throws {
        let folder = MarkedSource(
            "defaults: {owner: Head, review_in: 1 month, kind: card}\nmap: {date: last_reviewed}\n",
            path: "staff/_folder.yml")
        let page = MarkedSource("---\ntitle: T\n1️⃣date: 2026-01-15\n---\n", path: "staff/b.md")
        #expect(
            try said(of: folder, page, on: "2026-02-16") == [
                .reviewOverdue(try day("2026-02-15"), owner: "Head", at: page["1️⃣"])
            ])
    }

    @Test func flowsAndRegistersAreGuidanceToo() throws {
        let review = "1️⃣last_reviewed: 2026-01-15\nreview_in: 6 months\n"
        let flow = MarkedSource(
            "title: T\n\(review)start: a\nnodes: {}\noutcomes: {a: {do: D, within: P1D, record: true}}\n",
            path: "staff/flows/a.yml")
        let rights = MarkedSource("\(review)rights: []\n", path: "staff/who-may-post.yml")
        let security = MarkedSource("\(review)accounts: []\n", path: "staff/account-security.yml")
        let due = try day("2026-07-15")
        #expect(try said(of: flow, rights, security, site: grace, on: "2026-07-15") == [])
        #expect(
            try said(of: flow, rights, security, site: grace, on: "2026-07-16")
                == [security, flow, rights].map {
                    .reviewOverdue(due, owner: nil, at: $0["1️⃣"])
                })
        #expect(
            try said(of: flow, rights, security, site: grace, on: "2026-10-16")
                == [security, flow, rights].map {
                    .reviewLapsed(due, grace: 3, owner: nil, at: $0["1️⃣"])
                })
    }

    @Test func aPublicPageIsNoGuidance() throws {
        let page = MarkedSource(
            "---\ntitle: T\nlast_reviewed: 2020-01-15\nreview_in: 6 months\n---\n",
            path: "public/a.md")
        #expect(try said(of: page, site: grace, on: "2026-07-16") == [])
    }
}

@Suite struct BeforeAVoteTests {
    private let site =
        "pre_election: [{name: Senedd election, from: 2027-03-25, to: 2027-05-06}]\n"

    private func window(_ name: String = "Senedd election") throws -> PreElectionWindow {
        PreElectionWindow(
            name: name, first: try day("2027-03-25"), last: try day("2027-05-06"),
            at: SourcePosition(path: "candour.yml", line: 3, column: 16))
    }

    private func page(_ matter: String) -> MarkedSource {
        MarkedSource("1️⃣---\ntitle: T\n\(matter)---\n", path: "public/a.md")
    }

    private func consultation(_ opens: String, _ closes: String, _ more: String = "")
        -> MarkedSource
    {
        page(
            "kind: consultation\nasked: Q\nopens: \(opens)\ncloses: \(closes)\ntake_part: {offline: Ring 01632 960000}\n\(more)"
        )
    }

    @Test(arguments: [
        ("2027-01-01", "2027-03-24", false), ("2027-01-01", "2027-03-25", true),
        ("2027-04-01", "2027-04-30", true), ("2027-01-01", "2027-08-01", true),
        ("2027-05-06", "2027-06-30", true), ("2027-05-07", "2027-06-30", false),
    ])
    func aConsultationDoesNotRunInThoseWeeks(_ opens: String, _ closes: String, _ falls: Bool)
        throws
    {
        let source = consultation(opens, closes)
        #expect(
            try said(of: source, site: site, on: "2027-01-01")
                == (falls ? [.plannedBeforeVote(try window(), at: source["1️⃣"])] : []))
    }

    @Test func norDoesACampaign() throws {
        let source = page(
            "kind: campaign\naim: A\nstarts: 2027-04-01\nends: 2027-04-30\nroutes: [{title: Letter}]\nconversion: reach\n"
        )
        #expect(
            try said(of: source, site: site, on: "2027-01-01") == [
                .plannedBeforeVote(try window(), at: source["1️⃣"])
            ])
    }

    @Test func norIsThereAChatAlsoIfItsSeriesBeganBefore() throws {
        let source = page(
            """
            kind: chat
            starts: 2027-03-16T19:00Z
            zone: Europe/London
            minutes: 60
            moderator: M
            join: {with_account: A, without_account: Ring 01632 960000}
            repeats: {every: week, times: 3}

            """)
        #expect(
            try said(of: source, site: site, on: "2027-01-01") == [
                .plannedBeforeVote(try window(), at: source["1️⃣"])
            ])
    }

    @Test func newsIsOfTheDayItIsPublished() throws {
        let news = page("kind: news\npublished: 2027-04-01\n")
        #expect(
            try said(of: news, site: site, on: "2027-01-01") == [
                .plannedBeforeVote(try window(), at: news["1️⃣"])
            ])
        let before = page("kind: news\npublished: 2027-03-24\nupdated: 2027-04-01\n")
        #expect(try said(of: before, site: site, on: "2027-01-01") == [])
        let other = page("published: 2027-04-01\n")
        #expect(try said(of: other, site: site, on: "2027-01-01") == [])
    }

    @Test func somebodyMaySayWhyItGoesOn() throws {
        let source = consultation(
            "2027-04-01", "2027-04-30", "pre_election: The court set the date\n")
        #expect(try said(of: source, site: site, on: "2027-01-01") == [])
    }

    @Test func weeksThatAreOverAreNotSpokenOf() throws {
        let source = consultation("2027-04-01", "2027-06-30")
        #expect(
            try said(of: source, site: site, on: "2027-05-06") == [
                .plannedBeforeVote(try window(), at: source["1️⃣"])
            ])
        #expect(try said(of: source, site: site, on: "2027-05-07") == [])
    }

    @Test func ofTwoVotesTheFirstInTheFileIsNamed() throws {
        let two =
            "pre_election: [{name: By-election, from: 2027-03-25, to: 2027-05-06}, {name: Senedd election, from: 2027-04-01, to: 2027-05-06}]\n"
        let source = consultation("2027-04-01", "2027-04-30")
        #expect(
            try said(of: source, site: two, on: "2027-01-01") == [
                .plannedBeforeVote(try window("By-election"), at: source["1️⃣"])
            ])
    }
}
