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
        if number.isNegative, metrics[keys.keys[Int(key)].metric]?.unit == .count {
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
        _ row: CSVRecord, _ text: Span<UInt8>, _ layout: SnapshotLayout
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
        guard numerator <= denominator else {
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
        _ value: Decimal?, against share: Share, _ row: CSVRecord, _ key: Int32
    ) {
        let factor = metrics[keys.keys[Int(key)].metric]?.factor ?? 1
        guard let value,
            let expected = Decimal.quotient(
                share.numerator, share.denominator, times: factor, places: Int(value.scale)),
            expected != value
        else { return }
        faults.add(
            .shareValue(
                value.description, share: expected.description, at: position(line: row.line)))
    }

    mutating func remarkIndex(_ text: String) -> Int32 {
        if let index = remarks[text] { return index }
        let index = Int32(snapshot.remarks.count)
        snapshot.remarks.append(text)
        remarks[text] = index
        return index
    }
}
