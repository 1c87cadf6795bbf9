import Model
import Mustache

/// A way to reply: a link and when it leads to a form, or words and a place.
struct WayToReplyView {
    let way: WayToReply
    /// "by 8 March 2026"; `nil` once it is over, when a form may be gone.
    let when: String?

    static let shape: TemplateShape = [
        "what": .text, "link": .optional(.text), "when": .optional(.text),
        "place": .optional(.text),
    ]

    /// As it is said on a day.
    init(_ way: WayToReply, of consultation: Consultation, on day: Day) {
        self.way = way
        when =
            switch consultation.status(on: day) {
            case .upcoming: "from \(Dates.english.day(consultation.opens))"
            case .open: "by \(Dates.english.day(consultation.closes.value))"
            case .closed, .decided: nil
            }
    }

    var record: TemplateRecord {
        TemplateRecord(
            WayToReplyView.shape,
            [
                .text(what), .text(ifPresent: link), .text(ifPresent: linkWhen),
                .text(ifPresent: way.place),
            ])
    }

    var what: String { way.what ?? (link == nil ? "With an online form" : "Answer online") }
    var link: String? { when == nil ? nil : way.link }
    /// Beside a link alone: a place is open at hours of its own.
    var linkWhen: String? { link == nil ? nil : when }
}
