package import Diagnostics

/// Which role may do what on which channel.
package struct PostingRights: Sendable {
    package enum Action: String, Sendable, CaseIterable {
        case post, reply, message, moderate, advertise, live, emergency
        case openAndClose = "open-and-close"
    }

    package struct Right: Sendable {
        package let role: String
        /// `nil`: every open account.
        package let channels: [Located<ChannelID>]?
        package let actions: [Action]
        /// A role; `nil` where nobody else has to agree.
        package let approver: String?
        /// The role that stands in.
        package let cover: String

        package init(
            role: String, channels: [Located<ChannelID>]?, actions: [Action], approver: String?,
            cover: String
        ) {
            self.role = role
            self.channels = channels
            self.actions = actions
            self.approver = approver
            self.cover = cover
        }
    }

    package static let path = "staff/who-may-post.yml"

    package let position: SourcePosition
    package var review = Review()
    package let rights: [Right]

    package init(at position: SourcePosition, rights: [Right]) {
        self.position = position
        self.rights = rights
    }

    /// Those that hold on a channel, in the order of the file.
    package func rights(on channel: Channel) -> [Right] {
        rights.filter { right in
            right.channels?.contains { $0.value == channel.id } ?? channel.isOpenAccount
        }
    }
}
