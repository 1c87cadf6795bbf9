import Disclosure
import Model
import Mustache

/// Which accounts there are, why, who runs them, what is kept, what was paid for, and whom to complain to.
struct TransparencyPage: PageContent {
    let frame: Frame
    let statement: TransparencyStatement
    let published: PublishedRecord

    static let template = "public/honesty/transparency"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "organisation": .text,
        "why": .text,
        "accounts": .optional(.markup),
        "register": .optional(.text),
        "run_by": .text,
        "facts": .list(FactView.shape),
        "boundaries": .optional(.text),
        "moderation": .optional(.text),
        "moderation_address": .optional(.text),
        "terms": .optional(.record(LinkView.shape)),
        "records": .text,
        "tools": .optional(.markup),
        "advertising": .optional(.markup),
        "complaints": .text,
        "reviewed": .optional(.text),
    ]
    private static let page = PublicAddresses.transparency

    init(_ statement: TransparencyStatement, of record: PublishedRecord) {
        self.statement = statement
        published = record
        frame = PublicFrame(record: record).frame(
            "Social media transparency statement", at: TransparencyPage.page, in: .honesty,
            description: "Our accounts, who runs them, what we keep, and what we paid for.")
    }

    var record: TemplateRecord {
        TemplateRecord(
            TransparencyPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .text(published.organisation.name),
                .text(statement.why),
                .markup(ifPresent: accounts),
                .text(
                    ifPresent: published.channels.isEmpty
                        ? nil : relative(PublicAddresses.channels)),
                .text(statement.runBy),
                .list(facts),
                .text(ifPresent: PublicAddresses.boundaries(of: published).map(relative)),
                .text(ifPresent: moderation),
                .text(
                    ifPresent: moderation == nil ? nil : relative(PublicAddresses.moderation)),
                .record(
                    ifPresent: PublicAddresses.termsLink(published, on: TransparencyPage.page)?
                        .record),
                .text(statement.records),
                .markup(ifPresent: tools),
                .markup(ifPresent: advertising),
                .text(statement.complaints),
                .text(
                    ifPresent: statement.review.lastReviewed.map { Dates.english.day($0) }),
            ])
    }

    private func relative(_ address: Address<Public>) -> String {
        address.relative(to: TransparencyPage.page)
    }

    private var facts: [FactView] {
        [
            FactView("Who may post", statement.approval),
            FactView("Private accounts of our staff", statement.staffAccounts),
        ].compactMap { $0 }
    }

    /// The accounts that are open; a website of our own is none.
    private var accounts: [UInt8]? {
        let own: Set<Channel.Kind> = [.website, .email, .phone, .post, .meeting, .faceToFace]
        let open = published.channels.filter {
            $0.isOnline && $0.closed == nil && !own.contains($0.kind)
        }
        let rows = open.map { channel in
            FigureTable.Row(
                head: channel.title, address: relative(PublicAddresses.channel(channel.id)),
                cells: [
                    .words(channel.purpose ?? ""), .words(channel.owner ?? ""),
                    .words(channel.opened.map { Dates.english.day($0) } ?? ""),
                ])
        }
        return table(
            "accounts", "Our accounts", "Account", ["What it is for", "Run by", "Since"], rows)
    }

    private var moderation: String? {
        guard let statement = published.statements.moderation,
            let metric = published.metrics[statement.metric.value]
        else { return nil }
        return ModerationPage.sentence(metric, PublicFigures(record: published))
    }

    private var tools: [UInt8]? {
        let rows = statement.tools.map {
            FigureTable.Row(head: $0.title, cells: [.words($0.purpose), .words($0.dataHeld)])
        }
        return table(
            "tools", "Programs that we use", "Program", ["What for", "What it holds"], rows)
    }

    private var advertising: [UInt8]? {
        let words = CostWords(published.organisation.country)
        let rows = statement.advertising.sorted { $1.period < $0.period }.map { paid in
            FigureTable.Row(
                head: Dates.english.period(paid.period),
                cells: [
                    .number(words.money(paid.spend)), .words(paid.purpose ?? ""),
                    .words(paid.targeting ?? ""),
                ])
        }
        guard !rows.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: "advertising", caption: "Paid posts", corner: "Period",
            columns: [("Spent", true), ("For what", false), ("Shown to", false)], rows: rows
        ).write(into: &html)
        return html.bytes
    }

    private func table(
        _ id: String, _ caption: String, _ corner: String, _ columns: [String],
        _ rows: [FigureTable.Row]
    ) -> [UInt8]? {
        guard !rows.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: id, caption: caption, corner: corner, columns: columns.map { ($0, false) },
            rows: rows
        ).write(into: &html)
        return html.bytes
    }
}
