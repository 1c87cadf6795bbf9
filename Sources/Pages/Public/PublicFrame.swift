import Disclosure
import Model

/// The frames of public pages.
struct PublicFrame {
    let record: PublishedRecord

    /// Of a page in a section, or in none; below the section's first page, and below `trail`, stands the page itself.
    func frame(
        _ title: String, at page: Address<Public>, in section: Section?, description: String? = nil,
        below trail: [(title: String, address: Address<Public>)] = []
    ) -> Frame {
        var frame = Frame(
            title: title, description: description, siteTitle: record.organisation.title,
            organisation: record.organisation, root: root(from: page),
            front: PublicAddresses.front.relative(to: page),
            navigation: navigation(on: page, section))
        frame.breadcrumbs = breadcrumbs(title, at: page, in: section, below: trail)
        frame.canonical = canonical(record.organisation.baseAddress, page)
        frame.isBranded = record.organisation.brand != nil
        frame.logo = record.organisation.brand?.logo.map { logo in
            LinkView(
                title: logo.words, address: Address<Public>(logo.path.value).relative(to: page))
        }
        frame.footer = footerLinks(record, on: page)
        return frame
    }

    private func breadcrumbs(
        _ title: String, at page: Address<Public>, in section: Section?,
        below trail: [(title: String, address: Address<Public>)]
    ) -> [Frame.Step] {
        guard page != PublicAddresses.front else { return [] }
        var steps = [(title: Section.report.title, address: PublicAddresses.front)]
        let front = section?.front(of: record)
        if let section, let front, front != page, section != .report {
            steps.append((section.title, front))
        }
        steps += trail.filter { $0.address != front }
        return steps.map {
            Frame.Step(title: $0.title, address: $0.address.relative(to: page))
        } + [Frame.Step(title: title, address: nil)]
    }

    private func navigation(on page: Address<Public>, _ section: Section?) -> [Frame.Entry] {
        let sections = Section.allCases.compactMap { entry -> Frame.Entry? in
            guard let address = entry.front(of: record) else { return nil }
            return Frame.Entry(
                title: entry.title, address: address.relative(to: page),
                current: entry == section ? (address == page ? "page" : "true") : nil)
        }
        return sections + [.aToZ(on: page)]
    }
}
