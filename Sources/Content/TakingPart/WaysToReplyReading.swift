import Diagnostics
import Model
import YAML

/// `take_part:` of a consultation. A way is a text, or `what` and an `address`.
func readWays(_ mapping: inout YAMLMapping) -> Consultation.Ways? {
    mapping.require("offline")
    let online = mapping.ways("online") { way in
        way.require("address")
        return (way.text("what"), way.webAddress("address"))
    }
    let offline = mapping.ways("offline") { way in
        way.require("address")
        return (way.requiredText("what"), way.placeOrWebAddress("address"))
    }
    if offline.isEmpty, mapping.has("offline") {
        mapping.report(
            .noOfflineRoute(of: "consultation", at: mapping.valuePosition(of: "offline")))
    }
    return offline.isEmpty ? nil : Consultation.Ways(online: online, offline: offline)
}

extension YAMLMapping {
    /// One way or a list of them, each a text or a mapping that a function reads.
    fileprivate mutating func ways(
        _ key: String, _ read: (inout YAMLMapping) -> (what: String?, address: String?)
    ) -> [WayToReply] {
        guard let node = node(key) else { return [] }
        let nodes = if case .sequence(let nodes) = node.content { nodes } else { [node] }
        return nodes.compactMap { node in
            if case .scalar(let text, let style) = node.content {
                return words(text, style, key: key, at: node.position).map { WayToReply($0) }
            }
            return mapping(node, named: key) { way in
                let (what, address) = read(&way)
                return what == nil && address == nil ? nil : WayToReply(what, address: address)
            }
        }
    }

    /// A telephone number or a place as it is written, a web address as all are.
    fileprivate mutating func placeOrWebAddress(_ key: String) -> String? {
        let isPlace = plainText(key).map { !$0.contains("://") && !$0.hasPrefix("www.") } ?? true
        return isPlace ? text(key) : webAddress(key)
    }
}
