import Diagnostics
import Model

/// Parts that are larger than their whole: 412 answered of 406 received cannot be.
///
/// Looked for in what was delivered, where a ratio in percent about people is worked out from two counts. A warning:
/// an enquiry may be answered in the month after it came.
func impossibleShares(in index: ObservationIndex, metrics: [MetricID: Metric]) -> [Diagnostic] {
    metrics.values.flatMap { metric -> [Diagnostic] in
        guard metric.isAboutPeople, metric.unit == .percent, let part = metric.numerator,
            let whole = metric.denominator
        else { return [] }
        return index.keys(of: part).flatMap { key in
            let wholeKey = SeriesKey(metric: whole, channel: key.channel, group: key.group)
            return impossibleShares(key, of: wholeKey, in: index)
        }
    }
}

private func impossibleShares(
    _ part: SeriesKey, of whole: SeriesKey, in index: ObservationIndex
) -> [Diagnostic] {
    let wholes = index.places(of: whole)
    guard !wholes.isEmpty else { return [] }
    return index.places(of: part).compactMap { place in
        guard let counted = index.observation(at: place).value,
            let match = index.exact(wholes, index.observation(at: place).period),
            let all = index.observation(at: match).value, counted > all
        else { return nil }
        return .impossibleShare(
            counted, of: all, part: part.metric, whole: whole.metric,
            wholeAt: index.position(of: match), at: index.position(of: place))
    }
}
