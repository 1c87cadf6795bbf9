/// What an organisation asked people, what they said, and what it did about it.
package struct Consultation: Sendable {
    /// The ways to reply: on the internet, and without it. The second is never empty.
    package struct Ways: Sendable, Equatable {
        package let online: [WayToReply]
        package let offline: [WayToReply]

        package init(online: [WayToReply], offline: [WayToReply]) {
            self.online = online
            self.offline = offline
        }

        package var all: [WayToReply] { online + offline }
    }

    /// One thing that people said, and what became of it.
    package struct Item: Sendable, Equatable {
        package enum State: String, Sendable, CaseIterable {
            case done
            case underWay = "under-way"
            case planned, considering
            case notDoing = "not-doing"
        }

        package let said: String
        package let state: State
        /// What is or will be done; `nil` where nothing is.
        package var did: String?
        /// When it was done, or will be.
        package var date: Day?
        /// Why it is done so, or not done.
        package var why: String?

        package init(said: String, state: State) {
            self.said = said
            self.state = state
        }
    }

    package struct Decision: Sendable, Equatable {
        package let date: Day
        /// A role or a body, never a person.
        package let by: String
        package let what: String
        /// What it would not have been without the replies.
        package let changed: String

        package init(date: Day, by: String, what: String, changed: String) {
            self.date = date
            self.by = by
            self.what = what
            self.changed = changed
        }
    }

    /// The questions, as they were asked.
    package let asked: [String]
    package let opens: Day
    package let closes: Located<Day>
    package let ways: Located<Ways>
    package var tag: Located<Tag>?
    /// How many replies there were.
    package var responses: Located<FigureAddress>?
    /// Whom the replies came from, and whom not.
    package var whoReplied: String?
    /// What they were about: the groups of this figure.
    package var themes: Located<FigureAddress>?
    package var items: [Item] = []
    package var decision: Decision?
    /// What people do now that they did not do before.
    package var conversion: Located<FigureAddress>?

    package init(asked: [String], opens: Day, closes: Located<Day>, ways: Located<Ways>) {
        self.asked = asked
        self.opens = opens
        self.closes = closes
        self.ways = ways
    }
}

extension Consultation {
    package enum Status: String, Sendable, CaseIterable {
        case upcoming, open, closed, decided
    }

    /// On a day; both the first and the last day are open.
    package func status(on day: Day) -> Status {
        if let decision, decision.date <= day { return .decided }
        if day < opens { return .upcoming }
        return day <= closes.value ? .open : .closed
    }

    /// The day from which people may expect to read what was done; source: the wait that feature F9 allows.
    package var answerDue: Day { closes.value.adding(months: 3) }
}
