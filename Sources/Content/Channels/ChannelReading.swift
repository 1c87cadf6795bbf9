import Diagnostics
import Model

/// `channels/<channel>.yml`.
func readChannel(_ file: SourceFile) -> Diagnosed<Channel?> {
    readMapping(of: file) { mapping in
        for key in ["kind", "online"] { mapping.require(key) }
        let title = mapping.requiredText("title")
        let kind = mapping.choice("kind", Channel.Kind.self)
        let isOnline = mapping.truth("online")
        var channel = Channel(
            id: ChannelID(name(of: file.path)), at: SourcePosition(path: file.path),
            title: title ?? "", kind: kind ?? .other, isOnline: isOnline ?? true)
        channel.uses = mapping.choices("use")
        channel.purpose = mapping.text("purpose")
        channel.address = mapping.text("address")
        channel.handle = mapping.text("handle")
        channel.language = mapping.text("language")
        channel.hours = mapping.text("hours")
        channel.promise = mapping.text("promise")
        channel.owner = mapping.text("owner")
        channel.successor = mapping.identifier("successor")
        channel.verified = mapping.day("verified_on")
        channel.check = mapping.text("check")
        channel.quietLimit = mapping.days("quiet_limit")
        channel.incidents = mapping.list("incidents", readIncident)
        channel.staff = mapping.staffNotes()
        readSpan(of: &channel, from: &mapping)
        reportPrivacy(to: &mapping)
        return title == nil ? nil : channel
    }
}

private func readSpan(of channel: inout Channel, from mapping: inout YAMLMapping) {
    channel.opened = mapping.day("opened")
    channel.closed = mapping.day("closed")
    if let opened = channel.opened, let closed = channel.closed, closed < opened {
        mapping.report(.closedBeforeOpened(at: mapping.valuePosition(of: "closed")))
    }
}

/// An account that only its followers can read is no account of a public body.
private func reportPrivacy(to mapping: inout YAMLMapping) {
    if mapping.choice("visibility", Channel.Visibility.self) == .followers {
        mapping.report(.privateAccount(at: mapping.valuePosition(of: "visibility")))
    }
}

private func readIncident(_ mapping: inout YAMLMapping) -> Channel.Incident? {
    mapping.require("date")
    let date = mapping.day("date")
    let what = mapping.requiredText("what")
    let resolved = mapping.day("resolved")
    guard let date, let what else { return nil }
    if let resolved, resolved < date {
        mapping.report(.resolvedBefore(at: mapping.valuePosition(of: "resolved")))
    }
    return Channel.Incident(date: date, what: what, resolved: resolved)
}

/// `accounts:` of `candour.yml`.
func readAccountRules(_ mapping: inout YAMLMapping) -> AccountRules? {
    var rules = AccountRules()
    rules.quietLimit = mapping.days("quiet_limit")
    rules.neverAsk = mapping.texts("never_ask").map(\.value)
    rules.reportFake = mapping.text("report_fake")
    rules.notOfficial = mapping.text("not_official")
    return rules
}

extension YAMLMapping {
    /// Whole days, from `30 days`.
    fileprivate mutating func days(_ key: String) -> Int? {
        value(key, daysOf, or: { .notDays($0, key: key, at: $1) })
    }
}

private func daysOf(_ text: String) -> Int? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].hasPrefix("+"), let number = Int(parts[0]),
        (1...3650).contains(number), parts[1] == (number == 1 ? "day" : "days")
    else { return nil }
    return number
}
