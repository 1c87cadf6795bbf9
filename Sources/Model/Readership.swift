/// Who may read a page or a document; a type each, so that the one can never be taken for the other.
package protocol Readership: Sendable {
    /// The folder of `content/` that holds its documents.
    static var folder: String { get }
}

/// Everyone.
package enum Public: Readership {
    package static let folder = "public"
}

/// The people who work for the organisation.
package enum Staff: Readership {
    package static let folder = "staff"
}

/// What an author wrote for staff alone, under `staff:`: the words, by their keys, in order.
///
/// No published type has a member of this type: that is what keeps it in.
package struct StaffNotes: Sendable, Equatable {
    package let notes: [LabelledText]

    package init(_ notes: [LabelledText]) { self.notes = notes }

    package static let none = StaffNotes([])
}
