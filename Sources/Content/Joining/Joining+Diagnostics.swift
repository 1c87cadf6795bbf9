import Diagnostics

// Every rule and sentence about what refers to something else.

extension Rule {
    static let unknownID = Rule(
        "C0401", .error, "What is referred to by its id exists.")
    static let deadLink = Rule(
        "C0540", .error, "A link between documents leads to a file of content/.")
    static let deadAnchor = Rule(
        "C0541", .error, "A link to a heading names one that the document has.")
    static let linkToStaff = Rule(
        "C0542", .error, family: .privacy,
        "A public document does not link to a staff one: its readers cannot follow, and its address gives something away."
    )
    static let noOwner = Rule(
        "C0543", .warning,
        "Guidance has an owner and a review date: without them nobody knows whether it still holds."
    )
}

extension Diagnostic {
    static func unknownID(
        _ id: String, of kind: String, known: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unknownID, "there is no \(kind) '\(id)'", at: position,
            notes: didYouMean(id, among: known))
    }

    static func deadLink(
        _ destination: String, near: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .deadLink, "a link leads to a file of content/, and '\(destination)' is none",
            at: position, notes: near)
    }

    static func deadAnchor(
        _ anchor: String, in path: String, near: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .deadAnchor, "a link to a heading names one of '\(path)', and '#\(anchor)' is none",
            at: position, notes: near)
    }

    static func linkToStaff(_ destination: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .linkToStaff,
            "a public document does not link to a staff one, such as '\(destination)'",
            at: position, notes: ["tell the reader what they may know in the public page itself"])
    }

    static func noOwner(_ missing: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .noOwner, "guidance has an owner and a review date, and \(missing) is missing",
            at: position,
            notes: ["a '_folder.yml' gives 'owner' and 'review_in' to all pages of a folder"])
    }
}
