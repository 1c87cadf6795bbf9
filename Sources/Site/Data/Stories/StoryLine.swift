/// What `candour explain` says under one name.
typealias StoryLine = (name: String, text: String)

/// The texts stand below each other, beside their names.
func laidOut(_ lines: [StoryLine]) -> String {
    let width = lines.map(\.name.count).max() ?? 0
    return lines.map { name, text in
        "\(name)\(String(repeating: " ", count: width - name.count))  \(text)\n"
    }.joined()
}
