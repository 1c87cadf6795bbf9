import Model
import Statistics

/// Quantiles of single enquiries: on few of them a median is somebody's own time. Fewer than this are withheld, or than
/// the threshold where that is larger.
///
/// Source: averages of 8 people or more (NHS Digital, domain rule 5.2), rounded up.
private let fewest = 10

/// On fewer than this a quantile is of low reliability.
private let reliable = 30

/// Withholds quantiles on few enquiries, and what would narrow down a count that is withheld.
func withholdResponseTimes(
    among figures: [FigurePlace: Figure], metrics: [MetricID: Metric], smallest: Int,
    in withheld: inout Set<FigurePlace>
) {
    for (place, figure) in figures where figure.count != nil {
        guard metrics[place.key.metric]?.isAboutPeople ?? true,
            let metric = ResponseMetric(place.key.metric), let count = figure.count
        else { continue }
        let hidesUnanswered =
            withheld.contains(place.of("unanswered")) || withheld.contains(place.of("answered"))
        if withheld.contains(place.of("enquiries"))
            || (hidesUnanswered && metric.tells(of: figure, count: count, smallest: smallest))
            || (metric.tenths != nil && count > 0 && count < max(fewest, smallest))
        {
            withheld.insert(place)
        }
    }
}

extension ResponseMetric {
    /// Whether the figure says more of how many were not answered than that it is a small number.
    fileprivate func tells(of figure: Figure, count: Int, smallest: Int) -> Bool {
        guard let tenths, figure.value != .notReached else { return true }
        // It is reached with so many unanswered, and not with one more.
        let most = count - 1 - ((count - 1) * tenths + 9) / 10
        return most < smallest - 1
    }
}

/// Answered and unanswered are all enquiries, wherever the three are published.
func responseLines(
    among figures: [FigurePlace: Figure], metrics: [MetricID: Metric]
) -> [Line] {
    let unanswered = figures.keys.filter { $0.key.metric == "unanswered" }.sorted()
    return unanswered.compactMap { place in
        let (all, answered) = (place.of("enquiries"), place.of("answered"))
        guard metrics["unanswered"]?.isAboutPeople ?? true, figures[all] != nil,
            figures[answered] != nil
        else { return nil }
        return Line(total: all, parts: [answered, place], isCount: true)
    }
}

extension Figure {
    /// Marked as of low reliability where it is a quantile on few enquiries of people.
    func qualified(by metric: Metric?) -> Figure {
        guard metric?.isAboutPeople ?? true, let count, count > 0, count < reliable,
            ResponseMetric(key.metric)?.tenths != nil
        else { return self }
        return marked(.lowReliability)
    }
}
