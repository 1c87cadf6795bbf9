import Diagnostics
import Markdown
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct DocumentsTests {
    private func page(_ text: String, _ path: String = "public/page.md") -> MarkedSource {
        MarkedSource(text, path: path)
    }

    @Test(arguments: ["", "\n\n", "## Body\n", "title: T\n---\n", "----\ntitle: T\n---\n"])
    func aDocumentBeginsWithFrontMatter(_ text: String) {
        let source = page(text)
        #expect(said(of: source) == [.frontMatter("public/page.md", unclosed: false)])
    }

    @Test func aDocumentForEveryoneMaySayWhereItIsListed() throws {
        let listed = page("---\ntitle: T\nsection: taking-part\n---\nBody\n")
        let read = reading(of: [listed.file])
        #expect(read.diagnostics == [])
        #expect(read.value?.publicDocuments.first?.properties.section == .takingPart)
        let source = page("---\ntitle: T\nsection: 1️⃣plan\n---\nBody\n")
        #expect(
            said(of: source) == [
                .notOneOf(
                    "plan", key: "section", choices: ["taking-part", "keeping-us-honest"],
                    at: source["1️⃣"])
            ])
    }

    @Test func frontMatterEnds() {
        #expect(
            said(of: page("\n---\ntitle: T\n\nBody\n")) == [
                .frontMatter("public/page.md", line: 2, unclosed: true)
            ])
    }

    @Test func blankLinesBeforeFrontMatterAreNotedAndCounted() throws {
        let source = page("\n \n---\ntitle: T\n1️⃣ownr: A\n---\nBody\n")
        let found = said(of: source)
        #expect(found.map(\.rule) == [.blankBeforeFrontMatter, .unknownKey])
        #expect(found[0] == .blankBeforeFrontMatter(2, path: "public/page.md"))
        #expect(found[1].position == source["1️⃣"])
    }

    @Test func aFileWithCarriageReturnsAndAMarkOfItsByteOrderIsRead() {
        let file = SourceFile(
            path: "public/page.md", text: "\u{FEFF}---\r\ntitle: T\r\n---\r\nBody\r\n")
        let read = reading(of: [file])
        #expect(read.diagnostics.map(\.rule) == [.lineEndings])
        #expect(read.value?.publicDocuments.map(\.properties.title) == ["T"])
    }

    @Test func frontMatterThatCannotBeReadIsReportedOnce() {
        let found = said(of: page("---\ntitle: [\n---\nBody\n"))
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.rule.id.hasPrefix("C01") })
    }

    @Test func theFolderDecidesWhoMayRead() throws {
        let text = { (audience: String) in "---\ntitle: T\naudience: 1️⃣\(audience)\n---\n" }
        let widened = page(text("public"), "staff/a.md")
        let narrowed = page(text("staff"), "public/b.md")
        let unclear = page(text("everyone"), "public/c.md")
        let read = reading(of: [narrowed.file, unclear.file, widened.file])
        #expect(
            read.diagnostics.sorted() == [
                .notOneOf(
                    "everyone", key: "audience", choices: ["public", "staff"], at: unclear["1️⃣"]),
                .widened("staff/a.md", at: widened["1️⃣"]),
            ])
        let record = try #require(read.value)
        #expect(record.publicDocuments.isEmpty)
        #expect(
            record.staffDocuments.map(\.properties.path) == [
                "public/b.md", "public/c.md", "staff/a.md",
            ])
    }

    @Test func aFolderNeitherPassesOverNorMapsAwayWhatKeepsADocumentFromReaders() throws {
        let folder = SourceFile(
            path: "public/_folder.yml",
            text: "map: {readers: audience, hidden: draft}\nignore: [audience]\n")
        let texts = [
            "audience: staff", "audience: public\nreaders: staff", "draft: true",
            "draft: false\nhidden: true", "hidden: true",
        ]
        let documents = texts.enumerated().map { index, text in
            page("---\ntitle: T\n\(text)\n---\n", "public/\(index).md").file
        }
        let read = reading(of: [folder] + documents)
        #expect(read.diagnostics == [])
        #expect(try #require(read.value).publicDocuments.isEmpty)
    }

    @Test func aDraftThatCannotBeReadIsOne() throws {
        let unclear = page("---\ntitle: T\ndraft: 1️⃣yes\n---\n", "public/a.md")
        let read = reading(of: [unclear.file])
        #expect(read.diagnostics == [.notTrueOrFalse("yes", key: "draft", at: unclear["1️⃣"])])
        #expect(try #require(read.value).publicDocuments.isEmpty)
    }

    @Test func guidanceHasAnOwnerAndAReviewDate() {
        let bare = page("---\ntitle: T\nkind: guidance\n---\n", "staff/a.md")
        let faulty = page(
            "---\ntitle: T\nkind: card\nowner: O\nlast_reviewed: 1️⃣May\nreview_in: 2️⃣soon\n---\n",
            "staff/b.md")
        #expect(
            said(of: bare, faulty) == [
                .noOwner(
                    "'owner', 'last_reviewed', 'review_in'", at: SourcePosition(path: "staff/a.md")),
                .notADate("May", key: "last_reviewed", at: faulty["1️⃣"]),
                .notADuration("soon", key: "review_in", at: faulty["2️⃣"]),
            ])
    }

    @Test func aFolderSpeaksForItsDocuments() throws {
        let above = SourceFile(
            path: "staff/_folder.yml",
            text: """
                defaults: {owner: Head, review_in: 1 year, kind: guidance}
                map: {date: last_reviewed, name: title}
                ignore: [slug, topics]
                """)
        let below = SourceFile(path: "staff/cards/_folder.yml", text: "defaults: {kind: card}\n")
        let document = page(
            """
            ---
            name: Hijack
            2️⃣date: 2026-03-01T10:00:00
            slug: hijack
            topics: [a, b]
            1️⃣summary: Words
            ---
            """, "staff/cards/hijack.md")
        let read = reading(of: [above, below, document.file])
        #expect(read.diagnostics.map(\.rule) == [.unknownKey])
        #expect(read.diagnostics.map(\.position) == [document["1️⃣"]])
        let found = try #require(read.value?.staffDocuments.first?.properties)
        #expect(found.title == "Hijack")
        #expect(found.kind == .card)
        var review = Review(owner: "Head", lastReviewed: Day("2026-03-01"), interval: 12)
        review.position = document["2️⃣"]
        #expect(found.review == review)
    }

    @Test func aFolderMapsToKeysThatExist() {
        let source = page("map: {date: 1️⃣updatd}\n", "staff/_folder.yml")
        #expect(
            said(of: source) == [
                .notOneOf(
                    "updatd", key: "date", choices: documentKeys.sorted(), at: source["1️⃣"])
            ])
    }

    @Test func aFolderThatCannotBeReadIsReportedOnce() {
        let folder = page("map: [\n", "staff/_folder.yml")
        let document = page("---\ntitle: T\nkind: guidance\nslug: a\n---\n", "staff/a.md")
        let found = said(of: folder, document)
        #expect(Set(found.map(\.position.path)) == ["staff/_folder.yml"])
    }
}

