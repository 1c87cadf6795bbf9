import Model
import Statistics

/// A quantile of people's waiting times on fewer records than this is withheld, or on fewer than the threshold where that
/// is larger: on few of them a median is somebody's own time.
///
/// Source: averages of 8 people or more (NHS Digital, domain rule 5.2), rounded up.
private let fewestRecords = 10

/// On fewer than this a quantile is of low reliability.
private let reliableRecords = 30

/// Withholds quantiles on few enquiries, and what would narrow down a count that is withheld.
func withholdResponseTimes(
    among figures: [FigurePlace: Figure], metrics: [MetricID: Metric], smallest: Int,
    in withheld: inout Set<FigurePlace>
) {
    for (place, figure) in figures {
        guard let count = figure.count, let time = ResponseTime(place.key.metric),
            metrics[place.key.metric]?.isAboutPeople ?? true
        else { continue }
        let hidesUnanswered =
            withheld.contains(place.of("unanswered")) || withheld.contains(place.of("answered"))
        let isOfFew = time.tenths != nil && count > 0 && count < max(fewestRecords, smallest)
        if isOfFew || withheld.contains(place.of("enquiries"))
            || (hidesUnanswered && time.tells(of: figure, count: count, smallest: smallest))
        {
            withheld.insert(place)
        }
    }
}

extension ResponseTime {
    /// Whether the figure says more of how many were not answered than that it is a small number.
    fileprivate func tells(of figure: Figure, count: Int, smallest: Int) -> Bool {
        guard let tenths, figure.value != .notReached else { return true }
        // It is reached with so many unanswered, and not with one more.
        let most = count - 1 - ((count - 1) * tenths + 9) / 10
        return most < smallest - 1
    }
}

extension Figure {
    /// Whether it is a quantile of so few people's enquiries that it is marked.
    func isUnreliable(by metric: Metric?) -> Bool {
        guard metric?.isAboutPeople ?? true, let count, ResponseTime(key.metric)?.tenths != nil
        else { return false }
        return count > 0 && count < reliableRecords
    }
}
