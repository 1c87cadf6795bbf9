import Disclosure
import Model
import Mustache

/// When each account's locks were last tried, and what is due.
struct AccountSecurityPage: PageContent {
    let frame: Frame
    let security: AccountSecurity
    let site: StaffSite

    static let template = "staff/account-security"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "review": .record(ReviewView.shape), "has_due": .flag,
        "due": .texts, "table": .markup, "limits": .texts, "notes": .list(FactView.shape),
        "has_notes": .flag,
    ]

    init(_ security: AccountSecurity, _ site: StaffSite) {
        self.security = security
        self.site = site
        frame = StaffFrame(site: site).frame(
            "Account security", at: StaffAddresses.security, in: .security,
            description: "When each account's locks were last tried. Never what opens them.")
    }

    var record: TemplateRecord {
        let due = site.securityDue
        let limits = AccountSecurity.Check.allCases.map { check in
            let months = Numerals.english.counted(security.limit(of: check), "month", "months")
            return "\(check.title): every \(months)"
        }
        let notes = security.accounts.compactMap { account in
            FactView(site.figures.channelTitle(account.channel.value), account.note)
        }
        return TemplateRecord(
            AccountSecurityPage.shape,
            [
                .record(frame.record),
                .record(ReviewView(security.review, of: AccountSecurity.path, site).record),
                .flag(!due.isEmpty), .texts(due), .markup(table), .texts(limits), .list(notes),
                .flag(!notes.isEmpty),
            ])
    }

    private var table: [UInt8] {
        let rows = security.accounts.map { account in
            FigureTable.Row(
                head: site.figures.channelTitle(account.channel.value),
                cells: [.words(account.hasTwoFactor ? "on" : "off: switch it on")]
                    + AccountSecurity.Check.allCases.map { .words(cell($0, account)) }
                    + [.words(account.holders.map(Numerals.english.whole) ?? "not said")])
        }
        let columns =
            ["Second factor"] + AccountSecurity.Check.allCases.map(\.title) + ["People with access"]
        var html = HTML()
        FigureTable(
            id: "accounts", caption: "When what was last done", corner: "Account",
            columns: columns.map { ($0, false) }, rows: rows
        ).write(into: &html)
        return StackedTables.stacked(html.bytes, .every)
    }

    private func cell(_ check: AccountSecurity.Check, _ account: AccountSecurity.Account) -> String
    {
        guard let date = account.dates[check] else { return "never: do it now" }
        let day = Dates.english.day(date)
        let isDue = security.due(check, of: account).map { $0 < site.asOf } ?? true
        return isDue ? "\(day): due again" : day
    }
}

extension StaffSite {
    /// What has to be done for the accounts' safety, one sentence each.
    var securityDue: [String] {
        guard let security = guidance.accountSecurity else { return [] }
        return security.accounts.flatMap { account -> [String] in
            let title = figures.channelTitle(account.channel.value)
            let factor = account.hasTwoFactor ? [] : ["\(title): switch the second factor on"]
            return factor
                + AccountSecurity.Check.allCases.compactMap { check in
                    guard let due = security.due(check, of: account) else {
                        return "\(title): \(check.title.lowercasedFirst) was never done"
                    }
                    return due < asOf
                        ? "\(title): \(check.title.lowercasedFirst) was due by \(Dates.english.day(due))"
                        : nil
                }
        }
    }
}

extension AccountSecurity.Check {
    var title: String {
        switch self {
        case .checked: "Second factor checked"
        case .recoveryTested: "Way back in tested"
        case .lastDrill: "Drill"
        case .leaversRemoved: "Leavers removed"
        }
    }
}
