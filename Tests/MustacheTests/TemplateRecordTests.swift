import Diagnostics
import Mustache
import Testing

@Suite struct TemplateRecordTests {
    static let shape: TemplateShape = ["title": .text, "rows": .list(["n": .text])]

    @Test func valuesMayBeNamedOrInOrder() {
        let named = TemplateRecord(Self.shape, ["title": .text("a"), "rows": .list([])])
        #expect(named == TemplateRecord(Self.shape, [.text("a"), .list([])]))
    }

    @Test func theNumberAndNamesOfValuesAreTheShapes() async {
        await #expect(processExitsWith: .failure) { _ = TemplateRecord(["title": .text], []) }
        await #expect(processExitsWith: .failure) {
            _ = TemplateRecord(["title": .text], ["titel": .text("a")])
        }
        await #expect(processExitsWith: .failure) { _ = ["a": .text, "a": .flag] as TemplateShape }
    }

    @Test func aTemplateRendersNoOtherShape() async {
        await #expect(processExitsWith: .failure) {
            let set = TemplateSet.read([SourceFile(path: "page.mustache", text: "{{title}}")]).value
            var bytes: [UInt8] = []
            set.template("page", for: ["title": .text]).value?
                .render(TemplateRecord(["other": .text], [.text("a")]), into: &bytes)
        }
    }

    @Test func ofTwoFilesOfANameTheLaterCounts() {
        let set = TemplateSet.read([
            SourceFile(path: "page.mustache", text: "{{#"),
            SourceFile(path: "page.mustache", text: "own"),
        ])
        #expect(set.diagnostics.isEmpty)
        #expect(set.value.names == ["page"])
    }
}
