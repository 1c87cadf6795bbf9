import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

private func page(_ matter: String, _ path: String = "staff/cards/a.md") -> MarkedSource {
    MarkedSource("---\ntitle: T\n\(matter)\n---\n", path: path)
}

private let other = SourceFile(
    path: "staff/cards/hijacked-account.md", text: "---\ntitle: H\n---\n\n## First\n")

@Suite struct GuidanceFrontMatterTests {
    @Test func whatADocumentSaysIsReadWhole() throws {
        let source = page(
            """
            kind: scenario
            description: One sentence.
            owner: Duty officer
            last_reviewed: 2026-05-04
            review_in: 6 months
            weight: -3
            topics: [security, mishaps]
            tags: [1️⃣two-factor, 2️⃣out-of-hours]
            related: [3️⃣hijacked-account.md#first]
            changes:
              - {date: 2026-07-06, what: A number is new.}
              - {date: 2026-05-04, what: First written.}
            """)
        let read = reading(of: [source.file, other])
        #expect(read.diagnostics == [])
        let properties = try #require(read.value?.staffDocuments.first?.properties)
        #expect(properties.kind == .scenario && properties.weight == -3)
        #expect(properties.guidance.topics == [.security, .mishaps])
        #expect(
            properties.guidance.tags == [
                Located("two-factor", at: source["1️⃣"]), Located("out-of-hours", at: source["2️⃣"]),
            ])
        #expect(
            properties.guidance.related == [
                Located("hijacked-account.md#first", at: source["3️⃣"])
            ])
        #expect(
            properties.guidance.changes == [
                .init(date: try #require(Day("2026-07-06")), what: "A number is new."),
                .init(date: try #require(Day("2026-05-04")), what: "First written."),
            ])
    }

    @Test func theNewestChangeStandsFirst() throws {
        let source = page(
            "changes: [{date: 2026-05-04, what: A}, {date: 2026-07-06, what: B}, {date: 2026-06-01, what: C}]"
        )
        let changes = reading(of: [source.file]).value?.staffDocuments.first?.properties.guidance
            .changes
        #expect(changes?.map(\.what) == ["B", "C", "A"])
    }

    @Test(arguments: [
        "principle", "how-to", "checklist", "card", "scenario", "case", "policy", "guidance",
        "page",
    ])
    func aKindOfGuidanceIsKnownByItsName(_ kind: String) {
        let source = page(
            "kind: \(kind)\nowner: O\nlast_reviewed: 2026-05-04\nreview_in: 1 year")
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        #expect(read.value?.staffDocuments.first?.properties.kind.rawValue == kind)
    }

    /// Source: domain 10.1, its list, in its order.
    @Test func thirtyTwoTopicsAreThoseThatGuidanceHasToCover() {
        let topics = """
            why-social-media, accounts, roles-and-sign-off, getting-started, planning-content, \
            plain-english, accessible-posts, listening, answering, response-flow, moderation, \
            abuse-and-threats, false-information, emergencies, elections, personal-data, \
            looking-people-up, social-workers, boundaries, contact-and-posts-about-you, \
            children-and-contact, practice, your-own-accounts, wellbeing, security, records, \
            copyright-and-advertising, risks, mishaps, measuring, learning-and-closing, \
            glossary-and-contacts
            """
        let read = reading(of: [page("topics: [\(topics)]").file])
        #expect(read.diagnostics == [])
        let covered = read.value?.staffDocuments.first?.properties.guidance.topics
        #expect(covered == GuidanceTopic.allCases && covered?.count == 32)
    }

    @Test func aTopicIsOneOfThem() {
        let source = page("topics: [1️⃣secuirty, answering, 2️⃣budget]")
        let found = said(of: source)
        #expect(
            found == [
                .unknownTopic("secuirty", at: source["1️⃣"]),
                .unknownTopic("budget", at: source["2️⃣"]),
            ])
        #expect(found.first?.notes == ["did you mean 'security'?"])
        #expect(found.last?.notes.first?.hasPrefix("the topics are why-social-media, ") == true)
    }

    @Test func tagsAndChangesAreWrittenInOneWay() {
        let source = page(
            """
            tags: [1️⃣Two factor]
            changes:
              - 2️⃣{what: A}
              - 3️⃣{date: 2026-07-06}
              - {date: 4️⃣July, what: B, 5️⃣who: C}
            """)
        let found = said(of: source)
        #expect(
            found.dropLast() == [
                .notAnIdentifier("Two factor", at: source["1️⃣"]),
                .missingKey("date", at: source["2️⃣"]), .missingKey("what", at: source["3️⃣"]),
                .notADate("July", key: "date", at: source["4️⃣"]),
            ])
        #expect(found.last?.rule == .unknownKey && found.last?.position == source["5️⃣"])
    }

    @Test(arguments: ["topics: 1️⃣security", "tags: 1️⃣a", "related: 1️⃣a.md", "changes: 1️⃣none"])
    func alsoOneMemberIsAList(_ matter: String) {
        let source = page(matter)
        let key = String(matter.prefix { $0 != ":" })
        #expect(said(of: source) == [.notAList(key, at: source["1️⃣"])])
    }
}

