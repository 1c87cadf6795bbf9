package import Model
package import Statistics

/// What may be said of the difference between two figures of like periods.
package struct PublishedChange: Sendable {
    /// Source: domain rules 4.1 and 8.4: nothing is said to go up or down because of two points.
    package enum Verdict: Sendable, Equatable {
        case up, down
        case noClearChange
        /// Neither a sample nor enough points to tell.
        case notJudged
    }

    package let figure: PublishedFigure
    package let previous: PublishedFigure
    /// In the printed unit, of percent in percentage points; not rounded.
    package let difference: Double
    /// Of shares of samples.
    package let interval: Interval?
    package let verdict: Verdict
}

extension PublishedFigure {
    /// Between which numbers the true one lies, in the printed unit: of a sample as likely as not nineteen times in
    /// twenty, of unique counts that are not added for certain. `nil` of everything else.
    package func interval(by metric: Metric) -> Interval? {
        switch value {
        case .share(let share): Interval.of(share, by: metric)
        case .number(let number): Interval.of(count: number, by: metric)
        case .between(let low, let high):
            Interval(low: low.approximate, high: high.approximate)
        case .missing, .notReached, .withheld: nil
        }
    }
}

extension PublishedRecord {
    /// The change of a figure since another period of the same kind; `nil` where one of them has no number, is
    /// withheld, or the series breaks in between.
    ///
    /// `process` is that of the period's grain, where it is at hand.
    package func change(
        of key: SeriesKey, _ period: Period, since before: Period,
        process: ProcessSeries? = nil
    ) -> PublishedChange? {
        guard let metric = metrics[key.metric], let figure = figures.figure(key, period),
            let previous = figures.figure(key, before),
            let now = figure.processValue(metric), let then = previous.processValue(metric),
            !isBroken(key, metric, between: before, and: period)
        else { return nil }
        var interval: Interval?
        if metric.isSample, case .share(let one) = figure.value,
            case .share(let other) = previous.value
        {
            interval = Interval.difference(one, other)?.scaled(by: Double(metric.factor))
        }
        let verdict: PublishedChange.Verdict
        if let interval {
            verdict = interval.low > 0 ? .up : interval.high < 0 ? .down : .noClearChange
        } else {
            let process = process ?? self.process(of: key, period.grain)
            let signal = process?.points.first { $0.period == period }?.signal
            verdict = PublishedChange.Verdict(signal, now - then)
        }
        return PublishedChange(
            figure: figure, previous: previous, difference: now - then, interval: interval,
            verdict: verdict)
    }

    /// Which figures of a series are held against which: each against that of the period before and of a year before, where
    /// both have a number and the series does not break in between.
    package func comparisons(
        of key: SeriesKey, _ grain: Period.Grain
    ) -> [(period: Period, before: Period)] {
        guard let metric = metrics[key.metric] else { return [] }
        return figures.series(key, grain).flatMap { period, figure in
            guard figure?.processValue(metric) != nil else { return [(Period, Period)]() }
            let previous = period.previous(yearStart: yearStart)
            let yearBefore = period.oneYearBefore(yearStart: yearStart)
            let all = previous == yearBefore ? [previous] : [previous, yearBefore]
            return all.filter { before in
                figures.figure(key, before)?.processValue(metric) != nil
                    && !isBroken(key, metric, between: before, and: period)
            }.map { (period, $0) }
        }
    }

    /// The series that are compared: of metrics that plans measure, and of samples.
    package var comparedKeys: [SeriesKey] {
        let measured = Set(plans.flatMap(\.measures).compactMap(\.key?.metric))
        return figures.keys.filter { key in
            measured.contains(key.metric) || metrics[key.metric]?.isSample == true
        }.sorted()
    }

    private func isBroken(
        _ key: SeriesKey, _ metric: Metric, between before: Period, and period: Period
    ) -> Bool {
        if metric.breaks.contains(where: { before.first < $0.date && $0.date <= period.last }) {
            return true
        }
        var next = period
        while next > before {
            if figures.figure(key, next)?.markers.contains(.breakInSeries) == true { return true }
            next = next.previous(yearStart: yearStart)
        }
        return false
    }
}

extension PublishedChange.Verdict {
    /// By the signal of the later point, where it goes the way of the difference.
    init(_ signal: Signal?, _ difference: Double) {
        guard let signal else {
            self = .notJudged
            return
        }
        switch signal.isHigh {
        case true? where difference > 0: self = .up
        case false? where difference < 0: self = .down
        default: self = .noClearChange
        }
    }
}
