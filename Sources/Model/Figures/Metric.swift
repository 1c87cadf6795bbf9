package import Diagnostics

/// What is counted, and how.
package struct Metric: Sendable, Equatable {
    /// What may be added up. Source: domain rule 1.2.
    package enum Kind: String, Sendable, CaseIterable {
        /// Adds up over channels and periods.
        case flow
        /// The last value of a period; over channels only as accounts, never as people.
        case stock
        /// Never added.
        case unique
        /// Recomputed from the sums of its numerators and denominators.
        case ratio
        /// Recomputed from records, else only as given.
        case quantile
        case index
    }

    package enum Unit: String, Sendable, CaseIterable {
        case count, percent, number, minutes, hours, days, pounds, dollars
    }

    package enum Direction: String, Sendable, CaseIterable { case increase, decrease, neutral }

    /// Source: GCS Evaluation Cycle and AMEC framework (domain rule 1.1).
    package enum Level: String, Sendable, CaseIterable {
        case input, output, outtake, outcome, impact
    }

    package struct Break: Sendable, Equatable {
        package let date: Day
        package let reason: String

        package init(date: Day, reason: String) {
            self.date = date
            self.reason = reason
        }
    }

    package let id: MetricID
    /// In the council's own files, or `nil` for one that is built in.
    package var position: SourcePosition?
    package var title: String
    /// What it counts, as it reads in a sentence: "enquiries answered within one working day".
    package var plain: String?
    package var kind: Kind
    package var unit: Unit
    /// Printed in tables.
    package var decimals: Int
    package var direction: Direction
    package var level: Level
    /// Whether disclosure control applies (domain rule 5.1).
    package var isAboutPeople: Bool
    /// Of a ratio that is computed from other metrics: whose sums are divided.
    package var numerator: MetricID?
    package var denominator: MetricID?
    /// Of a flow that is the sum of others on the same channel; empty for one that is counted itself.
    package var parts: [MetricID] = []
    /// Whose cases its own are among: enquiries answered of enquiries. The others can be worked out by subtraction.
    package var partOf: MetricID?
    package var definition: String
    package var method: String?
    package var source: String?
    package var collector: String?
    package var frequency: String?
    package var caveats: [String] = []
    package var notMeaning: String?
    package var breaks: [Break] = []

    package init(
        id: MetricID, title: String, kind: Kind, unit: Unit, direction: Direction, level: Level,
        isAboutPeople: Bool, definition: String
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.unit = unit
        self.decimals = unit == .percent ? 1 : 0
        self.direction = direction
        self.level = level
        self.isAboutPeople = isAboutPeople
        self.definition = definition
    }

    /// What it is computed from: a ratio's numerator and denominator, or the parts of a sum.
    package var components: [MetricID] { [numerator, denominator].compactMap { $0 } + parts }

    /// 100 for a ratio that is printed in percent, else 1.
    package var factor: Int { kind == .ratio && unit == .percent ? 100 : 1 }
}
