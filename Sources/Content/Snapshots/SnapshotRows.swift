import Diagnostics
import Formats
import Model

extension SnapshotReader {
    mutating func readRow(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout, width: Int
    ) {
        let fields = row.fields
        if fields.count > width {
            let place = position(of: fields[width], text)
            return faults.add(.rowLength(fields.count, of: width, at: place))
        }
        guard let period = readPeriod(row, text, layout) else { return }
        for (index, column) in layout.values.enumerated() {
            guard let key = readKey(row, text, layout, column) else { continue }
            readValue(row, text, layout, column, Place(key: key, period: period, column: index))
        }
    }

    /// What is known of a value before its cell is read.
    struct Place {
        let key: Int32
        let period: Period
        let column: Int
    }

    private mutating func readPeriod(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout
    ) -> Period? {
        guard let column = layout.period else { return periods.fixed }
        guard column < row.fields.count else {
            faults.add(.cellPeriod("", pattern: periods.pattern, at: position(line: row.line)))
            return nil
        }
        let field = row.fields[column]
        if let period = periods.period(field, text) { return period }
        faults.add(
            .cellPeriod(
                field.text(in: text), pattern: periods.pattern, at: position(of: field, text)))
        return nil
    }

    private mutating func readKey(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout,
        _ column: SnapshotLayout.ValueColumn
    ) -> Int32? {
        if let fixed = column.key { return keys.index(of: fixed) }
        let cells = layout.keyCells(of: row)
        if layout.metric != nil, cells.metric.map(\.isEmpty) ?? true {
            faults.add(.noMetric(at: position(line: row.line)))
            return nil
        }
        return keys.index(of: cells, text, otherwise: layout.fixedKey)
    }

    private mutating func readValue(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout,
        _ column: SnapshotLayout.ValueColumn, _ place: Place
    ) {
        let field = column.cell < row.fields.count ? row.fields[column.cell] : nil
        var marker: Marker?
        if let cell = layout.marker.flatMap({ filled($0, row) }) {
            marker = Marker(cell: cell.text(in: text))
            if marker == nil {
                return faults.add(
                    .cellMarker(cell.text(in: text), at: position(of: cell, text)))
            }
        }
        let share = readShare(row, text, layout)
        guard case .read(let pair) = share else { return }
        var value: Decimal?
        if let field, !column.isMissing(field, text) {
            guard let number = readNumber(field, text, column.name, place.key) else { return }
            value = number
            if let marker, marker.replacesValue {
                return faults.add(
                    .valueUnderMarker(marker.rawValue, at: position(of: field, text)))
            }
        } else if pair == nil, marker == nil {
            guard column.acceptsMissing else {
                let spot = field.map { position(of: $0, text) } ?? position(line: row.line)
                return faults.add(.blankValue(at: spot))
            }
            marker = .notAvailable
        }
        add(row, text, layout, place, (value, pair, marker))
    }

    private mutating func add(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout, _ place: Place,
        _ read: (value: Decimal?, share: Share?, marker: Marker?)
    ) {
        var share: Int32 = -1
        if let pair = read.share {
            check(read.value, against: pair, row, place.key)
            share = Int32(snapshot.shares.count)
            snapshot.shares.append(pair)
        }
        let remark = layout.note.flatMap { filled($0, row) }.map { remarkIndex($0.text(in: text)) }
        snapshot.observations.append(
            Observation(
                key: place.key, period: place.period, value: read.value, share: share,
                marker: read.marker, line: Int32(clamping: row.line),
                column: Int16(clamping: place.column), remark: remark ?? -1))
    }
}
