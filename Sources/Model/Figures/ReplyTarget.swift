/// How soon an enquiry is to be answered.
package enum ReplyTarget: Hashable, Sendable {
    case minutes(Int)
    /// Until the same time so many working days later; what comes on another day counts as come when the next working
    /// day begins.
    case workingDays(Int)

    /// Whether it can be judged from days alone.
    package var isInWholeDays: Bool {
        switch self {
        case .minutes(let minutes): minutes % minutesOfDay == 0
        case .workingDays: true
        }
    }
}

/// The time that each channel's enquiries are to be answered in.
package struct ReplyTargets: Sendable, Equatable {
    package var standard: ReplyTarget
    package var channels: [ChannelID: ReplyTarget] = [:]
    /// Working days on which nobody answers: public holidays.
    package var closedDays: Set<Day> = []

    package init(_ standard: ReplyTarget) { self.standard = standard }

    package func target(of channel: ChannelID?) -> ReplyTarget {
        channel.flatMap { channels[$0] } ?? standard
    }

    /// The last minute at which an answer to what came at that minute is in time; both since 1 January 1970.
    package func deadline(of minute: Int, on channel: ChannelID?) -> Int {
        switch target(of: channel) {
        case .minutes(let minutes): return minute + minutes
        case .workingDays(let days):
            var day = Day(number: Int32(clamping: minute.flooredQuotient(minutesOfDay)))
            var time = minute - Int(day.number) * minutesOfDay
            while !isWorkingDay(day) {
                day = day.adding(days: 1)
                time = 0
            }
            for _ in 0..<days {
                repeat { day = day.adding(days: 1) } while !isWorkingDay(day)
            }
            return Int(day.number) * minutesOfDay + time
        }
    }

    private func isWorkingDay(_ day: Day) -> Bool {
        day.weekday <= 5 && !closedDays.contains(day)
    }
}

extension Int {
    package func flooredQuotient(_ divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
