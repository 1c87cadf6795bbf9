import Diagnostics
import Model
import Statistics

/// How the small counts of a record are protected: by withholding, or by rounding.
struct Protection {
    /// As they may be printed where they are not withheld.
    let figures: [FigurePlace: Figure]
    let withheld: Set<FigurePlace>
    /// Also of what had no number to withhold.
    let reasons: [FigurePlace: Suppression.Reason]
    /// What is withheld is below this.
    let smallest: Int
    let isRounded: Bool
    let diagnostics: [Diagnostic]

    init(of found: FoundFigures, _ findings: Findings, known: Set<FigurePlace>) {
        isRounded = findings.record.organisation.protection == .round5
        if isRounded {
            let rounding = Rounding(
                of: found.figures, metrics: findings.record.metrics,
                yearStart: findings.yearStart)
            figures = rounding.figures
            withheld = Set(rounding.withheld.keys)
            reasons = rounding.withheld
            smallest = Rounding.smallest
            diagnostics = rounding.diagnostics
            return
        }
        let suppression = Suppression(of: found, findings, known: known)
        figures = found.figures
        withheld = suppression.withheld
        reasons = suppression.reasons
        smallest = findings.record.organisation.threshold
        diagnostics = suppression.diagnostics
    }
}

extension Suppression {
    init(of found: FoundFigures, _ findings: Findings, known: Set<FigurePlace>) {
        self.init(
            of: found.figures, metrics: findings.record.metrics, yearStart: findings.yearStart,
            smallest: findings.record.organisation.threshold, known: known,
            withheldBefore: withheldEarlier(findings.record.ledgers))
    }
}
