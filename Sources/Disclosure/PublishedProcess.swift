package import Model
import Parallel
package import Statistics

/// What process charts need to know besides the published figures.
struct ProcessBasis: Sendable {
    /// For each metric the grain its charts have, where there are enough periods of it.
    private let grains: [MetricID: Period.Grain]
    /// Days and weeks, of metrics that tell nothing of people and have too few months.
    private let shortSeries: [SeriesKey: [(period: Period, value: Double?)]]

    /// So many months are preferred to days and weeks, which have cycles of their own (domain rule 3.5).
    private static let enoughMonths = 12

    init(_ findings: Findings, _ figures: PublishedFigures) {
        var grains: [MetricID: Period.Grain] = [:]
        var keys: [SeriesKey] = []
        for (metric, own) in Dictionary(grouping: findings.keys, by: \.metric) {
            guard let definition = findings.record.metrics[metric] else { continue }
            let grain = definition.processGrain ?? findings.deliveredGrain(of: metric) ?? .month
            let isShort = grain == .day || grain == .week
            guard isShort else {
                grains[metric] = grain
                continue
            }
            grains[metric] = .month
            guard findings.isWithoutPeople(metric) else { continue }
            let few = own.filter { key in
                definition.processGrain != nil
                    || figures.series(key, .month).count < ProcessBasis.enoughMonths
            }
            if !few.isEmpty { grains[metric] = grain }
            keys += few
        }
        self.grains = grains
        let sorted = keys.sorted()
        let series = parallelMap(sorted) { [grains] key in
            findings.series(key, grains[key.metric] ?? .day).map { period, figure in
                (period: period, value: figure?.processValue(findings.record.metrics[key.metric]))
            }
        }
        shortSeries = Dictionary(uniqueKeysWithValues: zip(sorted, series))
    }

    /// Those whose days or weeks are charted.
    var shortKeys: some Collection<SeriesKey> { shortSeries.keys }

    func short(_ key: SeriesKey) -> [(period: Period, value: Double?)]? { shortSeries[key] }

    /// That of its figures: months, where its days and weeks are not charted.
    func grain(of key: SeriesKey) -> Period.Grain {
        let grain = grains[key.metric] ?? .month
        let isShort = grain == .day || grain == .week
        return isShort && shortSeries[key] == nil ? .month : grain
    }
}

extension PublishedRecord {
    /// The series as a process chart: made of what is published alone, with a gap for what is withheld; `nil` where
    /// there are fewer than two points.
    package func process(of key: SeriesKey) -> ProcessSeries? {
        process(of: key, processBasis.grain(of: key))
    }

    /// Everything that may have a process chart, in order.
    package var processKeys: [SeriesKey] {
        Set(figures.keys).union(processBasis.shortKeys).sorted()
    }

    /// How many points its process chart has; 0 where it has none.
    package func processPointCount(of key: SeriesKey) -> Int {
        guard let metric = metrics[key.metric], metric.hasUsualRange else { return 0 }
        let values =
            processBasis.short(key)?.map(\.value)
            ?? figures.series(key, processBasis.grain(of: key)).map {
                $0.figure?.processValue(metric)
            }
        return values.count { $0 != nil } < 2 ? 0 : values.count
    }

    /// The grain of its process chart.
    package func processGrain(of key: SeriesKey) -> Period.Grain { processBasis.grain(of: key) }

    /// The same of periods of one grain.
    package func process(of key: SeriesKey, _ grain: Period.Grain) -> ProcessSeries? {
        guard let metric = metrics[key.metric], metric.hasUsualRange else { return nil }
        let short = grain == processBasis.grain(of: key) ? processBasis.short(key) : nil
        let series = short == nil ? figures.series(key, grain) : []
        let values =
            short
            ?? series.map { period, figure in
                (period: period, value: figure?.processValue(metric))
            }
        guard values.count(where: { $0.value != nil }) >= 2 else { return nil }
        var settings = processSettings(of: key)
        // What is counted differently has a usual range of its own.
        let breaks = metric.breaks.compactMap { own in
            values.first { $0.period.last >= own.date }?.period.first
        }
        let marked = series.indices.dropFirst().filter { index in
            series[index].figure?.isBroken == true && series[index - 1].figure?.isBroken != true
        }.map { series[$0].period.first }
        settings.steps = Set(settings.steps + breaks + marked).sorted()
        return ProcessSeries(values, settings)
    }

    /// Of the measure that names exactly this, in the newest plan; else the metric's direction, no target, no steps.
    func processSettings(of key: SeriesKey) -> ProcessSettings {
        var settings = ProcessSettings()
        settings.direction = metrics[key.metric]?.direction ?? .neutral
        guard let measure = measuresByKey[key] else { return settings }
        if let direction = measure.direction { settings.direction = .init(direction) }
        if case .value(let target)? = measure.target?.goal { settings.target = target }
        settings.steps = measure.stepChanges.map(\.date)
        settings.screensOutliers = measure.screensOutliers
        settings.fixAfter = measure.fixAfter
        return settings
    }
}

extension Metric {
    /// Whether it goes up and down about an average. What there is on a day is where it was the day before and a little
    /// more: of that nothing is usual, and the rules of domain section 3 would call every month of growth special.
    package var hasUsualRange: Bool { kind != .stock }
}

/// The measure of each series, of several that of the plan that ends last.
func measuresByKey(of plans: [PublishedPlan]) -> [SeriesKey: PublishedMeasure] {
    let newestFirst = plans.sorted { $0.period > $1.period }
    let pairs = newestFirst.flatMap(\.measures).compactMap { measure in
        measure.key.map { ($0, measure) }
    }
    return Dictionary(pairs) { first, _ in first }
}

extension PublishedFigure {
    fileprivate var isBroken: Bool { markers.contains(.breakInSeries) }

    /// In the unit that is printed, not rounded; `nil` where there is no number.
    package func processValue(_ metric: Metric?) -> Double? {
        switch value {
        case .number(let number): number.approximate
        case .share(let share): share.approximate(times: metric?.factor ?? 1)
        case .between, .missing, .notReached, .withheld: nil
        }
    }
}

extension Figure {
    fileprivate func processValue(_ metric: Metric?) -> Double? {
        switch value {
        case .number(let number): number.approximate
        case .share(let share): share.approximate(times: metric?.factor ?? 1)
        case .between, .missing, .notReached: nil
        }
    }
}

extension Share {
    fileprivate func approximate(times factor: Int) -> Double? {
        denominator.isZero
            ? nil : numerator.approximate * Double(factor) / denominator.approximate
    }
}
