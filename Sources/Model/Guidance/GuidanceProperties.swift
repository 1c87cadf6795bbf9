/// What front matter says of a staff document besides what every document says.
package struct GuidanceProperties: Sendable {
    /// Something in it that became different.
    package struct Change: Sendable, Equatable {
        package let date: Day
        /// A sentence.
        package let what: String

        package init(date: Day, what: String) {
            self.date = date
            self.what = what
        }
    }

    package var topics: [GuidanceTopic] = []
    /// Other words for what it is about, by which people look for it.
    package var also: [String] = []
    package var tags: [Located<Identifier<GuidanceTag>>] = []
    /// Other documents, as a link would write them.
    package var related: [Located<String>] = []
    /// The newest first.
    package var changes: [Change] = []

    package init() {}
}

/// A word by which staff documents are found together.
package enum GuidanceTag {}

/// What a folder of staff documents says of itself: a section of the site.
package struct GuidanceSection: Sendable, Equatable {
    /// Below `content/`: `staff/answering`.
    package let path: String
    package var title: String?
    package var description: String?
    /// Lighter sections stand first.
    package var weight = 0

    package init(path: String) { self.path = path }
}

/// What staff have besides documents.
package struct Guidance: Sendable {
    /// Those that say something of themselves, by path.
    package var sections: [String: GuidanceSection] = [:]
    /// By id.
    package var flows: [ResponseFlow] = []
    package var postingRights: PostingRights?
    package var accountSecurity: AccountSecurity?
    /// In the order of the file.
    package var glossary: [GlossaryTerm] = []

    package init() {}
}
