package import Model

/// Where staff pages stand.
package enum StaffAddresses {
    static let desk = Address<Staff>("index.html")
    static let guidance = Address<Staff>("all-guidance.html")
    static let rights = Address<Staff>("who-may-post.html")
    static let security = Address<Staff>("account-security.html")
    static let glossary = Address<Staff>("glossary.html")
    static let tags = Address<Staff>("tags.html")
    static let changes = Address<Staff>("recently-changed.html")
    static let withheld = Address<Staff>("withheld-figures.html")
    /// When what has to be looked at again.
    static let allReviews = Address<Staff>("reviews.html")
    /// The same, for a program that reminds people.
    package static let reviews = Address<Staff>("reviews.json")

    /// Whether search finds it: pages that only list others are no answer, nor what changes from day to day,
    /// nor a sheet to print that says what a page says.
    package static func isFound(_ page: Address<Staff>) -> Bool {
        ![.aToZ, desk, guidance, tags, changes, allReviews].contains(page)
            && !(page.path.hasPrefix("flows/")
                && ["-card.html", "-picture.html"].contains { page.path.hasSuffix($0) })
    }

    /// A staff document's page; one that its author narrowed from public keeps clear of the others' names.
    static func document(_ properties: DocumentProperties) -> Address<Staff> {
        properties.path.hasPrefix("\(Staff.folder)/")
            ? Address(properties.name + ".html") : Address("narrowed/\(properties.name).html")
    }

    static func flow(_ id: FlowID) -> Address<Staff> { Address("flows/\(id).html") }

    static func flowCard(_ id: FlowID) -> Address<Staff> { Address("flows/\(id)-card.html") }

    static func flowPicture(_ id: FlowID) -> Address<Staff> { Address("flows/\(id)-picture.html") }

    /// The page of a folder of documents, below `content/`; of one of public ones, of those that were narrowed.
    static func section(_ folder: String) -> Address<Staff> {
        let below = folder.split(separator: "/").dropFirst().joined(separator: "/")
        guard folder == Staff.folder || folder.hasPrefix("\(Staff.folder)/") else {
            return Address(below.isEmpty ? "narrowed/index.html" : "narrowed/\(below)/index.html")
        }
        return below.isEmpty ? guidance : Address("\(below)/index.html")
    }
}

extension LinkView {
    /// A staff document, from a page.
    init(_ document: Document<Staff>, on page: Address<Staff>, note: String? = nil) {
        self.init(
            title: document.properties.title,
            address: StaffAddresses.document(document.properties).relative(to: page), note: note)
    }
}
