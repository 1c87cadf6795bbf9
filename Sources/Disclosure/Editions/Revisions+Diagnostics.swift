package import Diagnostics
import Model
import Statistics

// Every rule of this station, and its sentences: what an edition published does not change in silence.

extension Rule {
    static let unexplainedChange = Rule(
        "C0730", .error,
        "A figure that an edition published changes with a correction that says why, never in silence. Provisional ones may."
    )
    static let unexplainedWithdrawal = Rule(
        "C0731", .error,
        "A figure that an edition published is withdrawn with a correction that says why, never in silence."
    )
    static let cannotBeUnsaid = Rule(
        "C0732", .warning,
        "What was published cannot be unsaid: who kept the earlier edition knows the number that is withheld now."
    )
    static let uncovered = Rule(
        "C0733", .error, family: .privacy,
        "What an edition withheld stays withheld: a number that appears later, beside the old edition, can tell what was withheld there."
    )
    static let idleCorrection = Rule(
        "C0734", .warning,
        "A correction explains a figure that changed; one that matches none excuses nothing.")
    static let correctedPeriod = Rule(
        "C0735", .error, "A correction names periods in which its metric has a figure.")

    /// Every rule of this station.
    package static let ofDisclosure = [
        largerThanNeeded, justBelow, publishedBefore, toldByRounded, baselineWithheld,
        unexplainedChange, unexplainedWithdrawal, cannotBeUnsaid, uncovered, idleCorrection,
        correctedPeriod,
    ]
}

extension Diagnostic {
    static func unexplainedChange(
        _ change: FigureChange, is now: String, source: SourcePosition?, yearStart: YearStart
    ) -> Diagnostic {
        Diagnostic(
            .unexplainedChange,
            "a published figure changes with a correction, and \(change.name(yearStart)) was \(change.before) in \(change.editionName) and is \(now) without one",
            at: source ?? change.place,
            notes: change.sources + [change.help(yearStart)])
    }

    static func unexplainedWithdrawal(
        _ change: FigureChange, source: SourcePosition?, yearStart: YearStart
    ) -> Diagnostic {
        let isWithheld = change.new?.replacement == .confidential
        let before = isWithheld ? "published" : change.before
        let now = isWithheld ? "withheld" : change.new?.inWords ?? "no longer there"
        return Diagnostic(
            .unexplainedWithdrawal,
            "a published figure is withdrawn with a correction, and \(change.name(yearStart)) was \(before) in \(change.editionName) and is \(now) without one",
            at: source ?? change.place, notes: change.sources + [change.help(yearStart)])
    }

    static func cannotBeUnsaid(
        _ change: FigureChange, source: SourcePosition?, yearStart: YearStart
    ) -> Diagnostic {
        Diagnostic(
            .cannotBeUnsaid,
            "what was published cannot be unsaid, and \(change.name(yearStart)), withheld now, stands in \(change.editionName)",
            at: source ?? change.place, notes: change.sources)
    }

    /// Neither number is part of the sentence.
    static func uncovered(
        _ change: FigureChange, source: SourcePosition?, yearStart: YearStart
    ) -> Diagnostic {
        Diagnostic(
            .uncovered,
            "what an edition withheld stays withheld, and \(change.name(yearStart)), withheld in \(change.editionName), is published now",
            at: source ?? change.place,
            notes: change.sources + ["put the marker c in the place of its value"])
    }

    static func idleCorrection(_ correction: PublishedCorrection) -> Diagnostic {
        Diagnostic(
            .idleCorrection,
            "a correction explains a figure that changed, and no figure of '\(correction.metric)' that \(correction.edition) published is another one in these periods",
            at: correction.position,
            notes: ["look at its edition, channel, group and periods, or remove it"])
    }

    static func correctedPeriod(
        _ code: String, _ correction: PublishedCorrection, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .correctedPeriod,
            "a correction names periods with a figure, and '\(correction.metric)' has none for \(code)",
            at: position)
    }
}

extension FigureChange {
    fileprivate func name(_ yearStart: YearStart) -> String {
        let channel = key.channel.map { " on '\($0)'" } ?? ""
        let group = key.group.map { " for '\($0)'" } ?? ""
        return "'\(key.metric)'\(channel)\(group) in \(period.code(yearStart: yearStart))"
    }

    fileprivate var before: String { old?.inWords ?? "not there" }
    fileprivate var editionName: String { edition?.text ?? "the earlier edition" }
    fileprivate var place: SourcePosition { position ?? SourcePosition(path: "") }

    fileprivate var sources: [String] {
        let made = oldSource.isEmpty ? "" : ", made from \(oldSource)"
        return ["it was published in \(place.path), line \(place.line)\(made)"]
    }

    fileprivate func help(_ yearStart: YearStart) -> String {
        let code = period.code(yearStart: yearStart)
        return
            "set the number right, or write corrections/[day found]-\(key.metric).yml with 'edition: \(editionName)', 'periods: [\(code)]' and the reason"
    }
}

extension Ledger.Row {
    /// `92.4 (412 of 446)`, `[x]`.
    var inWords: String {
        if let replacement { return replacement.bracketed }
        let counts = share.map { "\($0.numerator) of \($0.denominator)" }
        switch (value, counts) {
        case (let value?, let counts?): return "\(value) (\(counts))"
        case (let value?, nil): return value.description
        case (nil, let counts?): return counts
        case (nil, nil): return "blank"
        }
    }
}
