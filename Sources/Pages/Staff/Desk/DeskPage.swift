import Disclosure
import Model
import Mustache
import Statistics

/// The staff front page: what to do when something happens first, then what needs somebody today, then all guidance.
struct DeskPage: PageContent {
    let frame: Frame
    let site: StaffSite

    static let template = "staff/desk"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "has_urgent": .flag,
        "urgent": .list(LinkView.shape),
        "has_tally": .flag,
        "tally": .list(tallyLine),
        "has_reviews": .flag,
        "reviews": .list(DeskReviews.shape),
        "reviews_address": .text,
        "matters": .list(matter),
        "others": .list(matter),
        "covered": .text,
        "topics": .list(topic),
        "sections": .list(LinkView.shape),
        "guidance_address": .text,
        "changes_address": .text,
        "report_address": .text,
    ]
    private static let tallyLine: TemplateShape = ["words": .text, "anchor": .text]
    private static let matter: TemplateShape = [
        "id": .text, "title": .text, "is_empty": .flag, "empty": .text, "lines": .list(line),
        "more": .optional(.record(LinkView.shape)),
    ]
    private static let line: TemplateShape = [
        "title": .text, "address": .optional(.text), "text": .text,
    ]
    private static let topic: TemplateShape = [
        "title": .text, "has_pages": .flag, "pages": .list(LinkView.shape),
    ]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame(
            site.record.organisation.staffTitle, at: StaffAddresses.desk, in: .desk)
    }

    var record: TemplateRecord {
        let page = StaffAddresses.desk
        let reviews = DeskReviews(site)
        let matters = DeskMatters(site).all
        let topics = GuidanceTopic.allCases.map { ($0, coverage(of: $0)) }
        let covered = topics.count { !$0.1.isEmpty }
        let tally = tally(reviews, matters, uncovered: topics.count - covered)
        let urgent = urgent
        return TemplateRecord(
            DeskPage.shape,
            [
                .record(frame.record), .text("To do on \(Dates.english.day(site.asOf))"),
                .flag(!urgent.isEmpty), .list(urgent),
                .flag(!tally.isEmpty), .list(tally), .flag(!reviews.groups.isEmpty),
                .list(reviews.records(site)),
                .text(StaffAddresses.allReviews.relative(to: page)),
                .list(matters.filter(\.needsSomebody).map(record)),
                .list(matters.filter { !$0.needsSomebody }.map(record)),
                .text("\(covered) of \(topics.count)"),
                .list(
                    topics.map { topic, links in
                        TemplateRecord(
                            DeskPage.topic,
                            [.text(topic.title), .flag(!links.isEmpty), .list(links)])
                    }), .list(sections),
                .text(StaffAddresses.guidance.relative(to: page)),
                .text(StaffAddresses.changes.relative(to: page)),
                .text(site.address(PublicAddresses.front, from: page)),
            ])
    }

    /// The flows, then the cards.
    private var urgent: [LinkView] {
        let flows = site.guidance.flows.map {
            LinkView(
                title: $0.title,
                address: StaffAddresses.flow($0.id).relative(to: StaffAddresses.desk),
                note: $0.description)
        }
        let list = DocumentList(site: site, page: StaffAddresses.desk)
        return flows + list.links(site.cards)
    }

    /// How many things need somebody, each leading to what they are.
    private func tally(
        _ reviews: DeskReviews, _ matters: [DeskMatter], uncovered: Int
    ) -> [TemplateRecord] {
        var lines: [(String, String)] = []
        if reviews.overdue > 0 {
            let count = Numerals.english.counted(reviews.overdue, "review", "reviews")
            lines.append(("\(count) overdue", "reviews"))
        }
        if reviews.soon > 0 {
            let count = Numerals.english.counted(reviews.soon, "review", "reviews")
            lines.append(("\(count) due within a month", "reviews"))
        }
        lines += matters.filter { !$0.lines.isEmpty && $0.needsSomebody }.map { ($0.tally, $0.id) }
        if uncovered > 0 {
            let count = Numerals.english.counted(uncovered, "topic", "topics")
            lines.append(("\(count) without guidance", "coverage"))
        }
        return lines.map { TemplateRecord(DeskPage.tallyLine, [.text($0.0), .text($0.1)]) }
    }

    private func record(_ matter: DeskMatter) -> TemplateRecord {
        let cut = matter.lines.count - DeskMatter.mostLines
        let rest =
            cut > 0
            ? [
                DeskMatter.Line(
                    title: "", address: nil, text: "and \(Numerals.english.whole(cut)) more")
            ] : []
        let lines = (matter.lines.prefix(DeskMatter.mostLines) + rest).map { line in
            TemplateRecord(
                DeskPage.line,
                [.text(line.title), .text(ifPresent: line.address), .text(line.text)])
        }
        return TemplateRecord(
            DeskPage.matter,
            [
                .text(matter.id), .text(matter.title), .flag(lines.isEmpty), .text(matter.empty),
                .list(lines), .record(ifPresent: matter.more?.record),
            ])
    }

    private static let mostPagesOfTopic = 5

    private func coverage(of topic: GuidanceTopic) -> [LinkView] {
        let page = StaffAddresses.desk
        let documents = (site.tree.topics[topic] ?? []).prefix(DeskPage.mostPagesOfTopic).map {
            LinkView($0, on: page)
        }
        let flows = site.guidance.flows.filter { $0.topics.contains(topic) }.map {
            LinkView(title: $0.title, address: StaffAddresses.flow($0.id).relative(to: page))
        }
        return documents + flows
    }

    private var sections: [LinkView] {
        site.tree.roots.map { section in
            LinkView(
                title: section.title, address: section.address.relative(to: StaffAddresses.desk),
                note: section.description)
        }
    }
}