@Suite struct RelatedTests {
    @Test func whatIsRelatedIsThere() {
        let source = page(
            "related: [hijacked-account.md, 1️⃣hijackd-account.md, 2️⃣hijacked-account.md#last, 3️⃣https://a.example, ../../public/p.md]"
        )
        let everyone = SourceFile(path: "public/p.md", text: "---\ntitle: P\n---\n")
        #expect(
            said(of: [source.file, other, everyone]) == [
                .deadLink(
                    "hijackd-account.md", near: ["did you mean '\(other.path)'?"],
                    at: source["1️⃣"]),
                .deadAnchor("last", in: other.path, near: [], at: source["2️⃣"]),
                .deadLink("https://a.example", near: [], at: source["3️⃣"]),
            ])
    }

    @Test func aDraftIsNotRelatedYet() {
        let draft = page("draft: true", "staff/cards/b.md")
        let source = page("related: [1️⃣b.md]")
        #expect(said(of: source, draft) == [.linkToDraft("b.md", at: source["1️⃣"])])
    }

    @Test func aDraftMayNameWhatIsNotWrittenYet() {
        #expect(said(of: page("draft: true\nrelated: [b.md]")) == [])
    }
}

private let keys = ["topics", "tags", "related", "changes"]

/// What staff say to each other of a page is not said to everyone.
@Suite struct PrivateKeysTests {
    private func matter(_ key: String) -> String {
        switch key {
        case "topics": "[security]"
        case "changes": "[{date: 2026-07-06, what: A}]"
        case "related": "[../staff/cards/hijacked-account.md]"
        default: "[a]"
        }
    }

    @Test(arguments: keys, ["public/a.md", "public/below/a.md"])
    func aPublicDocumentDoesNotHaveThem(_ key: String, _ path: String) {
        let source = page("1️⃣\(key): \(matter(key))", path)
        let read = reading(of: [source.file, other])
        #expect(
            read.diagnostics == [
                .unknownKey(key, known: documentKeys.sorted(), at: source["1️⃣"], near: [])
            ])
        #expect(read.diagnostics.allSatisfy { $0.severity == .error })
        let guidance = read.value?.publicDocuments.first?.properties.guidance
        #expect(guidance?.topics == [] && guidance?.tags == [] && guidance?.related == [])
        #expect(guidance?.changes == [])
    }

    @Test(arguments: keys)
    func aPublicDraftDoesNotEither(_ key: String) {
        let source = page("draft: true\n1️⃣\(key): \(matter(key))", "public/a.md")
        #expect(
            said(of: [source.file, other]) == [
                .unknownKey(key, known: documentKeys.sorted(), at: source["1️⃣"], near: [])
            ])
    }

    @Test func aPublicDocumentThatIsNarrowedToStaffMayHaveThem() throws {
        let all = keys.map { "\($0): \(matter($0))" }.joined(separator: "\n")
        let source = page("audience: staff\n\(all)", "public/a.md")
        let read = reading(of: [source.file, other])
        #expect(read.diagnostics == [])
        let record = try #require(read.value)
        #expect(record.publicDocuments.isEmpty)
        let guidance = try #require(record.staffDocuments.first?.properties.guidance)
        #expect(guidance.topics == [.security] && guidance.tags.map(\.value) == ["a"])
        #expect(guidance.related.map(\.value) == ["../staff/cards/hijacked-account.md"])
        #expect(guidance.changes.map(\.what) == ["A"])
    }

    @Test func whatIsRelatedToItIsLookedForToo() {
        let source = page("audience: staff\nrelated: [1️⃣out-of-hours-rota.md]", "public/a.md")
        #expect(said(of: source) == [.deadLink("out-of-hours-rota.md", near: [], at: source["1️⃣"])])
    }
}

@Suite struct SectionsTests {
    private func folder(_ text: String, _ path: String = "staff/cards/_folder.yml") -> MarkedSource
    {
        MarkedSource(text, path: path)
    }

    @Test func aFolderOfStaffDocumentsIsASection() throws {
        let source = folder(
            """
            title: When something happens
            description: One page each.
            weight: 20
            defaults: {owner: Head, review_in: 1 year, kind: card}

            """)
        let document = page("last_reviewed: 2026-05-04")
        let read = reading(of: [source.file, document.file])
        #expect(read.diagnostics == [])
        var section = GuidanceSection(path: "staff/cards")
        section.title = "When something happens"
        section.description = "One page each."
        section.weight = 20
        #expect(read.value?.guidance.sections == ["staff/cards": section])
        let properties = try #require(read.value?.staffDocuments.first?.properties)
        #expect(properties.title == "T" && properties.weight == 0 && properties.kind == .card)
        #expect(properties.review.owner == "Head")
    }

    @Test func sectionsOfSectionsKeepTheirOwnWords() {
        let above = folder("title: A\nweight: 5\n", "staff/_folder.yml")
        let below = folder("weight: 1️⃣heavy\n", "staff/cards/deep/_folder.yml")
        let read = reading(of: [above.file, below.file])
        #expect(
            read.diagnostics == [
                .notAWholeNumber(
                    "heavy", key: "weight", range: -10_000...10_000, at: below["1️⃣"])
            ])
        var section = GuidanceSection(path: "staff")
        section.title = "A"
        section.weight = 5
        let deep = GuidanceSection(path: "staff/cards/deep")
        #expect(
            read.value?.guidance.sections == ["staff": section, "staff/cards/deep": deep])
    }

    @Test(arguments: ["title: A", "description: A", "weight: 1"])
    func aFolderOfPublicDocumentsIsNone(_ text: String) {
        let source = folder("defaults: {kind: news}\n1️⃣\(text)\n", "public/news/_folder.yml")
        let found = said(of: source)
        #expect(found.map(\.rule) == [.unknownKey])
        #expect(found.map(\.position) == [source["1️⃣"]])
        #expect(reading(of: [source.file]).value?.guidance.sections == [:])
    }
}
