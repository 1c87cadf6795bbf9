/// The four answers that close an edition. Source: essay B (features, section 2), "allowed to fail".
package struct Evaluation: Sendable, Equatable {
    /// A thing that is to be done otherwise.
    package struct Change: Sendable, Equatable {
        package let text: String
        /// A role, never a person.
        package let owner: String?
        package let due: Day?

        package init(_ text: String, owner: String? = nil, due: Day? = nil) {
            self.text = text
            self.owner = owner
            self.due = due
        }
    }

    package let worked: [String]
    package let didNot: [String]
    /// What it cost, and what came of it.
    package let cameOfIt: [String]
    package let changes: [Change]

    package init(worked: [String], didNot: [String], cameOfIt: [String], changes: [Change]) {
        self.worked = worked
        self.didNot = didNot
        self.cameOfIt = cameOfIt
        self.changes = changes
    }
}
