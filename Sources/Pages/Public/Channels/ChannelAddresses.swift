import Disclosure
import Model

extension PublicAddresses {
    /// "Is this account really us?"
    static let officialAccounts = Address<Public>("channels/is-this-us.html")
    /// The same for programs.
    static let accountFile = Address<Public>("accounts.json")
    static let channelFile = Address<Public>("data/channels.csv")

    /// The house rules: what people can expect on our pages, and what we ask of them; `nil` where nobody wrote them.
    static func terms(_ record: PublishedRecord) -> Address<Public>? {
        record.documents.map(\.properties).first { $0.path == "public/terms.md" }.map(document)
    }
}

extension PublishedRecord {
    /// What pages that are about no edition speak of: the newest edition's period, else the quarter.
    var latestPeriod: Period {
        editions.last?.period ?? .of(.quarter, around: asOf, yearStart: yearStart)
    }
}
