/// How the organisation judges itself on one of eight factors, and what shows it.
package struct SuccessFactor: Sendable {
    /// Source: Office of the Auditor-General of New Zealand, "Learning from public entities' use of social media" (2013).
    package enum Kind: String, Sendable, CaseIterable {
        case leadership, strategy, implementation
        case riskManagement = "risk_management"
        case integration, adaptation, measurement
        case consideredCommunication = "considered_communication"
    }

    package let kind: Kind
    package let statement: String
    /// Web addresses, paths below `content/`, or `figure:` and a metric; none where there is no evidence yet.
    package var evidence: [Located<String>] = []
    /// When it was judged.
    package let date: Day
    /// A role, never a person.
    package let owner: String
    package var next: String?

    package init(kind: Kind, statement: String, date: Day, owner: String) {
        self.kind = kind
        self.statement = statement
        self.date = date
        self.owner = owner
    }
}
