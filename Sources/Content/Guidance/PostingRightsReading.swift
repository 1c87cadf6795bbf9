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
    let actions: [PostingRights.Action] = mapping.choices("actions")
    let approver = mapping.text("approver")
    let cover = mapping.requiredText("cover")
    guard let role, let cover else { return nil }
    return PostingRights.Right(
        role: role, channels: mapping.has("channels") ? channels : nil, actions: actions,
        approver: approver, cover: cover)
}
