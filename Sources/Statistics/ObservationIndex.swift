import Diagnostics
import Model

/// All observations of all snapshots, one after another: by what they are about, and then in the order of their
/// periods, one for each.
struct ObservationIndex: Sendable {
    /// Where an observation stands in the index.
    typealias Place = Int

    let snapshots: [Snapshot]
    private(set) var diagnostics: [Diagnostic] = []
    private var observations: [Observation] = []
    /// For each observation the index of its snapshot; empty where there is only one.
    private var origins: [Int32] = []
    private var ranges: [SeriesKey: Range<Place>] = [:]
    private var keysByMetric: [MetricID: [SeriesKey]] = [:]

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        if snapshots.count == 1, share(snapshots[0]) { return }
        let count = snapshots.reduce(0) { $0 + $1.observations.count }
        observations.reserveCapacity(count)
        origins.reserveCapacity(count)
        let supersession = Supersession(snapshots)
        let runs = runsByKey(of: snapshots)
        for key in runs.keys.sorted() {
            let start = observations.count
            for run in runs[key] ?? [] { add(run) }
            settle(from: start, supersession)
            ranges[key] = start..<observations.count
            keysByMetric[key.metric, default: []].append(key)
        }
    }

    /// Takes the observations of the only snapshot as they are; false where they are not in order.
    private mutating func share(_ snapshot: Snapshot) -> Bool {
        let runs = runsByKey(of: [snapshot])
        observations = snapshot.observations
        for run in runs.values {
            guard run.count == 1, isSettled(run[0].range) else {
                observations = []
                return false
            }
        }
        for key in runs.keys.sorted() {
            ranges[key] = runs[key]?[0].range
            keysByMetric[key.metric, default: []].append(key)
        }
        return true
    }

    private func isSettled(_ places: Range<Place>) -> Bool {
        zip(places, places.dropFirst()).allSatisfy { isBefore($0, $1) }
    }

    var keys: some Collection<SeriesKey> { ranges.keys }

    func keys(of metric: MetricID) -> [SeriesKey] { keysByMetric[metric] ?? [] }

    func places(of key: SeriesKey) -> Range<Place> { ranges[key] ?? 0..<0 }

    @inline(__always)
    func observation(at place: Place) -> Observation { observations[place] }

    @inline(__always)
    func origin(of place: Place) -> Int { origins.isEmpty ? 0 : Int(origins[place]) }

    func snapshot(of place: Place) -> Snapshot { snapshots[origin(of: place)] }

    private mutating func add(_ run: Run) {
        observations += snapshots[run.snapshot].observations[run.range]
        origins += repeatElement(Int32(run.snapshot), count: run.range.count)
    }

    /// Brings the observations from there on into order, and keeps one for each period.
    private mutating func settle(from start: Place, _ supersession: Supersession) {
        let all = start..<observations.count
        if isSettled(all) { return }
        var kept: [Place] = []
        for place in all.sorted(by: { isBefore($0, $1) || (!isBefore($1, $0) && $0 < $1) }) {
            if let last = kept.last, !isBefore(last, place) {
                kept[kept.count - 1] = choose(last, place, supersession)
            } else {
                kept.append(place)
            }
        }
        let (own, from) = (kept.map { observations[$0] }, kept.map { origins[$0] })
        observations.replaceSubrange(all, with: own)
        origins.replaceSubrange(all, with: from)
    }

    /// By their days: a calendar quarter and a financial one of the same days are one period.
    private func isBefore(_ one: Place, _ other: Place) -> Bool {
        let (first, second) = (observations[one], observations[other])
        return first.first.number == second.first.number
            ? first.last.number < second.last.number : first.first.number < second.first.number
    }

    /// Of two for one period, the one whose snapshot supersedes the other's; else the first, and a diagnostic.
    private mutating func choose(
        _ one: Place, _ other: Place, _ supersession: Supersession
    ) -> Place {
        if supersession.holds(origins[other], over: origins[one]) { return other }
        if supersession.holds(origins[one], over: origins[other]) { return one }
        diagnostics.append(
            .repeatedObservation(first: position(of: one), at: position(of: other)))
        return one
    }

    func position(of place: Place) -> SourcePosition {
        SourcePosition(
            path: snapshot(of: place).path, line: Int(observations[place].line))
    }
}

/// The observations of one key in one snapshot.
private struct Run {
    let snapshot: Int
    let range: Range<Int>
}

private func runsByKey(of snapshots: [Snapshot]) -> [SeriesKey: [Run]] {
    var runs: [SeriesKey: [Run]] = [:]
    for (number, snapshot) in snapshots.enumerated() {
        var start = 0
        let all = snapshot.observations
        while start < all.count {
            let key = all[start].key
            var end = start + 1
            while end < all.count, all[end].key == key { end += 1 }
            runs[snapshot.keys[Int(key)], default: []]
                .append(Run(snapshot: number, range: start..<end))
            start = end
        }
    }
    return runs
}

/// Which snapshots stand in the place of which, also by way of others.
struct Supersession {
    /// By the index of a snapshot, the indices of those it says it supersedes.
    private let direct: [[Int32]]

    init(_ snapshots: [Snapshot]) {
        let indices = Dictionary(
            snapshots.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { one, _ in one })
        direct = snapshots.map { snapshot in
            snapshot.supersedes.compactMap { indices[$0.value] }
        }
    }

    func holds(_ newer: Int32, over older: Int32) -> Bool {
        var seen: Set<Int32> = []
        var open = direct[Int(newer)]
        while let next = open.popLast() {
            if next == older { return newer != older }
            if seen.insert(next).inserted { open += direct[Int(next)] }
        }
        return false
    }
}
