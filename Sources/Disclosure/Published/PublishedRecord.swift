import Diagnostics
package import Model
import Statistics

/// What the public may see of a record. It has no member for staff documents or for notes to staff: what is
/// not here cannot be printed.
package struct PublishedRecord: Sendable {
    package let organisation: Organisation
    package let plans: [PublishedPlan]
    package let channels: [PublishedChannel]
    package let metrics: [MetricID: Metric]
    package let figures: PublishedFigures
    /// The newest period last.
    package let editions: [Edition]
    package let documents: [Document<Public>]
    package let statements: Statements
    /// The newest period first.
    package let costs: [PublishedCosts]
    /// By id.
    package let allies: [PublishedAlly]
    /// What became of the figures that editions published.
    package let revisions: Revisions
    /// The day the report speaks from.
    package let asOf: Day
    let processBasis: ProcessBasis
    let measuresByKey: [SeriesKey: PublishedMeasure]

    fileprivate init(_ findings: Findings, _ figures: PublishedFigures) {
        let record = findings.record
        var organisation = record.organisation
        // Paths of staff folders stand in the rules' exceptions: nothing public needs them.
        organisation.ruleLevels = []
        organisation.staffBaseAddress = nil
        organisation.guidance = GuidanceRules()
        self.organisation = organisation
        plans = record.plans.map {
            published($0, metrics: record.metrics, figures)
        }
        measuresByKey = Disclosure.measuresByKey(of: plans)
        channels = publishedChannels(of: findings)
        metrics = record.metrics
        revisions = Revisions(
            record.ledgers, present: present(figures, plans, of: record),
            corrections: record.corrections.map { PublishedCorrection($0) },
            metrics: record.metrics, approval: approvals(of: plans))
        statements = record.statements
        costs = record.costs.map { published($0, figures) }
        self.figures = figures.marking(revisions.revised, .revised)
        editions = record.editions
        documents = record.publicDocuments
        allies = record.allies.map { published($0) }
        asOf = findings.asOf
        processBasis = ProcessBasis(findings, figures)
    }

    package var yearStart: YearStart { organisation.yearStart }

    /// The plan of the newest edition, or the first there is.
    package var currentPlan: PublishedPlan? {
        let id = editions.last?.plan.value
        return plans.first { $0.id == id } ?? plans.first
    }

    /// Who approved the plans.
    var approval: [PlanID: String] { approvals(of: plans) }

    /// What is published now, as a ledger says it.
    package var ledger: Ledger { Ledger(figures, metrics: metrics, plans: plans) }
}

/// Nothing where no edition has a ledger to hold it against: a large site has many figures.
private func present(
    _ figures: PublishedFigures, _ plans: [PublishedPlan], of record: Record
) -> Ledger {
    if record.ledgers.isEmpty, record.corrections.isEmpty { return Ledger() }
    return Ledger(figures, metrics: record.metrics, plans: plans)
}

private func approvals(of plans: [PublishedPlan]) -> [PlanID: String] {
    Dictionary(plans.compactMap { plan in plan.approved.map { (plan.id, $0.by) } }) { one, _ in one
    }
}

/// The only way to the public; and beside it, for staff, what does not go there.
func publishedRecord(
    of findings: Findings, known: Set<FigurePlace>?
) -> Diagnosed<Disclosed> {
    let figures = publishedFigures(of: findings, known: known)
    let record = PublishedRecord(findings, figures.value.published)
    return Diagnosed(
        Disclosed(published: record, withheld: figures.value.withheld),
        figures.diagnostics + figures.value.published.baselineDiagnostics(of: findings.record)
            + record.revisions.diagnostics(record.figures, yearStart: record.yearStart))
}
