import Diagnostics
import Model

/// What the front matter of a consultation, a campaign or a chat says besides what every document says; `nil` of any
/// other kind, and where something is missing, which is reported.
func readTakingPart(
    _ kind: DocumentProperties.Kind, _ mapping: inout YAMLMapping, yearStart: YearStart
) -> TakingPart? {
    switch kind {
    case .consultation:
        readConsultation(&mapping, yearStart: yearStart).map { .consultation($0) }
    case .campaign: readCampaign(&mapping, yearStart: yearStart).map { .campaign($0) }
    case .chat: readChat(&mapping, yearStart: yearStart).map { .chat($0) }
    case .page, .guidance, .principle, .howTo, .checklist, .card, .scenario, .case, .policy, .news:
        nil
    }
}

/// The keys that are read above. While a document is a draft or for staff they are passed over: it may be half written.
func takingPartKeys(of kind: DocumentProperties.Kind) -> [String] {
    switch kind {
    case .consultation:
        [
            "asked", "opens", "closes", "tag", "take_part", "responses", "who_replied", "themes",
            "items", "decision", "conversion",
        ]
    case .campaign:
        [
            "aim", "starts", "ends", "tag", "routes", "online_only_because", "conversion",
            "outcome", "costs",
        ]
    case .chat:
        [
            "starts", "zone", "minutes", "repeats", "moderator", "channel", "tag", "join",
            "agenda", "partners", "research", "after",
        ]
    case .page, .guidance, .principle, .howTo, .checklist, .card, .scenario, .case, .policy, .news:
        []
    }
}

extension YAMLMapping {
    mutating func locatedDay(_ key: String) -> Located<Day>? {
        let position = valuePosition(of: key)
        return day(key).map { Located($0, at: position) }
    }

    mutating func tag() -> Located<Tag>? {
        let position = valuePosition(of: "tag")
        return value("tag", { Tag($0) }, or: { .notATag($0, at: $1) })
            .map { Located($0, at: position) }
    }

    /// A figure, or a series of them.
    mutating func series(_ key: String, yearStart: YearStart) -> Located<FigureAddress>? {
        let position = valuePosition(of: key)
        return value(
            key, { FigureAddress($0, yearStart: yearStart) },
            or: { .notAFigure($0, key: key, at: $1) }
        ).map { Located($0, at: position) }
    }

    /// A figure, with its period.
    mutating func figure(_ key: String, yearStart: YearStart) -> Located<FigureAddress>? {
        guard let figure = series(key, yearStart: yearStart) else { return nil }
        guard figure.value.period != nil else {
            report(.notAFigure(figure.value.text, key: key, at: figure.position))
            return nil
        }
        return figure
    }

    /// Reports a last day that lies before the first.
    mutating func checkOrder(_ first: Day?, _ last: Day?, key: String) {
        guard let first, let last, last < first else { return }
        report(.endsBeforeItBegins(key, at: valuePosition(of: key)))
    }
}
