package import Model

/// When a channel last posted, as far as its records tell.
///
/// Records of days tell the day; records of months tell that it was some day of the month. Of days without a record
/// nothing is known: they are not called days without a post, neither in a gap nor after the records end.
package struct Activity: Sendable, Equatable {
    /// The last recorded post was on one of these days; `nil` where the records have none.
    package let lastPost: Period?
    /// The days that the records tell of.
    package let recorded: Period
    /// How many days before the records end are all recorded as days without a post.
    package let quietDays: Int
    package let asOf: Day

    package init(lastPost: Period?, recorded: Period, quietDays: Int, asOf: Day) {
        self.lastPost = lastPost
        self.recorded = recorded
        self.quietDays = quietDays
        self.asOf = asOf
    }

    package enum Standing: Sendable, Equatable {
        case active
        /// So many days without a post, up to the day on which the records end.
        case quiet(days: Int)
        /// Too many days are not recorded to tell; the last recorded post is so many days ago.
        case unrecorded(days: Int)
    }

    /// Held against the limit, in days.
    package func standing(limit: Int) -> Standing {
        if quietDays > limit { return .quiet(days: quietDays) }
        let eve = lastPost?.last ?? recorded.first.adding(days: -1)
        let days = Int(asOf.number - eve.number)
        return days - quietDays > limit ? .unrecorded(days: days) : .active
    }

    /// How many days there are at most from the last recorded post to where the records end.
    package var mostQuietDays: Int {
        let eve = lastPost?.first ?? recorded.first.adding(days: -1)
        return Int(recorded.last.number - eve.number)
    }
}

extension Findings {
    /// Of a channel, from what was delivered of the metric `posts`; `nil` where nothing was.
    package func activity(on channel: ChannelID) -> Activity? {
        let own = index.keys(of: "posts").filter { $0.channel == channel }
        let whole = own.filter { $0.group == nil }
        let counts = (whole.isEmpty ? own : whole).flatMap { postCounts(of: $0) }
        guard let first = counts.map(\.period.first).min(),
            let end = counts.map(\.period.last).max(),
            let recorded = Period.interval(first, min(end, asOf))
        else { return nil }
        // That one group had no post does not say that there was none.
        let blanks = whole.isEmpty ? [] : counts.filter { $0.value.isZero }.map(\.period)
        let posts = counts.filter { !$0.value.isZero }.map(\.period)
        let last = lastPost(among: posts, without: blanks, until: recorded.last)
        let busy = max(
            eve(of: recorded.last, in: blanks), last?.last ?? recorded.first.adding(days: -1))
        return Activity(
            lastPost: last, recorded: recorded,
            quietDays: max(0, Int(recorded.last.number - busy.number)), asOf: asOf)
    }

    /// What happened in periods that had begun when the report speaks: totals to date tell no day.
    private func postCounts(of key: SeriesKey) -> [(period: Period, value: Decimal)] {
        index.places(of: key).compactMap { place in
            let observation = index.observation(at: place)
            guard let value = observation.value, observation.first <= asOf,
                index.snapshot(of: place).basis == .accrued
            else { return nil }
            return (observation.period, value)
        }
    }
}

/// From the latest day on which a period with posts begins, to the latest of such a period's days that no blank covers.
private func lastPost(
    among posts: [Period], without blanks: [Period], until end: Day
) -> Period? {
    guard let first = posts.map(\.first).max(), let latest = posts.map(\.last).max() else {
        return nil
    }
    let last = max(first, eve(of: min(latest, end), in: blanks))
    if first == last { return .day(first) }
    return posts.last { $0.first == first && $0.last == last } ?? .interval(first, last)
}

/// The latest day up to that one that no blank covers.
private func eve(of end: Day, in blanks: [Period]) -> Day {
    var day = end
    for blank in blanks.sorted().reversed() where blank.first <= day && day <= blank.last {
        day = blank.first.adding(days: -1)
    }
    return day
}
