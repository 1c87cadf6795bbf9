import Disclosure
import Formats
import Model
import Pages

/// Every official account, for programs that tell true accounts from false ones; it stands at the site's root.
///
/// Source: the fields of the US Digital Registry's accounts (features, section 0).
struct AccountsFile: Sendable {
    let record: PublishedRecord

    var bytes: [UInt8] {
        let accounts = record.channels.filter(\.isOnline).sorted { $0.id < $1.id }
        let file: JSON = [
            "organisation": .text(record.organisation.name),
            "updated": .text(record.asOf.description),
            "accounts": .list(accounts.map(account)),
        ]
        return file.bytes(.indented)
    }

    private func account(_ channel: PublishedChannel) -> JSON {
        [
            "id": .text(channel.id.text),
            "title": .text(channel.title),
            "platform": .text(channel.kind.rawValue),
            "handle": .text(ifPresent: channel.handle),
            "url": .text(ifPresent: channel.address.flatMap { $0.hasPrefix("http") ? $0 : nil }),
            "language": .text(channel.language),
            "purpose": .text(ifPresent: channel.purpose),
            "uses": .list(channel.uses.map { .text($0.rawValue) }),
            "status": channel.closed == nil ? "open" : "closed",
            "opened": .text(ifPresent: channel.opened?.description),
            "closed": .text(ifPresent: channel.closed?.description),
            "successor": .text(ifPresent: channel.successor?.text),
            "verified_on": .text(ifPresent: channel.verified?.description),
        ]
    }
}

extension JSON {
    fileprivate static func text(ifPresent text: String?) -> JSON {
        text.map { .text($0) } ?? .null
    }
}
