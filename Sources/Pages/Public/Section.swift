import Disclosure
import Model

/// A part of the public site, as the navigation has it.
enum Section: Sendable, CaseIterable {
    case report, plan, figures, channels, takingPart, honesty

    /// In the navigation, and the heading of its first page where that is a list.
    var title: String {
        switch self {
        case .report: "This report"
        case .plan: "Our plan"
        case .figures: "Figures"
        case .channels: "Channels"
        case .takingPart: "Taking part"
        case .honesty: "Keeping us honest"
        }
    }

    /// Its first page; `nil` where the record has nothing for it.
    func front(of record: PublishedRecord) -> Address<Public>? {
        switch self {
        case .report: PublicAddresses.front
        case .plan: record.currentPlan.map { PublicAddresses.plan($0.id) }
        case .figures: PublicAddresses.metrics
        case .channels: record.channels.isEmpty ? nil : PublicAddresses.channels
        case .takingPart:
            hasTakingPart(record) ? PublicAddresses.takingPart : nil
        case .honesty: PublicAddresses.honesty
        }
    }
}

extension DocumentProperties {
    /// Where it stands: as it asks for, else where its kind belongs.
    var place: Section {
        switch section {
        case .takingPart?: .takingPart
        case .honesty?: .honesty
        case nil: kind.section
        }
    }
}

extension DocumentProperties.Kind {
    /// Where a public document of this kind belongs.
    var section: Section {
        switch self {
        case .consultation, .campaign, .chat: .takingPart
        case .page, .guidance, .principle, .howTo, .checklist, .card, .scenario, .case, .policy,
            .news:
            .honesty
        }
    }
}
