package import Model
import Statistics

/// Who was reached, against who lives here: shares of the published counts beside shares of all residents.
///
/// Nothing is worked out from a count that is withheld: its group has a marker, and no share.
package struct PublishedReach: Sendable {
    /// A group of residents, and how many of it were reached.
    package struct Group: Sendable {
        package let name: GroupName
        /// As the plan has it: a count, or a percentage.
        package let size: Decimal
        package let residents: Share
        /// How many were reached; `nil` where nothing was delivered.
        package let figure: PublishedFigure?
        /// Of everyone who was reached; `nil` where one of the two is not published, or a side of it is small.
        package let share: Share?
    }

    /// Of everyone who was reached.
    package let key: SeriesKey
    package let period: Period
    /// "those who replied".
    package let who: String
    package let dimension: Residents.Dimension
    /// Where the number of residents comes from, and of which day it is.
    package let source: String
    package let date: Day
    /// In the order of the plan.
    package let groups: [Group]
}

extension PublishedReach.Group {
    /// Whether its share rests on so few cases that it is printed with `[u]`.
    package var isUnreliable: Bool { share.map { Disclosure.isUnreliable($0) } ?? false }

    package var residentsPercent: Decimal? { percent(residents) }

    package var percent: Decimal? { share.flatMap { percent($0) } }

    /// In percentage points, of the percentages as they are published: of those who were reached, less of residents.
    package var difference: Decimal? {
        guard let percent, let residentsPercent else { return nil }
        return percent.subtracting(residentsPercent)
    }

    private func percent(_ share: Share) -> Decimal? {
        Decimal.quotient(share.numerator, share.denominator, times: 100, places: 1)
    }
}

extension PublishedRecord {
    /// Of an edition, in its order; what names nothing that there is, is reported elsewhere.
    package func reach(of edition: Edition) -> [PublishedReach] {
        guard let residents = plans.first(where: { $0.id == edition.plan.value })?.residents
        else { return [] }
        return edition.reached.compactMap { reached in
            guard metrics[reached.key.metric] != nil,
                let dimension = residents.dimensions.first(where: {
                    $0.id == reached.dimension.value
                })
            else { return nil }
            let period = reached.period ?? edition.period
            return PublishedReach(
                key: reached.key, period: period, who: reached.who, dimension: dimension,
                source: residents.source, date: residents.date,
                groups: groups(of: dimension, reached.key, period))
        }
    }

    private func groups(
        of dimension: Residents.Dimension, _ key: SeriesKey, _ period: Period
    ) -> [PublishedReach.Group] {
        let everyone = dimension.groups.reduce(Decimal(0)) { $0.adding($1.size) ?? $0 }
        let total = figures.figure(key, period)?.count
        return dimension.groups.map { name, size in
            let own = SeriesKey(metric: key.metric, channel: key.channel, group: name)
            let figure = figures.figure(own, period)
            return PublishedReach.Group(
                name: name, size: size, residents: Share(size, of: everyone), figure: figure,
                share: share(figure?.count, of: total))
        }
    }

    /// A share with a small side is not made: it would tell what a withheld count does.
    private func share(_ count: Decimal?, of total: Decimal?) -> Share? {
        guard let count, let total, total >= Decimal(fewestCases), count <= total
        else { return nil }
        let share = Share(count, of: total)
        return isSmall(share, smallest: figures.threshold) ? nil : share
    }
}

extension PublishedFigure {
    /// `nil` unless it is a number that is published.
    fileprivate var count: Decimal? {
        if case .number(let number) = value { number } else { nil }
    }
}
