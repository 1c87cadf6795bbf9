import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct UnwrittenTextsTests {
    @Test func aTextThatIsStillToWriteIsReportedWhereItBegins() {
        let source = MarkedSource(
            """
            ---
            title: Môn
            description: "1️⃣Still to write: what the page answers"
            # tags: [Still to write: a comment is for whoever writes]
            ---
            2️⃣Still to write: the answer.

            # 3️⃣Still to write: a heading

            - 4️⃣Still to write: a point
            1. 5️⃣Still to write: a step

            What begins with `Still to write:` is unfinished. Still to write: so much.
            """, path: "public/page.md")
        #expect(
            said(of: [source.file])
                == "1️⃣2️⃣3️⃣4️⃣5️⃣".map { .unwrittenText(at: source[$0]) })
    }

    @Test func ofAFileOfYAMLEachText() {
        let source = MarkedSource(
            """
            title: Letters
            kind: post
            online: false
            use: ["1️⃣Still to write: what for", news]
            # hours: "Still to write: when"
            purpose: >-
              2️⃣Still to write: what it is for
            """, path: "channels/letters.yml")
        let found = unwrittenTexts(in: source.file)
        #expect(found == "1️⃣2️⃣".map { .unwrittenText(at: source[$0]) })
    }

    @Test func aDraftNeedNotBeWritten() {
        let text = "---\ntitle: A\ndraft: true\n---\nStill to write: all of it.\n"
        #expect(said(of: [SourceFile(path: "public/page.md", text: text)]) == [])
    }

    @Test func aCorrectionThatExplainsNothingIsAnError() {
        let source = MarkedSource(
            "reason: \"1️⃣Still to write: what was wrong\"\n",
            path: "corrections/2026-08-03-enquiries.yml")
        let found = unwrittenTexts(in: source.file)
        #expect(found == [.unwrittenCorrection(at: source["1️⃣"])])
        #expect(found[0].severity == .error)
    }
}
