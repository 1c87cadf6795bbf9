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
        guard let number = number(field, text) else {
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

    /// As the cell is written, or without the manifest's separator of thousands.
    private func number(_ field: CSVField, _ text: Span<UInt8>) -> Decimal? {
        let cell = text.extracting(field.start..<field.end)
        if manifest.thousands == nil, manifest.places == nil { return Decimal(ascii: cell) }
        let written = cell.indices.map { cell[$0] }
        let bytes = manifest.places.map { shortened(written, to: $0 + 1) } ?? written
        let number = withoutSeparators(bytes)
        return manifest.places.flatMap { places in number.map { $0.rounded(to: places) } } ?? number
    }

    /// Cut one place behind those that count: what follows does not change how half is rounded.
    private func shortened(_ bytes: [UInt8], to places: Int) -> [UInt8] {
        let point = UInt8(ascii: ".")
        guard let start = bytes.lastIndex(of: point), manifest.thousands != point,
            bytes[(start + 1)...].allSatisfy({ (48...57).contains($0) })
        else { return bytes }
        return Array(bytes.prefix(start + 1 + places))
    }

    private func withoutSeparators(_ bytes: [UInt8]) -> Decimal? {
        guard let separator = manifest.thousands else { return Decimal(ascii: bytes.span) }
        let groups = bytes.prefix { $0 != UInt8(ascii: ".") || separator == $0 }
            .split(separator: separator, omittingEmptySubsequences: false)
        // "1,2345" is no number with thousands, and "1,23" is a decimal comma.
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.first?.isEmpty == false
        else { return nil }
        let digits = bytes.filter { $0 != separator }
        return Decimal(ascii: digits.span)
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
            if RowNames.isTotal(channel.text), channel.text != manifest.names.totalChannel,
                !register.names.channels.contains(channel.text)
            {
                faults.add(
                    .unnamedTotal(channel.text, key: "channel", at: position(of: cell, text)))
            } else if channel.text != manifest.names.totalChannel {
                check(channel, of: "channel", register.names.channels, cell, text)
            }
        }
        if let cell = cells.group, let group = keys.keys[Int(key)].group,
            RowNames.isTotal(group.text), group.text != manifest.names.totalGroup
        {
            faults.add(.unnamedTotal(group.text, key: "group", at: position(of: cell, text)))
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
