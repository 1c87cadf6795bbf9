/// A word by which posts of one thing are found, without its `#`: letters and digits.
package struct Tag: Hashable, Sendable {
    package let text: String

    /// `nil` where platforms would end it early.
    package init?(_ text: String) {
        let isWord = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || isDigit($0) }
        guard !text.isEmpty, isWord, !text.unicodeScalars.allSatisfy(isDigit) else { return nil }
        self.text = text
    }

    /// Platforms do not tell small letters from capitals.
    package var folded: String { text.lowercased() }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

extension Tag: CustomStringConvertible {
    package var description: String { "#" + text }
}
