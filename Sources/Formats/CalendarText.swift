/// An iCalendar text being written: content lines that end with CRLF and are folded at 75 bytes.
///
/// Source: RFC 5545, 3.1 (folding) and 3.3.11 (text).
package struct CalendarText: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// A name, with its parameters, and a value of whatever type, as it stands.
    package mutating func add(_ name: String, _ value: String) {
        fold(Array("\(name):\(value)".utf8))
    }

    /// Text that somebody wrote, with what means something in it escaped; other control characters are left out.
    package mutating func add(_ name: String, text: String) { add(name, escaped(text)) }

    /// A time in UTC.
    package mutating func add(
        _ name: String, utc date: (year: Int, month: Int, day: Int), minute: Int
    ) {
        let day = digits(date.year, 4) + digits(date.month, 2) + digits(date.day, 2)
        add(name, "\(day)T\(digits(minute / 60, 2))\(digits(minute % 60, 2))00Z")
    }
}

extension CalendarText {
    private static let longestLine = 75

    /// A line that is too long goes on after CRLF and a blank, which counts; no character is torn.
    private mutating func fold(_ line: [UInt8]) {
        var rest = line[...]
        var room = CalendarText.longestLine
        while rest.count > room {
            var end = rest.startIndex + room
            while isContinuation(rest[end]) { end -= 1 }
            bytes += rest[..<end]
            bytes += [carriageReturn, lineFeed, UInt8(ascii: " ")]
            rest = rest[end...]
            room = CalendarText.longestLine - 1
        }
        bytes += rest
        bytes += [carriageReturn, lineFeed]
    }

    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n", "\r\n", "\r": escaped += "\\n"
            case _ where character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }:
                break
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
