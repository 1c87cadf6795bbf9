import Model

/// The enquiries that stand behind the counts, for what cannot be worked out from counts: quantiles and ages.
struct ResponseTimes: Sendable {
    /// The enquiries of a channel and a group that came in a month.
    private struct Run: Sendable {
        let key: SeriesKey
        let month: Period
        /// How long each waited, in the order in which they came; `unanswered` where by the cut-off it was not answered.
        let waits: [Int32]
        /// When the first of the unanswered came; `nil` where all were answered.
        let oldest: Int32?
        let collected: Day
        let isInWholeDays: Bool
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
        var oldest: Int32?
        for (index, own) in log.keys.enumerated() where own == key {
            let start = Int(month.days.first.number) * minutesOfDay
            let end = (Int(month.days.last.number) + 1) * minutesOfDay
            let first = log.enquiries.firstIndex(notBefore: Int32(index), start)
            let last = log.enquiries.firstIndex(notBefore: Int32(index), end)
            for enquiry in log.enquiries[first..<last] {
                let wait = judgement.wait(of: enquiry)
                if wait == nil { oldest = min(oldest ?? .max, enquiry.received) }
                waits.append(wait ?? unanswered)
            }
        }
        guard !waits.isEmpty else { return }
        runs.append(
            Run(
                key: key, month: month.days, waits: waits, oldest: oldest,
                collected: snapshot.collected, isInWholeDays: log.isInWholeDays))
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
    /// The figure's value; `nil` where the records are not those of all enquiries counted.
    func value(
        of metric: ResponseMetric, _ key: SeriesKey, _ period: Period, counted: Int64
    ) -> Figure.Value? {
        let own = Array(runs(of: key, in: period))
        guard own.reduce(0, { $0 + $1.waits.count }) == counted else { return nil }
        guard let tenths = metric.tenths else { return age(in: own, period) }
        guard counted > 0 else { return .missing(.notApplicable) }
        var waits: [Int32] = []
        waits.reserveCapacity(Int(counted))
        for run in own { waits += run.waits }
        return quantile(of: &waits, tenths: tenths).map { .number($0) } ?? .notReached
    }

    /// Of the oldest unanswered, when the period ends or on the day of the records, whichever comes first.
    private func age(in runs: [Run], _ period: Period) -> Figure.Value {
        let ages = runs.compactMap { run -> Int? in
            guard let oldest = run.oldest else { return nil }
            let day = Int(min(period.last, run.collected).number)
            return (run.isInWholeDays ? day : day + 1) * minutesOfDay - Int(oldest)
        }
        return ages.max().map { .number(Decimal($0)) } ?? .missing(.notApplicable)
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
