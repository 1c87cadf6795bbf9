import Diagnostics
import Model
import YAML

/// How to read a snapshot: what its `.yml` says.
struct Manifest: Sendable {
    enum Format: String, Sendable, CaseIterable { case native, table, enquiries }

    /// Where a row's period stands.
    enum PeriodSource: Sendable {
        /// In the native column of that name.
        case native
        case fixed(Period)
        /// In a column; without a pattern it is a code.
        case column(name: Located<String>, grain: Period.Grain, pattern: DatePattern?)
    }

    /// What a column of a table is.
    struct Column: Sendable {
        let name: String
        let metric: Located<MetricID>
        /// Texts that stand for "no reading" in this column, besides the table's own.
        let missing: Set<String>
        let position: SourcePosition
    }

    var collected = Day(number: 0)
    var published: Day?
    var source: String?
    var basis = Snapshot.Basis.accrued
    var status = Snapshot.Status.final
    var isComplete = true
    var supersedes: [Located<SnapshotID>] = []
    var format = Format.native
    var period = PeriodSource.native
    var channel: Located<ChannelID>?
    var metric: Located<MetricID>?
    var group: GroupName?
    /// A byte of ASCII.
    var delimiter = UInt8(ascii: ",")
    var skippedLines = 0
    var missing: Set<String> = [""]
    var columns: [Column] = []
    /// Columns that are passed over, where the manifest names them.
    var ignored: [Located<String>] = []
    /// Of a file whose rows are single enquiries.
    var enquiries: EnquiryLayout?
    var position: SourcePosition

    init(at position: SourcePosition) { self.position = position }
}

/// `metrics/snapshots/<name>.yml`; `nil`, reported, where something in it is wrong: the data could be misread.
func readManifest(
    _ file: SourceFile, yearStart: YearStart, _ names: KnownNames
) -> Diagnosed<Manifest?> {
    let read = readMapping(of: file) { mapping in
        var manifest = Manifest(at: SourcePosition(path: file.path))
        mapping.require("collected")
        manifest.collected = mapping.day("collected") ?? manifest.collected
        manifest.published = mapping.day("published")
        manifest.source = mapping.text("source")
        manifest.basis = mapping.choice("basis") ?? .accrued
        manifest.status = mapping.choice("status") ?? .final
        manifest.isComplete = mapping.truth("complete") ?? true
        manifest.supersedes = mapping.identifiers("supersedes")
        manifest.format = mapping.choice("format") ?? .native
        manifest.channel = mapping.identifier("channel")
        manifest.metric = mapping.identifier("metric")
        manifest.group = mapping.text("group").map { GroupName($0) }
        readLayout(&mapping, into: &manifest, yearStart: yearStart)
        if manifest.format == .enquiries { readEnquiries(&mapping, into: &manifest, names) }
        if manifest.format != .table, !mapping.has("source") {
            mapping.report(.noSource(at: mapping.position))
        }
        mapping.report(manifest.unknownIDs(names))
        return manifest
    }
    let isFaulty = read.diagnostics.contains { $0.severity == .error }
    return Diagnosed(isFaulty ? nil : read.value, read.diagnostics)
}

extension Manifest {
    fileprivate func unknownIDs(_ names: KnownNames) -> [Diagnostic] {
        let metrics = [metric].compactMap { $0 } + columns.map(\.metric)
        var faults: [Diagnostic] = []
        for metric in metrics where !names.metrics.contains(metric.value.text) {
            let known = names.metrics.sorted()
            faults.append(
                .unknownID(metric.value.text, of: "metric", known: known, at: metric.position))
        }
        if let channel, !names.channels.contains(channel.value.text) {
            let known = names.channels.sorted()
            faults.append(
                .unknownID(channel.value.text, of: "channel", known: known, at: channel.position))
        }
        return faults
    }
}

private func readLayout(
    _ mapping: inout YAMLMapping, into manifest: inout Manifest, yearStart: YearStart
) {
    manifest.period = mapping.periodSource(yearStart: yearStart) ?? .native
    manifest.delimiter =
        mapping.value(
            "delimiter",
            { [",": UInt8(ascii: ","), ";": UInt8(ascii: ";"), "\t": 9, "tab": 9][$0] },
            or: { .notOneOf($0, key: "delimiter", choices: [",", ";", "tab"], at: $1) })
        ?? manifest.delimiter
    manifest.skippedLines = mapping.wholeNumber("skip_lines", in: 0...1000) ?? 0
    guard manifest.format == .table else { return }
    let missing = mapping.cells("missing").map(\.value)
    manifest.missing = missing.isEmpty ? [""] : Set(missing)
    mapping.require("columns")
    manifest.columns = mapping.columns("columns")
    manifest.ignored = mapping.cells("ignore")
    if case .native = manifest.period { mapping.require("period") }
}

private func readEnquiries(
    _ mapping: inout YAMLMapping, into manifest: inout Manifest, _ names: KnownNames
) {
    manifest.enquiries = mapping.enquiryLayout(names)
    manifest.ignored = mapping.cells("ignore")
    if manifest.metric != nil {
        mapping.report(.enquiryManifest("metric", at: mapping.position(of: "metric")))
    }
    if case .column = manifest.period {
        mapping.report(.enquiryManifest("period", at: mapping.position(of: "period")))
    }
}

extension YAMLMapping {
    /// A code, a mapping of start and end, or a mapping that names a column.
    fileprivate mutating func periodSource(yearStart: YearStart) -> Manifest.PeriodSource? {
        guard let node = node("period"), hasKey("column", in: node) else {
            return period("period", yearStart: yearStart).map { .fixed($0) }
        }
        return mapping("period") { mapping in
            let position = mapping.valuePosition(of: "column")
            let name = mapping.requiredText("column").map { Located($0, at: position) }
            let grain = mapping.grain("grain")
            let pattern = mapping.value(
                "pattern", { DatePattern($0) }, or: { .notAPattern($0, at: $1) })
            return name.map { .column(name: $0, grain: grain ?? .day, pattern: pattern) }
        }
    }

    private mutating func grain(_ key: String) -> Period.Grain? {
        let grains: [String: Period.Grain] = [
            "day": .day, "week": .week, "month": .month, "quarter": .quarter,
            "year": .year, "financial-quarter": .financialQuarter,
            "financial-year": .financialYear,
        ]
        return value(
            key, { grains[$0] },
            or: { .notOneOf($0, key: key, choices: grains.keys.sorted(), at: $1) })
    }

    /// Headers and what they are, in the order of the file.
    fileprivate mutating func columns(_ key: String) -> [Manifest.Column] {
        mapping(key) { mapping in
            mapping.allKeys.compactMap { header in
                mapping.mapping(header) { column -> Manifest.Column? in
                    column.require("metric")
                    let metric = column.identifier("metric", of: Metric.self)
                    let missing = Set(column.cells("missing").map(\.value))
                    let position = column.position
                    return metric.map {
                        Manifest.Column(
                            name: header, metric: $0, missing: missing, position: position)
                    }
                }
            }
        } ?? []
    }
}

private func hasKey(_ key: String, in node: YAMLNode) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return entries.contains { $0.key == key }
}
