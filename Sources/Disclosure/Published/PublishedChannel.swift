import Diagnostics
package import Model
package import Statistics

/// An account or a route without its notes for staff.
package struct PublishedChannel: Sendable {
    package let id: ChannelID
    package let path: String
    package let title: String
    package let kind: Channel.Kind
    package let isOnline: Bool
    package let uses: [Channel.Use]
    package let purpose: String?
    package let address: String?
    package let handle: String?
    /// A BCP 47 tag.
    package let language: String
    package let hours: String?
    package let promise: String?
    package let owner: String?
    package let opened: Day?
    package let closed: Day?
    package let successor: ChannelID?
    package let verified: Day?
    package let check: String?
    package let incidents: [Channel.Incident]
    /// After so many days without a post it counts as quiet; `nil` where no limit holds for it.
    package let quietLimit: Int?
    /// When it last posted; `nil` where nothing is recorded.
    package let activity: Activity?

    fileprivate init(_ channel: Channel, of organisation: Organisation, _ activity: Activity?) {
        id = channel.id
        path = channel.position.path
        title = channel.title
        kind = channel.kind
        isOnline = channel.isOnline
        uses = channel.uses
        purpose = channel.purpose
        address = channel.address
        handle = channel.handle
        language = channel.language ?? organisation.languages.first ?? "en"
        hours = channel.hours
        promise = channel.promise
        owner = channel.owner
        opened = channel.opened
        closed = channel.closed
        successor = channel.successor?.value
        verified = channel.verified
        check = channel.check
        incidents = channel.incidents.sorted { $1.date < $0.date }
        let general = channel.kind.isAccount ? organisation.accounts.quietLimit : nil
        quietLimit = channel.closed == nil ? channel.quietLimit ?? general : nil
        self.activity = activity
    }
}

extension PublishedChannel {
    /// `nil` where no limit holds, or it is closed.
    package var standing: Activity.Standing? {
        guard let activity, let quietLimit else { return nil }
        return activity.standing(limit: quietLimit)
    }
}

/// The register in its order. When a channel posted is told only where posts are not about people: days are finer than
/// what is published of people.
func publishedChannels(of findings: Findings) -> [PublishedChannel] {
    let record = findings.record
    let isTold = record.metrics["posts"]?.isAboutPeople == false
    return record.channels.map { channel in
        PublishedChannel(
            channel, of: record.organisation,
            isTold ? findings.activity(on: channel.id) : nil)
    }
}
