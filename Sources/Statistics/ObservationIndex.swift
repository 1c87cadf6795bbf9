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

    init(_ snapshots: [Snapshot]) {
        self.snapshots = snapshots
        for (snapshot, content) in snapshots.enumerated() { add(content, at: Int32(snapshot)) }
        for key in Array(places.keys) { sort(key) }
    }

    var keys: some Collection<SeriesKey> { places.keys }

    func places(of key: SeriesKey) -> [Place] { places[key] ?? [] }

    @inline(__always)
    func observation(at place: Place) -> Observation {
        snapshots[Int(place.snapshot)].observations[Int(place.observation)]
    }

    func position(of place: Place) -> SourcePosition {
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

    private mutating func sort(_ key: SeriesKey) {
        guard var sorted = places.removeValue(forKey: key) else { return }
        if !isSorted(sorted) { sorted.sort(by: isBefore) }
        var kept: [Place] = []
        kept.reserveCapacity(sorted.count)
        for place in sorted {
            guard let last = kept.last,
                observation(at: last).period == observation(at: place).period
            else {
                kept.append(place)
                continue
            }
            kept[kept.count - 1] = settle(last, place)
        }
        places[key] = kept
    }

    private func isBefore(_ one: Place, _ other: Place) -> Bool {
        let (first, second) = (observation(at: one).period, observation(at: other).period)
        if first.first != second.first { return first.first < second.first }
        if first.last != second.last { return first.last < second.last }
        return (one.snapshot, one.observation) < (other.snapshot, other.observation)
    }

    private func isSorted(_ places: [Place]) -> Bool {
        zip(places, places.dropFirst()).allSatisfy { !isBefore($1, $0) }
    }

    /// Of two for one period, the one whose snapshot supersedes the other's; else the first, and a diagnostic.
    private mutating func settle(_ one: Place, _ other: Place) -> Place {
        let (first, second) = (snapshots[Int(one.snapshot)], snapshots[Int(other.snapshot)])
        if second.supersedes.contains(where: { $0.value == first.id }) { return other }
        if first.supersedes.contains(where: { $0.value == second.id }) { return one }
        diagnostics.append(
            .repeatedObservation(first: position(of: one), at: position(of: other)))
        return one
    }
}
