import Disclosure
import Formats
import Model
import Pages
import Parallel
import Statistics

/// Each published figure beside that of the period before and of a year before, for metrics that plans measure and for
/// samples; a pair of which one is withheld, or between which the series breaks, is not compared.
struct ChangeFile: Sendable {
    static let header = DataColumn.changes.map(\.name)

    let record: PublishedRecord

    var bytes: [UInt8] {
        var head = CSVText()
        head.add(row: ChangeFile.header)
        return head.bytes + parallelMap(record.comparedKeys) { rows(of: $0) }.joined()
    }

    private func rows(of key: SeriesKey) -> [UInt8] {
        guard let metric = record.metrics[key.metric] else { return [] }
        var rows = FigureRows(yearStart: record.yearStart)
        rows.begin(key)
        for grain in PublishedFigures.grains {
            let process = record.process(of: key, grain)
            for (period, before) in record.comparisons(of: key, grain) {
                let change = record.change(of: key, period, since: before, process: process)
                if let change { add(change, metric, to: &rows) }
            }
        }
        return rows.bytes
    }

    private func add(_ change: PublishedChange, _ metric: Metric, to rows: inout FigureRows) {
        rows.beginRow()
        rows.add(plain: change.figure.period.grain.name)
        rows.separate()
        rows.add(change.figure.period)
        rows.separate()
        rows.add(change.previous.period)
        rows.separate()
        rows.add(change.figure.printed(by: metric))
        rows.separate()
        rows.add(change.previous.printed(by: metric))
        rows.separate()
        rows.add(plain: significantDigits(change.difference))
        rows.separate()
        rows.add(change.interval)
        rows.separate()
        rows.add(plain: change.verdict.name)
        rows.endRow()
    }
}

extension FigureRows {
    /// Both ends; nothing where there is none.
    mutating func add(_ interval: Interval?) {
        if let interval { add(plain: significantDigits(interval.low)) }
        separate()
        if let interval { add(plain: significantDigits(interval.high)) }
    }
}

extension PublishedChange.Verdict {
    fileprivate var name: String {
        switch self {
        case .up: "clear change up"
        case .down: "clear change down"
        case .noClearChange: "no clear change"
        case .notJudged: "too few points to tell"
        }
    }
}
