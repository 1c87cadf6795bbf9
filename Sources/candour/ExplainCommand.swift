import ArgumentParser
import Diagnostics
import Disk
import Model
import Site
import Statistics

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a rule, a metric, or where a figure comes from.",
        discussion: """
            A rule is named by its id, as in C0107; a metric by its id, as in response-rate; a figure as metric/channel/period, as in \
            response-rate/facebook-main/2026-09, or metric/period for all channels together.
            """)

    @OptionGroup var options: ContentOptions

    @Argument(
        help: "C0107, response-rate, response-rate/2026-Q3 or response-rate/facebook-main/2026-09.")
    var subject: String

    func run() throws {
        if let rule = Rule.all.first(where: { $0.id == subject.uppercased() }) {
            return try Terminal.print(explanation(of: rule))
        }
        guard subject.contains("/") else { return try explainMetric() }
        let findings = try options.findings()
        guard let story = FigureStory(subject, in: findings) else {
            throw ValidationError(
                "There is no figure '\(subject)'; `candour list figures` names those there are.")
        }
        try Terminal.print(story.text)
    }

    private func explainMetric() throws {
        if subject.uppercased().hasPrefix("C"), subject.dropFirst().allSatisfy(\.isNumber) {
            throw unknown("rule", subject.uppercased(), among: Rule.all.map(\.id))
        }
        let findings = try options.findingsIfSound()
        let metrics = findings.map { Array($0.record.metrics.values) } ?? builtInMetrics
        guard let metric = metrics.first(where: { $0.id.text == subject }) else {
            throw unknown("rule or metric", subject, among: metrics.map(\.id.text))
        }
        try Terminal.print(MetricStory(metric, in: findings).text)
    }

    private func unknown(_ kind: String, _ name: String, among names: [String]) -> ValidationError {
        let near = didYouMean(name, among: names.sorted()).map { " (\($0))" }.joined()
        return ValidationError("There is no \(kind) '\(subject)'\(near).")
    }
}

private func explanation(of rule: Rule) -> String {
    let privacy = rule.family == .privacy ? ", privacy: its level cannot be changed" : ""
    return "\(rule.id) (\(rule.severity.rawValue)\(privacy))\n\(rule.explanation)\n"
}
