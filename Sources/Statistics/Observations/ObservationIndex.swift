import Diagnostics
import Model

/// All observations of all snapshots, one after another: by what they are about, and then in the order of their
/// periods, one for each.
struct ObservationIndex: Sendable {
    /// Where an observation stands in the index: first those that are listed, then those of `days`.
    typealias Place = Int

    let snapshots: [Snapshot]
    /// Whether some of them list single enquiries.
    let hasRecords: Bool
    private(set) var diagnostics: [Diagnostic] = []
    private var observations: [Observation] = []
    /// For each observation the index of its snapshot; empty where there is only one.
    private var origins: [Int32] = []
    /// What only one snapshot has, as that holds it.
    private(set) var days = DayStretches()
    private var ranges: [SeriesKey: Range<Place>] = [:]
    private var keysByMetric: [MetricID: [SeriesKey]] = [:]
    private var spansByMetric: [MetricID: [(key: SeriesKey, first: Day, last: Day)]] = [:]

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        hasRecords = snapshots.contains { $0.enquiries != nil }
        let supersession = Supersession(snapshots)
        let runs = runsByKey(of: snapshots)
        let keys = runs.keys.sorted()
        var stretches: [(SeriesKey, [DayStretches.Stretch])] = []
        for key in keys {
            let own = runs[key] ?? []
            if own.count == 1, let parts = days.stretches(of: own[0], in: snapshots) {
                stretches.append((key, parts))
            } else {
                let start = observations.count
                for run in own { add(run) }
                settle(from: start, supersession)
                ranges[key] = start..<observations.count
            }
            keysByMetric[key.metric, default: []].append(key)
        }
        days.first = observations.count
        for (key, parts) in stretches { ranges[key] = days.append(parts) }
        for key in keys {
            let places = places(of: key)
            guard let first = places.first, let last = places.last else { continue }
            spansByMetric[key.metric, default: []]
                .append((key, observation(at: first).first, observation(at: last).last))
        }
    }

    private func isSettled(_ places: Range<Place>) -> Bool {
        zip(places, places.dropFirst()).allSatisfy { isBefore($0, $1) }
    }

    var keys: some Collection<SeriesKey> { ranges.keys }

    func keys(of metric: MetricID) -> [SeriesKey] { keysByMetric[metric] ?? [] }

    /// Of each key of a metric the first day of its first observation and the last of its last.
    func spans(of metric: MetricID) -> [(key: SeriesKey, first: Day, last: Day)] {
        spansByMetric[metric] ?? []
    }

    func places(of key: SeriesKey) -> Range<Place> { ranges[key] ?? 0..<0 }

    @inline(__always)
    func observation(at place: Place) -> Observation {
        place < observations.count
            ? observations[place] : days.observation(at: place, in: snapshots)
    }

    @inline(__always)
    func origin(of place: Place) -> Int {
        place < observations.count ? Int(origins[place]) : days.origin(of: place)
    }

    func snapshot(of place: Place) -> Snapshot { snapshots[origin(of: place)] }

    private mutating func add(_ run: SnapshotRun) {
        let snapshot = snapshots[run.snapshot]
        let daily = run.daily(in: snapshot).flatMap { $0.observations(of: run.key) }
        observations += snapshot.listed[run.listed] + daily
        origins += repeatElement(
            Int32(run.snapshot), count: run.listed.count + daily.count)
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
            path: snapshot(of: place).path, line: Int(observation(at: place).line))
    }
}

/// The observations of one key in one snapshot.
struct SnapshotRun {
    let snapshot: Int
    let key: Int32
    /// Of the snapshot's list.
    var listed = 0..<0

    func daily(in snapshot: Snapshot) -> [DailyReadings] {
        snapshot.daily.isEmpty ? [] : snapshot.daily[Int(key)]
    }
}

private func runsByKey(of snapshots: [Snapshot]) -> [SeriesKey: [SnapshotRun]] {
    var runs: [SeriesKey: [SnapshotRun]] = [:]
    for (number, snapshot) in snapshots.enumerated() {
        var own = snapshot.keys.indices.map { SnapshotRun(snapshot: number, key: Int32($0)) }
        var start = 0
        let all = snapshot.listed
        while start < all.count {
            let key = all[start].key
            var end = start + 1
            while end < all.count, all[end].key == key { end += 1 }
            own[Int(key)].listed = start..<end
            start = end
        }
        for run in own where !run.listed.isEmpty || !run.daily(in: snapshot).isEmpty {
            runs[snapshot.keys[Int(run.key)], default: []].append(run)
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
