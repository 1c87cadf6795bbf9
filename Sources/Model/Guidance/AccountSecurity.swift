package import Diagnostics

/// When each account's locks were last tried; never what opens them.
package struct AccountSecurity: Sendable {
    /// What is done again and again, each with a date.
    package enum Check: String, Sendable, CaseIterable {
        /// That two-factor sign-in is on.
        case checked
        /// That the way back into the account works.
        case recoveryTested = "recovery_tested"
        case lastDrill = "last_drill"
        /// That those who left have no access any more.
        case leaversRemoved = "leavers_removed"

        /// In months, where the register sets none.
        package var usualLimit: Int {
            switch self {
            case .checked: 6
            case .recoveryTested, .lastDrill: 12
            case .leaversRemoved: 3
            }
        }
    }

    package struct Account: Sendable {
        package let channel: Located<ChannelID>
        package let hasTwoFactor: Bool
        /// Those that were ever made.
        package let dates: [Check: Day]
        /// How many people can sign in.
        package var holders: Int?
        package var note: String?

        package init(channel: Located<ChannelID>, hasTwoFactor: Bool, dates: [Check: Day]) {
            self.channel = channel
            self.hasTwoFactor = hasTwoFactor
            self.dates = dates
        }
    }

    package static let path = "staff/account-security.yml"

    package let position: SourcePosition
    package var review = Review()
    package let accounts: [Account]
    private let limits: [Check: Int]

    package init(at position: SourcePosition, accounts: [Account], limits: [Check: Int]) {
        self.position = position
        self.accounts = accounts
        self.limits = limits
    }

    /// After how many months a check is due again.
    package func limit(of check: Check) -> Int { limits[check] ?? check.usualLimit }

    /// The day by which it is due; `nil` where it was never made, and so is due now.
    package func due(_ check: Check, of account: Account) -> Day? {
        account.dates[check]?.adding(months: limit(of: check))
    }
}
