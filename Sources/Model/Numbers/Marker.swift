/// Why a number is missing or qualified: a value in the model, not a string added when printing.
///
/// Source: Government Analysis Function, symbols in tables (domain rule 5.3).
package enum Marker: String, Hashable, Sendable, CaseIterable {
    case breakInSeries = "b"
    case confidential = "c"
    case estimated = "e"
    case forecast = "f"
    /// Rounds to zero but is not zero; `k` is accepted on input.
    case low = "low"
    case provisional = "p"
    case revised = "r"
    case lowReliability = "u"
    case noneRecorded = "w"
    case notAvailable = "x"
    case notApplicable = "z"

    /// The marker that a cell spells, with or without its brackets; `nil` where it spells none.
    package init?(cell: some StringProtocol) {
        var text = cell.lowercased()
        if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
        self.init(rawValue: text == "k" ? "low" : text)
    }

    /// `[c]`.
    package var bracketed: String { "[\(rawValue)]" }

    /// Whether it stands in the place of a number; the others qualify one.
    package var replacesValue: Bool {
        switch self {
        case .confidential, .notAvailable, .notApplicable, .low, .noneRecorded: true
        case .breakInSeries, .estimated, .forecast, .provisional, .revised, .lowReliability: false
        }
    }
}
