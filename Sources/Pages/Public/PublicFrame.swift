import Disclosure
import Model

/// The frames of public pages.
struct PublicFrame {
    let record: PublishedRecord

    enum Part { case edition, plan, metrics, channels, documents, other }

    func frame(
        _ title: String, at page: Address<Public>, in part: Part, description: String? = nil,
        below trail: [(title: String, address: Address<Public>)] = []
    ) -> Frame {
        let steps = trail.map {
            Frame.Step(title: $0.title, address: $0.address.relative(to: page))
        }
        let front = Frame.Step(
            title: "This report", address: PublicAddresses.front.relative(to: page))
        var frame = Frame(
            title: title, description: description, siteTitle: record.organisation.title,
            organisation: record.organisation, root: root(from: page),
            front: PublicAddresses.front.relative(to: page),
            navigation: navigation(on: page, part))
        if page != PublicAddresses.front {
            frame.breadcrumbs = [front] + steps + [Frame.Step(title: title, address: nil)]
        }
        frame.canonical = canonical(record.organisation.baseAddress, page)
        frame.accessibility = record.organisation.accessibilityStatement.map {
            Address<Public>($0.value + ".html").relative(to: page)
        }
        return frame
    }

    private func navigation(
        on page: Address<Public>, _ part: Part
    ) -> [Frame.Entry] {
        var items: [(String, Address<Public>, Part)] = [
            ("This report", PublicAddresses.front, .edition)
        ]
        if let plan = currentPlan { items.append(("The plan", PublicAddresses.plan(plan), .plan)) }
        items.append(("All figures", PublicAddresses.metrics, .metrics))
        if !record.channels.isEmpty {
            items.append(("Where to reach us", PublicAddresses.channels, .channels))
        }
        if !record.documents.isEmpty {
            items.append(("More to read", PublicAddresses.documents, .documents))
        }
        return items.map { title, address, itsPart in
            Frame.Entry(
                title: title, address: address.relative(to: page),
                current: itsPart == part ? (address == page ? "page" : "true") : nil)
        }
    }

    /// The newest edition's plan, or the only one there is.
    private var currentPlan: PlanID? {
        record.editions.last?.plan.value ?? record.plans.first?.id
    }
}
