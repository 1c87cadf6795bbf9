import Disclosure
import Formats
import Model

/// A chat for calendars: an event for each of its times.
///
/// Times are in UTC and each event stands for itself: a rule that repeats would move with the clocks in spring and
/// autumn. The stamp is the day on which the page was last changed, never the day of the build.
/// Source: RFC 5545, 3.6.1; names of events as RFC 7986, 5.3.
struct ChatCalendar: Sendable {
    let chat: Chat
    let properties: DocumentProperties
    let record: PublishedRecord

    var bytes: [UInt8] {
        var text = CalendarText()
        text.add("BEGIN", "VCALENDAR")
        text.add("VERSION", "2.0")
        text.add("PRODID", "-//candour//Live chats//EN")
        text.add("CALSCALE", "GREGORIAN")
        text.add("METHOD", "PUBLISH")
        for start in chat.starts { add(start, to: &text) }
        text.add("END", "VCALENDAR")
        return text.bytes
    }

    private func add(_ start: ClockTime, to text: inout CalendarText) {
        let (begin, end) = (start.utc, start.adding(minutes: chat.duration).utc)
        text.add("BEGIN", "VEVENT")
        text.add("UID", "\(name)-\(start.day)@\(host)")
        text.add("DTSTAMP", utc: stamp.date, minute: 0)
        text.add("DTSTART", utc: begin.day.date, minute: begin.minute)
        text.add("DTEND", utc: end.day.date, minute: end.minute)
        text.add("SUMMARY", text: properties.title)
        text.add("DESCRIPTION", text: description)
        if let place { text.add("LOCATION", text: place) }
        if let address { text.add("URL", address) }
        if let tag = chat.tag?.value { text.add("CATEGORIES", text: tag.text) }
        text.add("END", "VEVENT")
    }

    /// When the page was last changed, or published; else the day the report speaks from.
    private var stamp: Day {
        properties.updated ?? properties.published ?? properties.review.lastReviewed ?? record.asOf
    }

    private var description: String {
        let ways = [
            "Without an account: \(chat.joining.withoutAccount)",
            "With an account: \(chat.joining.withAccount)",
        ]
        return ([properties.description].compactMap { $0 } + ways).joined(separator: "\n")
    }

    private var place: String? {
        record.channels.first { $0.id == chat.channel?.value }?.title
    }

    private var address: String? {
        record.organisation.baseAddress.map { base in
            (base.hasSuffix("/") ? base : base + "/") + properties.name + ".html"
        }
    }

    /// `chats-2026-11-library-evenings`.
    private var name: String {
        String(properties.name.map { $0 == "/" ? "-" : $0 })
    }

    /// Of the public site; without one, the organisation's name below a top level that nobody can register.
    private var host: String {
        guard let base = record.organisation.baseAddress,
            let start = base.firstRange(of: "://")?.upperBound
        else {
            let name = record.organisation.name.lowercased().split { !$0.isLetter && !$0.isNumber }
            return name.joined(separator: "-") + ".invalid"
        }
        return String(base[start...].prefix { $0 != "/" && $0 != ":" })
    }
}
