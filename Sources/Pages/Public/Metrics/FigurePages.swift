import Disclosure
import Model

/// The figures at a glance, a page for each metric and for each of its series with a course to show, how they are made,
/// and all data files.
func figurePages(_ record: PublishedRecord) -> [Page<Public>] {
    let pages = [
        Page(PublicAddresses.metrics) { MetricsPage(record) },
        Page(PublicAddresses.methods) { MethodsPage(record) },
        Page(PublicAddresses.dataIndex) { DataPage(record) },
        Page(PublicAddresses.columns) { ColumnsPage(record) },
    ]
    let metrics = record.shownMetrics.flatMap { metric in
        let page = PublicAddresses.metric(metric.id)
        let series = record.channelsWithPages(of: metric.id).map { channel in
            let page = PublicAddresses.series(metric.id, on: channel)
            return Page(page) { MetricPage(metric, on: channel, of: record, at: page) }
        }
        return [Page(page) { MetricPage(metric, of: record, at: page) }] + series
    }
    return pages + metrics
}

extension PublicAddresses {
    static let methods = Address<Public>("methods.html")
    static let dataIndex = Address<Public>("data/index.html")
    static let columns = Address<Public>("data/columns.html")
    static let dataPackage = Address<Public>("data/datapackage.json")

    /// Of a metric on one channel.
    static func series(_ metric: MetricID, on channel: ChannelID) -> Address<Public> {
        Address("metrics/\(metric)/\(channel).html")
    }

    /// The rows of one channel in a metric's data file.
    static func data(_ metric: MetricID, on channel: ChannelID) -> Address<Public> {
        Address("data/\(metric)/\(channel).csv")
    }

    /// What the columns of a metric's files for one channel are, of all of them in one.
    static func metadata(ofSeriesOf metric: MetricID) -> Address<Public> {
        Address("data/\(metric)/csv-metadata.json")
    }

    static func json(_ id: MetricID) -> Address<Public> { Address("data/\(id).json") }

    /// What a data file's columns are, for programs.
    static func metadata(_ table: String) -> Address<Public> {
        Address("data/\(table).csv-metadata.json")
    }
}
