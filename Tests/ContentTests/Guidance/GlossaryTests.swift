import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct GlossaryTests {
    private func glossary(_ text: String) -> MarkedSource {
        MarkedSource(text, path: "staff/glossary.yml")
    }

    private let page = SourceFile(
        path: "staff/posting/elections.md", text: "---\ntitle: Elections\n---\n\n## When\n")

    @Test func theGlossaryIsReadWhole() throws {
        let source = glossary(
            """
            terms:
              - term: 1️⃣Restricted period
                also: [2️⃣pre-election period]
                meaning: The weeks before a vote.
                see: 3️⃣posting/elections.md#when
              - {term: Reach, meaning: How many people saw it.}

            """)
        let terms = try guidance(of: source.file, page).glossary
        #expect(terms.map(\.term) == ["Restricted period", "Reach"])
        #expect(terms.map(\.meaning) == ["The weeks before a vote.", "How many people saw it."])
        #expect(terms.map(\.also) == [[Located("pre-election period", at: source["2️⃣"])], []])
        #expect(
            terms.map(\.see) == [Located("posting/elections.md#when", at: source["3️⃣"]), nil])
        #expect(terms.first?.position == source["1️⃣"])
    }

    @Test func aWordIsExplainedOnce() {
        let source = glossary(
            """
            terms:
              - {term: 1️⃣Reach, also: [2️⃣Impressions], meaning: A}
              - {term: 3️⃣reach, also: [4️⃣Views, 5️⃣IMPRESSIONS], meaning: B}

            """)
        #expect(
            said(of: source) == [
                .repeatedID("reach", first: source["1️⃣"], at: source["3️⃣"]),
                .repeatedID("IMPRESSIONS", first: source["2️⃣"], at: source["5️⃣"]),
            ])
    }

    @Test func aTermLeadsToADocumentThatIsThere() {
        let source = glossary(
            """
            terms:
              - {term: A, meaning: M, see: 1️⃣posting/election.md}
              - {term: B, meaning: M, see: 2️⃣posting/elections.md#who}
              - {term: C, meaning: M, see: 3️⃣https://a.example}

            """)
        #expect(
            said(of: [source.file, page]) == [
                .deadLink(
                    "posting/election.md", near: ["did you mean 'staff/posting/elections.md'?"],
                    at: source["1️⃣"]),
                .deadAnchor("who", in: page.path, near: [], at: source["2️⃣"]),
                .deadLink("https://a.example", near: [], at: source["3️⃣"]),
            ])
    }

    @Test func aTermHasAMeaning() {
        let source = glossary("terms: [1️⃣{also: [A]}]\n")
        #expect(
            Set(said(of: source))
                == Set(["term", "meaning"].map { .missingKey($0, at: source["1️⃣"]) }))
        let empty = glossary("1️⃣{}\n")
        #expect(said(of: empty) == [.missingKey("terms", at: empty["1️⃣"])])
    }
}
