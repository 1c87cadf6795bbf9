package import Diagnostics

/// Which role may do what on which channel.
package struct PostingRights: Sendable {
    package enum Action: String, Sendable, CaseIterable {
        case post, reply, message, hide, block, advertise, live, emergency
        case openAndClose = "open-and-close"

        /// What a word of the register means; `nil` of one that is none. `moderate` is both steps at once.
        package static func named(_ word: String) -> [Action]? {
            word == "moderate" ? [.hide, .block] : Action(rawValue: word).map { [$0] }
        }
    }

    package struct Right: Sendable {
        package let role: String
        /// `nil`: every open account.
        package let channels: [Located<ChannelID>]?
        package let actions: [Action]
        /// A role; `nil` where nobody else has to agree.
        package let approver: String?
        /// The role that stands in for this one; itself, where another of it does.
        package let cover: Located<String>

        package init(
            role: String, channels: [Located<ChannelID>]?, actions: [Action], approver: String?,
            cover: Located<String>
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
    package func rights(on channel: Channel) -> [Right] { rights.filter { $0.holds(on: channel) } }
}

extension PostingRights.Right {
    package func holds(on channel: Channel) -> Bool {
        channels?.contains { $0.value == channel.id } ?? channel.isOpenAccount
    }

    package func belongs(to role: String) -> Bool { self.role.lowercased() == role.lowercased() }
}
