import Model
package import Statistics

/// A withheld figure as staff may see it, and why it is withheld. Nothing public is made of it.
package struct SuppressedFigure: Sendable {
    package let place: FigurePlace
    package let figure: Figure
    /// "below threshold", "protects enquiries/desk/2026-04".
    package let reason: String
    /// The figure for whose sake alone it is withheld; `nil` where it is for its own.
    package let protected: FigurePlace?
    /// What a reader must reckon with; `nil` where it was not worked out, or where there is no highest.
    package let low: Int?
    package let high: Int?

    init(
        _ place: FigurePlace, _ figure: Figure, _ reason: Suppression.Reason,
        _ yearStart: YearStart, low: Int? = nil, high: Int? = nil
    ) {
        self.place = place
        self.figure = figure
        self.reason = reason.words(yearStart)
        if case .protects(let place) = reason { protected = place } else { protected = nil }
        self.low = low
        self.high = high
    }
}

/// Every figure that is withheld, in reading order.
package func suppressedFigures(of findings: Findings) -> [SuppressedFigure] {
    let found = FoundFigures(findings)
    if findings.record.organisation.protection == .round5 {
        let rounding = Rounding(
            of: found.figures, metrics: findings.record.metrics,
            yearStart: findings.yearStart)
        return rounding.withheld.sorted { $0.key < $1.key }.compactMap { place, reason in
            found.figures[place].map {
                SuppressedFigure(place, $0, reason, findings.yearStart)
            }
        }
    }
    let suppression = Suppression(
        of: found, findings, known: found.publishedBefore(findings))
    let audit = Audit(suppression.table, suppression.veil)
    var numbers: [FigurePlace: Int] = [:]
    for (number, place) in suppression.table.places.enumerated() { numbers[place] = number }
    return suppression.reasons.sorted { $0.key < $1.key }.compactMap { place, reason in
        guard let figure = found.figures[place] else { return nil }
        let cells = numbers[place].map { suppression.table.printed[$0] } ?? []
        let interval = cells.count == 1 ? audit.interval(of: cells[0]) : (nil, nil)
        return SuppressedFigure(
            place, figure, reason, findings.yearStart, low: interval.0, high: interval.1)
    }
}

extension Suppression.Reason {
    func words(_ yearStart: YearStart) -> String {
        switch self {
        case .belowThreshold: "below threshold"
        case .smallRemainder: "one of its sides, or the rest, is below threshold"
        case .deliveredConfidential: "delivered as confidential"
        case .denominatorBelowTen: "denominator below 10"
        case .fewRecords: "times of few people's cases"
        case .withoutCounts: "rate without its counts"
        case .rateOfWithheld: "rate of a withheld count"
        case .overlappingGroups: "overlaps with other groups"
        case .protects(let place): "protects \(place.name(yearStart: yearStart))"
        }
    }
}
