import Diagnostics
import Model

/// Values ten times both of their neighbours, and zeros between two that are none: slips of a digit, and readings that
/// were not taken.
///
/// Looked for in months and longer periods; of a stock, which hardly moves from one day to the next, in days and weeks as
/// well. A day on which nothing happened, or ten times as much as on others, is not rare.
func implausibleValues(
    in index: ObservationIndex, _ metrics: [MetricID: Metric]
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for key in index.keys.sorted() {
        guard let kind = metrics[key.metric]?.kind, kind != .ratio, kind != .index else { continue }
        let places = index.places(of: key)
        guard places.count > 2, let first = places.first,
            kind == .stock || !isShort(index.observation(at: first).period)
        else { continue }
        for place in places.dropFirst().dropLast() {
            guard let neighbours = index.implausible(place) else { continue }
            diagnostics.append(
                .implausible(
                    key.metric, index.observation(at: place).value ?? .zero,
                    between: neighbours.0, and: neighbours.1, at: index.position(of: place)))
        }
    }
    return diagnostics
}

private func isShort(_ period: Period) -> Bool { period.days < 28 }

extension ObservationIndex {
    /// Its neighbours, where it cannot well stand between them and nobody says why it does.
    fileprivate func implausible(_ place: Place) -> (Decimal, Decimal)? {
        let own = observation(at: place)
        let (before, after) = (observation(at: place - 1), observation(at: place + 1))
        guard let value = own.value, own.marker == nil, own.remark < 0,
            let one = before.value, let two = after.value, one >= Decimal(10), two >= Decimal(10),
            before.period.grain == own.period.grain, after.period.grain == own.period.grain,
            before.last.adding(days: 1) == own.first, own.last.adding(days: 1) == after.first
        else { return nil }
        let isLarge = [one, two].allSatisfy { other in
            other.multiplied(by: Decimal(10)).map { value >= $0 } ?? false
        }
        guard value.isZero || isLarge else { return nil }
        let line = Int(own.line)
        let isExplained = snapshot(of: place).plausible.contains { $0.covers(line, own.period) }
        return isExplained ? nil : (one, two)
    }
}

/// Periods of one series that cross, and months, quarters or years that nothing was delivered for.
/// Source: domain rule 9.
func overlapsAndGaps(in index: ObservationIndex, _ metrics: [MetricID: Metric]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var gaps: [MetricID: Set<Period>] = [:]
    for key in index.keys.sorted() {
        guard let kind = metrics[key.metric]?.kind else { continue }
        let places = index.places(of: key)
        // Days do not cross, and a missing one shows in its month.
        guard places.count > 1, let first = places.first,
            index.observation(at: first).first != index.observation(at: first).last
        else { continue }
        for (one, two) in zip(places, places.dropFirst()) {
            let (before, after) = (index.observation(at: one), index.observation(at: two))
            let isCounted = kind == .flow || kind == .unique
            if isCounted, crosses(before.period, after.period) {
                diagnostics.append(
                    .overlap(key.metric, index.position(of: one), at: index.position(of: two)))
            } else if let gap = gap(before.period, after.period),
                gaps[key.metric, default: []].insert(gap).inserted
            {
                diagnostics.append(
                    .gap(key.metric, gap.first, gap.last, at: index.position(of: two)))
            }
        }
    }
    return diagnostics
}

/// Weeks cross months, as calendars go; intervals cross others by mistake.
private func crosses(_ one: Period, _ other: Period) -> Bool {
    (one.grain == .interval || other.grain == .interval) && other.first <= one.last
        && one.first < other.first && one.last < other.last
}

/// The days between two periods of one regular kind.
private func gap(_ one: Period, _ other: Period) -> Period? {
    guard one.grain == other.grain else { return nil }
    switch one.grain {
    case .month, .quarter, .financialQuarter, .year, .financialYear:
        return Period.interval(one.last.adding(days: 1), other.first.adding(days: -1))
    case .day, .week, .interval: return nil
    }
}
