/// Documents of lines that are tables, nearly tables, and what stands around them.
struct TableDocuments {
    private var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    mutating func next() -> String {
        var lines: [String] = []
        for _ in 0...pick(3) { lines += block() }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func block() -> [String] {
        let prefix = choose(["", "", "", "> ", "- ", "  ", "1. "])
        let rest = prefix == "- " ? "  " : prefix == "1. " ? "   " : prefix
        var lines = pick(4) == 0 ? [choose(["text", "text *a*", "# heading", "[s]"])] : []
        if pick(8) > 0 {
            let columns = 1 + pick(3)
            lines.append(row(columns))
            lines.append(delimiters(pick(12) == 0 ? columns + 1 : columns))
            for _ in 0..<pick(4) { lines.append(row(max(1, columns + pick(3) - 1))) }
        }
        lines.append(
            choose([
                "", "", "", "after", "---", "===", "    code", "2. two", "-", "<b>", "> q", "```",
            ]))
        if pick(2) == 0 { lines.append("") }
        return lines.enumerated().map { index, line in
            line.isEmpty ? "" : (index == 0 ? prefix : pick(20) == 0 ? "" : rest) + line
        }
    }

    private mutating func row(_ columns: Int) -> String {
        let cells = (0..<columns).map { _ in
            choose([
                "a", "b c", "*d*", "`e\\|f`", "", "\\|", "[g](h)", "[r]", "é", "![i](j)", "`k", "#",
            ])
        }
        return choose(["| ", "|", ""]) + cells.joined(separator: choose([" | ", "|"]))
            + choose([" |", "|", ""])
    }

    private mutating func delimiters(_ columns: Int) -> String {
        let marks = (0..<columns).map { _ in choose(["---", ":--", "--:", ":-:", "-"]) }
        return choose(["|", "| ", ""]) + marks.joined(separator: choose(["|", " | "]))
            + choose(["|", " |", ""])
    }

    private mutating func choose(_ choices: [String]) -> String { dice.choose(choices) }

    private mutating func pick(_ count: Int) -> Int { dice.pick(count) }
}
