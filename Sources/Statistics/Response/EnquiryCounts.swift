import Model

extension Snapshot {
    /// The same, with what its enquiries come to in each month: received, answered, answered in time and not answered.
    ///
    /// An enquiry counts as answered where it was by the end of the month it came in and the time the target allows: judged
    /// in each longer period as in its month, so that months add up to quarters, and answered and unanswered to received.
    func countingEnquiries() -> Snapshot {
        guard let log = enquiries, listed.isEmpty else { return self }
        var counted = self
        let months = logMonths(of: log.span)
        for subject in log.subjects {
            let metrics: [MetricID] = [
                "enquiries", "answered", "answered-in-time", "unanswered",
            ]
            let counts = months.map { self.counts(of: subject, in: $0, log) }
            for (index, metric) in metrics.enumerated() {
                let key = Int32(counted.keys.count)
                counted.keys.append(
                    SeriesKey(metric: metric, channel: subject.channel, group: subject.group))
                for (month, count) in zip(months, counts) {
                    counted.listed.append(
                        Observation(
                            key: key, period: month.days, value: Decimal(count.numbers[index]),
                            marker: index > 0 && count.isOpen ? .provisional : nil,
                            line: count.line))
                }
            }
        }
        return counted
    }

    private func counts(
        of subject: SeriesKey, in month: LogMonth, _ log: EnquiryLog
    ) -> (numbers: [Int], isOpen: Bool, line: Int32) {
        let (channel, group) = (subject.channel, subject.group)
        let judgement = Judgement(log, month.whole, channel)
        var (received, answered, inTime) = (0, 0, 0)
        var line = Int32.max
        for rows in log.enquiries(on: channel, group, in: month.days) {
            for enquiry in rows {
                received += 1
                line = min(line, enquiry.line)
                if judgement.wait(of: enquiry) != nil { answered += 1 }
                if judgement.isInTime(enquiry) { inTime += 1 }
            }
        }
        let numbers = [received, answered, inTime, received - answered]
        let known = (Int(collected.number) + 1) * minutesOfDay
        let isOpen = answered < received && known < judgement.cutOff
        return (numbers, isOpen, line == .max ? 1 : line)
    }
}

/// A month, and those of its days that a file lists.
struct LogMonth {
    let whole: Period
    let days: Period
}

func logMonths(of span: Period) -> [LogMonth] {
    var months: [LogMonth] = []
    var day = span.first
    while day <= span.last {
        let whole = Period.of(.month, around: day, yearStart: .january)
        let last = min(whole.last, span.last)
        let isWhole = day == whole.first && last == whole.last
        months.append(
            LogMonth(
                whole: whole, days: isWhole ? whole : Period.interval(day, last) ?? .day(day)))
        day = whole.last.adding(days: 1)
    }
    return months
}

/// What can be said of the enquiries of one month on one channel.
struct Judgement {
    /// From this minute on, an answer comes too late to count.
    let cutOff: Int
    private let targets: ReplyTargets
    private let channel: ChannelID?

    init(_ log: EnquiryLog, _ month: Period, _ channel: ChannelID?) {
        targets = log.targets
        self.channel = channel
        let end = (Int(month.last.number) + 1) * minutesOfDay
        cutOff = log.targets.deadline(of: end, on: channel)
    }

    /// In minutes; `nil` of one that was not answered by the cut-off.
    @inline(__always)
    func wait(of enquiry: Enquiry) -> Int32? {
        guard let wait = enquiry.wait, Int(enquiry.received) + Int(wait) < cutOff else {
            return nil
        }
        return wait
    }

    func isInTime(_ enquiry: Enquiry) -> Bool {
        guard let wait = wait(of: enquiry) else { return false }
        let received = Int(enquiry.received)
        return received + Int(wait) <= targets.deadline(of: received, on: channel)
    }
}

extension EnquiryLog {
    /// Each channel, and each of its groups; a file about one group says nothing of everyone.
    var subjects: [SeriesKey] {
        var subjects = Set(keys)
        if !isOfOneGroup { subjects.formUnion(keys.map { $0.in(nil) }) }
        // A key that no sound row has brings nothing.
        return subjects.filter { $0.channel != nil }.sorted()
    }
}

extension EnquiryLog {
    /// The lines that a count of a month was worked out from.
    func lines(of key: SeriesKey, _ observation: Observation) -> [Int32] {
        enquiries(on: key.channel, key.group, in: observation.period).flatMap { $0.map(\.line) }
    }
}

extension ObservationIndex {
    func key(of place: Place) -> SeriesKey {
        let snapshot = snapshot(of: place)
        return snapshot.keys[Int(observation(at: place).key)]
    }
}
