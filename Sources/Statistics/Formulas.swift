import Model

// Metrics that are worked out from others, of the same channel, group and period.

extension Findings {
    func computed(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        guard let formula = metric.formula else { return nil }
        let delivered = metric.components.map { !index.places(of: key.of($0)).isEmpty }
        // Over all channels a part that one of them keeps to itself would be missing from the sum.
        if !formula.isQuotient, key.channel == nil, delivered.contains(false),
            !reporting.channels(of: [key.metric], key.group).isEmpty
        {
            return nil
        }
        if formula.isPlainSum {
            return total(of: metric.parts.map { key.of($0) }, as: key, period, metric)
        }
        let isWhole = key.channel != nil || delivered.contains(true)
        let channels = isWhole ? [] : open(metric.components, key.group, period, metric.kind)
        var reading = FormulaReading(findings: self, key: key, period: period, channels: channels)
        let above = reading.sum(of: formula.terms)
        let below = formula.isQuotient ? reading.sum(of: formula.divisor) : nil
        guard !reading.found.isEmpty else { return nil }
        let value = value(of: above, over: below, formula)
        return combined(reading.found, as: key, period, metric, value)
    }

    /// `[z]` over zero, `[x]` where a side is missing.
    private func value(
        of above: Decimal?, over below: Decimal?, _ formula: Formula
    ) -> Figure.Value {
        guard let above else { return .missing(.notAvailable) }
        guard formula.isQuotient else { return .number(above) }
        guard let below else { return .missing(.notAvailable) }
        return below.isZero ? .missing(.notApplicable) : .share(Share(above, of: below))
    }
}

/// The terms of a formula, being read.
///
/// Over all channels only those that report all of its metrics count: a denominator without its numerator would lower
/// a ratio, and the other way round raise it.
private struct FormulaReading {
    let findings: Findings
    let key: SeriesKey
    let period: Period
    /// Those that are added up; empty where the key itself is read.
    let channels: [ChannelID]
    /// All figures that were read.
    var found: [Figure] = []

    /// `nil` where one of them is missing.
    mutating func sum(of terms: [Formula.Term]) -> Decimal? {
        var sum: Decimal? = .zero
        for term in terms {
            let value = value(of: term)
            sum = sum.flatMap { sum in
                value.flatMap { term.isSubtracted ? sum.subtracting($0) : sum.adding($0) }
            }
        }
        return sum
    }

    private mutating func value(of term: Formula.Term) -> Decimal? {
        let start =
            term.moment == .period
            ? nil : read(term.metric, period.previous(yearStart: findings.yearStart))
        let end = term.moment == .start ? nil : read(term.metric, period)
        let value: Decimal? =
            switch term.moment {
            case .period: end
            case .start: start
            case .average:
                start.flatMap { start in end.flatMap { start.adding($0) } }
                    .flatMap { $0.multiplied(by: Decimal(5, scale: 1)) }
            }
        guard let multiplier = term.multiplier else { return value }
        let factor = read(multiplier, period)
        return value.flatMap { value in factor.flatMap { value.multiplied(by: $0) } }
    }

    private mutating func read(_ id: MetricID, _ period: Period) -> Decimal? {
        let own = key.of(id)
        let metric = findings.record.metrics[id]
        let figure =
            if let metric, metric.isAdded, !channels.isEmpty {
                findings.total(of: channels.map { own.on($0) }, as: own, period, metric)
            } else {
                findings.figure(own, period)
            }
        if let figure { found.append(figure) }
        guard case .number(let number)? = figure?.value else { return nil }
        return number
    }
}
