/// A time as people read it off their clocks, and the zone that the clocks keep.
package struct ClockTime: Hashable, Sendable {
    package let day: Day
    /// Of the day, from 0 to 1439.
    package let minute: Int
    package let zone: Zone

    package init(day: Day, minute: Int, zone: Zone) {
        self.day = day
        self.minute = minute
        self.zone = zone
    }

    /// The zones of the countries that candour knows.
    package enum Zone: String, Sendable, CaseIterable {
        case london = "Europe/London"
        case auckland = "Pacific/Auckland"
    }

    /// How far the clock is ahead of UTC, in minutes.
    package var offset: Int { zone.offset(day, minute) }

    /// The same moment in UTC.
    package var utc: (day: Day, minute: Int) { moved(by: -offset) }

    /// The time so many minutes later on the same clock, whatever the clock does in between.
    package func adding(minutes: Int) -> ClockTime {
        let later = moved(by: minutes)
        return ClockTime(day: later.day, minute: later.minute, zone: zone)
    }

    private func moved(by minutes: Int) -> (day: Day, minute: Int) {
        let total = minute + minutes
        let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
        return (day.adding(days: days), total - days * 1440)
    }
}

extension ClockTime.Zone {
    /// Between 1am and 2am on the day on which clocks go back, summer time.
    ///
    /// Source: Summer Time Order 2002 (UK): from the last Sunday in March, 1am GMT, to the last Sunday in October, 1am
    /// GMT. New Zealand Daylight Time Order 2007: from the last Sunday in September, 2am, to the first Sunday in April,
    /// 3am daylight time.
    fileprivate func offset(_ day: Day, _ minute: Int) -> Int {
        switch self {
        case .london:
            let isSummer =
                !isBefore(day, minute, lastSunday(3, day.year), 60)
                && isBefore(day, minute, lastSunday(10, day.year), 120)
            return isSummer ? 60 : 0
        case .auckland:
            let isWinter =
                !isBefore(day, minute, firstSunday(4, day.year), 180)
                && isBefore(day, minute, lastSunday(9, day.year), 120)
            return isWinter ? 720 : 780
        }
    }

    private func isBefore(_ day: Day, _ minute: Int, _ other: Day, _ otherMinute: Int) -> Bool {
        day < other || day == other && minute < otherMinute
    }

    private func firstSunday(_ month: Int, _ year: Int) -> Day {
        let first = Day(reckoned: year, month, 1)
        return first.adding(days: 7 - first.weekday)
    }

    private func lastSunday(_ month: Int, _ year: Int) -> Day {
        let last = Day(reckoned: year, month, Day.length(ofMonth: month, in: year))
        return last.adding(days: -(last.weekday % 7))
    }
}
