import Markdown
import Model
import Testing

@testable import Pages

@Test(arguments: [
    ("index.html", "index.html", "index.html"),
    ("index.html", "metrics/reach.html", "metrics/reach.html"),
    ("metrics/reach.html", "index.html", "../index.html"),
    ("metrics/reach.html", "metrics/index.html", "index.html"),
    ("plans/2026/answer.html", "channels/desk.html", "../../channels/desk.html"),
    ("plans/2026/answer.html", "plans/2026.html", "../2026.html"),
    ("a/b/c.html", "a/d/c.html", "../d/c.html"),
    ("a/a.html", "a/a/a.html", "a/a.html"),
])
func anAddressIsSaidFromItsPage(_ page: String, _ other: String, _ expected: String) {
    #expect(Address<Public>(other).relative(to: Address(page)) == expected)
}

@Suite struct LinkBookTests {
    private let page = Address<Staff>("guidance/hijack.html")
    private let book = LinkBook<Staff>(
        ["staff/guidance/abuse.md": Address("guidance/abuse.html")],
        elsewhere: [
            "public/terms.md": "../public/terms.html",
            "plans/plan.yml": "https://council.example/plans/plan.html",
        ])

    private func resolution(_ target: String, _ heading: String? = nil) -> Resolution {
        book.resolution(of: target, heading, from: page, self: "staff/guidance/hijack.md")
    }

    @Test func aFileWithAPageIsLedToIt() {
        #expect(resolution("staff/guidance/abuse.md") == .destination("abuse.html"))
        #expect(resolution("staff/guidance/abuse.md", "now") == .destination("abuse.html#now"))
    }

    @Test func aHeadingOfThePageItselfNeedsNoPath() {
        #expect(resolution("staff/guidance/hijack.md", "now") == .destination("#now"))
    }

    @Test func anotherSiteIsFoundBesideThisOneOrByItsWholeAddress() {
        #expect(resolution("public/terms.md") == .destination("../../public/terms.html"))
        #expect(
            resolution("plans/plan.yml", "risks")
                == .destination("https://council.example/plans/plan.html#risks"))
    }

    @Test func whatHasNoPageKeepsItsWords() {
        #expect(resolution("staff/guidance/none.md") == .words)
    }
}
