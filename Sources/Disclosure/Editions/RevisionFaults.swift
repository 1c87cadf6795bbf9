import Diagnostics
import Model
import Statistics

extension Revisions {
    /// What changed in silence since the editions that published it, and the corrections that explain nothing.
    ///
    /// `figures` tell where the new numbers come from.
    func diagnostics(_ figures: PublishedFigures, yearStart: YearStart) -> [Diagnostic] {
        let silent = (steps.last?.figures ?? []).flatMap { change -> [Diagnostic] in
            let source = figures.figure(change.key, change.period)?.place
            return faults(of: change, source: source, yearStart)
        }
        return silent + corrections.flatMap { faults(of: $0, yearStart) }
    }

    private func faults(
        of change: FigureChange, source: SourcePosition?, _ yearStart: YearStart
    ) -> [Diagnostic] {
        if change.isUncovered {
            return [.uncovered(change, source: source, yearStart: yearStart)]
        }
        var faults: [Diagnostic] = []
        let isWithheld = change.new?.replacement == .confidential
        if isWithheld, change.old != nil {
            faults.append(.cannotBeUnsaid(change, source: source, yearStart: yearStart))
        }
        guard change.kind == .unexplained else { return faults }
        if let new = change.new, !isWithheld, new.replacement != .notAvailable {
            faults.append(
                .unexplainedChange(change, is: new.inWords, source: source, yearStart: yearStart))
        } else {
            faults.append(
                .unexplainedWithdrawal(change, source: source, yearStart: yearStart))
        }
        return faults
    }

    private func faults(
        of correction: PublishedCorrection, _ yearStart: YearStart
    ) -> [Diagnostic] {
        let ledger = ledgers.first { $0.edition == correction.edition }
        let unknown = correction.periods.filter { period in
            ![ledger, present].contains { $0?.hasFigure(of: correction.metric, period) ?? false }
        }
        if !unknown.isEmpty {
            return unknown.map {
                .correctedPeriod(
                    $0.code(yearStart: yearStart), correction, at: correction.position)
            }
        }
        return used.contains(correction.id) ? [] : [.idleCorrection(correction)]
    }
}

extension Ledger {
    /// Of an interval, in a part of it.
    fileprivate func hasFigure(of metric: MetricID, _ period: Period) -> Bool {
        keys.contains { key in
            key.metric == metric
                && rows(of: key).contains { row in
                    period.grain == .interval
                        ? period.first <= row.period.last && row.period.first <= period.last
                        : row.period.first == period.first && row.period.last == period.last
                }
        }
    }
}

extension PublishedFigure {
    /// The first of its cells; of single cases the top of their file.
    fileprivate var place: SourcePosition? {
        sources.map { SourcePosition(path: $0.path, line: Int($0.lines.min() ?? 1)) }.min()
    }
}
