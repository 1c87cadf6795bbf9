import Diagnostics
import Model
import Pages
import TestSupport
import Testing

@testable import Site

@Suite struct ThemeTests {
    private let base = [
        SourceFile(path: "assets/a.css", text: "built in"),
        SourceFile(path: "public/note.mustache", text: "public {{text}}{{> shared/end}}"),
        SourceFile(path: "shared/end.mustache", text: " end"),
        SourceFile(path: "staff/secret.mustache", text: " secret"),
    ]
    private let page = Page<Public>(Address("a/note.html")) { NotePage(text: "<1>") }

    private func rendered(_ tree: SiteTree<Public>, _ path: String) throws -> String {
        let file = try #require(tree.files.first { $0.path == path })
        return String(decoding: file.render().value, as: UTF8.self)
    }

    private func publicTree(_ files: [SourceFile]) -> Diagnosed<SiteTree<Public>> {
        let theme = Theme<Public>.read(files)
        let tree = SiteTree.tree(of: [page, page], theme: theme.value)
        return Diagnosed(tree.value, theme.diagnostics + tree.diagnostics)
    }

    @Test func aPageIsRenderedByItsTemplate() throws {
        let tree = publicTree(base)
        #expect(tree.diagnostics == [])
        #expect(tree.value.pageCount == 2)
        #expect(try rendered(tree.value, "a/note.html") == "public &lt;1&gt; end")
        #expect(try rendered(tree.value, "assets/a.css") == "built in")
    }

    @Test func aFileIsReplacedByOneOfItsPath() throws {
        let own = [
            SourceFile(path: "assets/b.css", text: "own"),
            SourceFile(path: "shared/end.mustache", text: " own end"),
        ]
        let files = overlay(base, with: own)
        #expect(files.diagnostics == [])
        let tree = publicTree(files.value)
        #expect(try rendered(tree.value, "a/note.html") == "public &lt;1&gt; own end")
        #expect(try rendered(tree.value, "assets/a.css") == "built in")
        #expect(try rendered(tree.value, "assets/b.css") == "own")
    }

    @Test func aStaffPartialIsUnknownToAPublicTemplate() {
        let source = MarkedSource("{{text}}{{> 1️⃣staff/secret}}", path: "public/note.mustache")
        let tree = publicTree(overlay(base, with: [source.file]).value)
        #expect(tree.diagnostics.map(\.position) == [source["1️⃣"]])
        #expect(tree.diagnostics.map(\.rule.id) == ["C0813"])
        #expect(!tree.value.files.contains { $0.path == "a/note.html" })
    }

    @Test func aFaultIsToldOnceHoweverManyPagesThereAre() {
        let broken = SourceFile(path: "public/note.mustache", text: "{{nothing}}")
        #expect(publicTree(overlay(base, with: [broken]).value).diagnostics.count == 1)
    }

    @Test(arguments: ["pubic/note.mustache", "note.mustache", "public/note.html", "staff/a.css"])
    func whatIsNoTemplateIsReported(_ path: String) {
        let found = overlay(base, with: [SourceFile(path: path, text: "")]).diagnostics
        #expect(found.map(\.rule) == [.strayTemplate])
    }

    @Test func theNearestTemplateIsNamed() {
        let found = overlay(base, with: [SourceFile(path: "pubic/note.mustache", text: "")])
        #expect(
            found.diagnostics == [
                .strayTemplate(
                    "pubic/note.mustache", near: ["did you mean 'public/note.mustache'?"])
            ])
    }

    @Test func templatesAreInTheProgram() {
        #expect(builtInTemplates().contains { $0.path == "assets/candour.css" })
    }
}
