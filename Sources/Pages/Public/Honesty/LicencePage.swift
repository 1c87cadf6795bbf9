import Disclosure
import Model
import Mustache

/// What may be done with what is published, how to say where it is from, and what the licence does not cover.
struct LicencePage: PageContent {
    let frame: Frame
    let organisation: Organisation
    let year: Int
    let data: String

    static let template = "public/honesty/licence"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "licence": .text,
        "licence_address": .text,
        "attribution": .text,
        "data_address": .text,
    ]

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.licence
        organisation = record.organisation
        year = record.asOf.year
        data = PublicAddresses.data.relative(to: page)
        frame = PublicFrame(record: record).frame(
            "Licence", at: page, in: .honesty,
            description: "What you may do with our words, figures and charts.")
    }

    var record: TemplateRecord {
        TemplateRecord(
            LicencePage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .text(organisation.licence.title),
                .text(organisation.licence.address),
                .text(attribution),
                .text(data),
            ])
    }

    /// As the licence asks for it.
    private var attribution: String {
        let work = "\(organisation.name), \(organisation.title), \(year)"
        switch organisation.licence {
        case .openGovernment:
            return
                "Source: \(work). Contains public sector information licensed under the Open Government Licence v3.0."
        case .creativeCommons: return "Source: \(work). Licensed under CC BY 4.0."
        }
    }
}
