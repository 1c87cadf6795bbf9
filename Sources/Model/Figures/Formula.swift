/// How a metric is computed from others, of the same channel, group and period.
///
/// A sum of terms, or one sum of terms over another.
package struct Formula: Sendable, Equatable {
    /// When a term's metric is read.
    package enum Moment: Sendable, Equatable {
        /// In the period; of a stock at its end.
        case period
        /// Of a stock: at the end of the period before, of the same grain.
        case start
        /// Of a stock: half of the sum of start and end.
        case average
    }

    package struct Term: Sendable, Equatable {
        package let metric: MetricID
        /// What the metric is multiplied with: contacts with what each costs.
        package let multiplier: MetricID?
        package let isSubtracted: Bool
        package let moment: Moment

        package init(
            _ metric: MetricID, times multiplier: MetricID? = nil, isSubtracted: Bool = false,
            _ moment: Moment = .period
        ) {
            self.metric = metric
            self.multiplier = multiplier
            self.isSubtracted = isSubtracted
            self.moment = moment
        }
    }

    package let terms: [Term]
    /// What they are divided by; empty of a sum.
    package let divisor: [Term]

    package init(_ terms: [Term], over divisor: [Term] = []) {
        self.terms = terms
        self.divisor = divisor
    }
}

extension Formula {
    package static func sum(_ parts: [MetricID]) -> Formula { Formula(parts.map { Term($0) }) }

    package static func quotient(_ numerator: MetricID, _ denominator: MetricID) -> Formula {
        Formula([Term(numerator)], over: [Term(denominator)])
    }

    /// Each metric it names, once, in its order.
    package var metrics: [MetricID] {
        var found: [MetricID] = []
        for term in terms + divisor {
            for metric in [term.metric, term.multiplier].compactMap({ $0 })
            where !found.contains(metric) { found.append(metric) }
        }
        return found
    }

    package var isQuotient: Bool { !divisor.isEmpty }

    /// Whether it adds up counts of the period and does nothing else.
    package var isPlainSum: Bool { divisor.isEmpty && terms.allSatisfy(\.isPlain) }

    /// `reactions + comments + shares`, `(followers - followers at start) / followers at start`.
    package var text: String {
        guard isQuotient else { return Formula.text(terms) }
        return "\(Formula.bracketed(terms)) / \(Formula.bracketed(divisor))"
    }

    private static func bracketed(_ terms: [Term]) -> String {
        terms.count > 1 ? "(\(text(terms)))" : text(terms)
    }

    private static func text(_ terms: [Term]) -> String {
        terms.enumerated().map { index, term in
            let sign = term.isSubtracted ? (index == 0 ? "-" : " - ") : (index == 0 ? "" : " + ")
            return sign + term.text
        }.joined()
    }
}

extension Formula.Term {
    package var isPlain: Bool { !isSubtracted && multiplier == nil && moment == .period }

    fileprivate var text: String {
        let name =
            switch moment {
            case .period: metric.text
            case .start: "\(metric) at start"
            case .average: "average of \(metric) at start and end"
            }
        return multiplier.map { "\(name) × \($0)" } ?? name
    }
}
