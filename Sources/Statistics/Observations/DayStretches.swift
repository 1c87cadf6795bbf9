import Model

/// The observations of keys that a single snapshot has, left where the snapshot holds them: runs of days, and what
/// stands between them.
struct DayStretches: Sendable {
    typealias Place = ObservationIndex.Place

    /// A run of days, or one observation of the snapshot's list.
    struct Stretch: Sendable {
        var start: Place = 0
        let first: Int32
        let last: Int32
        let snapshot: Int32
        let key: Int32
        /// Of the key's readings; -1 where it is one of the list.
        let part: Int32
        /// Of the part's runs, or of the list.
        let index: Int32

        var count: Int { part < 0 ? 1 : Int(last - first) + 1 }
    }

    /// The place of the first of all.
    var first: Place = 0
    /// By key, and then in the order of their days.
    private var stretches: [Stretch] = []

    /// Those of a key; `nil` where there are no runs of days, or it has two for one day.
    func stretches(of run: SnapshotRun, in snapshots: [Snapshot]) -> [Stretch]? {
        let snapshot = snapshots[run.snapshot]
        let daily = run.daily(in: snapshot)
        guard !daily.isEmpty else { return nil }
        var all = run.listed.map { index in
            let own = snapshot.listed[index]
            return Stretch(
                first: own.first.number, last: own.last.number, snapshot: Int32(run.snapshot),
                key: run.key, part: -1, index: Int32(index))
        }
        for (part, readings) in daily.enumerated() {
            for (index, own) in readings.runs.enumerated() {
                all.append(
                    Stretch(
                        first: own.first.number, last: own.last.number,
                        snapshot: Int32(run.snapshot), key: run.key, part: Int32(part),
                        index: Int32(index)))
            }
        }
        all.sort { $0.first < $1.first }
        let isInOrder = zip(all, all.dropFirst()).allSatisfy { $0.last < $1.first }
        return isInOrder ? all : nil
    }

    mutating func append(_ parts: [Stretch]) -> Range<Place> {
        let start = end
        for var part in parts {
            part.start = end
            stretches.append(part)
        }
        return start..<end
    }

    private var end: Place { stretches.last.map { $0.start + $0.count } ?? first }

    /// The stretch in which a place is.
    private func index(of place: Place) -> Int {
        var (low, high) = (0, stretches.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if stretches[middle].start <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// The snapshot of places that are all in one run of days; else `nil`.
    func originOfRun(_ places: Range<Place>) -> Int? {
        guard places.lowerBound >= first, !stretches.isEmpty else { return nil }
        let own = stretches[index(of: places.lowerBound)]
        return own.part >= 0 && places.upperBound <= own.start + own.count
            ? Int(own.snapshot) : nil
    }

    func origin(of place: Place) -> Int { Int(stretches[index(of: place)].snapshot) }

    func observation(at place: Place, in snapshots: [Snapshot]) -> Observation {
        let own = stretches[index(of: place)]
        let snapshot = snapshots[Int(own.snapshot)]
        guard own.part >= 0 else { return snapshot.listed[Int(own.index)] }
        let readings = snapshot.daily[Int(own.key)][Int(own.part)]
        return readings.observation(
            place - own.start, of: readings.runs[Int(own.index)], key: own.key)
    }
}

extension DayStretches {
    /// Some days of a run, or an observation of the list.
    struct Piece {
        let stretch: Stretch
        let places: Range<Place>
        let first: Int32
        let last: Int32

        var isListed: Bool { stretch.part < 0 }
    }

    /// The observation of exactly those days.
    func exact(_ all: Range<Int>, _ period: Period) -> Place? {
        let own = stretches[firstStretch(of: all, endingFrom: period.first.number)]
        guard own.first <= period.first.number, own.last >= period.last.number else { return nil }
        if own.part < 0 {
            return own.first == period.first.number && own.last == period.last.number
                ? own.start : nil
        }
        return period.first == period.last ? own.start + Int(period.first.number - own.first) : nil
    }

    /// The stretches that hold a key's places; empty of none.
    func stretches(of all: Range<Place>) -> Range<Int> {
        all.isEmpty ? 0..<0 : index(of: all.lowerBound)..<index(of: all.upperBound - 1) + 1
    }

    /// Of a key's stretches the first that ends on that day or later, or else its last.
    private func firstStretch(of all: Range<Int>, endingFrom day: Int32) -> Int {
        var (low, high) = (all.lowerBound, all.upperBound - 1)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].last < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What of a key's stretches lies within the days of a period, in order.
    func pieces(of all: Range<Int>, within period: Period) -> [Piece] {
        var pieces: [Piece] = []
        forEachPiece(of: all, within: period) { pieces.append($0) }
        return pieces
    }

    @inline(__always)
    func forEachPiece(
        of all: Range<Int>, within period: Period, _ body: (Piece) -> Void
    ) {
        if all.isEmpty { return }
        var low = firstStretch(of: all, endingFrom: period.first.number)
        while low < all.upperBound, stretches[low].first <= period.last.number {
            if let piece = piece(of: stretches[low], within: period) { body(piece) }
            low += 1
        }
    }

    /// Some places, stretch by stretch.
    func pieces(of places: Range<Place>) -> [Piece] {
        (index(of: places.lowerBound)...index(of: places.upperBound - 1)).map { index in
            let own = stretches[index]
            let start = max(places.lowerBound, own.start)
            let end = min(places.upperBound, own.start + own.count)
            let first = own.first + Int32(start - own.start)
            return Piece(
                stretch: own, places: start..<end, first: first,
                last: own.part < 0 ? own.last : first + Int32(end - start) - 1)
        }
    }

    private func piece(of own: Stretch, within period: Period) -> Piece? {
        let first = max(own.first, period.first.number)
        let last = min(own.last, period.last.number)
        guard first <= last else { return nil }
        guard own.part < 0 else {
            let start = own.start + Int(first - own.first)
            return Piece(
                stretch: own, places: start..<start + Int(last - first) + 1, first: first,
                last: last)
        }
        guard first == own.first, last == own.last else { return nil }
        return Piece(stretch: own, places: own.start..<own.start + 1, first: first, last: last)
    }

    /// The sum of a piece of a run.
    func sum(of piece: Piece, in snapshots: [Snapshot]) -> Int64 {
        let own = piece.stretch
        let readings = snapshots[Int(own.snapshot)].daily[Int(own.key)][Int(own.part)]
        let start = Int(readings.runs[Int(own.index)].start) + Int(piece.first - own.first)
        return readings.sum(start..<start + piece.places.count)
    }
}
