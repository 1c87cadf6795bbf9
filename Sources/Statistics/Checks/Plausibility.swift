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
        for place in places {
            guard let neighbours = index.implausible(place, among: places) else { continue }
            diagnostics.append(
                .implausible(
                    index.observation(at: place).value ?? .zero, of: index.name(of: place, key),
                    beside: neighbours, in: index.cell(of: place),
                    at: index.position(of: place)))
        }
    }
    return diagnostics
}

private func isShort(_ period: Period) -> Bool { period.days < 28 }

extension ObservationIndex {
    /// Its neighbours, where it cannot well stand beside them and nobody says why it does.
    fileprivate func implausible(_ place: Place, among places: Range<Place>) -> [Decimal]? {
        // The first and the last have both of their neighbours on one side.
        let start = min(max(place - 1, places.lowerBound), places.upperBound - 3)
        let all = (start..<start + 3).map { observation(at: $0) }
        let own = observation(at: place)
        guard let value = own.value, own.marker == nil, own.remark < 0, follow(all) else {
            return nil
        }
        let neighbours = [start, start + 1, start + 2].filter { $0 != place }
            .compactMap { observation(at: $0).value }
        guard neighbours.count == 2, neighbours.allSatisfy({ $0 > .zero }) else { return nil }
        let isSlip =
            value.isZero
            ? place == start + 1 && neighbours.allSatisfy { $0 >= fewest }
            : isTenfold(value, neighbours)
        let line = Int(own.line)
        let isExplained = snapshot(of: place).plausible.contains { $0.covers(line, own.period) }
        return isSlip && !isExplained ? neighbours : nil
    }

    /// Whether they are periods of one length without a gap.
    private func follow(_ all: [Observation]) -> Bool {
        zip(all, all.dropFirst()).allSatisfy { one, other in
            one.period.grain == other.period.grain && one.last.adding(days: 1) == other.first
        }
    }

    /// Which of its row's cells it came from; `nil` where several rows made it.
    fileprivate func cell(of place: Place) -> CellPlace? {
        let cells = snapshot(of: place).cells
        let column = Int(observation(at: place).column)
        return cells.indices.contains(column) ? cells[column] : nil
    }

    /// Its metric and, where a row has several values, its column.
    fileprivate func name(of place: Place, _ key: SeriesKey) -> String {
        let columns = snapshot(of: place).columns
        let column = Int(observation(at: place).column)
        guard columns.count > 1, columns.indices.contains(column) else { return "'\(key.metric)'" }
        return "'\(key.metric)' (column '\(columns[column])')"
    }
}

/// A zero beside less than this, or ten times one of less, may well be chance.
private let fewest = Decimal(10)

private func isTenfold(_ value: Decimal, _ neighbours: [Decimal]) -> Bool {
    let tenfold = neighbours.compactMap { $0.multiplied(by: Decimal(10)) }
    return tenfold.count == 2 && tenfold.allSatisfy { value >= $0 }
        && value >= fewest.multiplied(by: fewest) ?? fewest
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
