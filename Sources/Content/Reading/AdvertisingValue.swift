import Diagnostics
import Model

/// Source: Barcelona Principles 3.0, principle 5 (domain rule 1.1).
///
/// Looked for word by word in everything that names the metric: "have" and "average" are none.
func refuseAdvertisingValue(_ metric: Metric, _ mapping: inout YAMLMapping) {
    let names = [
        ("title", metric.title), ("definition", metric.definition), ("plain", metric.plain ?? ""),
        ("title", metric.id.text),
    ]
    guard let (key, text) = names.first(where: { namesAdvertisingValue($1) }) else { return }
    let place = mapping.has(key) ? mapping.valuePosition(of: key) : mapping.position
    mapping.report(.advertisingValue(text, at: place))
}

/// In the order of the words; a prefix stands for all its endings.
private let advertisingNames: [[String]] = [
    ["advertising", "value"], ["advertising", "equivalen"], ["ad", "value"], ["ad", "equivalen"],
    ["media", "value"], ["publicity", "value"], ["ave"], ["aves"], ["eav"], ["emv"],
]

/// Whether it is a name of advertising value, or has one in it.
func namesAdvertisingValue(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.indices.contains { start in
        advertisingNames.contains { name in
            guard start + name.count <= words.count else { return false }
            let own = words[start..<start + name.count]
            // "values" and "equivalence" are the same as "value" and "equivalent".
            guard own.dropLast().elementsEqual(name.dropLast()), let word = own.last,
                let part = name.last
            else { return false }
            return name.count == 1 ? word == part : word.hasPrefix(part)
        }
    }
}
