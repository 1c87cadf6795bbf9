/// How much room text takes; an estimate on the wide side, as the reader's font is not known.
enum Lettering {
    static let size = 16.0
    static let lineHeight = 18.0
    /// From the middle of a line of text down to its base line.
    static let drop = 5.5

    static func width(of text: String) -> Double {
        var ems = 0.0
        for scalar in text.unicodeScalars { ems += width(of: scalar) }
        return ems * size
    }

    static func width(of lines: [String]) -> Double {
        lines.map { width(of: $0) }.max() ?? 0
    }

    /// At spaces, into lines that fit if the words do.
    static func wrap(_ text: String, to limit: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, width(of: last + " " + word) <= limit {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "f", "t", "r", "'", "|", ".", ",", ":", ";", "!", "(", ")", "[",
            "]":
            0.4
        case " ", "-": 0.36
        case "m", "w", "M", "W", "%", "@": 0.95
        case "A"..."Z": 0.72
        case "\u{0}"..."\u{24F}": 0.62
        case "\u{300}"..."\u{36F}": 0  // combining marks stand on the letter before
        case "\u{1100}"...: 1
        default: 0.7
        }
    }
}
