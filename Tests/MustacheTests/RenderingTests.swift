import Diagnostics
import Testing

@testable import Mustache

@Suite struct RenderingTests {
    static let row: TemplateShape = ["n": .text]
    static let shape: TemplateShape = [
        "text": .text, "markup": .markup, "none": .optional(.text), "some": .optional(.text),
        "yes": .flag, "no": .flag, "rows": .list(row), "empty": .list(row), "tags": .texts,
        "inner": .record(row), "missing": .optional(.record(row)),
    ]
    static let record = TemplateRecord(
        shape,
        [
            "text": .text("a & <b> \"c\" 'd'"), "markup": .markup(Array("<b>&amp;</b>".utf8)),
            "none": .text(ifPresent: nil), "some": .text(ifPresent: "é"), "yes": .flag(true),
            "no": .flag(false), "rows": .list(["1", "2"].map { TemplateRecord(row, [.text($0)]) }),
            "empty": .list([]), "tags": .texts(["<", "y"]),
            "inner": .record(TemplateRecord(row, [.text("3")])), "missing": .absent,
        ])

    /// The core of each part of the specification, and what it leaves open; `P` is the partial.
    @Test(arguments: [
        ("{{text}}", "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;"),
        ("{{{markup}}}{{& markup }}", "<b>&amp;</b><b>&amp;</b>"),
        ("({{none}}{{missing.n}})", "()"), ("{{inner.n}}", "3"),
        ("{{#none}}x{{/none}}{{^none}}y{{/none}}", "y"),
        ("{{#some}}{{.}}{{some}}{{/some}}{{^some}}y{{/some}}", "éé"),
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^yes}}c{{/yes}}{{^no}}d{{/no}}", "ad"),
        ("{{#rows}}{{n}},{{/rows}}{{^rows}}none{{/rows}}", "1,2,"),
        ("{{#empty}}{{n}},{{/empty}}{{^empty}}none{{/empty}}", "none"),
        ("{{#tags}}({{.}}){{/tags}}", "(&lt;)(y)"),
        ("{{#inner}}{{n}}{{/inner}}{{#missing}}{{n}}{{/missing}}", "3"),
        ("{{^missing}}none{{/missing}}{{#missing.n}}{{.}}{{/missing.n}}", "none"),
        ("a{{! not {{this}} b", "a b"),
        ("a\n  {{! alone }}\nb", "a\nb"), ("a {{! in a line }}\nb", "a \nb"),
        ("  {{#yes}}\n  a\n  {{/yes}}\nb", "  a\nb"), ("|\r\n{{#yes}}\r\n|{{/yes}}", "|\r\n|"),
        (" {{#yes}}a{{/yes}}\n", " a\n"), ("{{=| |=}}|#yes|a|/yes|{{b}}", "a{{b}}"),
        ("{{=<% %>=}}<%{markup}%><%={{ }}=%>{{inner.n}}", "<b>&amp;</b>3"),
        ("{{#inner}}\n  {{>P}}\n{{/inner}}\n.", "  [3]\n  [3]\n."),
        ("{{#inner}} {{>P}}{{/inner}}", " [3]\n[3]\n"),
        ("{{#rows}}{{>P}}{{/rows}}", "[1]\n[1]\n[2]\n[2]\n"),
        ("{}{{{markup}}}{ }}", "{}<b>&amp;</b>{ }}"),
    ])
    func aTemplatePrintsWhatItSays(_ template: String, _ expected: String) throws {
        let set = TemplateSet.read([
            SourceFile(path: "page.mustache", text: template),
            SourceFile(path: "P.mustache", text: "[{{n}}]\n[{{n}}]\n"),
        ])
        let page = set.value.template("page", for: Self.shape)
        let bound = try #require(page.value, "\(set.diagnostics + page.diagnostics)")
        var bytes: [UInt8] = []
        bound.render(Self.record, into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}
