import Model
import Mustache
import Statistics

/// Who keeps a page right, when it was last looked at, and whether that still holds.
struct ReviewView: Sendable {
    private let review: Review
    private let standing: Review.Standing
    private let updated: Day?
    private let file: String
    private let source: String?

    /// Of what the file at `path` says.
    init(_ review: Review, of path: String, _ site: StaffSite, _ updated: Day? = nil) {
        self.review = review
        self.updated = updated
        standing = review.standing(on: site.asOf)
        file = path
        source = site.source(of: path)
    }

    static let shape: TemplateShape = [
        "lines": .list(line), "warning": .optional(.text), "file": .text,
        "source": .optional(.text),
    ]
    private static let line: TemplateShape = [
        "words": .text, "date": .optional(.record(DateView.shape)),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            ReviewView.shape,
            [
                .list(
                    lines.map { words, day in
                        TemplateRecord(ReviewView.line, [.text(words), .date(day)])
                    }), .text(ifPresent: warning), .text(file), .text(ifPresent: source),
            ])
    }

    /// What is not known is left out.
    private var lines: [(String, Day?)] {
        let due: (String, Day?)? =
            switch standing {
            case .unknown, .overdue: nil
            case .current(let due), .soon(let due): ("Next review by", due)
            }
        return [
            review.owner.map { ("Kept by: \($0)", nil) },
            review.lastReviewed.map { ("Last reviewed", $0) }, due, updated.map { ("Updated", $0) },
        ].compactMap { $0 }
    }

    /// "The review of this page is overdue: it was due by 12 April 2026, 78 days ago. Check with … before you rely on it."
    var warning: String? {
        guard case .overdue(let due, let days) = standing else { return nil }
        let ago = Numerals.english.counted(days, "day", "days")
        let whom = review.owner.map { "the \($0.lowercasedFirst)" } ?? "your manager"
        return
            "The review of this page is overdue: it was due by \(Dates.english.day(due)), \(ago) ago. Check with \(whom) before you rely on it."
    }
}

extension DocumentProperties.Kind {
    /// What a page of the kind is called; `nil` where there is nothing to tell.
    var label: String? {
        switch self {
        case .page, .guidance: nil
        case .principle: "Principle"
        case .howTo: "How to"
        case .checklist: "Checklist"
        case .card: "Card"
        case .scenario: "Scenario"
        case .case: "Case"
        case .policy: "Rule"
        case .consultation: "Consultation"
        case .campaign: "Campaign"
        case .chat: "Live chat"
        case .news: "News"
        }
    }
}
