/// One number as it was received. Small on purpose, 40 bytes: a snapshot may hold a million.
package struct Observation: Sendable {
    @usableFromInline let mantissa: Int64
    package let first: Day
    package let last: Day
    /// Into the snapshot's keys.
    package let key: Int32
    /// Of the data file, from 1.
    package let line: Int32
    /// Into the snapshot's shares; -1 where none was given.
    package let share: Int32
    /// Into the snapshot's remarks; -1 where there is none.
    package let remark: Int32
    /// Into the snapshot's columns.
    package let column: Int16
    private let grain: Period.Grain
    @usableFromInline let markerCode: UInt8
    /// Of the value; 255 where there is none.
    @usableFromInline let scale: UInt8

    package init(
        key: Int32, period: Period, value: Decimal?, share: Int32 = -1, marker: Marker? = nil,
        line: Int32, column: Int16 = 0, remark: Int32 = -1
    ) {
        mantissa = value?.mantissa ?? 0
        scale = value?.scale ?? noValue
        first = period.first
        last = period.last
        grain = period.grain
        self.key = key
        self.share = share
        markerCode = marker.map { $0.code } ?? 0
        self.line = line
        self.column = column
        self.remark = remark
    }
}

private let noValue: UInt8 = 255

extension Observation {
    package var period: Period { Period(grain, first, last) }

    /// `nil` where a marker stands in its place, or where only a share was given.
    @inlinable
    package var value: Decimal? {
        scale == 255 ? nil : Decimal(mantissa, scale: scale)
    }

    @inlinable
    package var marker: Marker? { markerCode == 0 ? nil : Marker(code: markerCode) }

    /// Whether it says nothing besides its value, which stands in the first column.
    package var isPlain: Bool { share < 0 && remark < 0 && markerCode == 0 && column == 0 }

    /// The same, with its key, share and remark counted as another list has them, so many lines further down.
    package func renumbered(
        key: Int32, share: Int32, remark: Int32, down lines: Int32
    ) -> Observation {
        Observation(
            key: key, period: period, value: value, share: share, marker: marker,
            line: line + lines, column: column, remark: remark)
    }
}

extension Marker {
    /// From 1, by the order of the cases.
    fileprivate var code: UInt8 {
        switch self {
        case .breakInSeries: 1
        case .confidential: 2
        case .estimated: 3
        case .forecast: 4
        case .low: 5
        case .provisional: 6
        case .revised: 7
        case .lowReliability: 8
        case .noneRecorded: 9
        case .notAvailable: 10
        case .notApplicable: 11
        }
    }

    @usableFromInline init?(code: UInt8) {
        guard (1...11).contains(code) else { return nil }
        self = Marker.allCases[Int(code) - 1]
    }
}
