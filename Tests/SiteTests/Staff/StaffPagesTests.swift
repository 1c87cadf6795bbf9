import Diagnostics
import Model
import Testing

@testable import Site

@Suite struct StaffPagesTests {
    private func page(_ path: String) throws -> String { try #require(try sites().staff[path]) }

    @Test func anOverdueReviewIsSaidOnThePageAndAtItsLine() throws {
        let (staff, _, diagnostics) = try sites()
        let late = try #require(staff["answering/late.html"])
        #expect(
            late.contains(
                "The review of this page is overdue: it was due by 2 April 2026, 90 days ago. Check with the head of contact before you rely on it."
            ))
        #expect(
            diagnostics.filter { $0.rule.id == "C0660" }.map(\.position) == [
                SourcePosition(path: "staff/answering/late.md", line: 7)
            ])
        #expect(!(staff["answering/hard/angry.html"] ?? "").contains("overdue"))
    }

    @Test func afterTheGraceAnOverdueReviewIsAnError() throws {
        var content = staffContent
        content["candour.yml"]? += "  overdue_grace: 2 months\n"
        let files = content.sorted { $0.key < $1.key }.map {
            SourceFile(path: $0.key, text: $0.value)
        }
        for (day, rule) in [("2026-06-02", "C0660"), ("2026-06-03", "C0661")] {
            let built = build(BuildInput(content: Diagnosed(files), asOf: Day(day)))
            let found = built.diagnostics.filter { ["C0660", "C0661"].contains($0.rule.id) }
            #expect(found.map(\.rule.id) == [rule])
            #expect((built.value == nil) == (rule == "C0661"))
        }
    }

    @Test func aPageTellsWhereItStandsAndWhatBelongsToIt() throws {
        let late = try page("answering/late.html")
        for part in [
            "<a href=\"../index.html\">Desk</a>", "<a href=\"index.html\">Answering people</a>",
            "<p class=\"kind\">How to</p>", "Kept by: Head of contact",
            "<a href=\"early.html\">Early answers</a>",
            "<a href=\"../flows/answer.html\">Should I answer?</a>",
            "public/about.html\">About us</a>",
            "<a class=\"tag\" href=\"../tags.html#tag-kindness\">Kindness</a>",
            "<a rel=\"prev\" href=\"early.html\">",
            "mailto:web@a.example?subject=Page%20Late%20answers",
            "https://code.a.example/staff/answering/late.md",
            "We <a class=\"term\" href=\"../glossary.html#term-hide\">hide</a> it",
            "noindex",
            "<link rel=\"canonical\" href=\"https://staff.a.example/answering/late.html\">",
            "<a href=\"../cards/fire.html\">Fire</a>",
        ] { #expect(late.contains(part), "\(part)") }
        let newest = try #require(late.firstRange(of: "A number was wrong."))
        let older = try #require(late.firstRange(of: "The time is shorter."))
        #expect(newest.lowerBound < older.lowerBound)
        #expect(!late.contains("rel=\"next\""))
        let early = try page("answering/early.html")
        #expect(early.contains("<a href=\"../who-may-post.html\">Rights</a>"))
        #expect(early.contains("<a href=\"../glossary.html\">words</a>"))
        #expect(early.contains("<a rel=\"next\" href=\"late.html\">"))
    }

    @Test func aSectionListsItsPagesAndTheSectionsInIt() throws {
        let section = try page("answering/index.html")
        let places = ["Early answers", "Late answers", "<h2>Hard</h2>", "Angry answers"]
            .compactMap { section.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
        #expect(section.contains("When and how."))
        let angry = try page("answering/hard/angry.html")
        #expect(angry.contains("<a href=\"../index.html\">Answering people</a>"))
        #expect(angry.contains("<a href=\"index.html\">Hard</a>"))
    }

    @Test func onACardWhatToDoComesBeforeWhoKeepsItAndNoWordLeadsAway() throws {
        var content = staffContent
        content["staff/cards/fire.md"]? += "\nHide nothing.\n\n## Ring\n\n01632 960999\n"
        let card = try #require(try sites(content).staff["cards/fire.html"])
        let places = ["Hide nothing.", "<div class=\"ring\">", "tel:01632960999", "Kept by: B"]
            .compactMap { card.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
    }

    @Test func whoToAskStandsInTheNavigationWhereAPageSaysIt() throws {
        let nav = "<li><a href=\"start/ask.html\">Who to ask</a></li>"
        #expect(!(try page("index.html").contains(nav)))
        #expect(try page("index.html").contains("<li><a href=\"glossary.html\">Glossary</a></li>"))
        var content = staffContent
        content["staff/start/ask.md"] =
            "---\ntitle: Whom\ntopics: [glossary-and-contacts]\n---\nRing.\n"
        #expect(try sites(content).staff["index.html"]?.contains(nav) == true)
    }

    @Test func inTheWeeksBeforeAVoteEveryPageSaysSo() throws {
        let words =
            "Harbour ward until 2 July 2026: ask Ann’s deputy, <a class=\"tel\" href=\"tel:01632960333\">01632 960333</a>, before you post about it."
        #expect(try sites().staff["tags.html"]?.contains(words) == true)
        #expect(try sites(asOf: "2026-07-02").staff["tags.html"]?.contains(words) == true)
        #expect(try sites(asOf: "2026-07-03").staff["tags.html"]?.contains(words) == false)
        #expect(
            try page("cards/fire.html").contains(
                "<a href=\"../answering/early.html\">Early answers</a>"))
    }

    @Test func theFlowIsAPictureAListACardAndAsksOneByOne() throws {
        let flow = try page("flows/answer.html")
        for part in [
            "<a href=\"answer-picture.html\">", "data-start=\"ask-risk\"",
            "id=\"ask-risk\" data-yes=\"do-ring\" data-no=\"ask-kind\"",
            "No: <a href=\"#ask-kind\">go to question 2</a>",
            "Yes: <a href=\"#do-ring\">Ring the duty team</a>",
            "Within 15 minutes. <a href=\"../cards/fire.html\">Write it down</a>.",
            "<p class=\"within\">No need to write it down.</p>",
            "<blockquote>Thank you!</blockquote>",
            "See <a href=\"../cards/fire.html\">Fire</a>", "assets/staff/flow.js",
        ] { #expect(flow.contains(part), "\(part)") }
        #expect(
            try page("flows/answer-picture.html").contains("<svg class=\"chart flow\" role=\"img\"")
        )
        let card = try page("flows/answer-card.html")
        #expect(card.contains("Ring the duty team. Within 15 minutes. Write it down."))
        #expect(card.contains("data-label=\"If no\">Go to 2</td>"))
    }

    @Test func theRegistersSayWhoMayAndWhatIsDue() throws {
        let rights = try page("who-may-post.html")
        for part in [
            ">Officer</th><td role=\"cell\" data-label=\"On its own\">nothing</td>",
            "data-label=\"After sign-off\">post and reply</td>",
            "<a href=\"#on-page\">Council on Facebook</a>",
            "Who may do what on Council on Facebook",
            "data-label=\"Who signs off the rest\">Post and reply: Manager; while they are away, deputy.</td>",
            "data-label=\"Who does it instead\">Deputy</td>",
        ] { #expect(rights.contains(part), "\(part)") }
        let security = try page("account-security.html")
        #expect(
            security.contains(
                "Council on Facebook: way back in tested was due by 1 June 2026"))
        #expect(security.contains("Council on Facebook: leavers removed was never done"))
        #expect(security.contains("1 June 2025: due again"))
    }

    @Test func accountsWithTheSameRightsHaveOneTable() throws {
        var content = staffContent
        content["channels/other.yml"] = "title: Council on Bluesky\nkind: bluesky\nonline: true\n"
        content["staff/who-may-post.yml"] =
            "rights:\n  - {role: Officer, actions: [post], approver: Another officer, cover: Officer}\n"
        let rights = try #require(try sites(content).staff["who-may-post.html"])
        #expect(rights.contains("<a href=\"#on-other\">Council on Facebook</a>"))
        #expect(rights.contains("Council on Bluesky and Council on Facebook</h2>"))
        #expect(rights.contains("The same rights hold on each of them."))
        #expect(rights.contains("data-label=\"Who does it instead\">another in the same role</td>"))
    }

    @Test func theDeskLeadsToWhateverNeedsSomebody() throws {
        let desk = try page("index.html")
        for part in [
            "<a href=\"#reviews\">1 review overdue</a>",
            "<a href=\"#reviews\">1 review due within a month</a>",
            "<a href=\"#accounts\">2 checks of account security due</a>",
            "<a href=\"#coverage\">29 topics without guidance</a>", "3 of 32 topics",
            "Overdue for 90 days: it was due by 2 April 2026.",
            "To do: read it, check its links and numbers, then set <code>last_reviewed</code> in <a href=\"https://code.a.example/staff/answering/late.md\">staff/answering/late.md</a>.",
            "<a href=\"answering/hard/angry.html\">Angry answers</a>: no page links to this one. Owner: B.",
            "<h1>To do on 1 July 2026</h1>", "<a href=\"reviews.html\">",
            "Account security</h2>", "was never done.",
            "No page yet",
        ] { #expect(desk.contains(part), "\(part)") }
        #expect(!desk.contains("Late answers</a>: no page links"))
    }

    @Test func allReviewsStandByRoleAndDate() throws {
        let reviews = try page("reviews.html")
        let places = [
            "Kept by: B", "Kept by: Head of contact", ">Late answers</a></th>", ">overdue</td>",
            ">Early answers</a></th>", ">within 90 days</td>", "Nobody in particular",
        ].compactMap { reviews.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 7 && places == places.sorted())
    }

    @Test func reviewsAreListedForPrograms() throws {
        let file = try page("reviews.json")
        #expect(file.contains("\"as_of\": \"2026-07-01\""))
        #expect(file.contains("\"source\": \"staff/answering/late.md\""))
        let late = try #require(file.firstRange(of: "answering/late.html"))
        let early = try #require(file.firstRange(of: "answering/early.html"))
        #expect(late.lowerBound < early.lowerBound)
        #expect(file.contains("\"standing\": \"overdue\""))
        #expect(file.contains("\"standing\": \"due within a month\""))
    }

    @Test func changesAreListedTheNewestFirst() throws {
        let changes = try page("recently-changed.html")
        let places = ["4 March 2026", "2 January 2026"].compactMap {
            changes.firstRange(of: $0)?.lowerBound
        }
        #expect(places.count == 2 && places == places.sorted())
    }

    @Test func aFolderWithADocumentOfItsOwnHasNoSecondPage() throws {
        var content = staffContent
        content["staff/answering/index.md"] =
            "---\ntitle: How we answer people\nkind: page\n---\nSo.\n"
        let staff = try sites(content).staff
        #expect(staff["answering/index.html"]?.contains("How we answer people") == true)
        #expect(
            staff["answering/late.html"]?.contains("<a href=\"index.html\">Answering people</a>")
                == true)
    }
}
