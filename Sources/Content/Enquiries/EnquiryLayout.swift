import Diagnostics
import Model
import YAML

/// What a manifest with `format: enquiries` says of its rows.
struct EnquiryLayout: Sendable {
    /// What a column of the file is.
    enum Role: String, CaseIterable, Sendable {
        case received, answered, channel, topic
        case needsReply = "needs_reply"

        /// Whether a file cannot be read without it.
        var isRequired: Bool { self == .received || self == .answered }
    }

    /// Names of columns that are not called as their role is.
    var names: [Role: Located<String>] = [:]
    /// How cells write their times; ISO 8601 without one.
    var pattern: DatePattern?
    /// Whether cells are days, without a clock.
    var isInWholeDays = false
    var topic: String?
    var targets = ReplyTargets(.minutes(minutesOfDay))
}

extension YAMLMapping {
    mutating func enquiryLayout(_ names: KnownNames) -> EnquiryLayout {
        var layout = EnquiryLayout()
        layout.names = columnNames()
        layout.pattern = value("pattern", { DatePattern($0) }, or: { .notAPattern($0, at: $1) })
        layout.isInWholeDays = truth("dates_only") ?? false
        layout.topic = text("topic")
        if let pattern = layout.pattern,
            pattern.smallest != .day || !(layout.isInWholeDays || pattern.hasClock)
        {
            report(.coarsePattern(pattern.text, at: valuePosition(of: "pattern")))
        }
        require("answer_within")
        layout.targets = replyTargets(names) ?? layout.targets
        layout.targets.closedDays = Set(
            cells("closed_days").compactMap { text in
                let day = Day(text.value)
                if day == nil {
                    report(.notADate(text.value, key: "closed_days", at: text.position))
                }
                return day
            })
        if layout.isInWholeDays { report(layout.targets, at: valuePosition(of: "answer_within")) }
        return layout
    }

    private mutating func columnNames() -> [EnquiryLayout.Role: Located<String>] {
        mapping("columns") { columns in
            var names: [EnquiryLayout.Role: Located<String>] = [:]
            for role in EnquiryLayout.Role.allCases {
                let position = columns.valuePosition(of: role.rawValue)
                names[role] = columns.text(role.rawValue).map { Located($0, at: position) }
            }
            return names
        } ?? [:]
    }

    /// One length of time for all channels, or one for each and a `default`.
    private mutating func replyTargets(_ names: KnownNames) -> ReplyTargets? {
        guard case .mapping = node("answer_within")?.content else {
            return replyTarget("answer_within").map { ReplyTargets($0) }
        }
        return mapping("answer_within") { mapping in
            mapping.require("default")
            var targets = mapping.replyTarget("default").map { ReplyTargets($0) }
            for channel in mapping.allKeys where channel != "default" {
                let target = mapping.replyTarget(channel)
                if names.channels.contains(channel) {
                    targets?.channels[ChannelID(channel)] = target
                } else {
                    mapping.report(
                        .unknownID(
                            channel, of: "channel", known: names.channels.sorted(),
                            at: mapping.position(of: channel)))
                }
            }
            return targets
        }
    }

    private mutating func replyTarget(_ key: String) -> ReplyTarget? {
        value(key, { ReplyTarget($0) }, or: { .notAReplyTarget($0, at: $1) })
    }

    private mutating func report(_ targets: ReplyTargets, at position: SourcePosition) {
        guard ([targets.standard] + targets.channels.values).contains(where: { !$0.isInWholeDays })
        else { return }
        report(.targetInHours(at: position))
    }
}

extension ReplyTarget {
    /// From `PT24H`, `P2D`, `P1DT4H`, `30 minutes`, `4 hours`, `1 day` or `1 working day`.
    init?(_ text: String) {
        if text.hasPrefix("P") {
            guard let minutes = isoMinutes(text.utf8.dropFirst()), minutes > 0 else { return nil }
            self = .minutes(minutes)
            return
        }
        var words = text.split(separator: " ")
        guard words.count >= 2, let number = Int(words.removeFirst()), (1...9999).contains(number)
        else { return nil }
        switch words.joined(separator: " ") {
        case "minute", "minutes": self = .minutes(number)
        case "hour", "hours": self = .minutes(number * 60)
        case "day", "days": self = .minutes(number * minutesOfDay)
        case "working day", "working days":
            guard number <= 366 else { return nil }
            self = .workingDays(number)
        default: return nil
        }
    }
}

/// Minutes of an ISO 8601 duration after its P, of weeks, days, hours and minutes; `nil` for any other text.
private func isoMinutes(_ text: Substring.UTF8View) -> Int? {
    var (minutes, number, isClock) = (0, Int?.none, false)
    for byte in text {
        if (48...57).contains(byte) {
            number = (number ?? 0) * 10 + Int(byte - 48)
            if let number, number > 99_999 { return nil }
            continue
        }
        if byte == UInt8(ascii: "T"), number == nil, !isClock {
            isClock = true
            continue
        }
        guard let count = number else { return nil }
        switch (byte, isClock) {
        case (UInt8(ascii: "W"), false): minutes += count * 7 * minutesOfDay
        case (UInt8(ascii: "D"), false): minutes += count * minutesOfDay
        case (UInt8(ascii: "H"), true): minutes += count * 60
        case (UInt8(ascii: "M"), true): minutes += count
        default: return nil
        }
        number = nil
    }
    return number == nil ? minutes : nil
}
