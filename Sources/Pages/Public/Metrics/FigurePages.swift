import Disclosure
import Model

/// The list of metrics, and a page for each.
func figurePages(_ record: PublishedRecord) -> [Page<Public>] {
    let metrics = record.shownMetrics.map { metric in
        let page = PublicAddresses.metric(metric.id)
        return Page(page) { MetricPage(metric, of: record, at: page) }
    }
    return [Page(PublicAddresses.metrics) { MetricsPage(record) }] + metrics
}
