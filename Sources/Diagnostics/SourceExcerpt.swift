/// A line of a file as a terminal shows it, cut to what lies around a column.
struct SourceExcerpt {
    /// In columns of the terminal; wider lines are cut.
    private static let widest = 100
    /// What a cut line shows before the caret.
    private static let before = 50

    private let shown: String
    /// In columns of the terminal, from 0.
    private let caret: Int

    /// The column counts Unicode scalars, from 1.
    init(of line: ArraySlice<UInt8>, column: Int) {
        let glyphs = SourceExcerpt.glyphs(of: String(decoding: line, as: UTF8.self))
        let target = min(max(column - 1, 0), glyphs.count)
        var first = 0
        if glyphs.width > Self.widest {
            var width = 0
            first = target
            while first > 0, width + glyphs[first - 1].width <= Self.before {
                first -= 1
                width += glyphs[first].width
            }
        }
        var last = first
        var width = 0
        while last < glyphs.count, width + glyphs[last].width <= Self.widest {
            width += glyphs[last].width
            last += 1
        }
        let opening = first > 0 ? "…" : ""
        shown =
            opening + glyphs[first..<last].map(\.text).joined() + (last < glyphs.count ? "…" : "")
        caret = opening.count + glyphs[first..<target].width
    }

    /// The line with its number, and the caret below.
    func text(line: Int) -> String {
        let number = String(line)
        let margin = String(repeating: " ", count: number.count)
        let indent = String(repeating: " ", count: caret)
        return "    \(number) | \(shown)\n    \(margin) | \(indent)^\n"
    }
}

/// A character as it is shown, and how many columns it takes.
private struct Glyph {
    let text: String
    let width: Int
}

extension Collection<Glyph> {
    fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}

extension SourceExcerpt {
    private static let tabWidth = 4

    private static func glyphs(of line: String) -> [Glyph] {
        var column = 0
        return line.unicodeScalars.map { scalar in
            let blanks = tabWidth - column % tabWidth
            let glyph =
                scalar == "\t"
                ? Glyph(text: String(repeating: " ", count: blanks), width: blanks)
                : Glyph(text: visible(scalar), width: width(of: scalar))
            column += glyph.width
            return glyph
        }
    }
}
