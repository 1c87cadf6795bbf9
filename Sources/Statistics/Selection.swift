/// Some of the index's observations, in their order; mostly neighbours.
struct Selection: RandomAccessCollection, Sendable {
    private var range: Range<ObservationIndex.Place>
    /// All of them, where they are no neighbours.
    private var list: [ObservationIndex.Place] = []

    init(_ place: ObservationIndex.Place) { range = place..<place + 1 }

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

extension Selection? {
    @inline(__always)
    mutating func append(_ place: ObservationIndex.Place) {
        if self == nil { self = Selection(place) } else { self?.append(place) }
    }
}
