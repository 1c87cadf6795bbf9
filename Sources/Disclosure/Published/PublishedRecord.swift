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
    /// The day the report speaks from.
    package let asOf: Day

    fileprivate init(_ findings: Findings, _ figures: PublishedFigures) {
        let record = findings.record
        var organisation = record.organisation
        // Paths of staff folders stand in the rules' exceptions: nothing public needs them.
        organisation.ruleLevels = []
        organisation.staffBaseAddress = nil
        self.organisation = organisation
        plans = record.plans.map {
            published($0, metrics: record.metrics, figures)
        }
        channels = record.channels.map { published($0) }
        metrics = record.metrics
        self.figures = figures
        editions = record.editions
        documents = record.publicDocuments
        asOf = findings.asOf
    }

    package var yearStart: YearStart { organisation.yearStart }
}

/// The only way to the public.
func publishedRecord(
    of findings: Findings, known: Set<FigurePlace>
) -> Diagnosed<PublishedRecord> {
    let figures = publishedFigures(of: findings, known: known)
    return Diagnosed(PublishedRecord(findings, figures.value), figures.diagnostics)
}
