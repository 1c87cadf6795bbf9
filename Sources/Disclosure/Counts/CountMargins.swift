import Model
import Statistics

/// All channels and each, everyone and each group, a quarter and its months, a year and its quarters, a metric
/// that is the sum of others and these.
extension CountReading {
    /// A total as it is published, with the figures that it adds up.
    private struct Margin {
        let total: FigurePlace
        var parts: [FigurePlace] = []
        let over: SumOver
    }

    mutating func addMargins() {
        let margins = margins()
        for margin in margins {
            add(margin) { $0.number(of: $1) }
            guard case .share? = figures[margin.total]?.value else { continue }
            for side in [0, 1] { add(margin) { $0.side(side, of: $1) } }
        }
    }

    /// A part that tells nothing of people is printed.
    private mutating func addOpen(_ place: FigurePlace) {
        guard metrics[place.key.metric]?.isAboutPeople == false,
            case .number(let number)? = figures[place]?.value
        else { return }
        counts[add(.figure(place), number, isDelivered: false)].isOpen = true
    }

    private mutating func margins() -> [Margin] {
        var margins: [Margin] = []
        var index: [FigurePlace: [SumOver: Int]] = [:]
        for place in people {
            for (total, over) in totals(over: place) where figures[total] != nil {
                let own = index[total]?[over] ?? margins.count
                if own == margins.count {
                    margins.append(Margin(total: total, over: over))
                    index[total, default: [:]][over] = own
                }
                margins[own].parts.append(place)
            }
        }
        for place in people {
            let parts = (metrics[place.key.metric]?.parts ?? []).map { place.of($0) }
            for part in parts { addOpen(part) }
            if !parts.isEmpty {
                margins.append(Margin(total: place, parts: parts, over: .metrics))
            }
        }
        return margins
    }

    func totals(over place: FigurePlace) -> [(FigurePlace, SumOver)] {
        let key = place.key
        var totals: [(FigurePlace, SumOver)] = []
        if key.channel != nil {
            let all = SeriesKey(metric: key.metric, group: key.group)
            totals.append((FigurePlace(key: all, period: place.period), .channels))
        }
        if key.group != nil {
            let everyone = SeriesKey(metric: key.metric, channel: key.channel)
            totals.append((FigurePlace(key: everyone, period: place.period), .groups))
        }
        guard metrics[key.metric]?.kind != .stock else { return totals }
        for longer in place.period.grain.isPartOf {
            let period = Period.of(longer, around: place.period.first, yearStart: yearStart)
            totals.append((FigurePlace(key: key, period: period), .time))
        }
        return totals
    }

    /// The number of the count on one side of a share.
    private func side(_ side: Int, of place: FigurePlace) -> Int? {
        guard case .share? = figures[place]?.value else { return nil }
        let metric = metrics[place.key.metric]
        let name: CountName = side == 0 ? .numerator(place) : .denominator(place)
        let of = side == 0 ? metric?.numerator : metric?.denominator
        return numbers[name] ?? of.flatMap { number(of: place.of($0)) }
    }

    /// One sum, with those whom no part counts where there are any. A part that is missing from the data is as unknown to
    /// a reader as one that is withheld.
    private mutating func add(
        _ margin: Margin, _ number: (CountReading, FigurePlace) -> Int?
    ) {
        guard let total = number(self, margin.total) else { return }
        var parts = margin.parts.compactMap { number(self, $0) }
        guard !parts.isEmpty else { return }
        // Of a rate that is worked out from counts a total takes in only the parts that have both.
        let isComputed = metrics[margin.total.key.metric]?.numerator != nil
        let isIncomplete = margin.parts.contains { place in
            guard !isComputed, case .missing(let marker)? = figures[place]?.value else {
                return false
            }
            return marker != .notApplicable && number(self, place) == nil
        }
        let known = sum(of: parts)
        if let amount = counts[total].amount, let known {
            guard let rest = amount.subtracting(known) else { return }
            if rest.isNegative {
                if margin.over == .groups { overlaps.append(parts) }
                return
            }
            if isIncomplete || !rest.isZero {
                let name = CountName.uncounted(counts[total].name.place, margin.over)
                let isSide = counts[total].name != .figure(counts[total].name.place)
                if isSide { return addRestOfSide(total, parts, rest, margin.over) }
                parts.append(add(name, rest, isDelivered: false))
            }
        } else if isIncomplete {
            return
        }
        sums.append(FoundSum(total: total, parts: parts, over: margin.over))
    }

    /// The two sides of a share have rests of their own, which have no name: they are numbered alone.
    private mutating func addRestOfSide(
        _ total: Int, _ parts: [Int], _ rest: Decimal, _ over: SumOver
    ) {
        counts.append(
            Count(
                amount: rest, name: .uncounted(counts[total].name.place, over), isDelivered: false))
        sums.append(FoundSum(total: total, parts: parts + [counts.count - 1], over: over))
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
