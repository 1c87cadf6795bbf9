package import Diagnostics

/// Everything that an organisation wrote down, read and joined.
package struct Record: Sendable {
    package let organisation: Organisation
    package var plans: [Plan]
    package let channels: [Channel]
    /// The catalogue with the organisation's own metrics over it, by id.
    package let metrics: [MetricID: Metric]
    package let snapshots: [Snapshot]
    /// The newest period last.
    package let editions: [Edition]
    package let publicDocuments: [Document<Public>]
    package let staffDocuments: [Document<Staff>]
    /// Below `assets/`: what documents may show or offer.
    package let assets: [SourceFile]
    /// The figures as they were published, the oldest edition first.
    package var ledgers: [Ledger] = []
    /// By id.
    package var corrections: [Correction] = []
    package var statements = Statements()
    /// The newest period first.
    package var costs: [CostAccount] = []
    /// By id.
    package var allies: [Ally] = []
    package var guidance = Guidance()

    package init(
        organisation: Organisation, plans: [Plan], channels: [Channel],
        metrics: [MetricID: Metric], snapshots: [Snapshot], editions: [Edition],
        publicDocuments: [Document<Public>], staffDocuments: [Document<Staff>],
        assets: [SourceFile]
    ) {
        self.organisation = organisation
        self.plans = plans
        self.channels = channels
        self.metrics = metrics
        self.snapshots = snapshots
        self.editions = editions
        self.publicDocuments = publicDocuments
        self.staffDocuments = staffDocuments
        self.assets = assets
    }
}

extension Record {
    /// The plan that the newest edition reports on; `nil` where none is published.
    package var currentPlan: Plan? {
        editions.last.flatMap { edition in plans.first { $0.id == edition.plan.value } }
    }
}
