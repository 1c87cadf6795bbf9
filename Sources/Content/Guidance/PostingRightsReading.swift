import Diagnostics
import Model

/// `staff/who-may-post.yml`.
func readPostingRights(_ file: SourceFile) -> Diagnosed<PostingRights?> {
    readMapping(of: file) { mapping in
        mapping.require("rights")
        var rights = PostingRights(
            at: SourcePosition(path: file.path), rights: mapping.list("rights", readRight))
        rights.review = mapping.review()
        return rights
    }
}

private func readRight(_ mapping: inout YAMLMapping) -> PostingRights.Right? {
    mapping.require("actions")
    let role = mapping.requiredText("role")
    let channels: [Located<ChannelID>] = mapping.identifiers("channels")
    let actions = mapping.actions()
    let approver = mapping.text("approver")
    mapping.require("cover")
    let cover = mapping.locatedText("cover")
    guard let role, let cover else { return nil }
    return PostingRights.Right(
        role: role, channels: mapping.has("channels") ? channels : nil, actions: actions,
        approver: approver, cover: cover)
}

extension YAMLMapping {
    fileprivate mutating func actions() -> [PostingRights.Action] {
        var actions: [PostingRights.Action] = []
        for text in texts("actions") {
            guard let named = PostingRights.Action.named(text.value) else {
                let choices = PostingRights.Action.allCases.map(\.rawValue)
                report(.notOneOf(text.value, key: "actions", choices: choices, at: text.position))
                continue
            }
            actions += named.filter { !actions.contains($0) }
        }
        return actions
    }
}
