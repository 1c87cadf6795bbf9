import Disclosure
import Formats
import Model
import Pages
import Statistics

/// The published figures as CSV, a row for each: what pages print, to be worked with.
///
/// Made from published figures alone: what is withheld in one is blank here, with its marker.
struct FigureFile: Sendable {
    static let header = DataColumn.figures.map(\.name)

    private let figures: PublishedFigures
    private let metrics: [MetricID: Metric]
    private let yearStart: YearStart
    private let keys: [SeriesKey]

    init(_ record: PublishedRecord, keys: [SeriesKey]) {
        figures = record.figures
        metrics = record.metrics
        yearStart = record.yearStart
        self.keys = keys
    }

    /// By metric, channel and group, then by period.
    var bytes: [UInt8] {
        var head = CSVText()
        head.add(row: FigureFile.header)
        var rows = FigureRows(yearStart: yearStart)
        for key in keys.sorted() {
            guard let metric = metrics[key.metric] else { continue }
            rows.begin(key)
            for figure in figures.all(of: key) { add(figure, metric, to: &rows) }
        }
        return head.bytes + rows.bytes
    }

    private func add(_ figure: PublishedFigure, _ metric: Metric, to rows: inout FigureRows) {
        rows.beginRow()
        rows.add(plain: figure.period.grain.name)
        rows.separate()
        rows.add(figure.period)
        rows.separate()
        rows.add(figure.printed(by: metric))
        rows.separate()
        rows.add(figure.interval(by: metric))
        rows.separate()
        rows.add(figure.share)
        rows.separate()
        rows.add(figure.replacement.map { [$0] } ?? figure.markers)
        rows.separate()
        rows.add(statusOf: figure.markers)
        rows.separate()
        rows.add(plain: metric.unit.rawValue)
        rows.separate()
        rows.add(text: places(of: figure.sources).joined(separator: "; "))
        rows.separate()
        rows.add(text: figure.note(by: metric))
        rows.endRow()
    }
}

extension PublishedFigures {
    /// Every figure of every grain, in the order of their periods.
    func all(of key: SeriesKey) -> [PublishedFigure] {
        PublishedFigures.grains.flatMap { series(key, $0).compactMap(\.figure) }
            .sorted { $0.period < $1.period }
    }

    /// How many there are.
    var count: Int { keys.reduce(0) { $0 + all(of: $1).count } }
}

extension PublishedFigure {
    var share: Share? {
        if case .share(let share) = value { share } else { nil }
    }
}

extension FigureSource {
    /// `metrics/snapshots/2026-09.csv:14`, or `…:14-25 (12 rows)` for the first and the last of several.
    var place: String {
        guard let first = lines.min(), let last = lines.max() else { return path }
        return first == last ? "\(path):\(first)" : "\(path):\(first)-\(last) (\(lines.count) rows)"
    }
}

/// In the order of the files and their rows; each once: a numerator and its denominator often stand in one row.
func places(of sources: [FigureSource]) -> [String] {
    let inOrder = sources.sorted { one, other in
        (one.path, one.lines.min() ?? 0) < (other.path, other.lines.min() ?? 0)
    }
    var seen: Set<String> = []
    return inOrder.map(\.place).filter { seen.insert($0).inserted }
}

extension Period.Grain {
    /// As in data files and on the command line.
    package var name: String {
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .financialQuarter: "financial-quarter"
        case .year: "year"
        case .financialYear: "financial-year"
        case .interval: "interval"
        }
    }
}
