package import Diagnostics

/// An official account, or a route that is not online.
package struct Channel: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case facebook, instagram, x, linkedin, youtube, tiktok, threads, bluesky, mastodon
        case whatsapp, nextdoor, website, email, phone, post, meeting, other
        case faceToFace = "face-to-face"
    }

    /// What a channel is for: news may have one of its own, and conversation another.
    /// Source: channel pairing of essay A, uses of a council page of essay D (features, section 2).
    package enum Use: String, Sendable, CaseIterable {
        case news, events, projects, emergencies, service, questions, conversation, consultation
        case reports, meetings
    }

    package enum Visibility: String, Sendable, CaseIterable {
        case everyone = "public"
        case followers = "private"
    }

    package let id: ChannelID
    package let position: SourcePosition
    package var title: String
    package var kind: Kind
    package var isOnline: Bool
    package var uses: [Use] = []
    package var purpose: String?
    /// A web address, a telephone number or a place.
    package var address: String?
    /// The account's name as the platform shows it: `@aberwencouncil`.
    package var handle: String?
    /// A BCP 47 tag; `nil` is the organisation's main one.
    package var language: String?
    package var hours: String?
    /// What it promises those who write: "We answer within one working day".
    package var promise: String?
    package var owner: String?
    package var opened: Day?
    package var closed: Day?
    package var successor: Located<ChannelID>?
    /// When the organisation last made sure that the account is its own.
    package var verified: Day?
    /// How a reader can tell that it is.
    package var check: String?
    /// After so many days without a post it counts as quiet; `nil`: as the organisation says for all.
    package var quietLimit: Int?
    package var incidents: [Incident] = []
    package var staff = StaffNotes.none

    package init(
        id: ChannelID, at position: SourcePosition, title: String, kind: Kind, isOnline: Bool
    ) {
        self.id = id
        self.position = position
        self.title = title
        self.kind = kind
        self.isOnline = isOnline
    }
}

extension Channel {
    /// What went wrong with an account, as everyone may know it: taken over, copied, locked.
    package struct Incident: Sendable, Equatable {
        package let date: Day
        package let what: String
        /// `nil`: not yet.
        package let resolved: Day?

        package init(date: Day, what: String, resolved: Day?) {
            self.date = date
            self.what = what
            self.resolved = resolved
        }
    }
}

extension Channel {
    /// Whether it is an account on somebody else's platform that is in use.
    package var isOpenAccount: Bool { kind.isAccount && closed == nil }
}

extension Channel.Kind {
    /// Whether it is an account on somebody else's platform, where posts are expected.
    package var isAccount: Bool {
        switch self {
        case .facebook, .instagram, .x, .linkedin, .youtube, .tiktok, .threads, .bluesky,
            .mastodon, .whatsapp, .nextdoor:
            true
        case .website, .email, .phone, .post, .meeting, .faceToFace, .other: false
        }
    }
}
