import Diagnostics
package import Model

/// An ally without its notes for staff.
package struct PublishedAlly: Sendable {
    package let id: AllyID
    package let path: String
    package let title: String
    package let kind: Ally.Kind
    package let why: String
    package let agreed: Day
    package let review: Day
    package let handle: String?
    package let address: String?
    package let areas: [String]

    fileprivate init(_ ally: Ally) {
        id = ally.id
        path = ally.position.path
        title = ally.title
        kind = ally.kind
        why = ally.why
        agreed = ally.agreed
        review = ally.review.value
        handle = ally.handle
        address = ally.address
        areas = ally.areas
    }
}

func published(_ ally: Ally) -> PublishedAlly { PublishedAlly(ally) }
