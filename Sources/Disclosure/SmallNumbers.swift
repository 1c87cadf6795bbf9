package import Model
import Statistics

/// Whether a number about people is too small to be printed: from 1 up to, but not, the threshold. A true zero is
/// printed.
///
/// Source: common council practice with a threshold of 5 or 10 (domain rule 5.2).
func isSmall(_ number: Decimal, smallest: Int) -> Bool {
    number > .zero && number < Decimal(smallest)
}

/// A share is small where either of its sides is: those counted, or the rest. Both could be told apart.
func isSmall(_ share: Share, smallest: Int) -> Bool {
    guard let rest = share.denominator.subtracting(share.numerator) else { return true }
    return isSmall(share.numerator, smallest: smallest) || isSmall(rest, smallest: smallest)
        || isSmall(share.denominator, smallest: smallest)
}

/// The figures whose own numbers are too small: primary suppression. A count is judged as it stands; a share by
/// both of its sides. A rate that was delivered without its counts cannot be judged, so it is not published.
func smallFigures(
    among figures: [FigurePlace: Figure], metrics: [MetricID: Metric], smallest: Int
) -> Set<FigurePlace> {
    var small: Set<FigurePlace> = []
    for (place, figure) in figures {
        let metric = metrics[place.key.metric]
        guard metric?.isAboutPeople ?? true else { continue }
        switch figure.value {
        case .number(let number):
            let countsPeople = metric?.countsPeople ?? true
            guard metric?.kind == .ratio || countsPeople && isSmall(number, smallest: smallest)
            else { continue }
        case .share(let share):
            guard isSmall(share, smallest: smallest) else { continue }
        case .between(let low, let high):
            // From two parts the bracket tells both.
            let least = figure.leastPart ?? low
            guard [low, high, least].contains(where: { isSmall($0, smallest: smallest) })
            else { continue }
        case .missing, .notReached: continue
        }
        small.insert(place)
    }
    return small
}

/// With a share the count in its numerator is withheld, and with a count all that is computed from it: else the one
/// would give the other away.
///
/// `places` are those that have figures; `withheld` grows until nothing more follows.
func withholdWhatTells(
    of places: [FigurePlace], metrics: [MetricID: Metric], in withheld: inout Set<FigurePlace>
) {
    let computed = places.filter { metrics[$0.key.metric]?.components.isEmpty == false }
    var count = -1
    while count != withheld.count {
        count = withheld.count
        for place in computed {
            guard let metric = metrics[place.key.metric] else { continue }
            if withheld.contains(place) {
                if let told = metric.telltale { withheld.insert(place.of(told)) }
            } else if metric.components.contains(where: { withheld.contains(place.of($0)) }) {
                withheld.insert(place)
            }
        }
    }
}

/// What a figure is about, and when.
package struct FigurePlace: Hashable, Sendable {
    package let key: SeriesKey
    package let period: Period

    package init(key: SeriesKey, period: Period) {
        self.key = key
        self.period = period
    }

    /// The same channel, group and period of another metric.
    func of(_ metric: MetricID) -> FigurePlace {
        FigurePlace(
            key: SeriesKey(metric: metric, channel: key.channel, group: key.group), period: period)
    }
}

extension Metric {
    /// Whether its numbers are counts of people or their cases; a rate or a duration that was delivered without its
    /// counts cannot be judged by its size.
    var countsPeople: Bool {
        switch kind {
        case .flow, .stock, .unique: unit == .count || unit == .number
        case .ratio, .quantile, .index: false
        }
    }
}
