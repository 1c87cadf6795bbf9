import Disclosure
import Model

/// What is to be known of a metric besides its numbers: how it is worked out, from which rows, by whom, and how far it
/// can be trusted.
struct MetricFacts {
    let scope: MetricScope
    let measures: [MeasureView]

    private var metric: Metric { scope.metric }
    private var figures: PublicFigures { scope.figures }

    var views: [FactView] {
        let figure = scope.main.flatMap { figures.figure($0, scope.period) }
        let provenance = figure.map { Provenance(figure: $0) }
        let sources = [metric.source].compactMap { $0 } + (provenance?.origins ?? [])
        return [
            FactView("How it is worked out", metric.formulaWords(among: figures.metrics)),
            FactView("Method", metric.method),
            FactView("From months to quarters", metric.kind.aggregation),
            sources.isEmpty ? nil : FactView("Source", distinct(sources)),
            provenance.map { FactView("The rows it was made from", $0.cells) },
            FactView("Collected", provenance?.collected.map { Dates.english.day($0) }),
            FactView("Collected by", metric.collector),
            FactView("How often", metric.frequency?.capitalisedFirst),
            FactView("Is it changing", scope.variation),
            steps.map { FactView("The usual range starts anew", $0) },
            metric.breakWords.map { FactView("Counted differently", $0) },
            FactView("Which way is better", metric.direction.words.capitalisedFirst),
            FactView("What kind of figure it is", metric.level.words),
            FactView("What it does not tell", metric.notMeaning),
            metric.isAboutPeople
                ? FactView("Protected", figures.organisation.protectionWords) : nil,
        ].compactMap { $0 }
    }

    /// The known changes from which the usual range is worked out anew.
    private var steps: [String]? {
        let own = measures.first { $0.measure.key == scope.main }?.measure.stepChanges ?? []
        let texts = own.map { "From \(Dates.english.day($0.date)): \($0.reason)" }
        return texts.isEmpty ? nil : texts
    }
}

extension Metric {
    /// From when it was counted in another way, and why; `nil` where it never was.
    var breakWords: [String]? {
        let texts = breaks.map { "From \(Dates.english.day($0.date)): \($0.reason)" }
        return texts.isEmpty ? nil : texts
    }

    /// How it follows from others, by their titles; `nil` of what is only counted.
    func formulaWords(among metrics: [MetricID: Metric]) -> String? {
        func title(_ id: MetricID) -> String { metrics[id]?.title ?? id.text }
        if let numerator, let denominator {
            return "\(title(numerator)), divided by \(title(denominator).lowercasedFirst)"
        }
        guard parts.isEmpty else {
            let titles = parts.map { title($0).lowercasedFirst }
            return Numerals.english.list(titles).capitalisedFirst + ", added up"
        }
        if formula == nil, kind == .stock, unit == .count, !isAboutPeople {
            return "The last reading of a period. Over all channels their sum: accounts, not people"
        }
        return formula?.words(among: metrics)
    }
}

extension Formula {
    /// "Positive comments less negative comments, divided by positive comments and neutral comments".
    fileprivate func words(among metrics: [MetricID: Metric]) -> String {
        let top = Formula.words(terms, among: metrics).capitalisedFirst
        return isQuotient ? "\(top), divided by \(Formula.words(divisor, among: metrics))" : top
    }

    private static func words(_ terms: [Term], among metrics: [MetricID: Metric]) -> String {
        func title(_ id: MetricID) -> String { (metrics[id]?.title ?? id.text).lowercasedFirst }
        func text(_ term: Term) -> String {
            let name =
                switch term.moment {
                case .period: title(term.metric)
                case .start: "\(title(term.metric)) at the start"
                case .average: "the average of \(title(term.metric)) at the start and at the end"
                }
            return term.multiplier.map { "\(name) times \(title($0))" } ?? name
        }
        let less = terms.filter(\.isSubtracted).map(text)
        let sum = Numerals.english.list(terms.filter { !$0.isSubtracted }.map(text))
        return less.isEmpty ? sum : "\(sum), less \(Numerals.english.list(less))"
    }
}

extension Metric.Kind {
    /// How months become quarters and years. Source: domain rule 1.2.
    var aggregation: String {
        switch self {
        case .flow: "The months are added up. With a month missing the sum is not available"
        case .stock: "The last reading of the period. Readings are never added over time"
        case .unique:
            "Never added: the same person may be counted each month. We give the count made for the whole period, or the two numbers it lies between"
        case .ratio: "Both counts are added up, then divided. Percentages are never averaged"
        case .quantile: "Worked out anew from the single records. Medians are never averaged"
        case .index: "Worked out anew for the whole period. They are never averaged"
        }
    }
}

extension Organisation {
    /// How small numbers about people are protected.
    var protectionWords: String {
        switch protection {
        case .suppress:
            "A count below \(threshold) is withheld. So is a percentage with such a count behind it."
        case .round5:
            "Counts from 1 to 7 are withheld, and all others are rounded to the nearest 5. Rounded parts need not add up to their total."
        }
    }
}