@Suite struct LinksTests {
    private func page(_ body: String, _ path: String) -> MarkedSource {
        MarkedSource("---\ntitle: T\n---\n\(body)\n", path: path)
    }

    @Test func aLinkLeadsToAFileOfTheContent() {
        let source = page(
            """
            [a](1.md) and 1️⃣[b](../staff.md), 2️⃣[c](/about), 3️⃣[d](../../out.md)
            ![e](../assets/ways.svg) [f](https://a.example) [g](#top) [h](../channels/facebook-main.yml)

            ## Top
            """, "staff/page.md")
        let other = page("", "staff/1.md")
        let asset = SourceFile(path: "assets/ways.svg", text: "<svg/>")
        let found = said(of: [source.file, other.file, asset])
        #expect(
            found == [
                .deadLink("../staff.md", near: ["did you mean 'staff/1.md'?"], at: source["1️⃣"]),
                .deadLink("/about", near: [], at: source["2️⃣"]),
                .deadLink("../../out.md", near: [], at: source["3️⃣"]),
            ])
    }

    @Test func aLinkToAHeadingNamesOne() {
        let source = page("1️⃣[a](b.md#steps) [b](b.md#the-steps)", "staff/a.md")
        let other = page("## The steps\n\n2️⃣[c](#step)", "staff/b.md")
        #expect(
            said(of: source, other) == [
                .deadAnchor("steps", in: "staff/b.md", near: [], at: source["1️⃣"]),
                .deadAnchor("step", in: "staff/b.md", near: [], at: other["2️⃣"]),
            ])
    }

    @Test func aPublicDocumentDoesNotLinkToAStaffOne() {
        let source = page("1️⃣[a](../staff/a.md) 2️⃣[b](b.md) 3️⃣[c](../staff/gone.md)", "public/a.md")
        let narrowed = MarkedSource("---\ntitle: T\naudience: staff\n---\n", path: "public/b.md")
        #expect(
            said(of: source, narrowed, page("", "staff/a.md")) == [
                .linkToStaff("../staff/a.md", at: source["1️⃣"]),
                .linkToStaff("b.md", at: source["2️⃣"]),
                .linkToStaff("../staff/gone.md", at: source["3️⃣"]),
            ])
    }

    @Test func aDraftHasNoPage() throws {
        let source = page("1️⃣[a](b.md)", "public/a.md")
        let draft = MarkedSource("---\ntitle: T\ndraft: true\n---\n", path: "public/b.md")
        let site = MarkedSource(
            "organisation: A\ntitle: T\naccessibility_statement: 1️⃣b\n", path: "candour.yml")
        let read = reading(of: [site.file, source.file, draft.file])
        #expect(
            read.diagnostics.sorted() == [
                .unknownID("b", of: "public document", known: ["a"], at: site["1️⃣"]),
                .linkToDraft("b.md", at: source["1️⃣"]),
            ])
        #expect(
            read.value?.publicDocuments.map(\.properties.path) == ["public/a.md"])
    }

    @Test func aLinkToADocumentThatCannotBeReadIsNoSecondFault() {
        let source = page("[a](b.md#steps)", "public/a.md")
        let faulty = MarkedSource("---\ntitle: [\n---\n", path: "public/b.md")
        #expect(Set(said(of: source, faulty).map(\.position.path)) == ["public/b.md"])
    }
}
