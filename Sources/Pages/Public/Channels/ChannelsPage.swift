import Disclosure
import Model
import Mustache

/// The register: every account and route in one list, then how each is doing, then those that are closed.
struct ChannelsPage: PageContent {
    let frame: Frame
    let register: ChannelRegister
    let links: [LinkView]

    static let template = "public/channels/channels"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "links": .list(LinkView.shape),
        "has_warnings": .flag,
        "warnings": .list(["text": .text, "address": .text, "title": .text]),
        "open": .list(ChannelRegister.Entry.shape),
        "open_file": .text,
        "activity": .markup,
        "unrecorded": .optional(.text),
        "records": .optional(.text),
        "has_closed": .flag,
        "closed": .list(closed),
    ]
    private static let closed: TemplateShape = [
        "title": .text, "address": .text, "date": .text,
        "instead": .optional(.record(LinkView.shape)),
    ]

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.channels
        frame = PublicFrame(record: record).frame(
            Section.channels.title, at: page, in: .channels,
            description: "Every way to reach us, what it is for and how it is doing.")
        register = ChannelRegister(record: record, page: page)
        var links: [LinkView] = []
        if OfficialAccountsPage.isNeeded(for: record) {
            links.append(
                LinkView(
                    title: OfficialAccountsPage.title,
                    address: PublicAddresses.officialAccounts.relative(to: page),
                    note: "How to tell our accounts from others, and what we never ask for."))
        }
        links += [PublicAddresses.termsLink(record, on: page)].compactMap { $0 }
        self.links = links
    }

    var record: TemplateRecord {
        let warnings = register.warnings
        let closed = register.closed
        return TemplateRecord(
            ChannelsPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .list(links),
                .flag(!warnings.isEmpty),
                .list(
                    warnings.map {
                        TemplateRecord(
                            ["text": .text, "address": .text, "title": .text],
                            [.text($0.rest), .text($0.address), .text($0.title)])
                    }),
                .list(register.open.map(\.record)),
                .text(PublicAddresses.channelFile.relative(to: PublicAddresses.channels)),
                .markup(register.activity),
                .text(ifPresent: register.unrecorded),
                .text(ifPresent: register.records),
                .flag(!closed.isEmpty),
                .list(
                    closed.map {
                        TemplateRecord(
                            ChannelsPage.closed,
                            [
                                .text($0.title), .text($0.address), .text($0.date),
                                .record(ifPresent: $0.instead?.record),
                            ])
                    }),
            ])
    }
}
