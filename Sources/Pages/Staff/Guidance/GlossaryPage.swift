import Disclosure
import Model
import Mustache

/// The words of the trade, from A to Z.
struct GlossaryPage: PageContent {
    let frame: Frame
    let site: StaffSite

    static let template = "staff/glossary"
    static let shape: TemplateShape = ["frame": .record(Frame.shape), "terms": .list(term)]
    private static let term: TemplateShape = [
        "id": .text, "term": .text, "also": .optional(.text), "meaning": .text,
        "see": .optional(.record(LinkView.shape)),
    ]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame("Glossary", at: StaffAddresses.glossary, in: .glossary)
    }

    var record: TemplateRecord {
        let terms = site.guidance.glossary.sorted {
            ($0.term.lowercased(), $0.term) < ($1.term.lowercased(), $1.term)
        }
        let records = terms.map { term in
            TemplateRecord(
                GlossaryPage.term,
                [
                    .text(GlossaryLinks.anchor(of: term)), .text(term.term),
                    .text(
                        ifPresent: term.also.isEmpty
                            ? nil : term.also.map(\.value).joined(separator: ", ")),
                    .text(term.meaning),
                    .record(
                        ifPresent: term.see.flatMap {
                            site.link(
                                $0.value, in: GlossaryTerm.path, on: StaffAddresses.glossary)?
                                .record
                        }),
                ])
        }
        return TemplateRecord(GlossaryPage.shape, [.record(frame.record), .list(records)])
    }
}
