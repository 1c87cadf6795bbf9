import Diagnostics
import Model

/// Everything that delivered numbers say against each other.
func contradictions(in findings: Findings) -> [Diagnostic] {
    let (index, record) = (findings.index, findings.record)
    return mixedBases(of: record.snapshots)
        + mixedBases(in: findings.usedMetrics, record) + unreconciled(in: index)
        + disagreeingTotals(in: index, record.metrics) + overlapsAndGaps(in: index, record.metrics)
        + implausibleValues(in: index, record.metrics)
}

/// Answered and unanswered are all enquiries.
private func unreconciled(in index: ObservationIndex) -> [Diagnostic] {
    index.keys(of: "unanswered").flatMap { key in
        let all = index.places(of: key.of("enquiries"))
        let answered = index.places(of: key.of("answered"))
        return index.places(of: key).compactMap { place -> Diagnostic? in
            let period = index.observation(at: place).period
            guard let open = index.observation(at: place).value,
                let done = index.exact(answered, period),
                let whole = index.exact(all, period),
                let doneCount = index.observation(at: done).value,
                let count = index.observation(at: whole).value,
                let sum = doneCount.adding(open), sum != count
            else { return nil }
            return .unreconciled(
                answered: doneCount, unanswered: open, enquiries: count,
                wholeAt: index.position(of: whole), at: index.position(of: place))
        }
    }
}

/// Delivered totals beside what their parts come to: all channels and each, everyone and each group, a metric and its
/// parts.
private func disagreeingTotals(
    in index: ObservationIndex, _ metrics: [MetricID: Metric]
) -> [Diagnostic] {
    var channels: [SeriesKey: [SeriesKey]] = [:]
    var groups: [SeriesKey: [SeriesKey]] = [:]
    for key in index.keys.sorted() {
        guard let kind = metrics[key.metric]?.kind, kind == .flow || kind == .stock else {
            continue
        }
        if key.channel != nil { channels[key.on(nil), default: []].append(key) }
        if key.group != nil { groups[key.in(nil), default: []].append(key) }
    }
    var diagnostics: [Diagnostic] = []
    for (whole, parts) in (channels.map { ($0, $1) } + groups.map { ($0, $1) })
        .sorted(by: { $0.0 < $1.0 })
    {
        diagnostics += disagreements(of: whole, with: parts, in: index)
    }
    for (whole, parts) in groups.sorted(by: { $0.key < $1.key }) where parts.count > 2 {
        diagnostics += hiddenTotals(among: parts, of: whole, in: index)
    }
    for metric in metrics.values.sorted(by: { $0.id < $1.id }) where metric.parts.count > 1 {
        for key in index.keys(of: metric.id) {
            diagnostics += disagreements(of: key, with: metric.parts.map { key.of($0) }, in: index)
        }
    }
    return diagnostics
}

/// Where a whole and all of its parts are delivered for one period and differ.
///
/// A multiple is none: groups may be of several sorts in one list, ages and wards, each of them everyone.
private func disagreements(
    of whole: SeriesKey, with parts: [SeriesKey], in index: ObservationIndex
) -> [Diagnostic] {
    let ranges = parts.map { index.places(of: $0) }
    return index.places(of: whole).compactMap { place in
        let period = index.observation(at: place).period
        guard let total = index.observation(at: place).value,
            let sum = index.sum(of: ranges, period), sum != total, !sum.isMultiple(of: total)
        else { return nil }
        return .disagreeingTotal(
            whole.metric, total: total, sum: sum, at: index.position(of: place))
    }
}

/// A group that is the sum of all the others throughout is a total that nobody named.
private func hiddenTotals(
    among parts: [SeriesKey], of whole: SeriesKey, in index: ObservationIndex
) -> [Diagnostic] {
    for part in parts {
        let others = parts.filter { $0 != part }.map { index.places(of: $0) }
        let places = index.places(of: part)
        var count = 0
        let isSum = places.allSatisfy { place in
            let own = index.observation(at: place)
            guard let value = own.value, let sum = index.sum(of: others, own.period),
                value == sum
            else { return false }
            if !value.isZero { count += 1 }
            return true
        }
        // One or two small counts may be the sum of others by chance.
        if isSum, count > 2, let first = places.first, let group = part.group {
            return [.hiddenTotal(group.text, at: index.position(of: first))]
        }
    }
    return []
}

extension ObservationIndex {
    /// `nil` where one of them has no number for exactly that period.
    fileprivate func sum(of ranges: [Range<Place>], _ period: Period) -> Decimal? {
        var sum: Decimal? = .zero
        for range in ranges {
            guard let place = exact(range, period), let value = observation(at: place).value,
                let known = sum
            else { return nil }
            sum = known.adding(value)
        }
        return sum
    }
}

extension Decimal {
    fileprivate func isMultiple(of other: Decimal) -> Bool {
        let wide = max(scale, other.scale)
        let (one, two) = (widened(to: wide), other.widened(to: wide))
        return two > 0 && one > two && one % two == 0
    }
}
