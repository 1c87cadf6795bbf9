import Model

/// What goes with a number: its cells, its remarks, what qualifies it.
extension ObservationIndex {
    /// The cells of an aggregate, by file and column.
    func sources(_ aggregate: Aggregate) -> [FigureSource] {
        var sources: [FigureSource] = []
        var rest = aggregate.places[...]
        while let first = rest.first {
            let (file, column) = (origin(of: first), observation(at: first).column)
            let run = rest.prefix { place in
                origin(of: place) == file && observation(at: place).column == column
            }
            let lines = run.map { observation(at: $0).line }
            let snapshot = snapshots[file]
            sources.append(
                FigureSource(snapshot, column: snapshot.columns[Int(column)], lines: lines))
            rest = rest.dropFirst(run.count)
        }
        return sources
    }

    /// Each once, in the order of the periods.
    func remarks(_ aggregate: Aggregate) -> [String] {
        var remarks: [String] = []
        for place in aggregate.places {
            let index = observation(at: place).remark
            guard index >= 0 else { continue }
            let remark = snapshot(of: place).remarks[Int(index)]
            if !remarks.contains(remark) { remarks.append(remark) }
        }
        return remarks
    }

    /// `[p]` also where a file was collected before the period was over, `[b]` where the series breaks in it.
    func markers(of aggregate: Aggregate, _ period: Period, _ metric: Metric) -> [Marker] {
        var markers: Set<Marker> = []
        var last = -1
        for place in aggregate.places {
            if let own = observation(at: place).marker, !own.replacesValue { markers.insert(own) }
            guard origin(of: place) != last else { continue }
            last = origin(of: place)
            let snapshot = snapshots[last]
            switch snapshot.status {
            case .provisional: markers.insert(.provisional)
            case .revised: markers.insert(.revised)
            case .final: break
            }
            if !snapshot.isComplete || period.last > snapshot.collected {
                markers.insert(.provisional)
            }
        }
        if metric.breaks(in: period) { markers.insert(.breakInSeries) }
        return markers.isEmpty ? [] : Marker.allCases.filter { markers.contains($0) }
    }
}

extension Metric {
    func breaks(in period: Period) -> Bool {
        breaks.contains { period.first <= $0.date && $0.date <= period.last }
    }
}
