/// One of the seven parts of how a plan is carried out: what, by whom, how far it is.
package struct Delivery: Sendable {
    /// Source: the seven-part plan of essay B (features, section 2).
    package enum Area: String, Sendable, CaseIterable {
        case goals, team, infrastructure, governance, reputation, intelligence, stakeholders
    }

    package enum State: String, Sendable, CaseIterable {
        case planned
        case underWay = "under-way"
        case done, paused
    }

    package let area: Area
    package let statement: String
    /// A role, never a person.
    package let owner: String
    package let state: State
    /// `nil` of what is done or paused without a date.
    package let due: Day?

    package init(area: Area, statement: String, owner: String, state: State, due: Day?) {
        self.area = area
        self.statement = statement
        self.owner = owner
        self.state = state
        self.due = due
    }

    /// What is paused is not late: the plan says that it waits.
    package func isOverdue(on day: Day) -> Bool {
        switch state {
        case .planned, .underWay: due.map { $0 < day } ?? false
        case .done, .paused: false
        }
    }
}
