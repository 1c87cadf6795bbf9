import Disclosure
import Model
import Mustache

/// What is said of a chat once it is over.
struct ChatResultView {
    let result: Chat.Result
    let figures: PublicFigures
    let page: Address<Public>
    let ledTo: LinkView?

    static let shape: TemplateShape = [
        "goals": .text,
        "outcomes": .text,
        "challenges": .text,
        "barriers": .text,
        "has_numbers": .flag,
        "numbers": .texts,
        "has_themes": .flag,
        "themes": .texts,
        "has_quotes": .flag,
        "quotes": .list(quotation),
        "has_links": .flag,
        "links": .list(LinkView.shape),
        "led_to": .optional(.record(LinkView.shape)),
    ]

    private static let quotation: TemplateShape = ["words": .text, "who": .optional(.text)]

    init(
        _ result: Chat.Result, in properties: DocumentProperties, _ figures: PublicFigures,
        on page: Address<Public>
    ) {
        self.result = result
        self.figures = figures
        self.page = page
        ledTo = result.ledTo.flatMap { link in
            figures.record.document(at: link.value, from: properties.path).map { properties in
                LinkView(
                    title: properties.title,
                    address: PublicAddresses.document(properties).relative(to: page))
            }
        }
    }

    var record: TemplateRecord {
        TemplateRecord(
            ChatResultView.shape,
            [
                .text(result.goals),
                .text(result.outcomes),
                .text(result.challenges),
                .text(result.barriers),
                .flag(!numbers.isEmpty),
                .texts(numbers),
                .flag(!result.themes.isEmpty),
                .texts(result.themes),
                .flag(!result.quotations.isEmpty),
                .list(
                    result.quotations.map {
                        TemplateRecord(
                            ChatResultView.quotation, [.text($0.words), .text(ifPresent: $0.who)])
                    }),
                .flag(!result.links.isEmpty),
                .list(result.links.map { LinkView(title: $0.title, address: $0.address) }),
                .record(ifPresent: ledTo?.record),
            ])
    }

    private var numbers: [String] {
        let messages = result.messages.map {
            "There were \(Numerals.english.counted($0, "message", "messages"))."
        }
        let people = result.people.flatMap {
            SeriesBlock(address: $0.value, figures: figures, page: page).sentence
        }
        return [messages, people].compactMap { $0 }
    }
}

extension PublishedRecord {
    /// The document for everyone that a link in the document at `path` leads to.
    fileprivate func document(at link: String, from path: String) -> DocumentProperties? {
        guard case .file(let target, _) = LinkTarget(link, in: path) else { return nil }
        return documents.first { $0.properties.path == target }?.properties
    }
}
