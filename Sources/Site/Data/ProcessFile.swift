import Disclosure
import Formats
import Model
import Pages
import Parallel
import Statistics

/// The process charts of all series with two points or more, a row for each period; made from published figures alone.
struct ProcessFile: Sendable {
    static let header = DataColumn.process.map(\.name)
    /// What the latest point of each says.
    static let variationHeader = DataColumn.variation.map(\.name)

    let record: PublishedRecord

    var points: [UInt8] {
        rows(ProcessFile.header) { key, series in
            var rows = FigureRows(yearStart: record.yearStart)
            rows.begin(key)
            var limits: (of: ProcessLimits, text: String)?
            for point in series.points {
                rows.beginRow()
                rows.add(point.period)
                rows.separate()
                rows.add(plain: point.value.map { significantDigits($0) } ?? "")
                rows.separate()
                // The same for all points of a group.
                if let own = point.limits, limits?.of != own { limits = (own, own.cells) }
                rows.add(plain: point.limits == nil ? ",,,," : limits?.text ?? "")
                rows.separate()
                rows.add(plain: point.signal?.rawValue ?? "")
                rows.separate()
                rows.add(plain: point.signal?.isSpecial == true ? "true" : "false")
                rows.endRow()
            }
            return rows.bytes
        }
    }

    var variation: [UInt8] {
        rows(ProcessFile.variationHeader) { key, series in
            var rows = FigureRows(yearStart: record.yearStart)
            rows.begin(key)
            rows.beginRow()
            rows.add(plain: series.variation?.rawValue ?? "")
            rows.separate()
            rows.add(plain: series.assurance?.rawValue ?? "")
            rows.separate()
            rows.add(plain: series.hasTrialLimits ? "true" : "false")
            rows.endRow()
            return rows.bytes
        }
    }

    private func rows(
        _ header: [String], _ rows: @Sendable (SeriesKey, ProcessSeries) -> [UInt8]
    ) -> [UInt8] {
        var head = CSVText()
        head.add(row: header)
        let parts = parallelMap(record.processKeys) { key in
            record.process(of: key).map { rows(key, $0) } ?? []
        }
        return head.bytes + parts.joined()
    }
}

extension ProcessLimits {
    fileprivate var cells: String {
        [mean, lower, upper, lowerNear, upperNear].map { significantDigits($0) }
            .joined(separator: ",")
    }
}
