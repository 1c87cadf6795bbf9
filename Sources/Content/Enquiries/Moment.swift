import Model

/// A time as a cell writes it.
struct Moment {
    /// Since 1 January 1970, by the clock it is written with.
    var minute: Int
    /// How far that clock is ahead of UTC, in minutes; `nil` where the cell does not say.
    var offset: Int?

    /// `2026-09-03T14:05`, also with a blank for the T, with seconds, and with `Z`, `+01:00` or `+0100`.
    init?(iso cell: Span<UInt8>) {
        guard cell.count >= 16, let day = isoDay(cell.extracting(0..<10)),
            cell[10] == UInt8(ascii: "T") || cell[10] == UInt8(ascii: " "),
            let minute = clock(cell, 11)
        else { return nil }
        self.minute = Int(day.number) * minutesOfDay + minute
        var place = 16
        if place + 3 <= cell.count, cell[place] == UInt8(ascii: ":") {
            guard let seconds = number(cell, place + 1), seconds < 61 else { return nil }
            place += 3
            if place < cell.count, cell[place] == UInt8(ascii: ".") {
                repeat { place += 1 } while place < cell.count && isDigit(cell[place])
            }
        }
        guard place < cell.count else { return }
        if cell[place] == UInt8(ascii: "Z"), place + 1 == cell.count {
            offset = 0
            return
        }
        let isAhead = cell[place] == UInt8(ascii: "+")
        guard isAhead || cell[place] == UInt8(ascii: "-"), place + 5 <= cell.count,
            let hours = number(cell, place + 1)
        else { return nil }
        let colon = cell[place + 3] == UInt8(ascii: ":") ? 1 : 0
        guard place + 5 + colon == cell.count, let minutes = number(cell, place + 3 + colon),
            hours <= 14, minutes < 60
        else { return nil }
        offset = (hours * 60 + minutes) * (isAhead ? 1 : -1)
    }

    init(minute: Int) { self.minute = minute }

    /// Minutes from the other to this one; `nil` where only one of them says how far its clock is from UTC.
    func minutes(since other: Moment) -> Int? {
        guard (offset == nil) == (other.offset == nil) else { return nil }
        return (minute - (offset ?? 0)) - (other.minute - (other.offset ?? 0))
    }
}

private func clock(_ cell: Span<UInt8>, _ place: Int) -> Int? {
    guard let hour = number(cell, place), cell[place + 2] == UInt8(ascii: ":"),
        let minute = number(cell, place + 3), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
}

/// Of two digits.
private func number(_ cell: Span<UInt8>, _ place: Int) -> Int? {
    guard place + 2 <= cell.count, isDigit(cell[place]), isDigit(cell[place + 1]) else {
        return nil
    }
    return Int(cell[place] - 48) * 10 + Int(cell[place + 1] - 48)
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
