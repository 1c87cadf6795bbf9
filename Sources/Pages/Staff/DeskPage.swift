import Disclosure
import Model
import Mustache
import Statistics

/// The staff front page: what to do when something happens first, then all guidance, then what is due.
struct DeskPage: PageContent {
    let frame: Frame
    let groups: [(kind: DocumentProperties.Kind, links: [LinkView])]
    let overdue: [LinkView]
    let reportAddress: String?

    static let template = "staff/desk"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "groups": .list(group),
        "has_overdue": .flag,
        "overdue": .list(LinkView.shape),
        "report_address": .optional(.text),
    ]
    private static let group: TemplateShape = [
        "title": .text, "is_urgent": .flag, "links": .list(LinkView.shape),
    ]

    init(_ findings: Findings, reportAddress: String?) {
        let page = StaffFrame.desk
        let record = findings.record
        let all = record.staffDocuments.map(\.properties)
            .sorted { ($0.weight, $0.title, $0.path) < ($1.weight, $1.title, $1.path) }
        frame = StaffFrame(organisation: record.organisation).frame(
            record.organisation.staffTitle, at: page, canary: nil)
        let order: [DocumentProperties.Kind] = [
            .card, .guidance, .principle, .howTo, .checklist, .scenario, .policy, .case, .page,
            .consultation, .campaign, .chat, .news,
        ]
        groups = order.compactMap { kind in
            let links = all.filter { $0.kind == kind }.map { DeskPage.link($0, on: page) }
            return links.isEmpty ? nil : (kind, links)
        }
        overdue = all.filter { $0.review.due.map { $0 < findings.asOf } ?? false }
            .map { properties in
                var link = DeskPage.link(properties, on: page)
                let owner = properties.review.owner.map { "Owner: \($0). " } ?? ""
                link.note =
                    owner + (properties.review.due.map { "Due \(Dates.english.day($0))." } ?? "")
                return link
            }
        self.reportAddress = reportAddress
    }

    private static func link(
        _ properties: DocumentProperties, on page: Address<Staff>
    ) -> LinkView {
        LinkView(
            title: properties.title,
            address: StaffFrame.document(properties).relative(to: page),
            note: properties.description)
    }

    var record: TemplateRecord {
        TemplateRecord(
            DeskPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .list(
                    groups.map {
                        TemplateRecord(
                            DeskPage.group,
                            [.text($0.kind.heading), .flag($0.kind == .card), .list($0.links)])
                    }),
                .flag(!overdue.isEmpty),
                .list(overdue),
                .text(ifPresent: reportAddress),
            ])
    }
}
