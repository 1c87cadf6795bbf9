import Model

/// How a file writes its dates: `yyyy-MM-dd`, `dd/MM/yyyy`, `d MMMM yyyy`, `EEE, MMM d, yyyy`, `MM/dd/yyyy HH:mm`.
///
/// The letters are those of Unicode Technical Standard 35: y, M (a name from three on), d, E (a weekday's name,
/// passed over), H, h, m, s (passed over: a platform's clock is not converted). Words in quotes and anything
/// that is no letter stand for themselves. Names are English.
struct DatePattern: Sendable, Equatable {
    private enum Part: Sendable, Equatable {
        case year
        case month
        case day
        case monthName
        /// A weekday's name.
        case word
        case hour
        case minute
        /// Seconds of a clock.
        case clock
        case literal(UInt8)
    }

    let text: String
    private let parts: [Part]

    /// `nil` where the pattern has a letter of no meaning here, or no year.
    ///
    /// `isYearOptional` where another date beside it has one.
    init?(_ text: String, isYearOptional: Bool = false) {
        var parts: [Part] = []
        var rest = Array(text.utf8)[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }.count
            if letter == 39 {
                let quoted = rest.dropFirst().prefix { $0 != 39 }
                parts += quoted.map { .literal($0) }
                rest = rest.dropFirst(quoted.count + 2)
                continue
            }
            guard let part = DatePattern.part(letter, run: run) else { return nil }
            parts += part
            rest = rest.dropFirst(run)
        }
        guard parts.contains(.year) || isYearOptional else { return nil }
        self.text = text
        self.parts = parts
    }

    /// The period that its smallest field names.
    var smallest: Period.Grain {
        if parts.contains(.day) { return .day }
        return parts.contains(.month) || parts.contains(.monthName) ? .month : .year
    }

    private static func part(_ letter: UInt8, run: Int) -> [Part]? {
        switch letter {
        case UInt8(ascii: "y"): return run == 4 ? [.year] : nil
        case UInt8(ascii: "M"): return run > 2 ? [.monthName] : [.month]
        case UInt8(ascii: "d"): return run <= 2 ? [.day] : nil
        case UInt8(ascii: "E"): return [.word]
        case UInt8(ascii: "H"): return [.hour]
        case UInt8(ascii: "m"): return [.minute]
        case UInt8(ascii: "h"), UInt8(ascii: "s"): return [.clock]
        case 65...90, 97...122: return nil
        default: return Array(repeating: .literal(letter), count: run)
        }
    }

    /// The day that a cell names; the first of the month where the pattern has no day. `nil` for any other text.
    ///
    /// `otherwise` is the year of a pattern that has none.
    func day(_ bytes: Span<UInt8>, otherwise: Int = 0) -> Day? {
        time(bytes, otherwise: otherwise)?.day
    }

    /// Whether it says the hour and the minute.
    var hasClock: Bool { parts.contains(.hour) && parts.contains(.minute) }

    /// The day, and the minutes since it began; none where the pattern has no clock.
    func time(_ bytes: Span<UInt8>, otherwise: Int = 0) -> (day: Day, minute: Int)? {
        var place = 0
        var (year, month, day, minute) = (otherwise, 1, 1, 0)
        for part in parts {
            switch part {
            case .literal(let byte):
                guard place < bytes.count, bytes[place] == byte else { return nil }
                place += 1
            case .word: place = end(of: isLetter, in: bytes, from: place)
            case .monthName:
                let stop = end(of: isLetter, in: bytes, from: place)
                guard let number = monthNumber(bytes, place..<stop) else { return nil }
                (month, place) = (number, stop)
            case .year, .month, .day, .hour, .minute, .clock:
                let most = part == .year ? 4 : 2
                let stop = min(place + most, end(of: isDigit, in: bytes, from: place))
                guard part == .year ? stop == place + 4 : stop > place else { return nil }
                let number = (place..<stop).reduce(0) { $0 * 10 + Int(bytes[$1] - 48) }
                place = stop
                switch part {
                case .year: year = number
                case .month: month = number
                case .day: day = number
                case .hour where number < 24: minute += number * 60
                case .minute where number < 60: minute += number
                case .hour, .minute: return nil
                default: break
                }
            }
        }
        guard place == bytes.count, let date = Day(year: year, month: month, day: day) else {
            return nil
        }
        return (date, minute)
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func end(
    of isMember: (UInt8) -> Bool, in bytes: Span<UInt8>, from start: Int
) -> Int {
    var place = start
    while place < bytes.count, isMember(bytes[place]) { place += 1 }
    return place
}

private let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]

/// From a whole name or its first three letters.
private func monthNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let word = String(decoding: range.map { bytes[$0] }, as: UTF8.self).lowercased()
    guard word.count >= 3 else { return nil }
    return monthNames.firstIndex {
        $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september")
    }
    .map { $0 + 1 }
}
