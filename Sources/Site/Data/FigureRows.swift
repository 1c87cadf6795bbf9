import Disclosure
import Formats
import Model
import Statistics

/// Rows of figures in the making, as bytes: a large snapshot has many.
struct FigureRows {
    private(set) var bytes: [UInt8] = []
    private let yearStart: YearStart
    /// What every row of a series begins with: metric, channel, group.
    private var start: [UInt8] = []
    private var codes: [Period: [UInt8]] = [:]

    init(yearStart: YearStart) {
        self.yearStart = yearStart
    }

    /// The rows that follow are about this.
    mutating func begin(_ key: SeriesKey) {
        var cells = CSVText()
        cells.add(key.metric.text)
        cells.add(key.channel?.text ?? "")
        cells.add(freeText: key.group?.text ?? "")
        cells.endRow()
        start = cells.bytes.dropLast(2) + [comma]
    }

    /// The same, behind the name of a kind of row; the group as it is spelt, to be read back.
    mutating func begin(_ key: SeriesKey, after record: String) {
        var cells = CSVText()
        cells.add(row: [record, key.metric.text, key.channel?.text ?? "", key.group?.text ?? ""])
        start = cells.bytes.dropLast(2) + [comma]
    }

    /// A row as it stands elsewhere, with its line's end.
    mutating func add(line: ArraySlice<UInt8>) {
        bytes += line
        if line.last != 0x0A { endRow() }
    }

    mutating func beginRow() { bytes += start }

    mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    mutating func separate() { bytes.append(comma) }

    /// A code or a text without commas and quotes.
    mutating func add(plain text: String) { bytes.append(contentsOf: text.utf8) }

    /// Any text, quoted where it has to be; nothing where there is none.
    mutating func add(text: String?) {
        guard let text else { return }
        var cell = CSVText()
        cell.add(freeText: text)
        cell.endRow()
        bytes += cell.bytes.dropLast(2)
    }

    mutating func add(_ period: Period) {
        if period.grain == .month {
            // As `Period.code` spells it: a list of months may have a million rows.
            let (year, month, _) = period.first.date
            bytes.append(digits: year, 4)
            bytes.append(UInt8(ascii: "-"))
            bytes.append(digits: month, 2)
        } else if let code = codes[period] {
            bytes += code
        } else {
            let code = Array(period.code(yearStart: yearStart).utf8)
            codes[period] = code
            bytes += code
        }
    }

    /// Its parts; nothing of a number that is no share.
    mutating func add(_ share: Share?) {
        if let share { bytes.append(decimal: share.numerator) }
        separate()
        if let share { bytes.append(decimal: share.denominator) }
    }

    mutating func add(_ number: Decimal?) {
        if let number { bytes.append(decimal: number) }
    }

    /// Without brackets, separated by blanks.
    mutating func add(_ markers: [Marker]) {
        for (index, marker) in markers.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            bytes.append(contentsOf: marker.rawValue.utf8)
        }
    }

    /// final, provisional or revised.
    mutating func add(statusOf markers: [Marker]) {
        add(plain: status(of: markers))
    }
}

private let comma = UInt8(ascii: ",")

/// What the markers say of how settled a number is.
func status(of markers: [Marker]) -> String {
    if markers.contains(.provisional) { return "provisional" }
    return markers.contains(.revised) ? "revised" : "final"
}

extension [UInt8] {
    /// With zeros in front.
    fileprivate mutating func append(digits number: Int, _ width: Int) {
        var power = 1
        for _ in 1..<width { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(number / power % 10))
            power /= 10
        }
    }

    /// As `Decimal.description` spells it, without a text in between.
    fileprivate mutating func append(decimal: Decimal) {
        var digits = decimal.mantissa.magnitude
        if decimal.mantissa < 0 { append(UInt8(ascii: "-")) }
        let first = count
        var places = 0
        repeat {
            if places > 0, places == Int(decimal.scale) { append(UInt8(ascii: ".")) }
            append(UInt8(ascii: "0") + UInt8(digits % 10))
            digits /= 10
            places += 1
        } while digits > 0 || places <= Int(decimal.scale)
        self[first...].reverse()
    }
}
