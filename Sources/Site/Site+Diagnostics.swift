package import Diagnostics

// Every rule and sentence of this station. Those about finished files stand at a path of the output folder.

extension Rule {
    static let onePathEach = Rule(
        "C0011", .error, "Each file of a site has a path of its own.")
    static let fileOrFolder = Rule(
        "C0012", .error, "A path in a site is a file or a folder, not both.")
    static let sitePath = Rule(
        "C0013", .error,
        "A path in a site is relative and has no empty part, '.', '..', control character or part above 255 bytes."
    )
    static let ruleLevel = Rule(
        "C0219", .error, family: .reading,
        "A rule's level is changed by its id. Privacy rules keep theirs; rules about what could not be read change it for folders of staff/ alone."
    )
    static let expiredLevel = Rule(
        "C0222", .warning,
        "A rule's other level ends on its 'until' day: an exception that nobody looks at again becomes the rule."
    )
    static let leak = Rule(
        "C0701", .error, family: .privacy,
        """
        No public file holds what was written for staff: the mark of a staff page, the address of a staff \
        document, or the words of a note under 'staff:'. Nothing is written while one does.
        """)
    static let strayTemplate = Rule(
        "C0820", .error,
        "A folder of templates has shared/, public/ and staff/ with .mustache files, and assets/.")
    static let pageLink = Rule(
        "C0830", .error, "A link of a page leads to a file of its site.")
    static let pageAnchor = Rule(
        "C0831", .error, "A link to a part of a page names an id that the page has.")
    static let inlineCode = Rule(
        "C0832", .error,
        "Pages have no inline style or script: they work under a content security policy that allows none."
    )
    static let repeatedPageID = Rule(
        "C0833", .error,
        "An id stands once on a page: links and labels would lead to the wrong one.")

    /// The rules of this station.
    package static let ofSite = [
        onePathEach, fileOrFolder, sitePath, ruleLevel, expiredLevel, leak, strayTemplate, pageLink,
        pageAnchor, inlineCode, repeatedPageID,
    ]
}

extension Diagnostic {
    package static func pathIsTaken(_ path: String) -> Diagnostic {
        Diagnostic(
            .onePathEach, "another file of the site has this path",
            at: SourcePosition(path: path))
    }

    package static func pathIsAFolder(_ path: String) -> Diagnostic {
        Diagnostic(
            .fileOrFolder, "this file has the path of a folder of the site",
            at: SourcePosition(path: path))
    }

    package static func pathIsNoSitePath(_ path: String) -> Diagnostic {
        Diagnostic(
            .sitePath, "a path in a site is relative and plain, not '\(path)'",
            at: SourcePosition(path: path))
    }
}

extension Diagnostic {
    static func unknownRule(_ id: String, near: [String], at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            .ruleLevel, "a level is set for a rule that exists, not for '\(id)'", at: position,
            notes: near)
    }

    static func privacyRule(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .ruleLevel, "privacy rules keep their level, and \(id) is one", at: position)
    }

    static func readingRule(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .ruleLevel,
            "what is read by halves is not published: the level of \(id) changes below staff/ alone",
            at: position, notes: ["give the level a 'folder:' below staff/"])
    }

    static func expiredLevel(
        _ id: String, until day: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .expiredLevel, "the other level of \(id) held until \(day), and no longer does",
            at: position, notes: ["set what it excused right, or give it a new day and reason"])
    }

    /// The secret itself is never part of the sentence: what is printed here may be read by others.
    static func leak(_ secret: StaffSecret, at position: SourcePosition) -> Diagnostic {
        let place = "\(secret.place.path), line \(secret.place.line)"
        let what =
            switch secret.kind {
            case .mark: "the mark of a staff page, made from \(place)"
            case .address: "the address of \(secret.place.path)"
            case .words: "what \(place), keeps for staff"
            }
        return Diagnostic(
            .leak, "a public file has nothing for staff, and here stands \(what)", at: position,
            notes: secret.kind == .words
                ? [
                    "say it otherwise in public, or take it out of the staff file if everyone may read it"
                ] : [])
    }

    static func strayTemplate(_ path: String, near: [String]) -> Diagnostic {
        Diagnostic(
            .strayTemplate,
            "a template is a .mustache file in shared/, public/ or staff/, and '\(path)' is none",
            at: SourcePosition(path: path), notes: near)
    }
}

extension Diagnostic {
    static func deadPageLink(_ address: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .pageLink, "a link leads to a file of the site, and '\(address)' is none", at: position)
    }

    static func deadPageAnchor(_ address: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .pageAnchor, "a link leads to an id of its page, and '\(address)' has none",
            at: position)
    }

    static func inlineCode(_ what: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .inlineCode, "styles and scripts are files of their own, not \(what)", at: position)
    }

    static func repeatedPageID(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .repeatedPageID, "an id stands once on a page, and '\(id)' a second time", at: position)
    }
}
