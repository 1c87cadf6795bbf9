import Model

extension Marker {
    /// What the shorthand stands for. Source: Government Analysis Function (domain rule 5.3).
    var words: String {
        switch self {
        case .breakInSeries: "counted differently from here on"
        case .confidential: "withheld to protect people"
        case .estimated: "estimated"
        case .forecast: "forecast"
        case .low: "rounds to zero but is not zero"
        case .provisional: "provisional"
        case .revised: "revised"
        case .lowReliability: "few cases, so less reliable"
        case .noneRecorded: "none recorded in the survey"
        case .notAvailable: "not available"
        case .notApplicable: "not applicable"
        }
    }

    /// A sentence for the markers of a table; empty where there are none.
    static func legend(_ markers: Set<Marker>) -> String {
        let used = Marker.allCases.filter { markers.contains($0) }
        guard !used.isEmpty else { return "" }
        let list = used.map { "\($0.bracketed) \($0.words)" }.joined(separator: "; ")
        return "Some shorthand is used in this table: \(list)."
    }
}
