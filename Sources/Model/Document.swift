package import Diagnostics
package import Markdown

/// A page that someone wrote, for its readers. A class, for ten thousand of them go from hand to hand.
package final class Document<Reader: Readership>: Sendable {
    package let properties: DocumentProperties
    package let body: MarkdownDocument
    /// Where its links and images lead, in the order of the text.
    package let targets: [LinkTarget]

    package init(_ properties: DocumentProperties, body: MarkdownDocument) {
        self.properties = properties
        self.body = body
        targets = body.references.map { LinkTarget($0.destination, in: properties.path) }
    }
}

/// What a document's front matter says, with its folder's defaults.
package struct DocumentProperties: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case page, guidance, principle, checklist, card, scenario, `case`, policy
        case howTo = "how-to"
        case consultation, campaign, chat, news
    }

    /// The part of the public site that a document is listed in.
    package enum PublicSection: String, Sendable, CaseIterable {
        case takingPart = "taking-part"
        case honesty = "keeping-us-honest"
    }

    /// Of the file, below `content/`: `staff/guidance/hijack.md`.
    package let path: String
    package var title: String
    package var description: String?
    package var kind = Kind.page
    package var review = Review()
    package var published: Day?
    package var updated: Day?
    package var isDraft = false
    /// Lighter pages stand first.
    package var weight = 0
    package var language: String?
    /// As a document for everyone asks for it; `nil`: where its kind belongs.
    package var section: PublicSection?
    /// Of a consultation, a campaign or a chat that is for everyone.
    package var takingPart: TakingPart?
    /// Why it goes on in the weeks before a vote; `nil` where nobody says.
    package var preElectionReason: String?
    /// Of a document that is for staff.
    package var guidance = GuidanceProperties()

    package init(path: String, title: String) {
        self.path = path
        self.title = title
    }

    /// The days of a consultation, a campaign or a chat, or on which news come out; `nil` of what has no days.
    package var plannedDays: (first: Day, last: Day)? {
        if let takingPart { return takingPart.days }
        return kind == .news ? published.map { ($0, $0) } : nil
    }

    /// The path below its readership's folder, without its ending: `guidance/hijack`.
    package var name: String {
        let below = path.utf8.drop { $0 != UInt8(ascii: "/") }
        return String(Substring(below.dropFirst().dropLast(3)))
    }
}

/// Who keeps a document right, and when it is looked at again.
package struct Review: Sendable, Equatable {
    /// A role.
    package var owner: String?
    package var lastReviewed: Day?
    /// In months.
    package var interval: Int?
    /// Where it is written when that was.
    package var position: SourcePosition?

    package init(owner: String? = nil, lastReviewed: Day? = nil, interval: Int? = nil) {
        self.owner = owner
        self.lastReviewed = lastReviewed
        self.interval = interval
    }

    /// `nil` where it is not known when it was last reviewed, or for how long that holds.
    package var due: Day? {
        guard let lastReviewed, let interval else { return nil }
        return lastReviewed.adding(months: interval)
    }
}
