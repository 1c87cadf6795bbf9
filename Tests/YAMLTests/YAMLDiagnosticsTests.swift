import Diagnostics
import TestSupport
import Testing
import YAML

private struct Breach: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let text: String
    let message: String
    let notes: [String]

    init(_ rule: Rule, _ text: String, _ message: String, _ notes: String...) {
        self.rule = rule
        self.text = text
        self.message = message
        self.notes = notes
    }

    var testDescription: String { "\(rule.id) \(text.debugDescription)" }
}

private let breaches = [
    Breach(
        Rule.yamlCharacters, "a: x1️⃣\u{0}y\n",
        "text has no characters that cannot be seen; U+0000 stands here",
        "delete it and type the text again"),
    Breach(
        Rule.yamlCharacters, "a: b\nc: x1️⃣\u{2028}y\n",
        "text has no characters that cannot be seen; U+2028 stands here",
        "delete it and type the text again"),
    Breach(
        Rule.yamlCharacters, "a: ü1️⃣\u{FEFF}\n",
        "text has no characters that cannot be seen; U+FEFF stands here",
        "delete it and type the text again"),
    Breach(
        Rule.yamlIndentation, "a:\n1️⃣\tb: 1\n",
        "lines are indented with spaces; a tab stands here"),
    Breach(
        Rule.yamlIndentation, "a: |\n  b\n1️⃣\tc\n",
        "lines are indented with spaces; a tab stands here"),
    Breach(
        Rule.yamlAliases, "a: 1️⃣&base b\n", "anchors are not read: '&base'",
        "text that begins with & stands in quotes"),
    Breach(
        Rule.yamlAliases, "a: 1️⃣*important\n", "aliases are not read: '*important'",
        "write the value out; text that begins with * stands in quotes"),
    Breach(
        Rule.yamlMergeKeys, "a:\n  1️⃣<<: *base\n  b: 1\n", "merge keys are not read: '<<'",
        "write the keys out"),
    Breach(
        Rule.yamlTags, "a: 1️⃣!!int 1\n", "tags are not read: 'tag:yaml.org,2002:int'",
        "leave it out; text that begins with ! stands in quotes"),
    Breach(
        Rule.yamlTags, "a: 1️⃣!x!y z\n", "tags are not read",
        "text that begins with ! stands in quotes"),
    Breach(
        Rule.yamlRepeatedKeys, "a: 1\nb: 2\n1️⃣a: 3\n",
        "a key stands once in a mapping; 'a' stands here again", "the first is on line 1"),
    Breach(
        Rule.yamlRepeatedKeys, "x:\n  - {b: 1, 1️⃣'b': 2}\n",
        "a key stands once in a mapping; 'b' stands here again", "the first is on line 2"),
    Breach(
        Rule.yamlRepeatedKeys, (0..<40).map { "k\($0): v\n" }.joined() + "1️⃣k30: v\n",
        "a key stands once in a mapping; 'k30' stands here again", "the first is on line 31"),
    Breach(
        Rule.yamlKeys, "a: {1️⃣{ b }}\n",
        "a key is a word or a line of text, not empty, a list or a mapping"),
    Breach(
        Rule.yamlKeys, "? 1️⃣|\n  a\n: b\n",
        "a key is a word or a line of text, not empty, a list or a mapping"),
    Breach(
        Rule.yamlDocuments, "---\na: 1\n1️⃣---\nb: 2\n",
        "a file is one document; a second begins here"),
    Breach(
        Rule.yamlDirectives, "1️⃣%YAML 1.1\n---\na: 1\n",
        "a file has no directives: %YAML and %TAG are not read", "delete the line"),
]

@Test(arguments: breaches)
private func aBreachIsReportedWhereItStands(breach: Breach) {
    let source = MarkedSource(breach.text)
    let due = Diagnostic(breach.rule, breach.message, at: source["1️⃣"], notes: breach.notes)
    #expect(parseYAML(source.file).diagnostics == [due])
}

