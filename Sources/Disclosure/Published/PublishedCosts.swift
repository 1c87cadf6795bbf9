package import Model
import Statistics

/// What dealing with people cost, worked out from what the account states and from figures that are published.
package struct PublishedCosts: Sendable {
    package let account: CostAccount
    package let lines: [(line: CostAccount.Line, cost: AmountRange?)]
    package let total: AmountRange?
    /// How many were dealt with; `nil` where a figure is missing or withheld.
    package let contacts: Decimal?
    package let perContact: AmountRange?
    package let benefit: AmountRange?
    /// Below zero it is a loss, and published as one.
    package let saving: AmountRange?
    /// In percent.
    package let returnOnCost: AmountRange?

    fileprivate init(_ account: CostAccount, contacts: Decimal?) {
        self.account = account
        self.contacts = contacts
        lines = account.lines.map { ($0, $0.cost) }
        total = account.total
        perContact = contacts.flatMap { account.costPerContact($0) }
        benefit = account.shift?.benefit
        saving = account.shift?.saving
        returnOnCost = account.shift?.returnOnCost
    }
}

func published(_ account: CostAccount, _ figures: PublishedFigures) -> PublishedCosts {
    PublishedCosts(account, contacts: contacts(of: account, figures))
}

/// The sum over its channels, all of which have a number; without any named, the figure of all together.
private func contacts(of account: CostAccount, _ figures: PublishedFigures) -> Decimal? {
    let channels: [ChannelID?] = account.channels.isEmpty ? [nil] : account.channels.map(\.value)
    return channels.reduce(Decimal.zero) { sum, channel in
        let key = SeriesKey(metric: account.contacts.value, channel: channel)
        guard let sum, case .number(let number)? = figures.figure(key, account.period)?.value
        else { return nil }
        return sum.adding(number)
    }
}
