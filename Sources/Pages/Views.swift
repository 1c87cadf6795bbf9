import Model
import Mustache

/// A link of a page: words, and an address from the page.
struct LinkView: Sendable {
    let title: String
    let address: String
    var note: String?

    static let shape: TemplateShape = [
        "title": .text, "address": .text, "note": .optional(.text),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            LinkView.shape, [.text(title), .text(address), .text(ifPresent: note)])
    }
}

/// A term and what is said of it: a row of a list of facts.
struct FactView: Sendable {
    let term: String
    let texts: [String]

    init(_ term: String, _ texts: [String]) {
        self.term = term
        self.texts = texts
    }

    /// `nil` where there is nothing to say.
    init?(_ term: String, _ text: String?) {
        guard let text else { return nil }
        self.init(term, [text])
    }

    static let shape: TemplateShape = ["term": .text, "texts": .texts]

    var record: TemplateRecord {
        TemplateRecord(FactView.shape, [.text(term), .texts(texts)])
    }
}

/// A day, for eyes and for machines.
struct DateView: Sendable {
    let day: Day

    static let shape: TemplateShape = ["text": .text, "code": .text]

    var record: TemplateRecord {
        TemplateRecord(DateView.shape, [.text(Dates.english.day(day)), .text(day.description)])
    }
}

extension TemplateValue {
    static func list(_ facts: [FactView]) -> TemplateValue { .list(facts.map(\.record)) }
    static func list(_ links: [LinkView]) -> TemplateValue { .list(links.map(\.record)) }
    static func date(_ day: Day?) -> TemplateValue {
        .record(ifPresent: day.map { DateView(day: $0).record })
    }
}
