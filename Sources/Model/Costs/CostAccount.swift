package import Diagnostics

/// What it cost to deal with people in a period, and what that saved elsewhere: `costs/<name>.yml`.
///
/// There is no member for the value of advertising: it is no return.
package struct CostAccount: Sendable {
    /// Where a number comes from, and from when.
    package struct Source: Sendable, Hashable {
        package let words: String
        package let year: String

        package init(_ words: String, year: String) {
            self.words = words
            self.year = year
        }
    }

    package struct Line: Sendable {
        package enum Amount: Sendable, Hashable {
            case sum(AmountRange)
            case hours(AmountRange, each: AmountRange)
        }

        package let title: String
        package let amount: Amount
        package let source: Source

        package init(title: String, amount: Amount, source: Source) {
            self.title = title
            self.amount = amount
            self.source = source
        }
    }

    /// What one contact costs on a channel.
    package struct UnitCost: Sendable {
        package let title: String
        package let amount: AmountRange
        package let source: Source

        package init(title: String, amount: AmountRange, source: Source) {
            self.title = title
            self.amount = amount
            self.source = source
        }
    }

    /// Contacts that would otherwise have come by a dearer way.
    package struct Shift: Sendable {
        package let title: String
        package let contacts: AmountRange
        /// How it is known that they would otherwise have used the dearer way.
        package let basis: String
        package let old: UnitCost
        package let new: UnitCost
        package let programme: AmountRange

        package init(
            title: String, contacts: AmountRange, basis: String,
            units: (old: UnitCost, new: UnitCost), programme: AmountRange
        ) {
            self.title = title
            self.contacts = contacts
            self.basis = basis
            (old, new) = units
            self.programme = programme
        }
    }

    package struct Assumption: Sendable {
        package let text: String
        package let source: Source

        package init(text: String, source: Source) {
            self.text = text
            self.source = source
        }
    }

    package let id: String
    package let position: SourcePosition
    package var title: String
    package var period: Period
    /// "2026-27": the prices that amounts are in.
    package var priceYear: String
    package var lines: [Line] = []
    /// What counts the contacts that were dealt with.
    package var contacts: Located<MetricID>
    /// Empty: all of them.
    package var channels: [Located<ChannelID>] = []
    package var shift: Shift?
    package var assumptions: [Assumption] = []

    package init(
        id: String, at position: SourcePosition, title: String, period: Period,
        priceYear: String, contacts: Located<MetricID>
    ) {
        self.id = id
        self.position = position
        self.title = title
        self.period = period
        self.priceYear = priceYear
        self.contacts = contacts
    }
}
