import Diagnostics
import TestSupport
import Testing
import YAML

private let path = "plans/2026.yml"

private func read(_ text: String, firstLine: Int = 1) -> Diagnosed<YAMLNode?> {
    parseYAML(Array(text.utf8), path: path, firstLine: firstLine)
}

private func scalar(
    _ text: String, _ line: Int, _ column: Int, _ style: YAMLNode.ScalarStyle = .plain
) -> YAMLNode {
    YAMLNode(
        position: SourcePosition(path: path, line: line, column: column),
        content: .scalar(text, style))
}

private func entry(_ key: String, _ line: Int, _ column: Int, _ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(
        key: key, keyPosition: SourcePosition(path: path, line: line, column: column), value: value)
}

private func mapping(_ line: Int, _ column: Int, _ entries: YAMLEntry...) -> YAMLNode {
    YAMLNode(
        position: SourcePosition(path: path, line: line, column: column),
        content: .mapping(entries))
}

@Test func everyNodeAndKeyHasItsPlace() {
    let tree = read("objective:\n  - title: Trust\n    due: 2027-03-31\n  - {a: [x]}\n")
    let item = mapping(
        2, 5, entry("title", 2, 5, scalar("Trust", 2, 12)),
        entry("due", 3, 5, scalar("2027-03-31", 3, 10)))
    let list = YAMLNode(
        position: SourcePosition(path: path, line: 4, column: 9),
        content: .sequence([scalar("x", 4, 10)]))
    let second = mapping(4, 5, entry("a", 4, 6, list))
    let objectives = YAMLNode(
        position: SourcePosition(path: path, line: 2, column: 3),
        content: .sequence([item, second]))
    #expect(tree.value == mapping(1, 1, entry("objective", 1, 1, objectives)))
    #expect(tree.diagnostics.isEmpty)
}

/// What YAML 1.1's own schema would turn into something else.
@Test(arguments: ["no", "012", "12:30", "1_000", "2024-01-01", "~", "null", "0x1F", "1e3", ".5"])
func aScalarStaysText(text: String) {
    #expect(read("k: \(text)\n").value == mapping(1, 1, entry("k", 1, 1, scalar(text, 1, 4))))
}

@Test(arguments: [
    ("'no'", "no", YAMLNode.ScalarStyle.quoted), ("\"no\"", "no", .quoted),
    ("\"a\\tb\\u00e9\"", "a\tbé", .quoted), ("'it''s'", "it's", .quoted),
    ("|\n  a\n  b", "a\nb\n", .block), (">-\n  a\n  b", "a b", .block), ("no", "no", .plain),
])
func theStyleOfAScalarIsKept(yaml: String, text: String, style: YAMLNode.ScalarStyle) {
    #expect(
        read("k: \(yaml)\n").value == mapping(1, 1, entry("k", 1, 1, scalar(text, 1, 4, style))))
}

@Test func aKeyWithoutAValueHasAnEmptyPlainScalar() {
    #expect(
        read("a:\nb: ''\n").value
            == mapping(
                1, 1, entry("a", 1, 1, scalar("", 1, 3)),
                entry("b", 2, 1, scalar("", 2, 4, .quoted))))
}

@Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "---\n...\n", "\u{FEFF}", "  "])
func anEmptyDocumentIsNothing(text: String) {
    #expect(read(text).value == nil)
    #expect(read(text).diagnostics.isEmpty)
}

@Test func columnsCountCharactersNotBytes() {
    #expect(
        read("tīmata: 'a'\n").value
            == mapping(1, 1, entry("tīmata", 1, 1, scalar("a", 1, 9, .quoted))))
    #expect(read("🙂: a\n").value == mapping(1, 1, entry("🙂", 1, 1, scalar("a", 1, 4))))
}

@Test func aByteOrderMarkTakesNoColumn() {
    #expect(read("\u{FEFF}a: b\n").value == mapping(1, 1, entry("a", 1, 1, scalar("b", 1, 4))))
}

@Test(arguments: ["a: b\r\nc: d\r\n", "a: b\nc: d", "a: b\rc: d\r"])
func everyKindOfLineEndIsRead(text: String) {
    #expect(
        read(text).value
            == mapping(
                1, 1, entry("a", 1, 1, scalar("b", 1, 4)), entry("c", 2, 1, scalar("d", 2, 4))))
}

@Test func frontMatterIsCountedFromItsFilesFirstLine() {
    let bytes = Array("---\ntitle: x\n---\n".utf8)
    let tree = parseYAML(bytes[4..<13], path: path, firstLine: 2)
    #expect(tree.value == mapping(2, 1, entry("title", 2, 1, scalar("x", 2, 8))))
}

@Test func aMappingOfManyKeysKeepsThemInOrder() throws {
    let keys = (0..<100).map { "key-\($0)" }
    let tree = read(keys.map { "\($0): \($0)\n" }.joined())
    guard case .mapping(let entries)? = tree.value?.content else {
        Issue.record("no mapping")
        return
    }
    #expect(entries.map(\.key) == keys)
}

@Test func aFaultyPartIsLeftOutAndTheRestKept() {
    let tree = read("a: *x\nb: 1\nb: {c: 2}\n<<: {d: 3}\n? [e]\n: 4\nf: !int 5\n")
    #expect(
        tree.value
            == mapping(
                1, 1, entry("b", 2, 1, scalar("1", 2, 4)), entry("f", 7, 1, scalar("5", 7, 4))))
    #expect(tree.diagnostics.map(\.rule.id) == ["C0107", "C0110", "C0108", "C0111", "C0109"])
}
