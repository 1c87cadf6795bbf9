import ArgumentParser
import Diagnostics
import Disk
import Site

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a rule, or where a figure comes from.",
        discussion: """
            A rule is named by its id, as in C0107; a figure as metric/channel/period, as in \
            response-rate/facebook-main/2026-09, or metric/period for all channels together.
            """)

    @OptionGroup var options: ContentOptions

    @Argument(help: "C0107, response-rate/2026-Q3 or response-rate/facebook-main/2026-09.")
    var subject: String

    func run() throws {
        if let rule = Rule.all.first(where: { $0.id == subject.uppercased() }) {
            return try Terminal.print(explanation(of: rule))
        }
        guard subject.contains("/") else {
            let near = didYouMean(subject.uppercased(), among: Rule.all.map(\.id))
            let help = near.map { " (\($0))" }.joined()
            throw ValidationError("There is no rule '\(subject)'\(help).")
        }
        let findings = try options.findings()
        guard let story = FigureStory(subject, in: findings) else {
            throw ValidationError(
                "There is no figure '\(subject)'; `candour list figures` names those there are.")
        }
        try Terminal.print(story.text)
    }
}

private func explanation(of rule: Rule) -> String {
    let privacy = rule.family == .privacy ? ", privacy: its level cannot be changed" : ""
    return "\(rule.id) (\(rule.severity.rawValue)\(privacy))\n\(rule.explanation)\n"
}
