import Diagnostics

// Every rule and sentence of this station.

extension Rule {
    static let staleWords = Rule(
        "C0550", .error,
        "The words of a figure: link are what the figure says today. An empty link is filled in.")
    static let unknownFigure = Rule(
        "C0551", .error, "A figure that a document quotes exists, and its readers may see it.")
    static let figureSpelling = Rule(
        "C0552", .error,
        "A figure is written figure:metric/channel/period, a chart chart:metric?channel=…&from=…, a table table:metric?by=channel&period=…"
    )
    static let chartWords = Rule(
        "C0553", .error,
        "A chart says in its alternative text what it shows, for those who do not see it.")
    static let chartPlace = Rule(
        "C0554", .error,
        "A chart or a table is an image alone in its paragraph; a figure is a link.")
    static let withheldQuoted = Rule(
        "C0702", .error, family: .privacy,
        "A public document does not put into words what is withheld: a small number could point to a person."
    )
}

extension Diagnostic {
    static func staleWords(
        _ words: String, says: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .staleWords, "the figure says '\(says)' today, not '\(words)'", at: position,
            notes: ["an empty link, [](figure:…), is filled in by itself"])
    }

    static func unknownFigure(
        _ sentence: String, near: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(.unknownFigure, sentence, at: position, notes: near)
    }

    static func figureSpelling(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.figureSpelling, sentence, at: position)
    }

    static func chartWords(_ scheme: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .chartWords,
            "a \(scheme) says what it shows, between its brackets, and this says nothing",
            at: position, notes: ["![How many enquiries we answered in time](\(scheme):…)"])
    }

    static func chartPlace(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.chartPlace, sentence, at: position)
    }

    static func withheldQuoted(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .withheldQuoted,
            "this figure is withheld, and a public document does not put it into words",
            at: position, notes: ["leave the link empty: it prints [c], with its meaning"])
    }
}
