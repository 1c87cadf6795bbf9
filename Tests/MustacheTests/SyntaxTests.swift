import Diagnostics
import TestSupport
import Testing

@testable import Mustache

@Suite struct SyntaxTests {
    @Test func allFaultsOfATemplateAreReportedInOneRun() {
        let source = MarkedSource(
            """
            1️⃣{{}} é {{=2️⃣<%=}}
            {{#3️⃣rows}}{{{4️⃣a b}}}{{5️⃣a..b}}
            6️⃣{{open {{/7️⃣row}}{{/8️⃣stray}}
            {{^9️⃣left}}
            """, path: "public/metric.mustache")
        let faults = TemplateSet.read([source.file]).diagnostics
        #expect(
            faults == [
                .emptyName(at: source["1️⃣"]),
                .malformedDelimiters(at: source["2️⃣"]),
                .malformedName("a b", at: source["4️⃣"]),
                .malformedName("a..b", at: source["5️⃣"]),
                .unclosedTag(at: source["6️⃣"]),
                .wrongClose("row", of: tag("rows", at: source["3️⃣"]), at: source["7️⃣"]),
                .strayClose("stray", at: source["8️⃣"]),
                .unclosedSection("left", at: source["9️⃣"]),
            ])
    }

    @Test func aSectionLeftOpenIsReportedWhereItWasOpened() {
        let source = MarkedSource("{{#a}}{{#1️⃣b}}{{/a}}{{<2️⃣p}}{{$3️⃣c}}")
        #expect(
            TemplateSet.read([source.file]).diagnostics == [
                .unclosedSection("b", at: source["1️⃣"]),
                .unclosedSection("p", at: source["2️⃣"]),
                .unclosedSection("c", at: source["3️⃣"]),
            ])
    }

    @Test(arguments: ["{{", "{{a", "{{{a}}", "{{! a", "{{=<% %>}}", "{{", "é{{#"])
    func aTagThatIsNotClosedIsReportedWhereItOpens(_ text: String) throws {
        let faults = TemplateSet.read([SourceFile(path: "a.mustache", text: text)]).diagnostics
        let column = text.hasPrefix("é") ? 2 : 1
        #expect(
            faults == [.unclosedTag(at: SourcePosition(path: "a.mustache", column: column))])
    }

    @Test func columnsAreCountedInScalarsAndLinesFromTheFirst() {
        let source = MarkedSource("a\r\n\r\n  é€🙂 {{#1️⃣x}}")
        #expect(
            TemplateSet.read([source.file]).diagnostics
                == [.unclosedSection("x", at: source["1️⃣"])])
    }

    @Test func sectionsStandSoDeepAndNoDeeper() {
        func nested(_ depth: Int) -> SourceFile {
            let open = (1...depth).map { _ in "{{#a}}" }.joined()
            let close = (1...depth).map { _ in "{{/a}}" }.joined()
            return SourceFile(path: "deep", text: open + close)
        }
        #expect(TemplateSet.read([nested(TagPairs.deepest)]).diagnostics.isEmpty)
        let place = SourcePosition(path: "deep", column: TagPairs.deepest * 6 + 4)
        let faults = TemplateSet.read([nested(TagPairs.deepest + 100)]).diagnostics
        #expect(faults == [.nestedTooDeep(at: place)])
    }

    @Test func textInsideAParentIsWarnedOf() {
        let source = MarkedSource(
            "{{<p}}\n {{! said}} {{$a}}a{{/a}} 1️⃣lost {{x}}{{/p}}", path: "page.mustache")
        let layout = SourceFile(path: "p.mustache", text: "<{{$a}}{{/a}}>")
        let set = TemplateSet.read([source.file, layout])
        #expect(set.diagnostics == [.textInParent("p", at: source["1️⃣"])])
        #expect(set.value.template("page", for: [:]).value != nil)
    }

    @Test func aBlockIsGivenOnce() {
        let source = MarkedSource("{{<p}}{{$a}}{{/a}}{{$1️⃣a}}{{/a}}{{/p}}")
        #expect(
            TemplateSet.read([source.file]).diagnostics
                == [.repeatedBlock("a", at: source["1️⃣"])])
    }

    private func tag(_ name: String, at position: SourcePosition) -> TemplateTag {
        TemplateTag(kind: .section, name: name, range: 0..<0, position: position)
    }
}
