import Disclosure
import Model

/// Where staff pages stand, and what stands around them.
struct StaffFrame {
    static let desk = Address<Staff>("index.html")

    let organisation: Organisation

    /// A staff document's page; one that its author narrowed from public keeps clear of the others' names.
    static func document(_ properties: DocumentProperties) -> Address<Staff> {
        properties.path.hasPrefix("\(Staff.folder)/")
            ? Address(properties.name + ".html") : Address("narrowed/\(properties.name).html")
    }

    func frame(
        _ title: String, at page: Address<Staff>, description: String? = nil, canary: String?
    ) -> Frame {
        let desk = StaffFrame.desk.relative(to: page)
        var frame = Frame(
            title: title, description: description, siteTitle: organisation.staffTitle,
            organisation: organisation, root: root(from: page), front: desk,
            navigation: [
                Frame.Entry(
                    title: "Desk", address: desk, current: page == StaffFrame.desk ? "page" : nil),
                .aToZ(on: page),
            ])
        if page != StaffFrame.desk {
            frame.breadcrumbs = [
                Frame.Step(title: "Desk", address: desk), Frame.Step(title: title, address: nil),
            ]
        }
        frame.canonical = canonical(organisation.staffBaseAddress, page)
        frame.canary = canary
        return frame
    }
}
