import Diagnostics
import Formats
import Model

/// Which cell of a row is what.
struct SnapshotLayout {
    /// A column whose cells are values.
    struct ValueColumn {
        let cell: Int
        let name: String
        /// Of a table: its cells' metric, with what the manifest says of all rows.
        let key: SeriesKey?
        /// In bytes, what stands for "no reading".
        let missing: [[UInt8]]
        /// Whether "no reading" needs no marker of its own.
        let acceptsMissing: Bool

        func isMissing(_ field: CSVField, _ text: Span<UInt8>) -> Bool {
            missing.contains { word in
                guard word.count == field.end - field.start else { return false }
                for index in word.indices where text[field.start + index] != word[index] {
                    return false
                }
                return true
            }
        }
    }

    var period: Int?
    var channel: Int?
    var metric: Int?
    var group: Int?
    var numerator: Int?
    var denominator: Int?
    var marker: Int?
    var note: Int?
    var values: [ValueColumn] = []
    /// Of a table: what its rows are about, where columns say it.
    var table = TableCells()
    /// What the manifest says of every row.
    var fixedKey: (metric: String?, channel: String?, group: String?) = (nil, nil, nil)

    /// The layout of a file with that header; `nil` where it cannot be read at all.
    static func of(
        _ header: [Located<String>], _ manifest: Manifest
    ) -> Diagnosed<SnapshotLayout?> {
        let repeats = header.enumerated().filter { index, cell in
            header[..<index].contains { $0.value == cell.value }
        }
        if let first = repeats.first?.element {
            return Diagnosed(nil, [.repeatedColumn(first.value, at: first.position)])
        }
        if header.count == 1, manifest.delimiter == UInt8(ascii: ","),
            let cell = header.first, cell.value.contains(";")
        {
            return Diagnosed(nil, [.semicolons(at: cell.position)])
        }
        var read =
            switch manifest.format {
            // Rows of enquiries are no observations: `EnquiryReader` reads them.
            case .native, .enquiries: native(header, manifest)
            case .table: table(header, manifest)
            }
        for row in manifest.names.ignoredRows {
            let index = row.column.flatMap { name in
                header.firstIndex { $0.value == name.value }
            }
            if let column = row.column, index == nil {
                let near = didYouMean(column.value, among: header.map(\.value))
                read = Diagnosed(
                    nil,
                    read.diagnostics + [
                        .absentColumn(column.value, near: near, at: column.position)
                    ])
            } else if var layout = read.value {
                layout.table.ignored.append((index, row))
                read = Diagnosed(layout, read.diagnostics)
            }
        }
        return read
    }

    /// Its fields of that row, where the layout has columns for them.
    func keyCells(of row: CSVRecord) -> KeyTable.Cells {
        func field(_ column: Int?) -> CSVField? {
            guard let column, column < row.fields.count else { return nil }
            return row.fields[column]
        }
        return (field(metric), field(channel), field(group))
    }
}

extension SnapshotLayout {
    private static let nativeColumns = [
        "period", "channel", "metric", "group", "value", "numerator", "denominator", "marker",
        "note",
    ]

    private static func native(
        _ header: [Located<String>], _ manifest: Manifest
    ) -> Diagnosed<SnapshotLayout?> {
        var diagnostics: [Diagnostic] = []
        for cell in header where !nativeColumns.contains(cell.value) {
            let near = didYouMean(cell.value, among: nativeColumns)
            diagnostics.append(.unknownNativeColumn(cell.value, near: near, at: cell.position))
        }
        let column = { (name: String) in header.firstIndex { $0.value == name } }
        var layout = SnapshotLayout()
        layout.period = column("period")
        layout.channel = column("channel")
        layout.metric = column("metric")
        layout.group = column("group")
        layout.numerator = column("numerator")
        layout.denominator = column("denominator")
        layout.marker = column("marker")
        layout.note = column("note")
        layout.fixedKey = (
            manifest.metric?.value.text, manifest.channel?.value.text, manifest.group?.text
        )
        let value = column("value")
        layout.values = [
            ValueColumn(
                cell: value ?? Int.max, name: value == nil ? "numerator" : "value", key: nil,
                missing: [[]], acceptsMissing: false)
        ]
        let start = header.first?.position ?? manifest.position
        switch manifest.period {
        case .fixed: break
        case .native:
            if layout.period == nil {
                diagnostics.append(.absentColumn("period", near: [], at: start))
            }
        case .column(let name, _):
            if layout.period == nil || name.value != "period" {
                diagnostics.append(.absentColumn(name.value, near: [], at: name.position))
            }
        }
        if layout.metric == nil, manifest.metric == nil { diagnostics.append(.noMetric(at: start)) }
        if value == nil, layout.numerator == nil {
            diagnostics.append(.absentColumn("value", near: [], at: start))
        }
        return Diagnosed(diagnostics.isEmpty ? layout : nil, diagnostics)
    }

    private static func table(
        _ header: [Located<String>], _ manifest: Manifest
    ) -> Diagnosed<SnapshotLayout?> {
        let names = header.map(\.value)
        var named = Set(manifest.columns.map(\.name)).union(manifest.ignored.map(\.value))
        var diagnostics: [Diagnostic] = []
        var layout = SnapshotLayout()
        let channels = manifest.names.channel?.columns ?? []
        let groups = manifest.names.group?.columns ?? []
        for name in channels + groups {
            named.insert(name.value)
            if !names.contains(name.value) {
                let near = didYouMean(name.value, among: names)
                diagnostics.append(.absentColumn(name.value, near: near, at: name.position))
            }
        }
        layout.table.channel = channels.compactMap { names.firstIndex(of: $0.value) }
        layout.table.groups = groups.compactMap { names.firstIndex(of: $0.value) }
        if case .column(let name, _) = manifest.period {
            named.insert(name.value)
            layout.period = names.firstIndex(of: name.value)
            if layout.period == nil {
                let near = didYouMean(name.value, among: names)
                diagnostics.append(.absentColumn(name.value, near: near, at: name.position))
            }
        }
        for cell in header where !named.contains(cell.value) {
            let near = didYouMean(cell.value, among: named.subtracting(names).sorted())
            diagnostics.append(.unnamedColumn(cell.value, near: near, at: cell.position))
        }
        for ignored in manifest.ignored where !names.contains(ignored.value) {
            let near = didYouMean(ignored.value, among: names)
            diagnostics.append(.absentColumn(ignored.value, near: near, at: ignored.position))
        }
        for column in manifest.columns {
            if let cell = names.firstIndex(of: column.name) {
                layout.values.append(value(column, cell, manifest))
            } else {
                let near = didYouMean(column.name, among: names)
                diagnostics.append(.absentColumn(column.name, near: near, at: column.position))
            }
        }
        return Diagnosed(diagnostics.isEmpty ? layout : nil, diagnostics)
    }

    private static func value(
        _ column: Manifest.Column, _ cell: Int, _ manifest: Manifest
    ) -> ValueColumn {
        let key = SeriesKey(
            metric: column.metric.value,
            channel: column.channel?.value ?? manifest.channel?.value,
            group: column.group ?? manifest.group)
        let missing = manifest.missing.union(column.missing).sorted().map { Array($0.utf8) }
        return ValueColumn(
            cell: cell, name: column.name, key: key, missing: missing, acceptsMissing: true)
    }
}
