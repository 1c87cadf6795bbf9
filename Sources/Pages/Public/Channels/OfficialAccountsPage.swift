import Disclosure
import Model
import Mustache

/// "Is this account really us?": how to check, and every account that is.
struct OfficialAccountsPage: PageContent {
    let frame: Frame
    let published: PublishedRecord

    static let title = "Is this account really us?"
    static let template = "public/channels/is-this-us"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "organisation": .text,
        "updated": .record(DateView.shape),
        "phone": .optional(.text),
        "email": .optional(.text),
        "accounts": .list(account),
        "has_closed": .flag,
        "closed": .list(account),
        "has_never_ask": .flag,
        "never_ask": .texts,
        "not_official": .optional(.text),
        "report_fake": .optional(.text),
        "incidents": .optional(.markup),
        "file": .text,
    ]
    private static let account: TemplateShape = [
        "title": .text, "page": .text, "platform": .text, "handle": .optional(.text),
        "web": .optional(.text), "address": .optional(.text), "check": .optional(.text),
        "verified": .optional(.record(DateView.shape)),
        "closed": .optional(.record(DateView.shape)),
        "successor": .optional(.record(LinkView.shape)),
    ]

    /// There is an account to check.
    static func isNeeded(for record: PublishedRecord) -> Bool {
        record.channels.contains(where: \.isOnline)
    }

    private static let page = PublicAddresses.officialAccounts

    init(_ record: PublishedRecord) {
        published = record
        frame = PublicFrame(record: record).frame(
            OfficialAccountsPage.title, at: OfficialAccountsPage.page, in: .channels,
            description:
                "The official accounts of \(record.organisation.name), and how to tell them from others."
        )
    }

    var record: TemplateRecord {
        let organisation = published.organisation
        let rules = organisation.accounts
        let online = published.channels.filter(\.isOnline)
        let closed = online.filter { !$0.isOpen }
        return TemplateRecord(
            OfficialAccountsPage.shape,
            [
                .record(frame.record), .text(frame.title), .text(organisation.name),
                .record(DateView(day: published.asOf).record),
                .text(ifPresent: organisation.contact.phone),
                .text(ifPresent: organisation.contact.email),
                .list(online.filter(\.isOpen).map(account)),
                .flag(!closed.isEmpty), .list(closed.map(account)),
                .flag(!rules.neverAsk.isEmpty), .texts(rules.neverAsk),
                .text(ifPresent: rules.notOfficial), .text(ifPresent: rules.reportFake),
                .markup(ifPresent: incidents),
                .text(PublicAddresses.accountFile.relative(to: OfficialAccountsPage.page)),
            ])
    }

    private func account(_ channel: PublishedChannel) -> TemplateRecord {
        let page = OfficialAccountsPage.page
        let successor = channel.successor.map { id in
            LinkView(
                title: PublicFigures(record: published).channelTitle(id),
                address: PublicAddresses.channel(id).relative(to: page))
        }
        return TemplateRecord(
            OfficialAccountsPage.account,
            [
                .text(channel.title),
                .text(PublicAddresses.channel(channel.id).relative(to: page)),
                .text(channel.kind.words), .text(ifPresent: channel.handle),
                .text(ifPresent: channel.isWeb ? channel.address : nil),
                .text(ifPresent: channel.isWeb ? nil : channel.address),
                .text(ifPresent: channel.check), .date(channel.verified), .date(channel.closed),
                .record(ifPresent: successor?.record),
            ])
    }

    /// What went wrong with accounts before, the newest first.
    private var incidents: [UInt8]? {
        let all = published.channels.flatMap { channel in
            channel.incidents.map { (channel: channel, incident: $0) }
        }.sorted { ($1.incident.date, $0.channel.id) < ($0.incident.date, $1.channel.id) }
        guard !all.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: "incidents", caption: "Incidents with our accounts, the newest first",
            corner: "Date",
            columns: [("Account", false), ("What happened", false), ("Put right", false)],
            rows: all.map { channel, incident in
                FigureTable.Row(
                    head: Dates.english.day(incident.date),
                    cells: [
                        .words(channel.title), .words(incident.what),
                        .words(incident.resolved.map { Dates.english.day($0) } ?? "not yet"),
                    ])
            }, layout: .stacked
        ).write(into: &html)
        return html.bytes
    }
}
