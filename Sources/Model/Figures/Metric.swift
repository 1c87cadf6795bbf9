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
    /// `nil` for one that is only ever delivered.
    package var formula: Formula?
    /// Whose cases its own are among: enquiries answered of enquiries. The others can be worked out by subtraction.
    package var partOf: MetricID?
    /// Whether it is built in and computed only for an organisation that uses it: in a plan, in a definition of its own, or
    /// because it delivers it.
    package var isOnDemand = false
    /// Whether the sum of what there is may be told beside `[x]`, with the names of what is missing.
    package var hasPartialTotal = false
    package var definition: String
    package var method: String?
    package var source: String?
    package var collector: String?
    package var frequency: String?
    package var caveats: [String] = []
    package var notMeaning: String?
    package var breaks: [Break] = []
    /// Whether its numbers come from a sample, such as a survey: they have intervals.
    package var isSample = false
    /// The periods that its process chart is made of; `nil`: as it was delivered (domain rule 3.5).
    package var processGrain: Period.Grain?

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

    /// What it is computed from.
    package var components: [MetricID] { formula?.metrics ?? [] }

    /// Of a ratio of two metrics: whose sums are divided. `nil` where a side is more than one metric.
    package var numerator: MetricID? { side(\.terms) }
    package var denominator: MetricID? { side(\.divisor) }

    private func side(_ side: (Formula) -> [Formula.Term]) -> MetricID? {
        guard let formula, formula.isQuotient, side(formula).count == 1,
            side(formula)[0].isPlain
        else { return nil }
        return side(formula)[0].metric
    }

    /// Of a metric that is the sum of others on the same channel; empty for any other.
    package var parts: [MetricID] {
        guard let formula, formula.isPlainSum else { return [] }
        return formula.metrics
    }

    /// The component that is withheld with it, where it is worked out from visible numbers and is no sum of parts.
    package var telltale: MetricID? {
        guard let formula, !formula.isPlainSum else { return nil }
        return (formula.terms.last(where: \.isSubtracted) ?? formula.terms.first)?.metric
    }

    /// 100 for a quotient that is printed in percent, else 1.
    package var factor: Int {
        (kind == .ratio || kind == .index) && unit == .percent ? 100 : 1
    }
}
