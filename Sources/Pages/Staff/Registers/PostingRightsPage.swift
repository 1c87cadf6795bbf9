import Disclosure
import Model
import Mustache

/// Who may do what on which account, who has to agree, and who stands in.
struct PostingRightsPage: PageContent {
    let frame: Frame
    let rights: PostingRights
    let site: StaffSite

    static let template = "staff/who-may-post"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "review": .record(ReviewView.shape),
        "overview": .markup, "channels": .list(channel),
        "guide": .optional(.record(LinkView.shape)),
    ]
    private static let channel: TemplateShape = [
        "id": .text, "title": .text, "has_rights": .flag, "table": .markup,
    ]

    init(_ rights: PostingRights, _ site: StaffSite) {
        self.rights = rights
        self.site = site
        frame = StaffFrame(site: site).frame(
            "Who may post", at: StaffAddresses.rights, in: .rights,
            description: "Which role may do what on which account, who has to agree, who stands in."
        )
    }

    var record: TemplateRecord {
        let guide = site.tree.first(about: .rolesAndSignOff).map {
            LinkView($0, on: StaffAddresses.rights)
        }
        return TemplateRecord(
            PostingRightsPage.shape,
            [
                .record(frame.record), .record(ReviewView(rights.review, on: site.asOf).record),
                .markup(overview), .list(accounts.map(record)), .record(ifPresent: guide?.record),
            ])
    }

    /// Accounts that are open, and channels that somebody has a right on.
    private var accounts: [Channel] {
        let named = Set(rights.rights.flatMap { $0.channels ?? [] }.map(\.value))
        return site.record.channels.filter {
            $0.isOpenAccount || $0.closed == nil && named.contains($0.id)
        }
    }

    /// Roles against actions.
    private var overview: [UInt8] {
        let roles = distinct(rights.rights.map(\.role))
        let actions = PostingRights.Action.allCases.filter { action in
            rights.rights.contains { $0.actions.contains(action) }
        }
        let rows = roles.map { role in
            let own = rights.rights.filter { $0.role == role }
            return FigureTable.Row(
                head: role,
                cells: actions.map { action in
                    let fitting = own.filter { $0.actions.contains(action) }
                    if fitting.isEmpty { return .words("no") }
                    return .words(fitting.contains { $0.approver == nil } ? "yes" : "if agreed")
                })
        }
        return html(
            FigureTable(
                id: "overview", caption: "What each role may do, on one account or more",
                corner: "Role", columns: actions.map { ($0.title, false) }, rows: rows))
    }

    private func record(_ channel: Channel) -> TemplateRecord {
        let own = rights.rights(on: channel)
        let rows = own.map { right in
            FigureTable.Row(
                head: right.role,
                cells: [
                    .words(Numerals.english.list(right.actions.map { $0.title.lowercasedFirst })),
                    .words(right.approver ?? "nobody"), .words(right.cover),
                ])
        }
        let table = FigureTable(
            id: "rights-\(channel.id)", caption: "Who may do what on \(channel.title)",
            corner: "Role",
            columns: [("May", false), ("Who has to agree", false), ("Who stands in", false)],
            rows: rows)
        return TemplateRecord(
            PostingRightsPage.channel,
            [
                .text("on-\(channel.id)"), .text(channel.title), .flag(!own.isEmpty),
                .markup(html(table)),
            ])
    }

    private func html(_ table: FigureTable) -> [UInt8] {
        var html = HTML()
        table.write(into: &html)
        return html.bytes
    }
}

extension PostingRights.Action {
    var title: String {
        switch self {
        case .post: "Post"
        case .reply: "Reply"
        case .message: "Answer messages"
        case .moderate: "Hide or block"
        case .advertise: "Pay for a post"
        case .live: "Broadcast live"
        case .emergency: "Speak in an emergency"
        case .openAndClose: "Open or close the account"
        }
    }
}
