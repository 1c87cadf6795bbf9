package import Model

extension Findings {
    /// Everything that figures can be about: what was delivered, what follows from it, and all channels together.
    package var keys: [SeriesKey] {
        var keys = Set(index.keys)
        for metric in record.metrics.values {
            for base in [metric.numerator].compactMap({ $0 }) + metric.parts.prefix(1) {
                for key in index.keys where key.metric == base {
                    keys.insert(
                        SeriesKey(metric: metric.id, channel: key.channel, group: key.group))
                }
            }
        }
        // A ratio may rest on a sum of others: engagement on interactions, those on reactions.
        for metric in record.metrics.values {
            for key in keys where key.metric == metric.numerator {
                keys.insert(SeriesKey(metric: metric.id, channel: key.channel, group: key.group))
            }
        }
        for key in keys where key.group != nil {
            keys.insert(SeriesKey(metric: key.metric, channel: key.channel, group: nil))
        }
        for key in keys where key.channel != nil {
            keys.insert(SeriesKey(metric: key.metric, channel: nil, group: key.group))
        }
        return keys.sorted()
    }

    /// The figures of a key in periods of one grain, in order: from the first to the last in which anything was
    /// delivered, with `nil` for those in which nothing was.
    package func series(_ key: SeriesKey, _ grain: Period.Grain) -> [(Period, Figure?)] {
        guard let span = span(of: key) else { return [] }
        var period = Period.of(grain, around: span.first, yearStart: yearStart)
        var result: [(Period, Figure?)] = []
        while period.first <= span.last {
            result.append((period, figure(key, period)))
            period = .of(grain, around: period.last.adding(days: 1), yearStart: yearStart)
        }
        while let last = result.last, last.1 == nil { result.removeLast() }
        return Array(result.drop { $0.1 == nil })
    }

    /// From the first day anything was delivered of what a key rests on, to the last.
    private func span(of key: SeriesKey) -> (first: Day, last: Day)? {
        let metrics = basis(of: key.metric)
        var span: (first: Day, last: Day)?
        for own in index.keys
        where metrics.contains(own.metric) && (key.group == nil || own.group == key.group)
            && (key.channel == nil || own.channel == key.channel)
        {
            let places = index.places(of: own)
            guard let first = places.first, let last = places.last else { continue }
            let days = (
                index.observation(at: first).period.first, index.observation(at: last).period.last
            )
            span = span.map { (min($0.first, days.0), max($0.last, days.1)) } ?? days
        }
        return span
    }

    /// The metrics whose observations a metric rests on, itself among them.
    private func basis(of id: MetricID) -> Set<MetricID> {
        var basis: Set<MetricID> = []
        var open = [id]
        while let next = open.popLast() {
            guard basis.insert(next).inserted, let metric = record.metrics[next] else { continue }
            open += [metric.numerator, metric.denominator].compactMap { $0 } + metric.parts
        }
        return basis
    }
}

extension ObservationIndex {
    /// The cells of an aggregate, by file and column.
    func sources(_ aggregate: Aggregate) -> [FigureSource] {
        var lines: [(snapshot: Int32, column: Int16, lines: [Int32])] = []
        for place in aggregate.places {
            let observation = observation(at: place)
            let last = lines.count - 1
            if last >= 0, lines[last].snapshot == place.snapshot,
                lines[last].column == observation.column
            {
                lines[last].lines.append(observation.line)
            } else {
                lines.append((place.snapshot, observation.column, [observation.line]))
            }
        }
        return lines.map { source in
            let snapshot = snapshots[Int(source.snapshot)]
            return FigureSource(
                snapshot, column: snapshot.columns[Int(source.column)], lines: source.lines)
        }
    }

    func remarks(_ aggregate: Aggregate) -> [String] {
        var remarks: [String] = []
        for place in aggregate.places {
            let index = observation(at: place).remark
            guard index >= 0 else { continue }
            let remark = snapshots[Int(place.snapshot)].remarks[Int(index)]
            if !remarks.contains(remark) { remarks.append(remark) }
        }
        return remarks
    }
}
