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
        /// In a column; without a pattern it is a code. The first pattern that fits holds.
        case column(name: Located<String>, patterns: [PeriodPattern])
    }

    /// What a column of a table is.
    struct Column: Sendable {
        let name: String
        let metric: Located<MetricID>
        /// Of a table whose columns are channels or groups.
        let channel: Located<ChannelID>?
        let group: GroupName?
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
    /// What separates thousands in numbers; a byte of ASCII.
    var thousands: UInt8?
    /// To how many places numbers are rounded that a file gives with more; `nil` where they are taken as they are.
    var places: Int?
    var names = RowNames()
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
        manifest.names = mapping.rowNames(yearStart: yearStart)
        manifest.names.channel = mapping.rowCells("channel")
        manifest.names.group = mapping.rowCells("group")
        if manifest.names.channel == nil { manifest.channel = mapping.identifier("channel") }
        manifest.metric = mapping.identifier("metric")
        if manifest.names.group == nil {
            manifest.group = mapping.text("group").map { GroupName($0) }
        }
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
        for channel in [channel].compactMap({ $0 }) + columns.compactMap(\.channel)
        where !names.channels.contains(channel.value.text) {
            let known = names.channels.sorted()
            faults.append(
                .unknownID(channel.value.text, of: "channel", known: known, at: channel.position))
        }
        let total = self.names.totalGroup
        for column in columns {
            guard let group = column.group?.text, group != total, RowNames.isTotal(group) else {
                continue
            }
            faults.append(.unnamedTotal(group, key: "group", at: column.position))
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
    manifest.thousands = mapping.value(
        "thousands",
        { [",": UInt8(ascii: ","), ".": UInt8(ascii: "."), " ": 32, "'": 39][$0] },
        or: { .notOneOf($0, key: "thousands", choices: [",", ".", "'", "a blank"], at: $1) })
    manifest.places = mapping.wholeNumber("round_to", in: 0...9)
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
    var unused = [
        "metric", "group", "thousands", "round_to", "totals", "ignore_rows", "duplicates",
        "plausible",
    ]
    if manifest.names.channel != nil { unused.append("channel") }
    if case .column = manifest.period { unused.append("period") }
    for key in unused where mapping.has(key) {
        mapping.report(.enquiryManifest(key, at: mapping.position(of: key)))
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
            let patterns = mapping.patterns("pattern", grain: mapping.grain("grain"))
            return name.map { .column(name: $0, patterns: patterns) }
        }
    }

    /// One pattern, or a list of them.
    private mutating func patterns(_ key: String, grain: Period.Grain?) -> [PeriodPattern] {
        guard let node = node(key), case .sequence = node.content else {
            return value(
                key, { PeriodPattern($0, grain: grain) }, or: { .notAPattern($0, at: $1) }
            ).map { [$0] } ?? []
        }
        return cells(key).compactMap { text in
            let pattern = PeriodPattern(text.value, grain: grain)
            if pattern == nil { report(.notAPattern(text.value, at: text.position)) }
            return pattern
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
                    let channel = column.identifier("channel", of: Channel.self)
                    let group = column.text("group").map { GroupName($0) }
                    let missing = Set(column.cells("missing").map(\.value))
                    let position = column.position
                    return metric.map {
                        Manifest.Column(
                            name: header, metric: $0, channel: channel, group: group,
                            missing: missing, position: position)
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
