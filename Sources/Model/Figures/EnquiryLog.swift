/// Single enquiries as a contact record system lists them, and the time they are to be answered in.
package struct EnquiryLog: Sendable {
    /// What the enquiries are about, with the metric left open; an enquiry names one by its index.
    package var keys: [SeriesKey] = []
    /// By key, then by when they came, then by line.
    package var enquiries: [Enquiry] = []
    /// The days that the file lists all enquiries of.
    package var span: Period
    /// Whether the file has days alone, so that times are in whole days.
    package var isInWholeDays = false
    /// Whether all rows are of one group, so that they do not tell of everyone.
    package var isOfOneGroup = false
    package var targets: ReplyTargets

    package init(span: Period, targets: ReplyTargets) {
        self.span = span
        self.targets = targets
    }
}

/// One enquiry. Small on purpose, 16 bytes: a log may hold a million.
package struct Enquiry: Sendable, Equatable {
    /// Into the log's keys.
    package let key: Int32
    /// When it came, in minutes since 1 January 1970, by the clock it was written with.
    package let received: Int32
    private let waited: Int32
    /// Of the data file, from 1.
    package let line: Int32

    package init(key: Int32, received: Int, wait: Int?, line: Int) {
        self.key = key
        self.received = Int32(clamping: received)
        waited = wait.map { Int32(clamping: $0) } ?? -1
        self.line = Int32(clamping: line)
    }

    /// How many minutes later it was answered; `nil` where no answer is known.
    package var wait: Int32? { waited < 0 ? nil : waited }
}

extension Enquiry: Comparable {
    package static func < (one: Enquiry, other: Enquiry) -> Bool {
        if one.key != other.key { return one.key < other.key }
        return one.received == other.received
            ? one.line < other.line : one.received < other.received
    }
}

extension EnquiryLog {
    /// The enquiries that came in those days and are of the channel, and of the group where one is named.
    package func enquiries(
        on channel: ChannelID?, _ group: GroupName?, in period: Period
    ) -> [ArraySlice<Enquiry>] {
        let start = Int(period.first.number) * minutesOfDay
        let end = (Int(period.last.number) + 1) * minutesOfDay
        return keys.indices.compactMap { index in
            guard keys[index].channel == channel, group == nil || keys[index].group == group
            else { return nil }
            let first = enquiries.firstIndex(notBefore: Int32(index), start)
            let last = enquiries.firstIndex(notBefore: Int32(index), end)
            return first == last ? nil : enquiries[first..<last]
        }
    }
}

extension [Enquiry] {
    /// The first of that key that came at that minute or later; the list is in order.
    package func firstIndex(notBefore key: Int32, _ minute: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let own = self[middle]
            if own.key < key || (own.key == key && Int(own.received) < minute) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}

package let minutesOfDay = 1440
