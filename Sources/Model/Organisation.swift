package import Diagnostics

/// What `candour.yml` says: names, addresses, thresholds, rule levels.
package struct Organisation: Sendable {
    package enum Country: String, Sendable, CaseIterable { case uk, nz }

    package enum Licence: String, Sendable, CaseIterable {
        case openGovernment = "OGL-UK-3.0"
        case creativeCommons = "CC-BY-4.0"
    }

    /// How a resident reaches the people behind the report; at least one is given.
    package struct Contact: Sendable, Equatable {
        package var email: String?
        package var phone: String?
        package var post: String?
        package var page: String?

        package init(
            email: String? = nil, phone: String? = nil, post: String? = nil, page: String? = nil
        ) {
            self.email = email
            self.phone = phone
            self.post = post
            self.page = page
        }
    }

    package var name: String
    /// Of the public site.
    package var title: String
    package var staffTitle = "Staff guidance"
    /// BCP 47 tags; the first is the main one.
    package var languages = ["en"]
    package var country = Country.uk
    package var yearStart = YearStart.april
    /// For canonical addresses only: every link is relative.
    package var baseAddress: String?
    package var staffBaseAddress: String?
    package var contact = Contact()
    /// The path of a public document below `public/`, without `.md`.
    package var accessibilityStatement: Located<String>?
    /// The house rules, in the same way: hours, promise, moderation, records.
    package var terms: Located<String>?
    package var licence = Licence.openGovernment
    /// Its colour and its logo on the public site; `nil`: those that candour has.
    package var brand: Brand?
    /// Says on every page that this is an example.
    package var example: String?
    /// Counts about people below this are withheld: 5 or 10 (domain rule 5.2).
    package var threshold = 5
    /// How small counts about people are protected.
    package var protection = Protection.suppress

    package enum Protection: String, Sendable, CaseIterable {
        /// Small counts are withheld, and what would give them away.
        case suppress
        /// 1 to 7 are withheld and all others rounded to the nearest 5, so that nothing gives them away.
        /// Source: NHS Digital, hospital data since 2018 (domain rule 5.2).
        case round5
    }
    package var ruleLevels: [RuleLevel] = []
    package var accounts = AccountRules()
    package var guidance = GuidanceRules()
    package var preElection: [PreElectionWindow] = []

    package init(name: String, title: String) {
        self.name = name
        self.title = title
    }
}

/// Another level for a rule, with the reason and the day it ends.
package struct RuleLevel: Sendable, Equatable {
    package enum Level: String, Sendable, CaseIterable { case error, warning, off }

    package let rule: String
    package let level: Level
    /// A path below `content/`; `nil` is everywhere.
    package let folder: String?
    package let reason: String
    /// The last day it holds.
    package let until: Day
    package let position: SourcePosition

    package init(
        rule: String, level: Level, folder: String?, reason: String, until: Day,
        at position: SourcePosition
    ) {
        self.rule = rule
        self.level = level
        self.folder = folder
        self.reason = reason
        self.until = until
        self.position = position
    }
}
