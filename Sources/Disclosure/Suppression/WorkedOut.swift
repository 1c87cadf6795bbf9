import Model
import Statistics

/// Figures that tell of others and are neither sums nor quotients of counts: differences, products, changes since the
/// period before, and brackets of what is not added.
///
/// They are withheld with any figure that they are made from.
struct WorkedOut {
    private let smallest: Int
    /// What each is made from, in reading order.
    private var made: [(place: FigurePlace, from: [FigurePlace])] = []
    private var small: Set<FigurePlace> = []

    var isEmpty: Bool { made.isEmpty }

    init(_ reading: CountReading) {
        smallest = reading.smallest
        addFormulas(reading)
        addBrackets(reading)
    }

    private mutating func addFormulas(_ reading: CountReading) {
        let metrics = reading.metrics
        let telling = metrics.filter { $0.value.tellsMore(in: metrics) }
        if telling.isEmpty { return }
        for place in reading.figures.keys.filter({ telling[$0.key.metric] != nil }).sorted() {
            let components = telling[place.key.metric]?.components ?? []
            let before = FigurePlace(
                key: place.key, period: place.period.previous(yearStart: reading.yearStart))
            made.append((place, components.flatMap { [place.of($0), before.of($0)] }))
        }
    }

    private mutating func addBrackets(_ reading: CountReading) {
        var parts: [FigurePlace: [FigurePlace]] = [:]
        for place in reading.people {
            guard case .between(let low, let high)? = reading.figures[place]?.value else {
                continue
            }
            parts[place] = []
            let least = reading.figures[place]?.leastPart ?? low
            if [low, high, least].contains(where: { isSmall($0, smallest: smallest) }) {
                small.insert(place)
            }
        }
        if parts.isEmpty { return }
        for place in reading.people {
            for (total, _) in reading.totals(over: place) where parts[total] != nil {
                parts[total]?.append(place)
            }
        }
        made += parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Those that must not be seen, in reading order.
    func withheld(beside others: Set<FigurePlace>) -> [FigurePlace] {
        var withheld = others.union(small)
        var count = -1
        while count != withheld.count {
            count = withheld.count
            for (place, from) in made where from.contains(where: withheld.contains) {
                withheld.insert(place)
            }
        }
        return withheld.subtracting(others).sorted()
    }
}

extension Metric {
    /// Whether it is worked out from counts of people in a way that the audit does not know.
    fileprivate func tellsMore(in metrics: [MetricID: Metric]) -> Bool {
        guard formula != nil, !(isAboutPeople && isSumOrQuotient) else { return false }
        return components.contains {
            metrics[$0]?.reaches(\.isAboutPeople, in: metrics) ?? false
        }
    }

    /// Whether it is such a metric, or is worked out from one.
    func reaches(_ isSuch: (Metric) -> Bool, in metrics: [MetricID: Metric]) -> Bool {
        var seen: Set<MetricID> = []
        var open = [id]
        while let next = open.popLast() {
            guard seen.insert(next).inserted, let metric = metrics[next] else { continue }
            if isSuch(metric) { return true }
            open += metric.components
        }
        return false
    }
}
