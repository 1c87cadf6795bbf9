package import Diagnostics

/// What an organisation means to do, for whom, by which channels, and how it will know.
package struct Plan: Sendable {
    package struct Approval: Sendable, Equatable {
        package let by: String
        package let on: Day?

        package init(by: String, on: Day?) {
            self.by = by
            self.on = on
        }
    }

    package let id: PlanID
    package let position: SourcePosition
    package var title: String
    package var period: Period
    /// A role, never a person.
    package var owner: String?
    package var approved: Approval?
    package var purpose: String?
    package var objectives: [Objective] = []
    package var audiences: [Audience] = []
    /// The parts whose keys the plan chooses itself, in the order of `Part`; empty ones are left out.
    package var parts: [Part: [LabelledText]] = [:]
    package var boundaries: ListeningBoundaries?
    package var delivery: [Delivery.Area: Delivery] = [:]
    package var successFactors: [SuccessFactor.Kind: SuccessFactor] = [:]
    package var residents: Residents?
    package var risks: [Risk] = []
    package var measures: [Measure] = []
    package var staff = StaffNotes.none
    /// Whether its title and its period could be read; if not, what it refers to is looked at, and no more.
    package var isWhole = true

    /// The plan's free parts. Source: the eight-step strategy of essay B (features, section 2).
    package enum Part: String, Sendable, CaseIterable {
        case listening, voice, toolkit, evaluation
    }

    /// The names of a plan's own pages, which stand beside those of its objectives.
    package static let pageNames = ["audiences", "how-we-deliver", "risks", "success-factors"]

    package init(id: PlanID, at position: SourcePosition, title: String, period: Period) {
        self.id = id
        self.position = position
        self.title = title
        self.period = period
    }
}

/// What the organisation wants to be true, in words that a measure can test.
package struct Objective: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case reach, behaviour, perception, consult, feedback, traffic, audience, service
    }

    package let id: ObjectiveID
    package let position: SourcePosition
    package var title: String
    package var statement: String?
    package var kind: Kind?
    package var outcome: String?
    package var audiences: [Located<AudienceID>] = []
    package var channels: [Located<ChannelID>] = []
    /// How to take part without an account.
    package var otherRoutes: String?
    package var staff = StaffNotes.none

    package init(id: ObjectiveID, at position: SourcePosition, title: String) {
        self.id = id
        self.position = position
        self.title = title
    }
}

/// Whom the organisation talks to.
package struct Audience: Sendable {
    /// How people take part. Source: the participation ladder of essay B (features, section 2).
    package enum Participation: String, Sendable, CaseIterable {
        case influencers, critics, collectors, joiners, spectators, inactives
    }

    package let id: AudienceID
    package let position: SourcePosition
    package var title: String
    package var description: String?
    package var participation: Participation?
    package var size: Int?
    package var source: String?
    package var needs: String?
    package var listening: [ListeningQuestion: String] = [:]
    /// The channel for those who are not online.
    package var offlineRoute: Located<ChannelID>?
    package var staff = StaffNotes.none

    package init(id: AudienceID, at position: SourcePosition, title: String) {
        self.id = id
        self.position = position
        self.title = title
    }
}

/// What could go wrong, and who keeps it from doing so.
package struct Risk: Sendable {
    package enum Degree: String, Sendable, CaseIterable { case low, medium, high }

    package let id: String
    package let position: SourcePosition
    package var title: String
    package var likelihood: Degree?
    package var impact: Degree?
    package var control: String?
    package var owner: String?
    /// The day by which it is looked at again.
    package var review: Day?
    package var staff = StaffNotes.none

    package init(id: String, at position: SourcePosition, title: String) {
        self.id = id
        self.position = position
        self.title = title
    }
}

extension Objective.Kind {
    /// Metrics of the catalogue by which such an objective is often measured.
    package var usualMeasures: [MetricID] {
        switch self {
        case .reach: ["reach", "network-size"]
        case .behaviour: ["conversions"]
        case .perception: ["commentary-quality", "net-sentiment"]
        case .consult: ["commentary-quantity", "conversions"]
        case .feedback: ["commentary-quantity", "response-rate"]
        case .traffic: ["visitors", "traffic-sources"]
        case .audience: ["new-follows", "active-followers"]
        case .service: ["response-rate", "median-response-time"]
        }
    }
}
