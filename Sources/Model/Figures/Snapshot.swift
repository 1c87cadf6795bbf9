package import Diagnostics

/// One file of observations, and what its manifest says of it.
package struct Snapshot: Sendable {
    package enum Basis: String, Sendable, CaseIterable { case accrued, lifetime }
    package enum Status: String, Sendable, CaseIterable { case provisional, final, revised }

    /// A row whose value looks like a slip and is none.
    package struct Plausible: Sendable, Equatable {
        package let line: Int?
        package let period: Period?
        package let reason: String

        package init(line: Int?, period: Period?, reason: String) {
            self.line = line
            self.period = period
            self.reason = reason
        }

        package func covers(_ row: Int, _ days: Period) -> Bool {
            line == row || period.map { $0.first == days.first && $0.last == days.last } ?? false
        }
    }

    package let id: SnapshotID
    /// Of the data file, below `content/`.
    package let path: String
    package let manifest: SourcePosition
    package var collected: Day
    package var published: Day?
    package var source: String?
    package var basis = Basis.accrued
    package var status = Status.final
    package var isComplete = true
    package var supersedes: [Located<SnapshotID>] = []
    package var plausible: [Plausible] = []
    /// What the rows are about; an observation names one by its index.
    package var keys: [SeriesKey] = []
    /// By key, and for each key in the order of the file; without those in `daily`.
    package var listed: [Observation] = []
    /// By key, one after another where the file was read in parts; empty where there are none at all.
    package var daily: [[DailyReadings]] = []
    /// Numerators and denominators; an observation names a pair by its index.
    package var shares: [Share] = []
    /// Remarks; an observation names one by its index.
    package var remarks: [String] = []
    /// Names of the columns that values came from; an observation names one by its index.
    package var columns: [String] = []
    /// Of each column its place in a row; empty where observations follow from several rows.
    package var cells: [CellPlace] = []
    /// Of a file that lists single enquiries; its observations follow from them.
    package var enquiries: EnquiryLog?

    package init(id: SnapshotID, path: String, manifest: SourcePosition, collected: Day) {
        self.id = id
        self.path = path
        self.manifest = manifest
        self.collected = collected
    }

    /// All of them, by key, and for each key in the order of the file.
    package var observations: [Observation] {
        if daily.isEmpty { return listed }
        let listed = Dictionary(grouping: listed, by: \.key)
        return keys.indices.flatMap { index in
            let key = Int32(index)
            let all = (listed[key] ?? []) + daily[index].flatMap { $0.observations(of: key) }
            return all.sorted { $0.line < $1.line }
        }
    }
}

/// A metric on a channel (or the organisation as a whole) for a group (or everyone).
package struct SeriesKey: Hashable, Sendable {
    package let metric: MetricID
    /// `nil`: all channels together.
    package let channel: ChannelID?
    /// `nil`: everyone.
    package let group: GroupName?

    package init(metric: MetricID, channel: ChannelID? = nil, group: GroupName? = nil) {
        self.metric = metric
        self.channel = channel
        self.group = group
    }
}

extension SeriesKey: Comparable {
    /// By metric, then all before each channel, then everyone before each group.
    package static func < (one: SeriesKey, other: SeriesKey) -> Bool {
        (one.metric.text, one.channel?.text ?? "", one.group?.text ?? "")
            < (other.metric.text, other.channel?.text ?? "", other.group?.text ?? "")
    }
}

/// So many of so many.
package struct Share: Hashable, Sendable {
    package let numerator: Decimal
    package let denominator: Decimal

    package init(_ numerator: Decimal, of denominator: Decimal) {
        self.numerator = numerator
        self.denominator = denominator
    }
}
