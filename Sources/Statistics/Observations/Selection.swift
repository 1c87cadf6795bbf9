/// Some of the index's observations, in their order; mostly neighbours.
struct Selection: RandomAccessCollection, Sendable {
    private var range: Range<ObservationIndex.Place>
    /// All of them, where they are no neighbours.
    private var list: [ObservationIndex.Place] = []

    init(_ place: ObservationIndex.Place) { range = place..<place + 1 }

    /// One or more neighbours.
    init(_ places: Range<ObservationIndex.Place>) { range = places }

    var startIndex: Int { 0 }

    @inline(__always)
    var endIndex: Int { list.isEmpty ? range.count : list.count }

    @inline(__always)
    subscript(index: Int) -> ObservationIndex.Place {
        list.isEmpty ? range.lowerBound + index : list[index]
    }

    @inline(__always)
    mutating func append(_ place: ObservationIndex.Place) {
        if list.isEmpty, place == range.upperBound {
            range = range.lowerBound..<place + 1
        } else {
            if list.isEmpty { list = Array(range) }
            list.append(place)
        }
    }
}

extension Selection {
    /// Adds one or more neighbours.
    mutating func append(_ places: Range<ObservationIndex.Place>) {
        if list.isEmpty, places.lowerBound == range.upperBound {
            range = range.lowerBound..<places.upperBound
        } else {
            for place in places { append(place) }
        }
    }

    /// Where all of them are neighbours.
    var singleRange: Range<ObservationIndex.Place>? { list.isEmpty ? range : nil }

    /// The neighbours among them that are one after another.
    var neighbours: [Range<ObservationIndex.Place>] {
        list.isEmpty ? [range] : list.map { $0..<$0 + 1 }
    }
}

extension Selection? {
    mutating func append(_ places: Range<ObservationIndex.Place>) {
        if self == nil { self = Selection(places) } else { self?.append(places) }
    }

    @inline(__always)
    mutating func append(_ place: ObservationIndex.Place) {
        if self == nil { self = Selection(place) } else { self?.append(place) }
    }
}
