import Diagnostics
import Formats
import Model

extension SnapshotReader {
    mutating func readRow(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout, width: Int
    ) {
        let fields = row.fields
        if !tableCells.ignored.isEmpty, isIgnored(row, text, tableCells) { return }
        if fields.count > width {
            let place = position(of: fields[width], text)
            return faults.add(.rowLength(fields.count, of: width, at: place))
        }
        guard let period = readPeriod(row, text, layout) else { return }
        for (index, column) in layout.values.enumerated() {
            guard let key = readKey(row, text, layout, column, index) else { continue }
            readValue(row, text, layout, column, Place(key: key, period: period, column: index))
        }
    }

    /// What is known of a value before its cell is read.
    struct Place {
        let key: Int32
        let period: Period
        let column: Int

        /// What its cells say.
        struct Reading {
            var value: Decimal?
            var share: Share?
            var marker: Marker?
        }
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
        _ column: SnapshotLayout.ValueColumn, _ number: Int
    ) -> Int32? {
        if let fixed = column.key {
            return tableCells.isEmpty
                ? keys.index(of: fixed) : readKey(row, text, tableCells, of: fixed, number)
        }
        let cells = layout.keyCells(of: row)
        if layout.fixedKey.metric == nil, cells.metric.map(\.isEmpty) ?? true {
            faults.add(.noMetric(at: position(line: row.line)))
            return nil
        }
        let known = keys.keys.count
        let key = keys.index(of: cells, text, otherwise: layout.fixedKey)
        if keys.keys.count > known { checkIDs(of: key, cells, text) }
        return key
    }

    private mutating func readValue(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout,
        _ column: SnapshotLayout.ValueColumn, _ place: Place
    ) {
        var read = Place.Reading()
        if let cell = layout.marker.flatMap({ filled($0, row) }) {
            let word = cell.text(in: text)
            guard let marker = Marker(cell: word) else {
                return faults.add(.cellMarker(word, at: position(of: cell, text)))
            }
            read.marker = marker
        }
        guard case .read(let share) = readShare(row, text, layout, place.key) else { return }
        read.share = share
        let field = column.cell < row.fields.count ? row.fields[column.cell] : nil
        if let field, !column.isMissing(field, text) {
            guard let number = readNumber(field, text, column.name, place.key) else { return }
            read.value = number
        }
        let spot = field ?? layout.numerator.flatMap { filled($0, row) }
        guard settle(&read, column, spot, row, text) else { return }
        if let value = read.value, let share, let field {
            check(value, against: share, place.key, at: position(of: field, text))
        }
        add(read, place, remark: layout.note.flatMap { filled($0, row) }, row, text)
    }

    /// Whether a value stands there, or a marker in its place, and not both.
    private mutating func settle(
        _ read: inout Place.Reading, _ column: SnapshotLayout.ValueColumn, _ spot: CSVField?,
        _ row: CSVRecord, _ text: Span<UInt8>
    ) -> Bool {
        let isReplaced = read.marker?.replacesValue ?? false
        if (read.value != nil || read.share != nil) != isReplaced { return true }
        if !isReplaced, column.acceptsMissing {
            read.marker = .notAvailable
            return true
        }
        let place = spot.map { position(of: $0, text) } ?? position(line: row.line)
        if isReplaced, let marker = read.marker {
            faults.add(.valueUnderMarker(marker.rawValue, at: place))
        } else {
            faults.add(.blankValue(at: place))
        }
        return false
    }

    private mutating func add(
        _ read: Place.Reading, _ place: Place, remark: CSVField?, _ row: CSVRecord,
        _ text: Span<UInt8>
    ) {
        var share: Int32 = -1
        if let pair = read.share {
            share = Int32(snapshot.shares.count)
            snapshot.shares.append(pair)
        }
        let remark = remark.map { remarkIndex($0.text(in: text)) }
        let observation = Observation(
            key: place.key, period: place.period, value: read.value, share: share,
            marker: read.marker, line: Int32(clamping: row.line),
            column: Int16(clamping: place.column), remark: remark ?? -1)
        if manifest.names.needsEveryRow, settleRepeat(observation, row, text) { return }
        keep(observation)
    }
}
