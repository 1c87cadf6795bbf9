import Model
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

/// The figures whose own numbers are too small: primary suppression.
///
/// A count is judged as it stands; a share by both of its sides. A share that is withheld takes the count in
/// its numerator with it, and one whose parts are withheld goes too: else the one would give the other away.
func smallFigures(
    among figures: [FigurePlace: Figure], metrics: [MetricID: Metric], smallest: Int
) -> Set<FigurePlace> {
    var withheld: Set<FigurePlace> = []
    for (place, figure) in figures where metrics[place.key.metric]?.isAboutPeople ?? true {
        let isOwn: Bool
        switch figure.value {
        case .number(let number):
            isOwn =
                metrics[place.key.metric]?.countsPeople ?? true
                && isSmall(number, smallest: smallest)
        case .share(let share): isOwn = isSmall(share, smallest: smallest)
        case .missing: isOwn = false
        }
        guard isOwn else { continue }
        withheld.insert(place)
        if let numerator = metrics[place.key.metric]?.numerator {
            withheld.insert(place.of(numerator))
        }
    }
    for place in figures.keys where !withheld.contains(place) {
        guard let metric = metrics[place.key.metric] else { continue }
        let parts = [metric.numerator, metric.denominator].compactMap { $0 } + metric.parts
        if parts.contains(where: { withheld.contains(place.of($0)) }) { withheld.insert(place) }
    }
    return withheld
}

/// What a figure is about, and when.
struct FigurePlace: Hashable, Sendable {
    let key: SeriesKey
    let period: Period

    /// The same channel, group and period of another metric.
    func of(_ metric: MetricID) -> FigurePlace {
        FigurePlace(
            key: SeriesKey(metric: metric, channel: key.channel, group: key.group), period: period)
    }
}

extension Metric {
    /// Whether its numbers are counts of people or their cases; a rate or a duration that was delivered without its
    /// counts cannot be judged by its size.
    fileprivate var countsPeople: Bool {
        switch kind {
        case .flow, .stock, .unique: unit == .count
        case .ratio, .quantile, .index: false
        }
    }
}