/// The faults people make most, each with what libyaml says of it in our words.
private let syntax = [
    Breach(
        Rule.yamlSyntax, "title: Report1️⃣: 2024\n",
        "text that holds ': ' stands in quotes, and a key stands on a line of its own",
        "put the text in quotes, or check the indentation"),
    Breach(
        Rule.yamlSyntax, "a: 1\n1️⃣owner\nb: 2\n",
        "a key is followed by ':', and no ':' comes after this",
        "indent the line if it continues the text above"),
    Breach(
        Rule.yamlSyntax, "name: 1️⃣@council\n", "text does not begin with '@' unless it is in quotes",
        "put the text in quotes"),
    Breach(
        Rule.yamlSyntax, "share: 1️⃣%\n", "text does not begin with '%' unless it is in quotes",
        "put the text in quotes"),
    Breach(
        Rule.yamlSyntax, "1️⃣%share: 1\n", "a line does not begin with '%' unless it is in quotes",
        "put the text in quotes"),
    Breach(Rule.yamlSyntax, "a: 1️⃣\"x\nb: 2\n", "the quote that opens here is never closed"),
    Breach(
        Rule.yamlSyntax, "a: 1️⃣'x\n---\n",
        "the quote that opens here is not closed before the next '---' or '...'"
    ),
    Breach(
        Rule.yamlSyntax, "a: \"C:1️⃣\\dir\"\n",
        "text in double quotes has a backslash only before one of YAML's escape letters",
        "use single quotes, or write \\\\ for a backslash"),
    Breach(
        Rule.yamlSyntax, "a: 1️⃣*important*\n", "text that begins with '&' or '*' stands in quotes",
        "put the text in quotes"),
    Breach(
        Rule.yamlSyntax, "a: 'x' 1️⃣and y\n",
        "the keys of a mapping stand under one another, and this does not",
        "check the indentation, and that a text in quotes is nothing but quoted"),
    Breach(
        Rule.yamlSyntax, "- a\n1️⃣b: c\n",
        "the items of a list stand under one another, each with '- ', and this does not",
        "check the indentation"),
    Breach(
        Rule.yamlSyntax, "a: 1️⃣- b\n", "a list begins on a line of its own, not after its key",
        "put '- ' on the next line, indented"),
    Breach(
        Rule.yamlSyntax, "a: [1,\n  21️⃣}\n",
        "the items between '[' and ']' are divided by ',', and the list is closed",
        "it began on line 1"),
    Breach(
        Rule.yamlSyntax, "a: {b: 11️⃣]\n",
        "the entries between '{' and '}' are divided by ',', and the mapping is closed"),
    Breach(Rule.yamlSyntax, "a: 1️⃣{b: 1\n", "the '{' that opens here is never closed"),
    Breach(Rule.yamlSyntax, "a: 1️⃣[b, 1", "the '[' that opens here is never closed"),
    Breach(
        Rule.yamlSyntax, "a: [b1️⃣:, c]\n", "between brackets, text that holds ':' stands in quotes",
        "put the text in quotes, or a blank after the ':'"),
    Breach(Rule.yamlSyntax, "a: 1️⃣]\n", "a value is due here"),
    Breach(
        Rule.yamlSyntax, "a: | 1️⃣x\n", "after '|' or '>' the text begins on the next line",
        "put the text on the next line, indented, or in quotes"),
]

@Test(arguments: syntax)
private func whatIsNoYAMLIsToldInPlainWords(breach: Breach) {
    let source = MarkedSource(breach.text)
    let due = Diagnostic(breach.rule, breach.message, at: source["1️⃣"], notes: breach.notes)
    let tree = parseYAML(source.file)
    #expect(tree.diagnostics == [due])
    #expect(tree.value == nil)
}

@Test func bytesThatAreNoUTF8AreReportedWhereTheyStand() {
    let text = Array("a: b\nü: ".utf8) + [0xE9, 0x0A]
    let due = Diagnostic(
        Rule.yamlEncoding, "a file is UTF-8 text; the byte E9 here is not",
        at: SourcePosition(path: "f", line: 2, column: 4), notes: ["save the file as UTF-8"])
    #expect(parseYAML(text, path: "f").diagnostics == [due])
}

@Test func linesOfDiagnosticsCountFromTheFirstLineGiven() {
    let text = Array("a: 1\r\na: 2\r\n".utf8)
    let diagnostics = parseYAML(text, path: "f", firstLine: 12).diagnostics
    #expect(diagnostics.map(\.position) == [SourcePosition(path: "f", line: 13, column: 1)])
    #expect(diagnostics.map(\.notes) == [["the first is on line 12"]])
}

@Test func everyRuleHasAnIdOfItsOwn() {
    #expect(Set(Rule.yaml.map(\.id)).count == Rule.yaml.count)
}
