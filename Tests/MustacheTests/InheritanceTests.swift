import Diagnostics
import TestSupport
import Testing

@testable import Mustache

@Suite struct InheritanceTests {
    static let layout = """
        <title>{{$title}}Report{{/title}}</title>
        <main>
          {{$main}}{{/main}}
        </main>
        {{$foot}}
          <p>Foot</p>
        {{/foot}}

        """

    func render(_ page: String, _ others: [String: String] = [:]) throws -> String {
        let templates = others.merging(["page": page, "layout": Self.layout]) { other, _ in other }
        let files = templates.map { SourceFile(path: "\($0.key).mustache", text: $0.value) }
        let set = TemplateSet.read(files)
        let bound = set.value.template("page", for: ["x": .text])
        let template = try #require(bound.value, "\(set.diagnostics + bound.diagnostics)")
        var bytes: [UInt8] = []
        template.render(TemplateRecord(["x": .text], [.text("1")]), into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aPageFillsTheBlocksOfItsLayout() throws {
        let page = """
            {{<layout}}
              {{$title}}Page {{x}}{{/title}}
              {{$main}}
                <h1>{{x}}</h1>

                  <p>a</p>
                {{/main}}
              {{$foot}}<hr>{{/foot}}
            {{/layout}}

            """
        #expect(
            try render(page) == """
                <title>Page 1</title>
                <main>
                  <h1>1</h1>

                    <p>a</p>
                </main>
                  <hr>

                """)
    }

    @Test func whatAPageLeavesOutIsTheLayouts() throws {
        #expect(
            try render("{{<layout}}{{/layout}}") == """
                <title>Report</title>
                <main>
                </main>
                  <p>Foot</p>

                """)
    }

    @Test func anEmptyBlockTakesItsLineAway() throws {
        #expect(
            try render("{{<layout}}{{$title}}\nT\n{{/title}}{{$foot}}{{/foot}}{{/layout}}") == """
                <title>T
                </title>
                <main>
                </main>

                """)
    }

    @Test func aPartialInABlockIsIndentedAsTheBlockIs() throws {
        let page = "{{<layout}}\n{{$main}}\n    {{>part}}\n    <b>\n{{/main}}\n{{/layout}}\n"
        let text = try render(page, ["part": "<i>\n{{x}}</i>\n"])
        #expect(text.contains("<main>\n  <i>\n  1</i>\n  <b>\n</main>"))
    }

    @Test func theOutermostPageHasTheLastWord() throws {
        let middle = "{{<layout}}{{$title}}middle{{/title}}{{$foot}}<i>{{/foot}}{{/layout}}"
        let text = try render("{{<middle}}{{$title}}page{{/title}}{{/middle}}", ["middle": middle])
        #expect(text.hasPrefix("<title>page</title>"))
        #expect(text.hasSuffix("  <i>\n"))
    }

    @Test func aBlockNobodyAsksForIsReported() {
        let source = MarkedSource(
            "{{<layout}}{{$1️⃣titel}}x{{/titel}}{{/layout}}", path: "page.mustache")
        let layout = SourceFile(path: "layout.mustache", text: Self.layout)
        let bound = TemplateSet.read([source.file, layout]).value.template("page", for: [:])
        #expect(
            bound.diagnostics == [
                .unknownBlock("titel", of: "layout", among: ["title"], at: source["1️⃣"])
            ])
        #expect(bound.value == nil)
    }

    @Test(arguments: [
        "{{>1️⃣page}}", "{{<p}}{{$a}}{{$1️⃣a}}{{/a}}{{/a}}{{/p}}",
        "{{<p}}{{$a}}{{$b}}{{/b}}{{/a}}{{$b}}{{$1️⃣a}}{{/a}}{{/b}}{{/p}}",
    ])
    func whatStandsInsideItselfIsReported(_ text: String) {
        let source = MarkedSource(text, path: "page.mustache")
        let parent = SourceFile(path: "p.mustache", text: "{{$a}}{{/a}}")
        let bound = TemplateSet.read([source.file, parent]).value.template("page", for: [:])
        #expect(bound.diagnostics.map(\.rule) == [Rule.endlessTemplate])
        #expect(bound.diagnostics.map(\.position) == [source["1️⃣"]])
    }

    @Test func partialsThatDoubleEachOtherEndInAReport() {
        let files = (0..<40).map {
            SourceFile(path: "\($0).mustache", text: "{{>\($0 + 1)}}{{>\($0 + 1)}}")
        }
        let last = SourceFile(path: "40.mustache", text: "x")
        let bound = TemplateSet.read(files + [last]).value.template("0", for: [:])
        #expect(bound.value == nil)
        #expect(bound.diagnostics.map(\.rule) == [Rule.endlessTemplate])
    }
}
