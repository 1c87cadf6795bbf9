import Diagnostics
import Model

// What can only be said of a measure beside its data.

extension Rule {
    static let stepOutside = Rule(
        "C0630", .warning,
        "A declared change lies within its series: before the first period and after the last there is nothing to divide."
    )
    static let withoutFigures = Rule(
        "C0631", .warning,
        "A measure has data: what nothing was delivered for has no figure, and its status is not known."
    )
}

extension Diagnostic {
    static func stepOutside(
        _ step: Measure.StepChange, _ first: Day, _ last: Day
    ) -> Diagnostic {
        Diagnostic(
            .stepOutside,
            "a change begins a new stretch within its series, and \(step.date) is not between \(first) and \(last)",
            at: step.position)
    }

    static func withoutFigures(_ key: SeriesKey, at position: SourcePosition) -> Diagnostic {
        let channel = key.channel.map { " on '\($0)'" } ?? ""
        let group = key.group.map { " for '\($0.text)'" } ?? ""
        return Diagnostic(
            .withoutFigures,
            "a measure has data, and nothing was delivered of '\(key.metric)'\(channel)\(group)",
            at: position)
    }
}

extension Findings {
    /// Measures without data, and steps that divide nothing.
    var measureFaults: [Diagnostic] {
        record.plans.flatMap(\.measures).flatMap { measure -> [Diagnostic] in
            guard let key = measure.key, let metric = measure.metric,
                record.metrics[key.metric] != nil
            else { return [] }
            guard let span = span(of: key) else {
                return [.withoutFigures(key, at: metric.position)]
            }
            return measure.stepChanges
                .filter { $0.date <= span.first || $0.date > span.last }
                .map { .stepOutside($0, span.first, span.last) }
        }
    }
}
