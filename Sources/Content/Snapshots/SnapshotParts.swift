import Diagnostics
import Formats
import Model

/// What the parts of a text have in common.
struct Rows: Sendable {
    let text: FileBytes
    let layout: SnapshotLayout
    let width: Int
    /// Whether all of it is known to be UTF-8.
    let isChecked: Bool
}

/// In bytes: how much of a text is read before it is given back.
private let stretch = 4 << 20

extension SnapshotReader {
    /// Reads the rows of a part. How many lines those are; `nil` where a row is not UTF-8, or where a part that is not
    /// alone has quotes: then its first row might be the rest of another.
    mutating func read(_ rows: Rows, _ part: TextPart, isAlone: Bool) -> Int32? {
        rows.text.withSpan { text in
            read(text.extracting(0..<part.end), rows, part.scanner, isAlone: isAlone)
        }
    }

    private mutating func read(
        _ text: Span<UInt8>, _ rows: Rows, _ start: CSVScanner, isAlone: Bool
    ) -> Int32? {
        var scanner = start
        var row = CSVRecord()
        var plain = PlainRows(
            rows.layout, width: rows.width, delimiter: scanner.delimiter, fixedPeriod: periods.fixed
        )
        var released = scanner.offset
        while true {
            if scanner.offset - released >= stretch {
                rows.text.release(released..<scanner.offset)
                released = scanner.offset
            }
            let end = min(text.count, released + stretch)
            plain?.read(text, until: end, from: &scanner, into: &daily, &snapshot.listed)
            if scanner.offset >= end, end < text.count { continue }
            let begin = scanner.offset
            guard scanner.read(&row, of: text) else { break }
            if !rows.isChecked, !isUTF8(text.extracting(begin..<scanner.offset)) { return nil }
            if !isAlone, row.fields.contains(where: { $0.quoting != .none }) { return nil }
            for fault in row.faults { report(fault) }
            if row.fields.isEmpty { continue }
            last = nil
            readRow(row, text, rows.layout, width: rows.width)
            if let last { plain?.learn(row, last, text) }
        }
        rows.text.release(released..<text.count)
        return Int32(clamping: scanner.line - start.line)
    }

    /// Takes an observation in.
    mutating func keep(_ observation: Observation) {
        last = observation
        // What may still be changed by a row further down stands in the list.
        if manifest.names.needsEveryRow || !daily.keep(observation) {
            snapshot.listed.append(observation)
        }
    }
}

extension [DailyReadingsBuilder] {
    /// False where it is not of one day, says more than a whole number, or is not after the one before.
    fileprivate mutating func keep(_ observation: Observation) -> Bool {
        guard observation.first.number == observation.last.number,
            observation.period.grain == .day, observation.isPlain,
            let value = observation.value, value.scale == 0
        else { return false }
        let key = Int(observation.key)
        while count <= key { append(DailyReadingsBuilder()) }
        return self[key].append(
            value.mantissa, on: observation.first, line: observation.line)
    }
}

private func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    do {
        _ = try UTF8Span(validating: bytes)
        return true
    } catch {
        return false
    }
}
