package import Diagnostics

// Every rule of this station about files, YAML values and references, and the sentences about files and
// references. Those about values stand in Values+Diagnostics.swift, those about snapshots in
// Snapshots+Diagnostics.swift.

extension Rule {
    static let noSite = Rule(
        "C0020", .error,
        "A content folder has a candour.yml: it holds the names, languages and thresholds that every page needs."
    )
    static let strayFile = Rule(
        "C0021", .error,
        "Every file under content/ has a room: plans/, channels/, metrics/, editions/, corrections/, statements/, costs/, allies/, strings/, public/, staff/ or assets/. Nothing is skipped in silence."
    )
    static let nearMissName = Rule(
        "C0022", .error,
        "Names of folders and endings are spelt exactly: some machines fold case and some do not, and a skipped file is a page that is missing."
    )
    static let fileName = Rule(
        "C0023", .error,
        "A file's name is the id of what is in it: lower-case letters, digits and hyphens.")
    static let laterRoom = Rule(
        "C0024", .warning,
        "strings/ is kept for a later release of candour; what stands there is not published yet."
    )
    static let frontMatter = Rule(
        "C0120", .error, family: .reading,
        "A document begins with front matter: YAML between two lines of three hyphens.")
    static let blankBeforeFrontMatter = Rule(
        "C0121", .warning,
        "Front matter begins on a file's first line; other readers take it for text where blank lines stand before it."
    )
    static let lineEndings = Rule(
        "C0122", .warning,
        "Lines of YAML and Markdown end with a line feed alone: mixed endings make every line look changed."
    )
    static let unknownKey = Rule(
        "C0201", .error, family: .reading,
        "Every key has a meaning; a misspelt one would be passed over in silence.")
    static let missingKey = Rule(
        "C0202", .error, family: .reading, "Some keys have to be there.")
    static let shape = Rule(
        "C0203", .error, family: .reading,
        "A key holds a text, a list or a mapping, as its meaning needs.")
    static let date = Rule(
        "C0204", .error, family: .reading, "A date is written year, month, day: 2026-09-30.")
    static let decimal = Rule(
        "C0205", .error,
        "A number is written with digits and a point: no separators, no sign for percent, no leading zero."
    )
    static let wholeNumber = Rule("C0206", .error, "A whole number is written with digits alone.")
    static let truth = Rule(
        "C0207", .error, family: .reading,
        "A yes-or-no key is true or false; YAML readers disagree about every other spelling.")
    static let choice = Rule(
        "C0208", .error, family: .reading, "Some keys take one of a few words.")
    static let identifier = Rule(
        "C0209", .error, family: .reading,
        "An id is made of lower-case letters, digits and hyphens.")
    static let periodCode = Rule(
        "C0210", .error,
        "A period is a code (2026-09-30, 2026-W40, 2026-09, 2026-Q3, 2026, 2026-27, 2026-27 Q1) or a mapping of start and end."
    )
    static let duration = Rule(
        "C0211", .error, "A length of time is written '6 months', '1 year', 'P6M' or 'P1Y'.")
    static let emptyText = Rule(
        "C0212", .error, "A key that is there says something; leave it out where there is nothing.")
    static let trap = Rule(
        "C0213", .warning,
        "YAML readers take some unquoted words for something else: no, 012, 1_000, 2024-01-01. In quotes they are text for all of them."
    )
    static let repeatedID = Rule("C0214", .error, "An id names one thing.")
    static let backwards = Rule("C0215", .error, "A period ends on or after the day it begins.")
    static let measureTarget = Rule(
        "C0216", .error,
        "A target needs a value and a date; one that goes up or down also needs a baseline, and a range its two ends."
    )
    static let metricParts = Rule(
        "C0217", .error,
        "A ratio names both its numerator and its denominator, or neither; other kinds name none. Both are counts."
    )
    static let advertisingValue = Rule(
        "C0218", .error,
        "Advertising value is not a measure of communication (Barcelona Principle 5): candour does not compute it."
    )
    static let widened = Rule(
        "C0220", .error, family: .privacy,
        "The folder decides who may read a document; front matter may narrow that, never widen it.")
    static let address = Rule(
        "C0221", .error, "A web address is given whole, so that a link to it works.")
    package static let unwrittenText = Rule(
        "C0356", .warning,
        "A text that begins with 'Still to write:' is written, in your own words, before it goes out; an edition of which one is left is not published."
    )
    static let unwrittenCorrection = Rule(
        "C0357", .error,
        "A correction says in your own words what was wrong: one that begins with 'Still to write:' explains nothing."
    )
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
    static func noSite() -> Diagnostic {
        Diagnostic(
            .noSite, "a content folder has a candour.yml, and there is none",
            at: SourcePosition(path: "candour.yml"),
            notes: ["two lines begin one: 'organisation:' and 'title:'"])
    }

