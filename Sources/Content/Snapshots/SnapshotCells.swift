import Diagnostics
import Formats
import Model

extension SnapshotReader {
    /// The cell of that column; `nil` where the row ends before it or nothing stands in it.
    func filled(_ column: Int, _ row: CSVRecord) -> CSVField? {
        guard column < row.fields.count, !row.fields[column].isEmpty else { return nil }
        return row.fields[column]
    }

    mutating func readNumber(
        _ field: CSVField, _ text: Span<UInt8>, _ column: String, _ key: Int32
    ) -> Decimal? {
        guard let number = Decimal(ascii: text.extracting(field.start..<field.end)) else {
            faults.add(
                .cellNumber(
                    field.text(in: text), column: column, at: position(of: field, text)))
            return nil
        }
        if number.isNegative, metric(of: key)?.isNeverNegative ?? false {
            faults.add(
                .negative(field.text(in: text), column: column, at: position(of: field, text)))
            return nil
        }
        return number
    }

    enum ReadShare {
        case read(Share?)
        case faulty
    }

    mutating func readShare(
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout, _ key: Int32
    ) -> ReadShare {
        let top = layout.numerator.flatMap { filled($0, row) }
        let bottom = layout.denominator.flatMap { filled($0, row) }
        guard let top, let bottom else {
            guard let only = top ?? bottom else { return .read(nil) }
            faults.add(
                .shareOrder(
                    "a share has a numerator and a denominator, and one is missing",
                    at: position(of: only, text)))
            return .faulty
        }
        guard let numerator = readCount(top, text, "numerator"),
            let denominator = readCount(bottom, text, "denominator")
        else { return .faulty }
        // Replies for each post may be more than one, a share of all of them is not.
        let isShare = metric(of: key).map { $0.factor == 100 } ?? false
        guard numerator <= denominator || !isShare else {
            faults.add(
                .shareOrder(
                    "a numerator is not larger than its denominator, as \(numerator) of \(denominator) is",
                    at: position(of: top, text)))
            return .faulty
        }
        return .read(Share(numerator, of: denominator))
    }

    private mutating func readCount(
        _ field: CSVField, _ text: Span<UInt8>, _ column: String
    ) -> Decimal? {
        let number = Decimal(ascii: text.extracting(field.start..<field.end))
        if let number, !number.isNegative { return number }
        faults.add(
            .cellNumber(field.text(in: text), column: column, at: position(of: field, text)))
        return nil
    }

    /// A value beside its share is the share, rounded as the value is written.
    mutating func check(
        _ value: Decimal, against share: Share, _ key: Int32, at position: SourcePosition
    ) {
        let factor = metric(of: key)?.factor ?? 1
        guard
            let expected = Decimal.quotient(
                share.numerator, share.denominator, times: factor, places: Int(value.scale)),
            expected != value
        else { return }
        faults.add(
            .shareValue(value.description, share: expected.description, at: position))
    }

    private func metric(of key: Int32) -> Metric? {
        register.metrics[keys.keys[Int(key)].metric]
    }

    /// Reports the metric and the channel of a key that has just come up, where nobody knows them.
    mutating func checkIDs(of key: Int32, _ cells: KeyTable.Cells, _ text: Span<UInt8>) {
        if let cell = cells.metric {
            check(keys.keys[Int(key)].metric, of: "metric", register.names.metrics, cell, text)
        }
        if let cell = cells.channel, let channel = keys.keys[Int(key)].channel {
            check(channel, of: "channel", register.names.channels, cell, text)
        }
    }

    private mutating func check<Thing>(
        _ id: Identifier<Thing>, of kind: String, _ known: Set<String>, _ cell: CSVField,
        _ text: Span<UInt8>
    ) {
        guard !cell.isEmpty, !known.contains(id.text),
            reportedIDs.insert("\(kind) \(id.text)").inserted
        else { return }
        faults.add(
            .unknownID(id.text, of: kind, known: known.sorted(), at: position(of: cell, text)))
    }

    mutating func remarkIndex(_ text: String) -> Int32 {
        if let index = remarks[text] { return index }
        let index = Int32(snapshot.remarks.count)
        snapshot.remarks.append(text)
        remarks[text] = index
        return index
    }
}

extension Metric {
    /// A platform's flow may be: on a day on which more likes were taken back than given.
    fileprivate var isNeverNegative: Bool { unit == .count && (kind != .flow || isAboutPeople) }
}
