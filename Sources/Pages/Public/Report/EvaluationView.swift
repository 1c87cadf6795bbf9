import Model
import Mustache

/// The four answers that close an edition.
struct EvaluationView: Sendable {
    /// Of its section.
    static let id = "evaluation"

    let evaluation: Evaluation

    static let shape: TemplateShape = [
        "worked": .texts, "did_not": .texts, "came_of_it": .texts, "changes": .list(change),
    ]
    private static let change: TemplateShape = ["text": .text, "by": .optional(.text)]

    var record: TemplateRecord {
        TemplateRecord(
            EvaluationView.shape,
            [
                .texts(evaluation.worked), .texts(evaluation.didNot),
                .texts(evaluation.cameOfIt),
                .list(
                    evaluation.changes.map { change in
                        TemplateRecord(
                            EvaluationView.change,
                            [.text(change.text), .text(ifPresent: EvaluationView.by(change))])
                    }),
            ])
    }

    /// "Contact centre manager, by 31 January 2027".
    private static func by(_ change: Evaluation.Change) -> String? {
        let parts = [change.owner, change.due.map { "by \(Dates.english.day($0))" }]
            .compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst
    }
}
