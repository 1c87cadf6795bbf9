import Model

// What stands where parts are not added, or some are missing. Source: domain rule 1.2.

extension Findings {
    /// Of distinct accounts in the parts of a period: no fewer than in the largest part, no more than in all together.
    /// `nil` where nothing was delivered in it, `[x]` where a part is missing.
    func bracketOverTime(_ subject: Subject, _ period: Period, required: Period) -> Figure? {
        guard var sum = index.sum(subject.places, period, required: required) else { return nil }
        guard case .number(let high) = sum.value, !subject.isLifetime else {
            sum.value = .missing(.notAvailable)
            return figure(subject, period, sum)
        }
        let parts = sum.selection.compactMap { index.observation(at: $0).value }
        guard let low = parts.max() else { return nil }
        sum.value = low == high ? .number(high) : .between(low: low, high: high)
        var bracket = figure(subject, period, sum)
        bracket.leastPart = parts.min()
        return bracket
    }

    /// The same over channels or groups.
    func bracket(
        of keys: [SeriesKey], as key: SeriesKey, _ period: Period, _ metric: Metric
    ) -> Figure? {
        let figures = keys.map { figure($0, period) }
        let parts = figures.compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        var bounds: (low: Decimal, high: Decimal)? = (.zero, .zero)
        for figure in figures {
            let own = figure?.bounds
            bounds = bounds.flatMap { all in
                own.flatMap { own in
                    all.high.adding(own.high).map { (max(all.low, own.low), $0) }
                }
            }
        }
        let value: Figure.Value =
            bounds.map {
                $0.low == $0.high ? .number($0.high) : .between(low: $0.low, high: $0.high)
            }
            ?? .missing(.notAvailable)
        var whole = combined(parts, as: key, period, metric, value)
        whole.leastPart = parts.compactMap { $0.leastPart ?? $0.bounds?.low }.min()
        return whole
    }
}

extension Findings {
    /// The parts that have a number, and the names of those that have none; `nil` where none has.
    func partialTotal(
        of parts: [(key: SeriesKey, figure: Figure?)], as whole: SeriesKey
    ) -> PartialTotal? {
        var sum: Decimal?
        var missing: [String] = []
        for (key, figure) in parts {
            if case .number(let number)? = figure?.value {
                guard let next = (sum ?? .zero).adding(number) else { return nil }
                sum = next
            } else {
                missing.append(key.name(beside: whole))
            }
        }
        return sum.map { PartialTotal(value: $0, missing: missing) }
    }

    /// The same over time, with the periods in which nothing was delivered.
    func withPartial(
        _ figure: Figure, of aggregate: Aggregate, _ subject: Subject, _ required: Period
    ) -> Figure {
        guard !figure.hasNumber, subject.metric.tellsPartialTotals, subject.metric.kind == .flow,
            !subject.isLifetime
        else { return figure }
        var (sum, missing, next) = (Decimal?.none, [String](), required.first)
        for place in aggregate.selection {
            let own = index.observation(at: place)
            if own.first > next { missing.append(name(next, own.first.adding(days: -1))) }
            if let value = own.value {
                guard let more = (sum ?? .zero).adding(value) else { return figure }
                sum = more
            } else {
                missing.append(name(own.first, own.last))
            }
            next = own.last.adding(days: 1)
        }
        if next <= required.last { missing.append(name(next, required.last)) }
        var figure = figure
        figure.partial = sum.map { PartialTotal(value: $0, missing: missing) }
        return figure
    }

    /// A month by its code, any other days by their ends.
    private func name(_ first: Day, _ last: Day) -> String {
        if first == last { return first.description }
        let month = Period.of(.month, around: first, yearStart: yearStart)
        return month.first == first && month.last == last
            ? month.code(yearStart: yearStart) : "\(first) to \(last)"
    }
}

extension Figure {
    fileprivate var bounds: (low: Decimal, high: Decimal)? {
        switch value {
        case .number(let number): (number, number)
        case .between(let low, let high): (low, high)
        case .share, .missing, .notReached: nil
        }
    }
}

extension SeriesKey {
    /// What tells a part from the whole.
    fileprivate func name(beside whole: SeriesKey) -> String {
        if channel != whole.channel, let channel { return channel.text }
        if group != whole.group, let group { return group.text }
        return metric.text
    }
}

extension Metric {
    /// Never of people: a missing part could be worked out from it.
    var tellsPartialTotals: Bool {
        hasPartialTotal && !isAboutPeople && (kind == .flow || kind == .stock)
    }
}
