package import Diagnostics

/// What `candour.yml` says of the staff site.
package struct GuidanceRules: Sendable {
    /// Where a reader reports a problem with a page: an address with `{title}`, `{path}` or `{address}` in it.
    package var problem: String?
    /// Where a page's source can be seen, with `{path}` in it.
    package var source: String?
    /// In months after a review was due: from then on it is an error. `nil`: it stays a warning.
    package var overdueGrace: Int?

    package init() {}
}

/// The weeks before a vote, in which a public body keeps from whatever may look like taking sides.
package struct PreElectionWindow: Sendable, Equatable {
    package let name: String
    package let first: Day
    package let last: Day
    /// A role, and perhaps its telephone: who is asked before anything is posted about it.
    package var ask: String?
    package let position: SourcePosition

    package init(name: String, first: Day, last: Day, at position: SourcePosition) {
        self.name = name
        self.first = first
        self.last = last
        self.position = position
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether some of what a document is about falls into it.
    package func holds(_ document: DocumentProperties) -> Bool {
        document.plannedDays.map { first <= $0.last && $0.first <= last } ?? false
    }
}
