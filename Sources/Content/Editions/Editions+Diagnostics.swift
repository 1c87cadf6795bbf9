import Diagnostics

// Every rule and sentence about ledgers and corrections.

extension Rule {
    static let ledgerLine = Rule(
        "C0351", .error, family: .reading,
        "A ledger is as 'candour publish' wrote it: a figure that cannot be read there could change unseen."
    )
    static let ledgerOrder = Rule(
        "C0352", .error, family: .reading,
        "The figures of a ledger stand in order, by metric, channel, group and period, each once.")
    static let ledgerEdition = Rule(
        "C0353", .error, family: .reading, "A ledger stands beside its edition, under its name.")
    static let correctionName = Rule(
        "C0354", .error,
        "A correction is called by the day it was found and by its metric: 2026-08-03-enquiries.yml."
    )
    static let correctionPeriods = Rule(
        "C0355", .error, family: .reading,
        "A correction names the periods it is about: under 'periods' a list, or under 'period' one."
    )
}

extension Diagnostic {
    /// The sentence goes on after "a line of a ledger".
    static func ledgerLine(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .ledgerLine, "a ledger is as it was written: it \(sentence)", at: position,
            notes: ["take the file back from the version control; a ledger is never edited"])
    }

    static func ledgerOrder(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .ledgerOrder,
            "the figures of a ledger stand in order, each once, and this one is out of it",
            at: position,
            notes: ["take the file back from the version control; a ledger is never edited"])
    }

    static func ledgerOfNoEdition(_ path: String, known: [String]) -> Diagnostic {
        let edition = name(of: path)
        return Diagnostic(
            .ledgerEdition, "a ledger stands beside its edition, and there is no '\(edition).yml'",
            at: SourcePosition(path: path), notes: didYouMean(edition, among: known))
    }

    static func correctionName(_ name: String, expected: String, path: String) -> Diagnostic {
        Diagnostic(
            .correctionName,
            "a correction is called by 'found' and 'metric', and this one would be '\(expected)', not '\(name)'",
            at: SourcePosition(path: path))
    }

    static func correctionPeriods(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .correctionPeriods, "a correction has 'periods', a list, or 'period', and not both",
            at: position)
    }
}
