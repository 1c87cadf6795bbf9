import Model
import Statistics

/// A published sum: a total and the parts that make it up, each known to be a figure.
struct Line {
    let total: FigurePlace
    /// In reading order.
    let parts: [FigurePlace]
}

/// Withholds in each published sum a second figure beside a single withheld one, which else anyone could work out by
/// subtraction: complementary suppression.
///
/// This is the two-in-each-line rule. It is necessary and not sufficient: lines that cross can still give an exact
/// value away, or too narrow a range, although each has two withheld (domain rule 5.4). The audit by exact intervals,
/// which finds these, is to come.
///
/// Withheld in addition is the smallest part that is not zero, of equal ones the first in reading order; where there is
/// none, the total. That may leave another line with a single one, so it is repeated until nothing changes.
func withholdComplements(
    of lines: [Line], among figures: [FigurePlace: Figure], metrics: [MetricID: Metric],
    in withheld: inout Set<FigurePlace>
) {
    let places = Array(figures.keys)
    withholdWhatTells(of: places, metrics: metrics, in: &withheld)
    guard !withheld.isEmpty else { return }
    var count = -1
    while count != withheld.count {
        count = withheld.count
        for line in lines {
            if let second = complement(in: line, figures, withheld) { withheld.insert(second) }
        }
        withholdWhatTells(of: places, metrics: metrics, in: &withheld)
    }
}

/// What has to be withheld beside a line's single withheld figure; `nil` where none or several are unknown.
private func complement(
    in line: Line, _ figures: [FigurePlace: Figure], _ withheld: Set<FigurePlace>
) -> FigurePlace? {
    let all = [line.total] + line.parts
    let hidden = all.filter { withheld.contains($0) }
    // A part that is missing from the data is as unknown to the reader as one that is withheld.
    let unknown = all.filter { withheld.contains($0) || figures[$0]?.size == nil }
    guard hidden.count == 1, unknown.count == 1 else { return nil }
    var best: (place: FigurePlace, size: Decimal)?
    for part in line.parts where !withheld.contains(part) {
        guard let size = figures[part]?.size, size > .zero else { continue }
        if best.map({ size < $0.size }) ?? true { best = (part, size) }
    }
    if let best { return best.place }
    return withheld.contains(line.total) ? nil : line.total
}

extension Figure {
    /// What it counts, or counts among; `nil` where there is no number.
    fileprivate var size: Decimal? {
        switch value {
        case .number(let number): number
        case .share(let share): share.denominator
        case .missing: nil
        }
    }
}

/// The sums that readers see of metrics about people: all channels and each, everyone and each group, a quarter and its
/// months, a year and its quarters, a metric that is the sum of others and these.
func publishedLines(
    among figures: [FigurePlace: Figure], metrics: [MetricID: Metric], yearStart: YearStart
) -> [Line] {
    let people = figures.keys.filter { place in
        guard let metric = metrics[place.key.metric] else { return true }
        return metric.isAboutPeople
    }
    .sorted()
    var ofChannels: [FigurePlace: [FigurePlace]] = [:]
    var ofGroups: [FigurePlace: [FigurePlace]] = [:]
    var ofTime: [FigurePlace: [FigurePlace]] = [:]
    for place in people {
        let key = place.key
        if key.channel != nil {
            let all = SeriesKey(metric: key.metric, group: key.group)
            ofChannels[FigurePlace(key: all, period: place.period), default: []].append(place)
        }
        if key.group != nil {
            let everyone = SeriesKey(metric: key.metric, channel: key.channel)
            ofGroups[FigurePlace(key: everyone, period: place.period), default: []].append(place)
        }
        guard metrics[key.metric]?.kind != .stock else { continue }
        for longer in place.period.grain.isPartOf {
            let period = Period.of(longer, around: place.period.first, yearStart: yearStart)
            ofTime[FigurePlace(key: key, period: period), default: []].append(place)
        }
    }
    return people.flatMap { place in
        let sums = (metrics[place.key.metric]?.parts ?? []).map { place.of($0) }
            .filter { figures[$0] != nil }
        return [ofChannels[place] ?? [], ofGroups[place] ?? [], ofTime[place] ?? [], sums]
            .filter { !$0.isEmpty }.map { Line(total: place, parts: $0) }
    }
}

extension Period.Grain {
    /// What a period of this grain is published as a part of.
    fileprivate var isPartOf: [Period.Grain] {
        switch self {
        case .month: [.quarter]
        case .quarter: [.year, .financialYear]
        case .day, .week, .financialQuarter, .year, .financialYear, .interval: []
        }
    }
}

extension FigurePlace: Comparable {
    /// Reading order: by key, then by time.
    static func < (one: FigurePlace, other: FigurePlace) -> Bool {
        one.key == other.key ? one.period < other.period : one.key < other.key
    }
}
