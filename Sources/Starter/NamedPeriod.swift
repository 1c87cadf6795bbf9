import Model

/// The period that a file's name names, as 2026-q4, 2026-11, 2026, 2026-27 and 2026-27-q1 do; `nil` where it names none.
func namedPeriod(_ name: String, yearStart: YearStart) -> Period? {
    let code = name.uppercased()
    // Of a financial quarter, the code has a space: no name of a file does.
    return Period.code(code, yearStart: yearStart)
        ?? Period.code("\(code.dropLast(3)) \(code.suffix(2))", yearStart: yearStart)
}

extension Period {
    /// "October to December 2026", "November 2026", "2026"; `nil` of days and weeks, whose names stay as they are.
    var title: String? {
        let (start, end) = (monthNames[first.month - 1], monthNames[last.month - 1])
        return switch grain {
        case .year: "\(first.year)"
        case .month: "\(start) \(first.year)"
        case .quarter, .financialQuarter, .financialYear:
            first.year == last.year
                ? "\(start) to \(end) \(last.year)"
                : "\(start) \(first.year) to \(end) \(last.year)"
        case .day, .week, .interval: nil
        }
    }
}

private let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]
