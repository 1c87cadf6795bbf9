import Model

/// What goes with a number: its cells, its remarks, what qualifies it.
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

    /// Each once, in the order of the periods.
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

    /// `[p]` also where a file was collected before the period was over, `[b]` where the series breaks in it.
    func markers(of aggregate: Aggregate, _ period: Period, _ metric: Metric) -> [Marker] {
        var markers: Set<Marker> = []
        var last: Int32 = -1
        for place in aggregate.places {
            if let own = observation(at: place).marker, !own.replacesValue { markers.insert(own) }
            guard place.snapshot != last else { continue }
            last = place.snapshot
            let snapshot = snapshots[Int(place.snapshot)]
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
