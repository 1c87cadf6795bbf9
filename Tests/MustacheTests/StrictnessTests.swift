import Diagnostics
import TestSupport
import Testing

@testable import Mustache

@Suite struct StrictnessTests {
    static let row: TemplateShape = ["month": .text, "value": .text]
    static let shape: TemplateShape = [
        "title": .text, "chart": .markup, "note": .optional(.text), "isDraft": .flag,
        "rows": .list(row), "latest": .record(row), "previous": .optional(.record(row)),
        "tags": .texts,
    ]

    /// Binds the page, and gives what there is to say about it.
    func faults(_ source: MarkedSource, _ others: [SourceFile] = []) -> [Diagnostic] {
        let set = TemplateSet.read([source.file] + others)
        let bound = set.value.template("page", for: Self.shape)
        #expect((bound.value == nil) == !(set.diagnostics + bound.diagnostics).isEmpty)
        return set.diagnostics + bound.diagnostics
    }

    func page(_ text: String) -> MarkedSource { MarkedSource(text, path: "page.mustache") }

    @Test(arguments: [
        "{{title}} {{{chart}}} {{&chart}} {{note}}",
        "{{#note}}{{note}} {{.}} {{title}}{{/note}}{{^note}}{{title}}{{/note}}",
        "{{#isDraft}}{{title}}{{/isDraft}}{{^isDraft}}{{title}}{{/isDraft}}",
        "{{#rows}}{{month}}{{value}}{{/rows}}{{^rows}}{{title}}{{/rows}}",
        "{{#latest}}{{month}}{{/latest}}{{latest.month}} {{previous.month}}",
        "{{#previous}}{{month}}{{/previous}}{{^previous}}{{title}}{{/previous}}",
        "{{#tags}}{{.}}{{/tags}}{{^tags}}{{title}}{{/tags}}",
        "{{#previous.month}}{{.}} after {{latest.month}}{{/previous.month}}",
    ])
    func whatTheShapeDeclaresMayBeUsed(_ text: String) {
        #expect(faults(page(text)).isEmpty)
    }

    @Test func anUnknownNameIsReportedWithTheOneThatWasMeant() throws {
        let source = page("<h1>é\n {{ 1️⃣titel }} {{latest.2️⃣mnth}} {{title.3️⃣x}} {{4️⃣zzzzzz}}")
        let faults = faults(source)
        #expect(
            faults == [
                .unknownName("titel", among: ["title"], at: source["1️⃣"]),
                .unknownName("mnth", among: ["month"], at: source["2️⃣"]),
                .brokenChain("x", of: "title.x", at: source["3️⃣"]),
                .unknownName("zzzzzz", among: [], at: source["4️⃣"]),
            ])
        #expect(faults.first?.notes == ["did you mean 'title'?"])
    }

    @Test func aSectionDoesNotReachOutOfItself() {
        let source = page(
            "{{#rows}}{{1️⃣title}}{{/rows}}{{#latest}}{{#2️⃣rows}}{{/rows}}{{/latest}}"
                + "{{#tags}}{{3️⃣note}}{{/tags}}{{^rows}}{{4️⃣month}}{{/rows}}")
        #expect(
            faults(source) == [
                .outerName("title", at: source["1️⃣"]), .outerName("rows", at: source["2️⃣"]),
                .outerName("note", at: source["3️⃣"]),
                .unknownName("month", among: [], at: source["4️⃣"]),
            ])
    }

    @Test func textIsPrintedEscapedAndMarkupAsItIs() {
        let source = page("{{{1️⃣title}}} {{& 2️⃣note}} {{3️⃣chart}} {{#tags}}{{{4️⃣.}}}{{/tags}}")
        #expect(
            faults(source) == [
                .rawText("title", at: source["1️⃣"]), .rawText("note", at: source["2️⃣"]),
                .escapedMarkup("chart", at: source["3️⃣"]), .rawText(".", at: source["4️⃣"]),
            ])
    }

    @Test func onlyTextAndMarkupAreVariables() {
        let source = page("{{1️⃣rows}}{{{2️⃣latest}}}{{3️⃣isDraft}}{{4️⃣tags}}{{5️⃣.}}")
        #expect(
            faults(source) == [
                .variableKind("rows", .list(Self.row), at: source["1️⃣"]),
                .variableKind("latest", .record(Self.row), at: source["2️⃣"]),
                .variableKind("isDraft", .flag, at: source["3️⃣"]),
                .variableKind("tags", .texts, at: source["4️⃣"]),
                .variableKind(".", .record(Self.shape), at: source["5️⃣"]),
            ])
    }

    @Test func aSectionIsOverWhatCanDiffer() {
        let source = page(
            "{{#1️⃣title}}{{/title}}{{^2️⃣chart}}{{/chart}}{{^3️⃣latest}}{{/latest}}{{#4️⃣.}}{{/.}}")
        #expect(
            faults(source) == [
                .sectionKind("title", .text, at: source["1️⃣"]),
                .sectionKind("chart", .markup, at: source["2️⃣"]),
                .sectionKind("latest", .record(Self.row), at: source["3️⃣"]),
                .sectionKind(".", .record(Self.shape), at: source["4️⃣"]),
            ])
    }

    @Test func aPartialIsCheckedWhereItIsUsedAndReportedWhereItIsWritten() {
        let partial = MarkedSource("{{month}} {{1️⃣titel}}", path: "shared/row.mustache")
        let source = page(
            "{{#rows}}\n {{>1️⃣shared/row}}\n{{/rows}}{{#latest}}{{>shared/row}}{{/latest}}")
        let fault = Diagnostic.unknownName("titel", among: [], at: partial["1️⃣"])
        #expect(faults(source, [partial.file]) == [fault.noting(use: source["1️⃣"])])
    }

    @Test func aPartialThatIsNotThereIsReportedWithTheOneThatWasMeant() {
        let source = page("{{>1️⃣shared/rwo}}{{<2️⃣layout}}{{/layout}}")
        let other = SourceFile(path: "shared/row.mustache", text: "")
        #expect(
            faults(source, [other]) == [
                .unknownTemplate("shared/rwo", among: ["shared/row"], at: source["1️⃣"]),
                .unknownTemplate("layout", among: [], at: source["2️⃣"]),
            ])
    }

    @Test func aPageWithoutATemplateIsReported() {
        let set = TemplateSet.read([SourceFile(path: "public/page.mustache", text: "")]).value
        let place = SourcePosition(path: "public/pag.mustache")
        #expect(
            set.template("public/pag", for: [:]).diagnostics
                == [.unknownTemplate("public/pag", among: ["public/page"], at: place)])
    }

    @Test func aFaultOfSyntaxInAPartialIsReportedOnce() {
        let partial = MarkedSource("{{#1️⃣a}}", path: "row.mustache")
        #expect(
            faults(page("{{>row}}"), [partial.file])
                == [.unclosedSection("a", at: partial["1️⃣"])])
    }
}
