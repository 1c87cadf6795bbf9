import Disclosure
import Model

extension PublicAddresses {
    /// "Is this account really us?"
    static let officialAccounts = Address<Public>("channels/is-this-us.html")
    /// The same for programs.
    static let accountFile = Address<Public>("accounts.json")
    static let channelFile = Address<Public>("data/channels.csv")
}

extension PublishedRecord {
    /// What pages that are about no edition speak of: the newest edition's period, else the quarter.
    var latestPeriod: Period {
        editions.last?.period ?? .of(.quarter, around: asOf, yearStart: yearStart)
    }
}
