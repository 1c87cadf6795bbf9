/// A day of the Gregorian calendar, without a clock or a time zone.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970; negative before.
    package let number: Int32

    @inlinable
    package init(number: Int32) { self.number = number }

    /// The day of that date; `nil` where the calendar has none (30 February), and outside the years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.init(reckoned: year, month, day)
    }

    /// The day of a date that the calendar has, in any year: arithmetic may lead beyond what can be written.
    ///
    /// Source: the civil-from-days method of Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    init(reckoned year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    @inlinable @inline(__always)
    package static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    // Written out, since the generic ones cannot be seen through from another module.
    @inlinable @inline(__always)
    package static func > (one: Day, other: Day) -> Bool { one.number > other.number }

    @inlinable @inline(__always)
    package static func <= (one: Day, other: Day) -> Bool { one.number <= other.number }

    @inlinable @inline(__always)
    package static func >= (one: Day, other: Day) -> Bool { one.number >= other.number }

    @inlinable @inline(__always)
    package static func == (one: Day, other: Day) -> Bool { one.number == other.number }
}

extension Day {
    package var date: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { date.year }
    package var month: Int { date.month }

    /// 1 is Monday, 7 is Sunday: ISO 8601.
    package var weekday: Int { Int((((number % 7) + 7) % 7 + 3) % 7) + 1 }

    @inlinable
    package func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

    /// The same date so many months later, or that month's last day where it is shorter.
    package func adding(months: Int) -> Day {
        let (year, month, day) = date
        let index = year * 12 + month - 1 + months
        let month0 = ((index % 12) + 12) % 12
        let target = (year: (index - month0) / 12, month: month0 + 1)
        let last = Day.length(ofMonth: target.month, in: target.year)
        return Day(reckoned: target.year, target.month, min(day, last))
    }

    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// `2026-09-30`.
    package var description: String {
        let (year, month, day) = date
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The day that `2026-09-30` names; `nil` for any other spelling.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
            let year = wholeNumber(bytes[0..<4]), let month = wholeNumber(bytes[5..<7]),
            let day = wholeNumber(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// The number that only digits spell; `nil` for anything else.
func wholeNumber(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count < 10 else { return nil }
    var number = 0
    for byte in bytes {
        guard (48...57).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 48)
    }
    return number
}

/// With zeros in front, up to so many digits.
package func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
