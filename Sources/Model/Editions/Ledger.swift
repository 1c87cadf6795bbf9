package import Diagnostics

/// The figures of an edition as they were published: what later figures are held against.
///
/// Rows stand by what they are about, then by period, each once. A number that was withheld is not in it.
package struct Ledger: Sendable {
    package struct Row: Sendable {
        package let period: Period
        /// As it was printed; `nil` where a marker stood in its place.
        package let value: Decimal?
        package let share: Share?
        /// The one in the place of a number, else those that qualified it.
        package let markers: [Marker]
        /// Whether it was expected to change.
        package let isProvisional: Bool
        /// Of the file, from 1; 0 where there is no file.
        package let line: Int32
        /// Of the file's bytes, with the line's end.
        package let bytes: Range<Int>
        /// Of the file's bytes: the cell that names the sources.
        package let source: Range<Int>

        package init(
            period: Period, value: Decimal?, share: Share?, markers: [Marker],
            isProvisional: Bool = false, line: Int32 = 0,
            bytes: Range<Int> = 0..<0, source: Range<Int> = 0..<0
        ) {
            self.period = period
            self.value = value
            self.share = share
            self.markers = markers
            self.isProvisional = isProvisional || markers.contains(.provisional)
            self.line = line
            self.bytes = bytes
            self.source = source
        }
    }

    /// What a metric was said to be: its kind, unit, formula and definition in one line.
    package struct Definition: Sendable, Equatable {
        package let metric: MetricID
        package let text: String

        package init(metric: MetricID, text: String) {
            self.metric = metric
            self.text = text
        }
    }

    /// A number that a measure promised, or began from.
    package struct Target: Sendable, Equatable {
        package enum Part: String, Sendable, CaseIterable { case baseline, target, lowest, highest }

        /// `plan/measure`.
        package let measure: String
        package let key: SeriesKey
        package let part: Part
        package let value: Decimal
        package let date: Day

        package init(measure: String, key: SeriesKey, part: Part, value: Decimal, date: Day) {
            self.measure = measure
            self.key = key
            self.part = part
            self.value = value
            self.date = date
        }
    }

    /// `nil`: what is published now.
    package let edition: EditionID?
    /// Below `content/`; empty where there is no file.
    package let path: String
    /// Of the file.
    package let bytes: [UInt8]
    /// What the edition reports on; `nil` of what is published now.
    package var period: Period?
    /// In order.
    package private(set) var keys: [SeriesKey] = []
    package private(set) var rows: [Row] = []
    package var definitions: [Definition] = []
    package var targets: [Target] = []
    private var starts: [Int] = []
    private var numbers: [SeriesKey: Int] = [:]

    package init(edition: EditionID? = nil, path: String = "", bytes: [UInt8] = []) {
        self.edition = edition
        self.path = path
        self.bytes = bytes
    }
}

extension Ledger {
    /// The rows that follow are about this, which is after everything so far.
    package mutating func begin(_ key: SeriesKey) {
        numbers[key] = keys.count
        keys.append(key)
        starts.append(rows.count)
    }

    package mutating func add(_ row: Row) { rows.append(row) }

    /// The rows of a key, in the order of their periods; empty where there are none.
    package func rows(of key: SeriesKey) -> ArraySlice<Row> {
        guard let number = numbers[key] else { return [] }
        return rows[span(number)]
    }

    private func span(_ number: Int) -> Range<Int> {
        starts[number]..<(number + 1 < starts.count ? starts[number + 1] : rows.count)
    }

    /// The cells it was made from, as the ledger names them.
    package func source(of row: Row) -> String {
        String(decoding: bytes[row.source], as: UTF8.self)
    }

    package func position(of row: Row) -> SourcePosition {
        SourcePosition(path: path, line: Int(row.line))
    }
}

extension Ledger.Row {
    /// The marker in the place of a number; `nil` where there is one.
    package var replacement: Marker? {
        value == nil && share == nil ? markers.first ?? .notAvailable : nil
    }

    /// Whether it says the same: numbers, or the marker in their place. What qualifies a number does not count, and
    /// of the same share not how it is rounded.
    package func says(theSameAs other: Ledger.Row) -> Bool {
        if share != nil || other.share != nil { return share == other.share }
        return value == other.value && replacement == other.replacement
    }
}
