import Model

/// The time of a chat, as people say it: "Tuesday 10 November 2026, 7pm to 8pm (UK time)".
struct ChatTimes {
    let start: ClockTime
    /// In minutes.
    let duration: Int

    var words: String {
        let end = start.adding(minutes: duration)
        let (from, to) = (clock(start.minute), clock(end.minute))
        guard end.day != start.day else {
            return "\(day(start.day)), \(from) to \(to) (\(start.zone.words))"
        }
        return "\(day(start.day)), \(from), to \(day(end.day)), \(to) (\(start.zone.words))"
    }

    /// With the time and its distance from UTC, for machines: `2026-11-10T19:00+00:00`.
    var code: String {
        let offset = start.offset
        let time = "\(padded(start.minute / 60, 2)):\(padded(start.minute % 60, 2))"
        return "\(start.day)T\(time)+\(padded(offset / 60, 2)):\(padded(offset % 60, 2))"
    }

    private func day(_ day: Day) -> String {
        "\(ChatTimes.weekdays[day.weekday - 1]) \(Dates.english.day(day))"
    }

    /// `7pm`, `7.30pm`; noon and midnight have names of their own, since few know what 12pm is.
    private func clock(_ minute: Int) -> String {
        if minute == 0 { return "midnight" }
        if minute == 720 { return "midday" }
        let hour = (minute / 60 + 11) % 12 + 1
        let past = minute % 60 == 0 ? "" : ".\(padded(minute % 60, 2))"
        return "\(hour)\(past)\(minute < 720 ? "am" : "pm")"
    }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}

extension ClockTime.Zone {
    fileprivate var words: String {
        switch self {
        case .london: "UK time"
        case .auckland: "New Zealand time"
        }
    }
}

extension Chat {
    /// Each of its chats.
    var times: [ChatTimes] { starts.map { ChatTimes(start: $0, duration: duration) } }

    /// The next one that is not before the day; `nil` where all are.
    func next(from day: Day) -> ChatTimes? { times.first { $0.start.day >= day } }
}
