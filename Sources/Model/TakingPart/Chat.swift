/// A conversation at a fixed time, and what came of it.
package struct Chat: Sendable {
    package struct Repetition: Sendable, Equatable {
        package enum Interval: String, Sendable, CaseIterable { case week, fortnight, month }

        package let interval: Interval
        /// How many chats there are, with the first.
        package let times: Int

        package init(_ interval: Interval, times: Int) {
            self.interval = interval
            self.times = times
        }
    }

    /// How to take part: with an account on a platform, and without one.
    package struct Joining: Sendable, Equatable {
        package let withAccount: String
        package let withoutAccount: String
        /// The page on which everyone can follow it.
        package let address: String?

        package init(withAccount: String, withoutAccount: String, address: String?) {
            self.withAccount = withAccount
            self.withoutAccount = withoutAccount
            self.address = address
        }
    }

    /// Words of somebody who took part and agreed that they are published.
    package struct Quotation: Sendable, Equatable {
        package let words: String
        /// Not a name: "a resident of the Old Town".
        package let who: String?

        package init(words: String, who: String?) {
            self.words = words
            self.who = who
        }
    }

    /// A page with more about it.
    package struct Link: Sendable, Equatable {
        package let title: String
        package let address: String

        package init(title: String, address: String) {
            self.title = title
            self.address = address
        }
    }

    /// What is to be said once it is over. Source: the four questions of essay E (features, section 2).
    package struct Result: Sendable {
        package let goals: String
        package let outcomes: String
        package let challenges: String
        package let barriers: String
        package var messages: Int?
        /// How many people took part: a figure, so that a small number is protected.
        package var people: Located<FigureAddress>?
        package var themes: [String] = []
        package var links: [Link] = []
        package var quotations: [Quotation] = []
        /// A document of the content, as a link in this one would write it.
        package var ledTo: Located<String>?

        package init(goals: String, outcomes: String, challenges: String, barriers: String) {
            self.goals = goals
            self.outcomes = outcomes
            self.challenges = challenges
            self.barriers = barriers
        }
    }

    package let start: Located<ClockTime>
    /// In minutes.
    package let duration: Int
    /// A role, never a person.
    package let moderator: String
    package let joining: Joining
    package var repetition: Repetition?
    package var channel: Located<ChannelID>?
    package var tag: Located<Tag>?
    package var agenda: [String] = []
    package var partners: [Located<AllyID>] = []
    /// What is done with the messages for study, on what basis, and for how long they are kept.
    package var research: String?
    package var result: Result?

    package init(
        start: Located<ClockTime>, duration: Int, moderator: String, joining: Joining
    ) {
        self.start = start
        self.duration = duration
        self.moderator = moderator
        self.joining = joining
    }
}

extension Chat {
    /// The starts of all its chats: each at the same time of day, and monthly ones on the same weekday of the month.
    package var starts: [ClockTime] {
        let first = start.value
        guard let repetition else { return [first] }
        return (0..<repetition.times).map { number in
            let day =
                switch repetition.interval {
                case .week: first.day.adding(days: 7 * number)
                case .fortnight: first.day.adding(days: 14 * number)
                case .month: first.day.sameWeekday(monthsLater: number)
                }
            return ClockTime(day: day, minute: first.minute, zone: first.zone)
        }
    }

    /// The day of the last one.
    package var lastDay: Day { starts.last?.day ?? start.value.day }
}

extension Day {
    /// The second Tuesday's second Tuesday so many months later; the last one, where there is no fifth.
    package func sameWeekday(monthsLater months: Int) -> Day {
        let week = (date.day - 1) / 7
        let first = adding(days: 1 - date.day).adding(months: months)
        let same = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * week)
        return same.month == first.month ? same : same.adding(days: -7)
    }
}
