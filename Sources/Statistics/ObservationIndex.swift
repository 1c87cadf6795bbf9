import Diagnostics
import Model

/// All observations of all snapshots by what they are about, in the order of their periods.
struct ObservationIndex: Sendable {
    /// Where an observation stands.
    struct Place: Sendable {
        let snapshot: Int32
        let observation: Int32
    }

    let snapshots: [Snapshot]
    private(set) var diagnostics: [Diagnostic] = []
    private var places: [SeriesKey: [Place]] = [:]
    private var keysByMetric: [MetricID: [SeriesKey]] = [:]

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        for (snapshot, content) in snapshots.enumerated() { add(content, at: Int32(snapshot)) }
        let supersession = Supersession(snapshots)
        for key in places.keys.sorted() {
            settle(key, supersession)
            keysByMetric[key.metric, default: []].append(key)
        }
    }

    var keys: some Collection<SeriesKey> { places.keys }

    func keys(of metric: MetricID) -> [SeriesKey] { keysByMetric[metric] ?? [] }

    func places(of key: SeriesKey) -> ArraySlice<Place> { places[key]?[...] ?? [] }

    @inline(__always)
    func observation(at place: Place) -> Observation {
        snapshots[Int(place.snapshot)].observations[Int(place.observation)]
    }

    @inline(__always)
    func period(at place: Place) -> Period {
        snapshots[Int(place.snapshot)].observations[Int(place.observation)].period
    }

    private func position(of place: Place) -> SourcePosition {
        let line = Int(observation(at: place).line)
        return SourcePosition(path: snapshots[Int(place.snapshot)].path, line: line)
    }

    private mutating func add(_ snapshot: Snapshot, at index: Int32) {
        var counts = [Int](repeating: 0, count: snapshot.keys.count)
        for observation in snapshot.observations { counts[Int(observation.key)] += 1 }
        var own = counts.map { count in
            var places: [Place] = []
            places.reserveCapacity(count)
            return places
        }
        for (number, observation) in snapshot.observations.enumerated() {
            own[Int(observation.key)].append(
                Place(snapshot: index, observation: Int32(number)))
        }
        for (key, places) in zip(snapshot.keys, own) where !places.isEmpty {
            self.places[key, default: []] += places
        }
    }

    /// Brings a key's places into order, and keeps one for each period.
    private mutating func settle(_ key: SeriesKey, _ supersession: Supersession) {
        guard var sorted = places.removeValue(forKey: key) else { return }
        if !isSorted(sorted) { sorted.sort(by: isBefore) }
        var kept: [Place] = []
        kept.reserveCapacity(sorted.count)
        for place in sorted {
            if let last = kept.last, isSamePeriod(last, place) {
                kept[kept.count - 1] = settle(last, place, supersession)
            } else {
                kept.append(place)
            }
        }
        places[key] = kept
    }

    /// A calendar quarter and a financial one of the same days are one period.
    private func isSamePeriod(_ one: Place, _ other: Place) -> Bool {
        let (first, second) = (period(at: one), period(at: other))
        return first.first == second.first && first.last == second.last
    }

    private func isBefore(_ one: Place, _ other: Place) -> Bool {
        let (first, second) = (period(at: one), period(at: other))
        if first.first != second.first { return first.first < second.first }
        if first.last != second.last { return first.last < second.last }
        return (one.snapshot, one.observation) < (other.snapshot, other.observation)
    }

    private func isSorted(_ places: [Place]) -> Bool {
        zip(places, places.dropFirst()).allSatisfy { !isBefore($1, $0) }
    }

    /// Of two for one period, the one whose snapshot supersedes the other's; else the first, and a diagnostic.
    private mutating func settle(
        _ one: Place, _ other: Place, _ supersession: Supersession
    ) -> Place {
        if supersession.holds(other.snapshot, over: one.snapshot) { return other }
        if supersession.holds(one.snapshot, over: other.snapshot) { return one }
        diagnostics.append(
            .repeatedObservation(first: position(of: one), at: position(of: other)))
        return one
    }
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
