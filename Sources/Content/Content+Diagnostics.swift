import Diagnostics

// The rules and sentences of this station about files and YAML values; those about snapshots and about
// references stand beside what finds them.

extension Rule {
    static let noSite = Rule(
        "C0020", .error,
        "A content folder has a candour.yml: it holds the names, languages and thresholds that every page needs."
    )
    static let strayFile = Rule(
        "C0021", .error,
        "Every file under content/ has a room: plans/, channels/, metrics/, editions/, corrections/, allies/, strings/, public/, staff/ or assets/. Nothing is skipped in silence."
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
        "corrections/, allies/ and strings/ are kept for a later release of candour; what stands there is not published yet."
    )
    static let frontMatter = Rule(
        "C0120", .error,
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
        "C0201", .error,
        "Every key has a meaning; a misspelt one would be passed over in silence.")
    static let missingKey = Rule("C0202", .error, "Some keys have to be there.")
    static let shape = Rule(
        "C0203", .error, "A key holds a text, a list or a mapping, as its meaning needs.")
    static let date = Rule("C0204", .error, "A date is written year, month, day: 2026-09-30.")
    static let decimal = Rule(
        "C0205", .error,
        "A number is written with digits and a point: no separators, no sign for percent, no leading zero."
    )
    static let wholeNumber = Rule("C0206", .error, "A whole number is written with digits alone.")
    static let truth = Rule(
        "C0207", .error,
        "A yes-or-no key is true or false; YAML readers disagree about every other spelling.")
    static let choice = Rule("C0208", .error, "Some keys take one of a few words.")
    static let identifier = Rule(
        "C0209", .error, "An id is made of lower-case letters, digits and hyphens.")
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
        "A ratio names both its numerator and its denominator, or neither; other kinds name none.")
    static let advertisingValue = Rule(
        "C0218", .error,
        "Advertising value is not a measure of communication (Barcelona Principle 5): candour does not compute it."
    )
    static let widened = Rule(
        "C0220", .error, family: .privacy,
        "The folder decides who may read a document; front matter may narrow that, never widen it.")
    static let address = Rule(
        "C0221", .error, "A web address is given whole, so that a link to it works.")
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

    static func fileName(_ name: String, path: String) -> Diagnostic {
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

    static func unknownKey(
        _ key: String, known: [String], at position: SourcePosition, near: [String]
    ) -> Diagnostic {
        let list = known.joined(separator: ", ")
        return Diagnostic(
            .unknownKey, "every key has a meaning here, but not '\(key)'", at: position,
            notes: near.isEmpty && known.count <= 30 ? ["the keys are \(list)"] : near)
    }

    static func missingKey(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.missingKey, "'\(key)' has to be there, and is not", at: position)
    }

    static func notAText(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.shape, "'\(key)' is a text, not a list or a mapping", at: position)
    }

    static func notAList(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .shape, "'\(key)' is a list, also where it has one member", at: position,
            notes: ["put '- ' in front of it, or brackets around it"])
    }

    static func notAMapping(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.shape, "'\(key)' is a mapping of keys to values", at: position)
    }

    static func notADate(_ text: String, key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .date, "'\(key)' is a date such as 2026-09-30, not '\(text)'", at: position)
    }

    static func notADecimal(_ text: String, key: String, at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            .decimal, "'\(key)' is a number such as 1250 or 92.4, not '\(text)'", at: position)
    }

    static func notAWholeNumber(
        _ text: String, key: String, range: ClosedRange<Int>, at position: SourcePosition
    ) -> Diagnostic {
        let bounds = range.upperBound > 1_000_000 ? "" : " up to \(range.upperBound)"
        return Diagnostic(
            .wholeNumber,
            "'\(key)' is a whole number from \(range.lowerBound)\(bounds), not '\(text)'",
            at: position)
    }

    static func notTrueOrFalse(_ text: String, key: String, at position: SourcePosition)
        -> Diagnostic
    {
        Diagnostic(.truth, "'\(key)' is true or false, not '\(text)'", at: position)
    }

    static func notOneOf(
        _ text: String, key: String, choices: [String], at position: SourcePosition
    ) -> Diagnostic {
        let near = didYouMean(text, among: choices)
        return Diagnostic(
            .choice, "'\(key)' is one of \(choices.joined(separator: ", ")), not '\(text)'",
            at: position, notes: near)
    }

    static func notAnIdentifier(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .identifier, "an id is lower-case letters, digits and hyphens, not '\(text)'",
            at: position)
    }

    static func notAPeriod(_ text: String, key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .periodCode, "'\(key)' is a period such as 2026-09 or 2026-Q3, not '\(text)'",
            at: position)
    }

    static func notADuration(_ text: String, key: String, at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            .duration, "'\(key)' is a length of time such as '6 months', not '\(text)'",
            at: position)
    }

    static func emptyText(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .emptyText, "'\(key)' says something, and nothing stands here", at: position,
            notes: ["leave the key out"])
    }

    static func trap(
        _ text: String, meaning: String, key: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .trap, "'\(key)' is a text, but many readers of YAML take \(text) for \(meaning)",
            at: position, notes: ["put it in quotes: \"\(text)\""])
    }
}

extension Diagnostic {
    static func notAnAddress(_ text: String, key: String, at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            .address, "'\(key)' is a web address that begins with https://, not '\(text)'",
            at: position)
    }

    static func repeatedID(
        _ id: String, first: SourcePosition, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .repeatedID, "an id names one thing, and '\(id)' names two", at: position,
            notes: ["the first stands in line \(first.line)"])
    }

    static func endsBeforeItBegins(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.backwards, "'\(key)' ends on or after the day it begins", at: position)
    }

    /// The sentence says what a target needs.
    static func measureTarget(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.measureTarget, sentence, at: position)
    }

    static func metricParts(_ kind: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .metricParts,
            kind == "ratio"
                ? "a ratio names both 'numerator' and 'denominator', or neither"
                : "only a ratio has a numerator and a denominator, not a \(kind)", at: position)
    }

    static func advertisingValue(_ title: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .advertisingValue, "advertising value is refused, and '\(title)' is one",
            at: position, notes: ["report what people did or what changed instead"])
    }

    static func widened(_ path: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .widened, "a document under staff/ is for staff, and 'audience' would widen that",
            at: position, notes: ["move it to public/ if everyone may read it"])
    }
}
