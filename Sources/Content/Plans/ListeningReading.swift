import Diagnostics
import Model

extension YAMLMapping {
    /// `listening:` of a plan: what is watched and what never is, and what else the plan says of it.
    mutating func listening() -> (boundaries: ListeningBoundaries?, texts: [LabelledText]) {
        mapping("listening") { part in
            let boundaries = part.mapping("boundaries", readBoundaries)
            return (boundaries, part.publishedTexts(except: ["boundaries"]))
        } ?? (nil, [])
    }

    /// `listening:` of an audience: four questions.
    mutating func listeningQuestions() -> [ListeningQuestion: String] {
        mapping("listening") { part in
            ListeningQuestion.allCases.reduce(into: [:]) { answers, question in
                answers[question] = part.text(question.rawValue)
            }
        } ?? [:]
    }
}

private func readBoundaries(_ mapping: inout YAMLMapping) -> ListeningBoundaries? {
    let watched = mapping.requiredTexts("watched")
    let lawfulBasis = mapping.requiredText("lawful_basis")
    let retention = mapping.requiredText("retention")
    let never = mapping.requiredTexts("never")
    let oversight = mapping.requiredText("oversight")
    mapping.require("reviewed")
    let reviewed = mapping.day("reviewed")
    guard let lawfulBasis, let retention, let oversight, let reviewed else { return nil }
    return ListeningBoundaries(
        watched: watched, lawfulBasis: lawfulBasis, retention: retention, never: never,
        oversight: oversight, reviewed: reviewed)
}
