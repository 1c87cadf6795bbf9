package import Model

/// What editions published and what became of it: from each ledger to the next, and from the last to what is published now.
package struct Revisions: Sendable {
    package let ledgers: [Ledger]
    /// What is published now.
    package let present: Ledger
    package let corrections: [PublishedCorrection]
    /// The oldest first; the last leads to what is published now. Empty without a ledger.
    package private(set) var steps: [EditionChanges] = []
    /// The figures that an edition published otherwise.
    private(set) var revised: Set<FigurePlace> = []
    /// The corrections that explain a change.
    private(set) var used: Set<String> = []

    init(
        _ ledgers: [Ledger], present: Ledger, corrections: [PublishedCorrection],
        metrics: [MetricID: Metric], approval: [PlanID: String]
    ) {
        self.ledgers = ledgers
        self.present = present
        self.corrections = corrections
        guard let first = ledgers.first else { return }
        var walk = Walk(
            from: first, explanations: Explanations(corrections, metrics: metrics),
            approval: approval)
        for ledger in ledgers.dropFirst() { steps.append(walk.step(to: ledger)) }
        steps.append(walk.step(to: present))
        revised = walk.revised
        used = walk.used
    }
}

/// What changed from one ledger to another.
package func editionChanges(
    from old: Ledger, to new: Ledger, in record: PublishedRecord
) -> EditionChanges {
    var walk = Walk(
        from: old,
        explanations: Explanations(record.revisions.corrections, metrics: record.metrics),
        approval: record.approval)
    return walk.step(to: new)
}

/// What earlier editions published with its number.
package func publishedEarlier(_ ledgers: [Ledger]) -> Set<FigurePlace> {
    places(in: ledgers) { $0.replacement == nil }
}

/// What earlier editions withheld.
package func withheldEarlier(_ ledgers: [Ledger]) -> Set<FigurePlace> {
    places(in: ledgers) { $0.replacement == .confidential }
}

private func places(
    in ledgers: [Ledger], _ isMeant: (Ledger.Row) -> Bool
) -> Set<FigurePlace> {
    var places: Set<FigurePlace> = []
    for ledger in ledgers {
        for key in ledger.keys {
            for row in ledger.rows(of: key) where isMeant(row) {
                places.insert(FigurePlace(key: key, period: row.period))
            }
        }
    }
    return places
}

/// From ledger to ledger: each figure is held against the newest edition that published it.
private struct Walk {
    /// A figure as it was last published.
    private struct Standing {
        var ledger: Int
        var row: Ledger.Row
        /// It was not in the ledgers that followed.
        var isGone = false
        /// An earlier edition said otherwise.
        var isRevised = false
    }

    private var ledgers: [Ledger]
    private var standing: [SeriesKey: [Standing]] = [:]
    private let explanations: Explanations
    private let approval: [PlanID: String]
    private(set) var revised: Set<FigurePlace> = []
    private(set) var used: Set<String> = []

    init(from first: Ledger, explanations: Explanations, approval: [PlanID: String]) {
        ledgers = [first]
        self.explanations = explanations
        self.approval = approval
        for key in first.keys {
            standing[key] = first.rows(of: key).map { Standing(ledger: 0, row: $0) }
        }
    }

    mutating func step(to next: Ledger) -> EditionChanges {
        let last = ledgers[ledgers.count - 1]
        ledgers.append(next)
        revised = []
        var changes = EditionChanges(from: last.edition, to: next.edition)
        for key in Set(standing.keys).union(next.keys).sorted() {
            merge(key, next.rows(of: key), into: &changes.figures)
        }
        changes.definitions = definitionChanges(from: last, to: next)
        changes.targets = targetChanges(from: last, to: next)
        return changes
    }

    /// Both are in the order of their periods.
    private mutating func merge(
        _ key: SeriesKey, _ rows: ArraySlice<Ledger.Row>, into changes: inout [FigureChange]
    ) {
        let old = standing[key] ?? []
        var merged: [Standing] = []
        merged.reserveCapacity(max(old.count, rows.count))
        var (index, rest) = (0, rows)
        while index < old.count || !rest.isEmpty {
            let row = rest.first
            if index < old.count, row.map({ old[index].row.period < $0.period }) ?? true {
                merged.append(withdrawn(old[index], key, &changes))
                index += 1
            } else if let row, index < old.count, old[index].row.period == row.period {
                merged.append(held(old[index], against: row, key, &changes))
                index += 1
                rest = rest.dropFirst()
            } else if let row {
                merged.append(Standing(ledger: ledgers.count - 1, row: row))
                changes.append(change(.new, key, from: nil, to: row, nil))
                rest = rest.dropFirst()
            }
        }
        standing[key] = merged
    }

