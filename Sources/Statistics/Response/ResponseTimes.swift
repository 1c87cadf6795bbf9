import Model

/// The enquiries that stand behind the counts, for what cannot be worked out from counts: quantiles and ages.
struct ResponseTimes: Sendable {
    /// The enquiries of a channel and a group that came in a month.
    fileprivate struct Run: Sendable {
        let key: SeriesKey
        let month: Period
        /// How long each waited, in the order in which they came; `unanswered` where by the cut-off it was not answered.
        let waits: [Int32]
        /// Those of them without an answer by the cut-off, in the same order.
        let late: [Enquiry]
        let collected: Day
        let isInWholeDays: Bool
        let targets: ReplyTargets
    }

    /// By the first day of their month.
    private var runs: [Run] = []
    private(set) var subjects: Set<SeriesKey> = []

    var isEmpty: Bool { runs.isEmpty }

    /// Of the snapshots whose counts hold: those of a superseded one are passed over.
    init(_ index: ObservationIndex) {
        for snapshot in index.snapshots {
            guard let log = snapshot.enquiries else { continue }
            subjects.formUnion(
                log.subjects.flatMap { [$0, $0.in(nil), $0.on(nil), $0.on(nil).in(nil)] })
            for month in logMonths(of: log.span) {
                for key in Set(log.keys).sorted() where key.channel != nil {
                    let counted = (log.isOfOneGroup ? key : key.in(nil)).of("enquiries")
                    guard let place = index.exact(index.places(of: counted), month.days),
                        index.snapshot(of: place).id == snapshot.id
                    else { continue }
                    add(snapshot, log, key, month)
                }
            }
        }
        runs.sort { $0.month.first == $1.month.first ? $0.key < $1.key : $0.month < $1.month }
    }

    private mutating func add(
        _ snapshot: Snapshot, _ log: EnquiryLog, _ key: SeriesKey, _ month: LogMonth
    ) {
        let judgement = Judgement(log, month.whole, key.channel)
        var waits: [Int32] = []
        var late: [Enquiry] = []
        for (index, own) in log.keys.enumerated() where own == key {
            let start = Int(month.days.first.number) * minutesOfDay
            let end = (Int(month.days.last.number) + 1) * minutesOfDay
            let first = log.enquiries.firstIndex(notBefore: Int32(index), start)
            let last = log.enquiries.firstIndex(notBefore: Int32(index), end)
            for enquiry in log.enquiries[first..<last] {
                let wait = judgement.wait(of: enquiry)
                if wait == nil { late.append(enquiry) }
                waits.append(wait ?? unanswered)
            }
        }
        guard !waits.isEmpty else { return }
        runs.append(
            Run(
                key: key, month: month.days, waits: waits, late: late,
                collected: snapshot.collected, isInWholeDays: log.isInWholeDays,
                targets: log.targets))
    }

    private func runs(of key: SeriesKey, in period: Period) -> some Sequence<Run> {
        runs.lazy.filter { run in
            period.contains(run.month) && (key.channel == nil || run.key.channel == key.channel)
                && (key.group == nil || run.key.group == key.group)
        }
    }
}

/// Longer than any wait.
private let unanswered = Int32.max

extension ResponseTimes {
    /// The figure's value, in the metric's unit; `nil` where the records are not those of all enquiries counted.
    func value(
        of time: ResponseTime, _ key: SeriesKey, _ period: Period, counted: Int64,
        unit: Metric.Unit
    ) -> Figure.Value? {
        let own = Array(runs(of: key, in: period))
        guard own.reduce(0, { $0 + $1.waits.count }) == counted else { return nil }
        guard let tenths = time.tenths else {
            return number(of: own.compactMap { $0.age(in: period) }.max(), unit)
        }
        guard counted > 0 else { return .missing(.notApplicable) }
        var waits: [Int32] = []
        waits.reserveCapacity(Int(counted))
        for run in own { waits += run.waits }
        return quantile(of: &waits, tenths: tenths).map { number(of: $0, unit) } ?? .notReached
    }

    /// Of minutes; exact in minutes, else to a millionth.
    private func number(of minutes: Decimal?, _ unit: Metric.Unit) -> Figure.Value {
        guard let minutes else { return .missing(.notApplicable) }
        let divisor: Int64? =
            switch unit {
            case .hours: 60
            case .days: Int64(minutesOfDay)
            case .minutes, .count, .percent, .number, .pounds, .dollars: nil
            }
        guard let divisor else { return .number(minutes) }
        let quotient = Decimal.quotient(minutes, Decimal(divisor, scale: 0), places: 6)
        return quotient.map { .number($0) } ?? .missing(.notAvailable)
    }
}

extension ResponseTimes.Run {
    /// In minutes, of the oldest without an answer by the period's cut-off: when the period ends, or on the day of the
    /// records, whichever comes first. One that was answered later than its own month allows waits no longer.
    fileprivate func age(in period: Period) -> Decimal? {
        let end = (Int(max(period.last, month.last).number) + 1) * minutesOfDay
        let cutOff = targets.deadline(of: end, on: key.channel)
        let oldest = late.first { enquiry in
            enquiry.wait.map { Int(enquiry.received) + Int($0) >= cutOff } ?? true
        }
        return oldest.map { oldest in
            let day = Int(min(period.last, collected).number) + (isInWholeDays ? 0 : 1)
            return Decimal(Int64(day * minutesOfDay - Int(oldest.received)), scale: 0)
        }
    }
}

/// The quantile of a list that is not empty, by linear interpolation between order statistics; `nil` where it falls on
/// an unanswered one, or between it and its neighbour.
///
/// Source: type 7 of Hyndman and Fan 1996, h = (n - 1) p (domain rule 1.3); exact, in tenths of a minute.
func quantile(of waits: inout [Int32], tenths: Int) -> Decimal? {
    let place = (waits.count - 1) * tenths
    let (index, rest) = (place / 10, place % 10)
    let low = select(index, in: &waits)
    guard low != unanswered else { return nil }
    guard rest > 0, let high = waits[(index + 1)...].min() else { return Decimal(Int(low)) }
    guard high != unanswered else { return nil }
    let sum = Int64(low) * 10 + (Int64(high) - Int64(low)) * Int64(rest)
    return sum % 10 == 0 ? Decimal(sum / 10) : Decimal(sum, scale: 1)
}

/// The number that would stand at that index in order; smaller ones come to stand before it, larger ones behind.
///
/// Source: Hoare 1961, Algorithm 65 (Find).
private func select(_ index: Int, in list: inout [Int32]) -> Int32 {
    var (low, high) = (0, list.count - 1)
    while low < high {
        let pivot = list[low + (high - low) / 2]
        var (left, right) = (low, high)
        while left <= right {
            while list[left] < pivot { left += 1 }
            while list[right] > pivot { right -= 1 }
            if left <= right {
                list.swapAt(left, right)
                left += 1
                right -= 1
            }
        }
        if index <= right {
            high = right
        } else if index >= left {
            low = left
        } else {
            break
        }
    }
    return list[index]
}
