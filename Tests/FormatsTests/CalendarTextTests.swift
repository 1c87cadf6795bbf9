import Testing

@testable import Formats

@Suite struct CalendarTextTests {
    private func lines(_ write: (inout CalendarText) -> Void) -> [String] {
        var text = CalendarText()
        write(&text)
        let all = String(decoding: text.bytes, as: UTF8.self)
        return all.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func aLineEndsWithCarriageReturnAndLineFeed() {
        #expect(lines { $0.add("VERSION", "2.0") } == ["VERSION:2.0", ""])
    }

    @Test func aLineOfSeventyFiveBytesIsNotFolded() {
        let value = String(repeating: "a", count: 73)
        #expect(lines { $0.add("X", value) } == ["X:" + value, ""])
    }

    @Test func aLongerLineGoesOnAfterABlankThatCounts() {
        let value = String(repeating: "a", count: 73 + 74 + 1)
        let parts = [73, 74, 1].map { String(repeating: "a", count: $0) }
        #expect(lines { $0.add("X", value) } == ["X:" + parts[0], " " + parts[1], " a", ""])
    }

    /// RFC 5545, 3.1: a fold may stand between any two characters, and no line is longer than 75 octets.
    @Test(arguments: ["é", "€", "ŵ", "𝄞", "👩‍👩‍👧"])
    func noCharacterIsTornByAFold(_ character: String) {
        let value = "a" + String(repeating: character, count: 100)
        let lines = lines { $0.add("SUMMARY", text: value) }
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.unicodeScalars.contains("\u{FFFD}") })
        let rest = lines.dropFirst().map { String($0.unicodeScalars.dropFirst()) }
        #expect(lines[0] + rest.joined() == "SUMMARY:" + value)
    }

    /// RFC 5545, 3.3.11.
    @Test func whatMeansSomethingInTextIsEscaped() {
        let text = "Bins; and caddies, \\ or both:\r\nring\n\u{7}now"
        #expect(
            lines { $0.add("SUMMARY", text: text) } == [
                #"SUMMARY:Bins\; and caddies\, \\ or both:\nring\nnow"#, "",
            ])
    }

    @Test func aTimeInUTCHasNoPunctuation() {
        #expect(
            lines { $0.add("DTSTART", utc: (2026, 7, 7), minute: 18 * 60 + 5) }
                == ["DTSTART:20260707T180500Z", ""])
    }
}
