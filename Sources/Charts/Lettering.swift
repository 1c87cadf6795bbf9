/// How much room text takes; an estimate on the wide side, as the reader's font is not known.
enum Lettering {
    static let size = 16.0
    static let lineHeight = 18.0
    /// From the middle of a line of text down to its base line.
    static let drop = 5.5

    /// Above and below the base line.
    static let ascent = 12.5
    static let descent = 4.0

    /// Bold is how a style sheet sets names and values.
    enum Weight {
        case regular, bold

        fileprivate var factor: Double {
            switch self {
            case .regular: 1
            case .bold: 1.12
            }
        }
    }

    static func width(of text: String, _ weight: Weight = .regular) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size * weight.factor
    }

    static func width(of lines: [String], _ weight: Weight = .regular) -> Double {
        lines.map { width(of: $0, weight) }.max() ?? 0
    }

    /// At spaces, into lines that fit; a word that is too long for a line is cut.
    static func wrap(_ text: String, to limit: Double, _ weight: Weight = .regular) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ").flatMap({ pieces(of: $0, limit, weight) }) {
            if let last = lines.last, width(of: last + " " + word, weight) <= limit {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    private static func pieces(
        of word: Substring, _ limit: Double, _ weight: Weight
    ) -> [String] {
        guard width(of: String(word), weight) > limit else { return [String(word)] }
        var pieces = [""]
        for letter in word {
            let longer = pieces[pieces.count - 1] + String(letter)
            if pieces[pieces.count - 1].isEmpty || width(of: longer, weight) <= limit {
                pieces[pieces.count - 1] = longer
            } else {
                pieces.append(String(letter))
            }
        }
        return pieces
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
