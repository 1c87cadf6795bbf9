import Model

/// What goes with a number: its cells and its remarks. Nothing is looked up before somebody asks.
indirect enum Provenance: Sendable {
    case given([FigureSource], remarks: [String])
    case cells(Selection, of: Findings)
    /// Of the same period.
    case parts([Subject], Period, Findings)
    case all([Provenance])

    /// The cells, by file and column.
    var sources: [FigureSource] {
        switch self {
        case .given(let sources, _): sources
        case .cells(let cells, let findings): findings.index.sources(cells)
        case .parts(let parts, let period, let findings):
            parts.flatMap { findings.figure($0, period)?.sources ?? [] }
        case .all(let all): all.flatMap(\.sources)
        }
    }

    /// Each once, in the order of the periods.
    var remarks: [String] {
        switch self {
        case .given(_, let remarks): remarks
        case .cells(let cells, let findings): distinct(findings.index.remarks(cells))
        case .parts(let parts, let period, let findings):
            distinct(parts.flatMap { findings.figure($0, period)?.remarks ?? [] })
        case .all(let all): distinct(all.flatMap(\.remarks))
        }
    }
}

/// Each once, in the order of their first.
private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
}

extension ObservationIndex {
    fileprivate func sources(_ selection: Selection) -> [FigureSource] {
        var lines: [(snapshot: Int, column: Int16, grain: Period.Grain, lines: [Int32])] = []
        for place in selection {
            let (file, observation) = (origin(of: place), observation(at: place))
            let grain = observation.period.grain
            let last = lines.count - 1
            if last < 0 || lines[last].snapshot != file
                || lines[last].column != observation.column || lines[last].grain != grain
            {
                lines.append((file, observation.column, grain, []))
            }
            if hasRecords, let log = snapshots[file].enquiries {
                lines[lines.count - 1].lines += log.lines(of: key(of: place), observation)
            } else {
                lines[lines.count - 1].lines.append(observation.line)
            }
        }
        return lines.filter { !$0.lines.isEmpty }.map { source in
            let snapshot = snapshots[source.snapshot]
            return FigureSource(
                snapshot, column: snapshot.columns[Int(source.column)], lines: source.lines,
                grain: source.grain)
        }
    }

    fileprivate func remarks(_ selection: Selection) -> [String] {
        said(by: selection).compactMap { place in
            let number = observation(at: place).remark
            return number < 0 ? nil : snapshots[origin(of: place)].remarks[Int(number)]
        }
    }

    /// Of runs of days, which say nothing besides their values, one stands for all.
    private func said(by selection: Selection) -> [Place] {
        selection.neighbours.flatMap { places in
            places.lowerBound < days.first
                ? Array(places) : days.pieces(of: places).map(\.places.lowerBound)
        }
    }

    /// `[p]` also where a file was collected before the period was over, `[b]` where the series breaks in it.
    func markers(of aggregate: Aggregate, _ period: Period, _ metric: Metric) -> [Marker] {
        var markers = MarkerSet()
        var last = -1
        let single = aggregate.selection.singleRange
        if let single, let origin = days.originOfRun(single) {
            markers.note(snapshots[origin], period)
        } else {
            for place in said(by: aggregate.selection) {
                if let own = observation(at: place).marker, !own.replacesValue {
                    markers.insert(own)
                }
                guard origin(of: place) != last else { continue }
                last = origin(of: place)
                markers.note(snapshots[last], period)
            }
        }
        return markers.with(.breakInSeries, if: metric.breaks(in: period)).list
    }
}

extension MarkerSet {
    fileprivate mutating func note(_ snapshot: Snapshot, _ period: Period) {
        switch snapshot.status {
        case .provisional: insert(.provisional)
        case .revised: insert(.revised)
        case .final: break
        }
        if !snapshot.isComplete || period.last > snapshot.collected { insert(.provisional) }
    }
}

extension Metric {
    func breaks(in period: Period) -> Bool {
        breaks.contains { period.first <= $0.date && $0.date <= period.last }
    }
}
