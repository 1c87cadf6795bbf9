import Model
import Statistics

/// A published sum: a total and the parts that make it up, each known to be a figure.
struct Line {
    let total: FigurePlace
    /// In reading order.
    let parts: [FigurePlace]
    /// Whether it adds up people or their cases, no medians or rates.
    let isCount: Bool
}

/// Withholds in each published sum a second figure beside a single withheld one, which else anyone could work out by
/// subtraction: complementary suppression. What the total leaves beside the visible parts is no small number either, be it of
/// several withheld parts or of people whom no part counts.
///
/// This is the two-in-each-line rule. It is necessary and not sufficient: lines that cross can still give an exact
/// value away, or too narrow a range, although each has two withheld (domain rule 5.4). The audit by exact intervals,
/// which finds these, is to come.
///
/// Withheld in addition is the smallest part that is not zero, of equal ones the first in reading order; where there is
/// none, the total. That may leave another line with a single one, so it is repeated until nothing changes.
func withholdComplements(
    of lines: [Line], among figures: [FigurePlace: Figure], metrics: [MetricID: Metric],
    smallest: Int, in withheld: inout Set<FigurePlace>
) {
    let places = Array(figures.keys)
    withholdWhatTells(of: places, metrics: metrics, in: &withheld)
    var count = -1
    while count != withheld.count {
        count = withheld.count
        for line in lines {
            let sums = Sums(line, figures: figures, withheld: withheld, smallest: smallest)
            withheld.formUnion(sums.complements)
        }
        withholdWhatTells(of: places, metrics: metrics, in: &withheld)
    }
}

/// A line as its readers see it: what they know of it, and what follows from that.
private struct Sums {
    let line: Line
    let figures: [FigurePlace: Figure]
    let withheld: Set<FigurePlace>
    let smallest: Int

    init(
        _ line: Line, figures: [FigurePlace: Figure], withheld: Set<FigurePlace>, smallest: Int
    ) {
        // A share of all adds up the parts that have both of its sides: another one hides nothing in it.
        let isShare = figures[line.total]?.isShare ?? false
        let parts = isShare ? line.parts.filter { figures[$0]?.isShare ?? false } : line.parts
        self.line = Line(total: line.total, parts: parts, isCount: line.isCount)
        self.figures = figures
        self.withheld = withheld
        self.smallest = smallest
    }

    /// What has to be withheld besides; empty where nothing follows.
    var complements: [FigurePlace] {
        if overlaps { return visible.filter { size($0).map { $0 > .zero } ?? false } }
        guard isTold || hasSmallRest else { return [] }
        let sizes = visible.compactMap { place in size(place).map { (place: place, size: $0) } }
        // `min` gives the first of equal ones.
        if let least = sizes.filter({ $0.size > .zero }).min(by: { $0.size < $1.size }) {
            return [least.place]
        }
        return withheld.contains(line.total) ? [] : [line.total]
    }

    /// Groups of several sorts in one list (ages, wards): nobody says which make up the total, so with one of them
    /// withheld the others could give it away.
    private var overlaps: Bool {
        guard line.isCount, line.parts.contains(where: isHidden), let total = size(line.total),
            line.parts.contains(where: { $0.key.group != line.total.key.group }),
            let sum = sum(of: line.parts)
        else { return false }
        return sum > total
    }

    /// Whether a single one is withheld and all others are known.
    private var isTold: Bool {
        let all = [line.total] + line.parts
        // A part that is missing from the data is as unknown to the reader as one that is withheld.
        return all.count(where: isHidden) == 1 && all.count(where: isUnknown) == 1
    }

    /// Whether what the total leaves beside the visible parts is itself a small number: of those withheld together, or
    /// of those that nobody delivered.
    private var hasSmallRest: Bool {
        guard line.isCount, !isUnknown(line.total), let total = size(line.total),
            let sum = sum(of: visible), let rest = total.subtracting(sum)
        else { return false }
        return isSmall(rest, smallest: smallest)
    }

    private var visible: [FigurePlace] { line.parts.filter { !isUnknown($0) } }

    private func sum(of places: [FigurePlace]) -> Decimal? {
        places.compactMap { size($0) }
            .reduce(.some(Decimal.zero)) { sum, size in sum.flatMap { $0.adding(size) } }
    }

    private func size(_ place: FigurePlace) -> Decimal? { figures[place]?.size }

    /// Withheld here, or already by whoever delivered it.
    private func isHidden(_ place: FigurePlace) -> Bool {
        withheld.contains(place) || figures[place]?.value == .missing(.confidential)
    }

    /// Where there was nothing to count, nothing is unknown.
    private func isUnknown(_ place: FigurePlace) -> Bool {
        guard !withheld.contains(place), let figure = figures[place] else { return true }
        return figure.size == nil && figure.value != .missing(.notApplicable)
    }
}

extension Figure {
    /// What it counts, or counts among; `nil` where there is no number.
    fileprivate var size: Decimal? {
        switch value {
        case .number(let number): number
        case .share(let share): share.denominator
        case .between, .missing, .notReached: nil
        }
    }

    fileprivate var isShare: Bool {
        if case .share = value { true } else { false }
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
        let isShare = figures[place]?.isShare ?? false
        let isCount = isShare || metrics[place.key.metric]?.countsPeople ?? true
        return [ofChannels[place] ?? [], ofGroups[place] ?? [], ofTime[place] ?? [], sums]
            .filter { !$0.isEmpty }.map { Line(total: place, parts: $0, isCount: isCount) }
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
    package static func < (one: FigurePlace, other: FigurePlace) -> Bool {
        one.key == other.key ? one.period < other.period : one.key < other.key
    }
}
