import Disclosure
import Formats
import Model
import Statistics

/// The register as CSV, a row for each account and route: its facts, and when it last posted. Its figures stand in
/// `figures.csv`.
struct ChannelFile: Sendable {
    static let header = [
        "channel", "title", "kind", "online", "use", "purpose", "address", "handle", "language",
        "hours", "promise", "run_by", "opened", "closed", "successor", "verified_on",
        "quiet_limit_days", "last_post_from", "last_post_to", "posts_recorded_to", "standing",
    ]

    let record: PublishedRecord

    var bytes: [UInt8] {
        var text = CSVText()
        text.add(row: ChannelFile.header)
        for channel in record.channels.sorted(by: { $0.id < $1.id }) { add(channel, to: &text) }
        return text.bytes
    }

    private func add(_ channel: PublishedChannel, to text: inout CSVText) {
        text.add(channel.id.text)
        text.add(freeText: channel.title)
        text.add(channel.kind.rawValue)
        text.add(channel.isOnline ? "true" : "false")
        text.add(channel.uses.map(\.rawValue).joined(separator: " "))
        for words in [
            channel.purpose, channel.address, channel.handle, channel.language, channel.hours,
            channel.promise, channel.owner,
        ] { text.add(freeText: words ?? "") }
        for day in [channel.opened, channel.closed] { text.add(day?.description ?? "") }
        text.add(channel.successor?.text ?? "")
        text.add(channel.verified?.description ?? "")
        text.add(channel.quietLimit.map { String($0) } ?? "")
        for day in [
            channel.activity?.lastPost?.first, channel.activity?.lastPost?.last,
            channel.activity?.recorded.last,
        ] { text.add(day?.description ?? "") }
        text.add(channel.standingName)
        text.endRow()
    }
}

extension PublishedChannel {
    /// Empty where no limit holds or nothing is recorded.
    fileprivate var standingName: String {
        if closed != nil { return "closed" }
        switch standing {
        case nil: return ""
        case .active: return "active"
        case .quiet: return "quiet"
        case .unrecorded: return "not recorded"
        }
    }
}
