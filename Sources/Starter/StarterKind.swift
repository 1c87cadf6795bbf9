package import Diagnostics

/// What `candour new` can write.
package enum StarterKind: String, Sendable, CaseIterable {
    case plan, channel, metric, snapshot, edition, correction, ally, costs
    case consultation, campaign, chat, page
    case guidance, card, scenario, flow

    /// The folder of the content that it belongs to.
    private var room: String {
        switch self {
        case .plan: "plans"
        case .channel: "channels"
        case .metric: "metrics/definitions"
        case .snapshot: "metrics/snapshots"
        case .edition: "editions"
        case .correction: "corrections"
        case .ally: "allies"
        case .costs: "costs"
        case .consultation: "public/consultations"
        case .campaign: "public/campaigns"
        case .chat: "public/chats"
        case .page: "public"
        case .guidance: "staff/guidance"
        case .card: "staff/cards"
        case .scenario: "staff/scenarios"
        case .flow: "staff/flows"
        }
    }

    private var endings: [String] {
        switch self {
        case .plan, .channel, .metric, .edition, .correction, .ally, .costs, .flow: ["yml"]
        case .snapshot: ["csv", "yml"]
        case .consultation, .campaign, .chat, .page, .guidance, .card, .scenario: ["md"]
        }
    }

    /// Where files of this kind and name stand, below the content folder.
    package func paths(named name: String) -> [String] {
        endings.map { "\(room)/\(name).\($0)" }
    }

    /// The files, with values in their places.
    package func files(named name: String, _ values: StarterValues) -> [SourceFile] {
        endings.map { ending in
            let text = starterText("\(rawValue).\(ending)")
            return SourceFile(
                path: "\(room)/\(name).\(ending)", text: values.filled(text, named: name))
        }
    }
}