    static func strayFile(_ path: String, near: [String]) -> Diagnostic {
        Diagnostic(
            .strayFile, "every file has a room, and '\(path)' is in none",
            at: SourcePosition(path: path), notes: near)
    }

    static func nearMissName(_ path: String, meant: String) -> Diagnostic {
        Diagnostic(
            .nearMissName, "names are spelt exactly, and '\(path)' is read by nobody",
            at: SourcePosition(path: path), notes: ["rename it to '\(meant)'"])
    }

    package static func fileName(_ name: String, path: String) -> Diagnostic {
        Diagnostic(
            .fileName, "a file's name is lower-case letters, digits and hyphens, not '\(name)'",
            at: SourcePosition(path: path))
    }

    static func laterRoom(_ path: String) -> Diagnostic {
        Diagnostic(
            .laterRoom, "this folder is kept for a later release, and '\(path)' is not read yet",
            at: SourcePosition(path: path))
    }

    static func frontMatter(_ path: String, line: Int = 1, unclosed: Bool) -> Diagnostic {
        Diagnostic(
            .frontMatter,
            unclosed
                ? "front matter ends with a line of three hyphens, and none follows"
                : "a document begins with front matter, not with its text",
            at: SourcePosition(path: path, line: line),
            notes: unclosed ? [] : ["begin with '---', 'title: …' and '---'"])
    }

    static func blankBeforeFrontMatter(_ lines: Int, path: String) -> Diagnostic {
        Diagnostic(
            .blankBeforeFrontMatter,
            "front matter begins on the first line, not after \(lines) blank",
            at: SourcePosition(path: path))
    }

    static func lineEndings(_ path: String, line: Int, column: Int) -> Diagnostic {
        Diagnostic(
            .lineEndings, "lines end with a line feed, not with a carriage return before it",
            at: SourcePosition(path: path, line: line, column: column),
            notes: ["the file is read all the same; an editor calls it 'LF' against 'CRLF'"])
    }

    static func widened(_ path: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .widened, "a document under staff/ is for staff, and 'audience' would widen that",
            at: position, notes: ["move it to public/ if everyone may read it"])
    }

    static func unwrittenText(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .unwrittenText, "a text is written before it goes out, and this one is still to write",
            at: position, notes: ["put your own words in the place of 'Still to write: …'"])
    }

    static func unwrittenCorrection(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .unwrittenCorrection,
            "a correction says what was wrong, and this one is still to write", at: position,
            notes: ["put your own words in the place of 'Still to write: …'"])
    }

    static func unknownID(
        _ id: String, of kind: String, known: [String], at position: SourcePosition
    ) -> Diagnostic {
        // Refused by its name where nobody has defined it, too.
        if kind == "metric", namesAdvertisingValue(id) {
            return .advertisingValue(id, at: position)
        }
        let near = didYouMean(id, among: known)
        let all =
            (1...8).contains(known.count)
            ? ["there \(known.count == 1 ? "is" : "are") \(listed(known))"] : []
        return Diagnostic(
            .unknownID, "there is no \(kind) '\(id)'", at: position,
            notes: near.isEmpty ? all : near)
    }

    static func linkToDraft(_ destination: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .deadLink, "a link leads to a page, and '\(destination)' is a draft that has none",
            at: position)
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
            .noOwner, "guidance has an owner and a review date, and this one lacks \(missing)",
            at: position,
            notes: ["a '_folder.yml' gives 'owner' and 'review_in' to all pages of a folder"])
    }
}
