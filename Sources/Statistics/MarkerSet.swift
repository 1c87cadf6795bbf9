import Model

/// Some markers, each once.
struct MarkerSet {
    private var bits: UInt32 = 0

    mutating func insert(_ marker: Marker) { bits |= 1 << marker.number }

    mutating func formUnion(_ markers: [Marker]) {
        for marker in markers { insert(marker) }
    }

    func with(_ marker: Marker, if isThere: Bool) -> MarkerSet {
        var set = self
        if isThere { set.insert(marker) }
        return set
    }

    /// In the order of `Marker`.
    var list: [Marker] {
        if bits == 0 { return [] }
        return Marker.allCases.filter { bits & 1 << $0.number != 0 }
    }
}

extension Marker {
    fileprivate var number: UInt32 {
        switch self {
        case .breakInSeries: 0
        case .confidential: 1
        case .estimated: 2
        case .forecast: 3
        case .low: 4
        case .provisional: 5
        case .revised: 6
        case .lowReliability: 7
        case .noneRecorded: 8
        case .notAvailable: 9
        case .notApplicable: 10
        }
    }
}
