/// A question about how people are listened to. Source: essay B (features, section 2).
package enum ListeningQuestion: String, Sendable, CaseIterable {
    case `where`, what, passion, how
}

/// What is watched and what never is. Source: essay A (features, section 2), "who regulates the regulators".
package struct ListeningBoundaries: Sendable, Equatable {
    package let watched: [String]
    package let lawfulBasis: String
    package let retention: String
    package let never: [String]
    package let oversight: String
    package let reviewed: Day

    package init(
        watched: [String], lawfulBasis: String, retention: String, never: [String],
        oversight: String, reviewed: Day
    ) {
        self.watched = watched
        self.lawfulBasis = lawfulBasis
        self.retention = retention
        self.never = never
        self.oversight = oversight
        self.reviewed = reviewed
    }
}
