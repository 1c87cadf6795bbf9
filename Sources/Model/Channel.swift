package import Diagnostics

/// An official account, or a route that is not online.
package struct Channel: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case facebook, instagram, x, linkedin, youtube, tiktok, threads, bluesky, mastodon
        case whatsapp, nextdoor, website, email, phone, post, meeting, other
        case faceToFace = "face-to-face"
    }

    package let id: ChannelID
    package let position: SourcePosition
    package var title: String
    package var kind: Kind
    package var isOnline: Bool
    package var purpose: String?
    /// A web address, a telephone number or a place.
    package var address: String?
    package var hours: String?
    /// What it promises those who write: "We answer within one working day".
    package var promise: String?
    package var owner: String?
    package var opened: Day?
    package var closed: Day?
    package var successor: Located<ChannelID>?
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
