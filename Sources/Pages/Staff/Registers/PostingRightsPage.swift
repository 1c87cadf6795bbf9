import Disclosure
import Model
import Mustache

/// Who may do what on which account, who has to agree, and who stands in for whom.
struct PostingRightsPage: PageContent {
    let frame: Frame
    let rights: PostingRights
    let site: StaffSite

    static let template = "staff/who-may-post"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "review": .record(ReviewView.shape),
        "accounts": .list(LinkView.shape), "overview": .markup, "channels": .list(channel),
        "guide": .optional(.record(LinkView.shape)),
    ]
    private static let channel: TemplateShape = [
        "id": .text, "title": .text, "same": .optional(.text), "has_rights": .flag,
        "table": .markup,
    ]

    init(_ rights: PostingRights, _ site: StaffSite) {
        self.rights = rights
        self.site = site
        frame = StaffFrame(site: site).frame(
            "Who may post", at: StaffAddresses.rights, in: .rights,
            description:
                "Which role may do what on which account, who has to agree, and who does it while they are away."
        )
    }

    var record: TemplateRecord {
        let guide = site.tree.first(about: .rolesAndSignOff).map {
            LinkView($0, on: StaffAddresses.rights)
        }
        let groups = SameRights.groups(of: accounts, rights)
        let accounts = groups.flatMap { group in
            group.channels.map { LinkView(title: $0.title, address: "#\(group.id)") }
        }
        return TemplateRecord(
            PostingRightsPage.shape,
            [
                .record(frame.record),
                .record(ReviewView(rights.review, of: PostingRights.path, site).record),
                .list(accounts), .markup(overview), .list(groups.map(record)),
                .record(ifPresent: guide?.record),
            ])
    }

    /// Accounts that are open, and channels that somebody has a right on.
    private var accounts: [Channel] {
        let named = Set(rights.rights.flatMap { $0.channels ?? [] }.map(\.value))
        return site.record.channels.filter {
            $0.isOpenAccount || $0.closed == nil && named.contains($0.id)
        }
    }

    /// What each role may do on its own, and what after somebody has agreed.
    private var overview: [UInt8] {
        let rows = distinct(rights.rights.map(\.role)).map { role in
            let own = rights.rights.filter { $0.role == role }
            let alone = own.filter { $0.approver == nil }.flatMap(\.actions)
            let agreed = own.filter { $0.approver != nil }.flatMap(\.actions)
            return FigureTable.Row(
                head: role,
                cells: [.words(words(alone)), .words(words(agreed))])
        }
        return html(
            FigureTable(
                id: "overview", caption: "What each role may do, on one account or more",
                corner: "Role", columns: [("On its own", false), ("After sign-off", false)],
                rows: rows))
    }

    private func words(_ actions: [PostingRights.Action]) -> String {
        let all = PostingRights.Action.allCases.filter { actions.contains($0) }
        return all.isEmpty
            ? "nothing" : Numerals.english.list(all.map { $0.title.lowercasedFirst })
    }

    private func record(_ group: SameRights) -> TemplateRecord {
        let title = Numerals.english.list(group.channels.map(\.title))
        let rows = RoleRights.list(of: group.rights).map { role in
            FigureTable.Row(
                head: role.role,
                cells: [
                    .words(words(role.alone)), .words(signOff(role, on: group.channels)),
                    .words(role.isItsOwnCover ? "another in the same role" : role.cover),
                ])
        }
        let table = FigureTable(
            id: "rights-\(group.channels[0].id)", caption: "Who may do what on \(title)",
            corner: "Role",
            columns: [
                ("May do alone", false), ("Who signs off the rest", false),
                ("Who does it instead", false),
            ],
            rows: rows)
        let same = group.channels.count == 1 ? nil : "The same rights hold on each of them."
        return TemplateRecord(
            PostingRightsPage.channel,
            [
                .text(group.id), .text(title), .text(ifPresent: same), .flag(!rows.isEmpty),
                .markup(html(table)),
            ])
    }

    /// What somebody has to agree to, and who that is.
    private func signOff(_ role: RoleRights, on channels: [Channel]) -> String {
        let sentences = role.agreed.compactMap { right in
            right.approver.map { approver in
                let actions = words(right.actions).capitalisedFirst
                return "\(actions): \(approver)\(cover(of: approver, right, on: channels))."
            }
        }
        return sentences.isEmpty ? "nothing to sign off" : sentences.joined(separator: " ")
    }

    /// Who agrees in an approver's place, where the register says so for the same action; it is never who asks.
    private func cover(
        of approver: String, _ right: PostingRights.Right, on channels: [Channel]
    ) -> String {
        let own = rights.rights.filter { other in
            other.belongs(to: approver) && channels.allSatisfy { other.holds(on: $0) }
                && !other.belongs(to: other.cover.value) && !right.belongs(to: other.cover.value)
                && other.actions.contains { right.actions.contains($0) }
        }
        let covers = distinct(own.map(\.cover.value))
        return covers.count == 1 ? "; while they are away, \(covers[0].lowercasedFirst)" : ""
    }

    private func html(_ table: FigureTable) -> [UInt8] {
        var html = HTML()
        table.write(into: &html)
        return StackedTables.stacked(html.bytes, .every)
    }
}

/// Accounts on which everybody may do the same.
private struct SameRights {
    private(set) var channels: [Channel]
    let rights: [PostingRights.Right]

    var id: String { "on-\(channels[0].id)" }

    static func groups(of channels: [Channel], _ register: PostingRights) -> [SameRights] {
        var groups: [SameRights] = []
        for channel in channels {
            let rights = register.rights(on: channel)
            let same = groups.firstIndex {
                $0.rights.map(\.cover.position) == rights.map(\.cover.position)
            }
            if let same {
                groups[same].channels.append(channel)
            } else {
                groups.append(SameRights(channels: [channel], rights: rights))
            }
        }
        return groups
    }
}

/// All that a role may do on some accounts, as far as the same role stands in for it.
private struct RoleRights {
    let role: String
    let cover: String
    private let rights: [PostingRights.Right]

    static func list(of rights: [PostingRights.Right]) -> [RoleRights] {
        distinct(rights.map { [$0.role, $0.cover.value] }).map { names in
            RoleRights(
                role: names[0], cover: names[1],
                rights: rights.filter { [$0.role, $0.cover.value] == names })
        }
    }

    var isItsOwnCover: Bool { role.lowercased() == cover.lowercased() }
    var alone: [PostingRights.Action] { rights.filter { $0.approver == nil }.flatMap(\.actions) }
    var agreed: [PostingRights.Right] { rights.filter { $0.approver != nil } }
}

extension PostingRights.Action {
    var title: String {
        switch self {
        case .post: "Post"
        case .reply: "Reply"
        case .message: "Answer messages"
        case .hide: "Hide a comment"
        case .block: "Block somebody"
        case .advertise: "Pay for a post"
        case .live: "Broadcast live"
        case .emergency: "Speak in an emergency"
        case .openAndClose: "Open or close the account"
        }
    }
}
