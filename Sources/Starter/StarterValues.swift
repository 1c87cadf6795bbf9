package import Model

/// What a new file can name of the content that is there already.
package struct StarterValues: Sendable {
    /// The day that its dates begin with.
    private let day: Day
    private let yearStart: YearStart
    private var names: [String: String] = [:]

    /// A day on which the example of `Starter/content` speaks, for content that has no data yet.
    private static let exampleDay = Day(year: 2026, month: 10, day: 5) ?? Day(number: 0)

    package init(_ record: Record, asOf: Day) {
        day = asOf > Day(number: 0) ? asOf : StarterValues.exampleDay
        yearStart = record.organisation.yearStart
        let open = record.channels.filter { $0.closed == nil }
        names["plan"] = record.currentPlan?.id.text ?? record.plans.first?.id.text
        names["channel"] = (open.first(where: \.isOnline) ?? open.first)?.id.text
        names["offline"] = open.first { !$0.isOnline }?.id.text
        names["edition"] = record.editions.max { $0.published < $1.published }?.id.text
        let measured = record.plans.flatMap(\.measures).compactMap(\.metric?.value)
        names["metric"] = measured.first?.text ?? "response-rate"
    }

    /// Of a correction: what its name says.
    package mutating func take(found: Day, metric: String) {
        names["found"] = "\(found)"
        names["metric"] = metric
    }

    /// A line that names what is not there is left as a comment.
    func filled(_ text: String, named name: String) -> String {
        let values = names.merging(dates) { $1 }.merging(values(ofName: name)) { $1 }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map {
            filled($0, values)
        }.joined(separator: "\n")
    }

    /// What a name says by itself: "2026-q4" a period and its title, "2026-parking" a title alone.
    private func values(ofName name: String) -> [String: String] {
        var values = ["name": name, "title": title(from: name)]
        guard let period = namedPeriod(name, yearStart: yearStart) else { return values }
        values["period"] = period.code(yearStart: yearStart)
        if let title = period.title { values["title"] = title }
        if period.grain == .month { values["month"] = values["period"] }
        return values
    }

    private func filled(_ line: Substring, _ values: [String: String]) -> String {
        var filled = ""
        var rest = line
        var isWhole = true
        while let start = rest.firstRange(of: "{{"), let end = rest.firstRange(of: "}}") {
            let key = String(rest[start.upperBound..<end.lowerBound])
            filled += rest[..<start.lowerBound] + (values[key] ?? "name-of-the-\(key)")
            if values[key] == nil { isWhole = false }
            rest = rest[end.upperBound...]
        }
        filled += rest
        let isComment = line.drop { $0 == " " }.hasPrefix("#")
        return isWhole || isComment ? filled : "# \(filled)"
    }
}

extension StarterValues {
    private var dates: [String: String] {
        let later = day.adding(days: 28)
        let month = day.adding(months: -1)
        let quarter = day.adding(months: -3)
        let hour = ClockTime(day: later, minute: 19 * 60, zone: .london)
        let lastQuarter = Period.of(.quarter, around: quarter, yearStart: yearStart)
            .code(yearStart: yearStart)
        return [
            "day": "\(day)",
            "later": "\(later)",
            "next-year": "\(day.adding(months: 12))",
            "year": "\(day.year)",
            "month": "\(padded(month.year, 4))-\(padded(month.month, 2))",
            "quarter": lastQuarter,
            "period": lastQuarter,
            "offset": hour.offset == 0 ? "+00:00" : "+01:00",
        ]
    }
}

/// "2026-parking" to "2026 parking".
private func title(from name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}
