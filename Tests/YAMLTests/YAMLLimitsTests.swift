import Diagnostics
import TestSupport
import Testing
import YAML

private func rules(of text: String) -> [String] {
    parseYAML(Array(text.utf8), path: "f").diagnostics.map(\.rule.id)
}

/// libyaml 0.2.5 takes minutes for some of these where nobody stops it.
@Test(
    .timeLimit(.minutes(5)),
    arguments: [
        ("[", 1_000_000), ("[\n", 1_000_000), ("{", 1_000_000), ("{a: ", 500_000), ("- ", 500_000),
        ("[a,", 500_000), ("{? [", 500_000),
    ])
func aHeapOfOpenBracketsIsRefusedQuickly(part: String, count: Int) {
    let elapsed = ContinuousClock().measure {
        #expect(!rules(of: String(repeating: part, count: count)).isEmpty)
    }
    #expect(elapsed < .seconds(1))
}

@Test(arguments: [(64, true), (65, false)])
func sixtyFourIsTheGreatestDepth(depth: Int, isRead: Bool) {
    for (opening, closing) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
        let text =
            String(repeating: opening, count: depth) + "x"
            + String(repeating: closing, count: depth)
        #expect(rules(of: text) == (isRead ? [] : ["C0104"]))
    }
}

@Test func aFileOfMoreThanFourMegabytesIsRefused() {
    #expect(rules(of: "a: " + String(repeating: "x", count: 4 << 20)) == ["C0103"])
}

@Test func anAliasBombIsRefused() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let diagnostics = parseYAML(Array(text.utf8), path: "f").diagnostics
    #expect(diagnostics.count == 50)
    #expect(diagnostics.allSatisfy { $0.rule == .yamlAliases })
}

@Test func aHeapOfTagDirectivesIsRefusedQuickly() {
    let text = (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined()
    #expect(rules(of: text) == ["C0113"])
    #expect(rules(of: "a: 1\n...\n" + text) == ["C0113"])
}

@Test func manyKeysAreReadInTimeThatGrowsWithThem() {
    let text = (0..<100_000).map { "key-\($0): x\n" }.joined()
    let elapsed = ContinuousClock().measure { #expect(rules(of: text).isEmpty) }
    #expect(elapsed < .seconds(3))
}

@Test func randomBytesAreReadOrRefused() {
    var numbers = SeededNumbers(state: 20_260_930)
    let parts = [
        "a", ": ", ":", "- ", "-", "\n", "  ", "\n  ", "[", "]", "{", "}", ",", "'", "\"", "&a ",
        "*a", "!t ",
        "<<", "? ", "|", ">", "#", "\t", "---\n", "...\n", "%", "\\", "é", "\r\n", "\u{0}", "🙂",
    ].map { Array($0.utf8) }
    for round in 0..<20_000 {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<40, using: &numbers) {
            if round % 10 == 0 {
                text.append(UInt8.random(in: 0...255, using: &numbers))
            } else {
                text += parts[Int.random(in: 0..<parts.count, using: &numbers)]
            }
        }
        let tree = parseYAML(text, path: "f")
        let lines = text.count { $0 == 0x0A || $0 == 0x0D } + 1
        for diagnostic in tree.diagnostics {
            #expect((1...lines).contains(diagnostic.position.line), "\(text)")
            #expect(!diagnostic.message.contains("libyaml"), "\(diagnostic.message) \(text)")
        }
    }
}

/// The same numbers on every run.
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    /// Source: Vigna, SplitMix64 (2015), https://prng.di.unimi.it/splitmix64.c.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
