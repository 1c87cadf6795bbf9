import Diagnostics
import Model
import YAML

/// `evaluation:` of an edition: four answers, none of them empty.
func readEvaluation(_ mapping: inout YAMLMapping) -> Evaluation? {
    let worked = mapping.requiredTexts("worked")
    let didNot = mapping.requiredTexts("did_not")
    let cameOfIt = mapping.requiredTexts("return")
    let changes = readChanges(&mapping)
    return Evaluation(worked: worked, didNot: didNot, cameOfIt: cameOfIt, changes: changes)
}

/// A text, or a list whose members are texts, or mappings with an owner and a date.
private func readChanges(_ mapping: inout YAMLMapping) -> [Evaluation.Change] {
    guard mapping.holdsMappings("change") else {
        return mapping.requiredTexts("change").map { Evaluation.Change($0) }
    }
    return mapping.list("change") { change in
        let text = change.requiredText("text")
        let owner = change.text("owner")
        let due = change.day("due")
        return text.map { Evaluation.Change($0, owner: owner, due: due) }
    }
}

extension YAMLMapping {
    /// Whether there is a list at a key, and a mapping in it.
    fileprivate mutating func holdsMappings(_ key: String) -> Bool {
        guard case .sequence(let nodes)? = node(key)?.content else { return false }
        return nodes.contains { node in
            if case .mapping = node.content { return true }
            return false
        }
    }
}

/// Figures that tell who was reached.
func readReached(_ mapping: inout YAMLMapping, yearStart: YearStart) -> Reached? {
    for key in ["metric", "dimension"] { mapping.require(key) }
    let metric = mapping.identifier("metric", of: Metric.self)
    let channel = mapping.identifier("channel", of: Channel.self)
    let position = mapping.valuePosition(of: "dimension")
    let dimension = mapping.text("dimension")
    let period = mapping.period("period", yearStart: yearStart)
    let who = mapping.requiredText("who")
    guard let metric, let dimension, let who else { return nil }
    var reached = Reached(metric: metric, dimension: Located(dimension, at: position), who: who)
    reached.channel = channel
    reached.period = period
    return reached
}