    private mutating func held(
        _ old: Standing, against row: Ledger.Row, _ key: SeriesKey, _ changes: inout [FigureChange]
    ) -> Standing {
        var new = Standing(ledger: ledgers.count - 1, row: row, isRevised: old.isRevised)
        if !old.row.says(theSameAs: row) {
            let change = judged(old, row, key)
            if let change { changes.append(change) }
            let isTold = change?.correction != nil || !row.isProvisional
            let isSaidOtherwise = old.row.replacement != .notAvailable && change != nil
            new.isRevised = new.isRevised || isTold && isSaidOtherwise
        }
        if new.isRevised, row.replacement == nil {
            revised.insert(FigurePlace(key: key, period: row.period))
        }
        return new
    }

    /// What the difference of two rows is; `nil` where the old one had said nothing, and the new one does not either.
    private mutating func judged(
        _ old: Standing, _ row: Ledger.Row, _ key: SeriesKey
    ) -> FigureChange? {
        let said = old.row.replacement
        if said == .notAvailable || said == .confidential {
            return row.replacement == nil ? change(.new, key, from: old, to: row, nil) : nil
        }
        let correction = explanation(of: old, key)
        let isWithdrawn = row.replacement == .notAvailable || row.replacement == .confidential
        let kind: FigureChange.Kind =
            switch correction?.kind {
            case _ where isWithdrawn && correction != nil: .withdrawn
            case .correction?: .corrected
            case .revision?: .revised
            case nil: old.row.isProvisional && !isWithdrawn ? .revised : .unexplained
            }
        return change(kind, key, from: old, to: row, correction)
    }

    private mutating func withdrawn(
        _ old: Standing, _ key: SeriesKey, _ changes: inout [FigureChange]
    ) -> Standing {
        var gone = old
        gone.isGone = true
        let said = old.row.replacement
        if old.isGone || said == .notAvailable || said == .confidential { return gone }
        let correction = explanation(of: old, key)
        let kind: FigureChange.Kind = correction == nil ? .unexplained : .withdrawn
        changes.append(change(kind, key, from: old, to: nil, correction))
        return gone
    }

    private mutating func explanation(of old: Standing, _ key: SeriesKey) -> PublishedCorrection? {
        explanations.explanation(
            of: key, old.row.period, in: ledgers[old.ledger].edition, used: &used)
    }

    private func change(
        _ kind: FigureChange.Kind, _ key: SeriesKey, from old: Standing?, to new: Ledger.Row?,
        _ correction: PublishedCorrection?
    ) -> FigureChange {
        let ledger = old.map { ledgers[$0.ledger] }
        return FigureChange(
            key: key, period: old?.row.period ?? new?.period ?? .day(Day(number: 0)), kind: kind,
            old: old.map { shown($0.row, beside: new) }, new: new, edition: ledger?.edition,
            position: old.flatMap { old in ledger?.position(of: old.row) },
            oldSource: old.flatMap { old in ledger?.source(of: old.row) } ?? "",
            correction: correction,
            wasOpen: old.map { old in ledger?.period.map { $0.last < old.row.period.last } ?? false
            }
                ?? false)
    }

    /// A number that is withheld now is not printed a second time.
    private func shown(_ old: Ledger.Row, beside new: Ledger.Row?) -> Ledger.Row {
        guard new?.replacement == .confidential, old.replacement == nil else { return old }
        return Ledger.Row(
            period: old.period, value: nil, share: nil, markers: [.confidential], line: old.line)
    }

    private func definitionChanges(from old: Ledger, to new: Ledger) -> [DefinitionChange] {
        let texts = Dictionary(new.definitions.map { ($0.metric, $0.text) }) { first, _ in first }
        return old.definitions.filter { texts[$0.metric] != $0.text }.map {
            DefinitionChange(metric: $0.metric, old: $0.text, new: texts[$0.metric])
        }
    }

    private func targetChanges(from old: Ledger, to new: Ledger) -> [TargetChange] {
        old.targets.compactMap { target in
            let now = new.targets.first { $0.measure == target.measure && $0.part == target.part }
            if now == target { return nil }
            let plan = PlanID(String(target.measure.prefix { $0 != "/" }))
            return TargetChange(old: target, new: now, approvedBy: approval[plan])
        }
    }
}
