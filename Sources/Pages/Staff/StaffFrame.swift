import Disclosure
import Model

/// What stands around a staff page.
struct StaffFrame {
    /// An entry of the navigation.
    enum Room: Equatable {
        case desk, guidance, rights, security, contacts, glossary, aToZ
        case flow(FlowID)
    }

    let site: StaffSite

    /// Of a page in a room; `trail` are the pages between the desk and it.
    func frame(
        _ title: String, at page: Address<Staff>, in room: Room, description: String? = nil,
        below trail: [(title: String, address: Address<Staff>)] = [], canary: String? = nil
    ) -> Frame {
        let organisation = site.record.organisation
        var frame = Frame(
            title: title, description: description, siteTitle: organisation.staffTitle,
            organisation: organisation, root: root(from: page),
            front: StaffAddresses.desk.relative(to: page),
            navigation: rooms.map { entry, name, address in
                Frame.Entry(
                    title: name, address: address.relative(to: page),
                    current: address == page
                        ? "page" : entry == room && entry != .desk ? "true" : nil)
            } + [.aToZ(on: page)])
        if page != StaffAddresses.desk {
            let steps = [("Desk", StaffAddresses.desk)] + trail
            frame.breadcrumbs =
                steps.map { Frame.Step(title: $0.0, address: $0.1.relative(to: page)) }
                + [Frame.Step(title: title, address: nil)]
        }
        frame.canonical = canonical(organisation.staffBaseAddress, page)
        frame.cards = site.cards(on: page)
        frame.notice = site.preElectionNotice(on: page)
        frame.canary = canary
        return frame
    }

    private var rooms: [(Room, String, Address<Staff>)] {
        var rooms: [(Room, String, Address<Staff>)] = [
            (.desk, "Desk", StaffAddresses.desk), (.guidance, "Guidance", StaffAddresses.guidance),
        ]
        rooms += site.guidance.flows.map { (.flow($0.id), $0.title, StaffAddresses.flow($0.id)) }
        if site.guidance.postingRights != nil {
            rooms.append((.rights, "Who may post", StaffAddresses.rights))
        }
        if site.guidance.accountSecurity != nil {
            rooms.append((.security, "Account security", StaffAddresses.security))
        }
        if let contacts = site.tree.first(about: .glossaryAndContacts) {
            rooms.append(
                (.contacts, "Who to ask", StaffAddresses.document(contacts.properties)))
        } else if !site.guidance.glossary.isEmpty {
            rooms.append((.glossary, "Glossary", StaffAddresses.glossary))
        }
        return rooms
    }
}

extension StaffSite {
    /// In the weeks before a vote: which, until when, and the page about it.
    fileprivate func preElectionNotice(on page: Address<Staff>) -> Frame.Notice? {
        guard let window = record.organisation.preElection.first(where: { $0.contains(asOf) })
        else { return nil }
        let guide = tree.first(about: .elections)
        let whom = window.ask.map { " \($0)," } ?? ""
        let until = Dates.english.day(window.last)
        return Frame.Notice(
            words: "\(window.name) until \(until): ask\(whom) before you post about it.",
            link: guide.map { LinkView($0, on: page) })
    }
}
