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
    let processBasis: ProcessBasis
    let measuresByKey: [SeriesKey: PublishedMeasure]

    fileprivate init(_ findings: Findings) {
        let record = findings.record
        var organisation = record.organisation
        // Paths of staff folders stand in the rules' exceptions: nothing public needs them.
        organisation.ruleLevels = []
        organisation.staffBaseAddress = nil
        self.organisation = organisation
        plans = record.plans.map {
            published($0, metrics: record.metrics, smallest: record.organisation.threshold)
        }
        measuresByKey = Disclosure.measuresByKey(of: plans)
        channels = record.channels.map { published($0) }
        metrics = record.metrics
        figures = publishedFigures(of: findings)
        editions = record.editions
        documents = record.publicDocuments
        asOf = findings.asOf
        processBasis = ProcessBasis(findings, figures)
    }

    package var yearStart: YearStart { organisation.yearStart }
}

/// The only way to the public.
func publishedRecord(of findings: Findings) -> PublishedRecord { PublishedRecord(findings) }
