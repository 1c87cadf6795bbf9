package import Diagnostics

/// A specimen with marks (1️⃣, 2️⃣ …) where diagnostics are due; the marks are not part of its text.
package struct MarkedSource {
    package let text: String
    private let path: String
    private let marks: [Character: (line: Int, column: Int)]

    package init(_ marked: String, path: String = "specimen") {
        var text = ""
        var marks: [Character: (line: Int, column: Int)] = [:]
        var line = 1
        var column = 1
        for character in marked {
            if "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣".contains(character) {
                marks[character] = (line, column)
                continue
            }
            text.append(character)
            if character.isNewline {
                line += 1
                column = 1
            } else {
                column += character.unicodeScalars.count
            }
        }
        self.text = text
        self.path = path
        self.marks = marks
    }

    package var file: SourceFile { SourceFile(path: path, text: text) }

    /// Where the mark stood; a mark that is not there is a fault of the test.
    package subscript(_ mark: Character) -> SourcePosition {
        guard let place = marks[mark] else { preconditionFailure("no \(mark) in the specimen") }
        return SourcePosition(path: path, line: place.line, column: place.column)
    }
}
