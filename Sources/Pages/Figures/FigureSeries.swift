import Model
import Statistics

/// Series of a metric on their way to a chart: which kind suits them, and the whole block.
struct FigureSeries<Figures: FigureSupply> {
    let metric: Metric
    let figures: Figures
    /// At least one, over the same periods.
    let lines: [FigureLine]
    /// "fig1", unique in its page.
    let id: String
    let data: ChartData
    var target: Decimal?
    /// As somebody asked for it; `nil`: what suits the data.
    var asked: ChartKind?
    /// What it shows in somebody else's words; `nil`: in ours.
    var sentence: String?

    /// Nothing where there is no period, or more lines than a reader can tell apart: then a table has to do.
    var block: FigureBlock? {
        guard let first = lines.first, !first.points.isEmpty, lines.count <= 4 else { return nil }
        let words = ChartWords(metric: metric, figures: figures, lines: lines)
        let kind = kind
        let drawing = drawing(of: kind)
        let caption = FigureBlock.Caption(
            sentence: sentence ?? drawing.sentence, subject: words.subject,
            scale: scaleWords(drawing.scaleStart))
        return FigureBlock(
            id: id, caption: caption,
            words: (words.title(kind), drawing.description), table: table(words.subject),
            data: data,
            origins: lines.origins, picture: drawing.picture)
    }

    /// That differences look larger than from zero; `nil` where the scale begins there.
    private func scaleWords(_ start: Double?) -> String? {
        guard let start, start > 0 else { return nil }
        return "The scale begins at \(FigureWords(metric: metric).tick(start)), not at zero."
    }

    /// The kind that was asked for; else intervals for samples, a process chart where there are limits, lines.
    var kind: ChartKind {
        if let asked, canBe(asked) { return asked }
        if canBe(.interval) { return .interval }
        return canBe(.process) ? .process : .line
    }

    func canBe(_ kind: ChartKind) -> Bool {
        switch kind {
        case .line: true
        case .bars: lines.count * (lines.first?.points.count ?? 0) <= 48
        case .interval:
            lines.count == 1
                && lines[0].points.contains { $0.figure?.interval(by: metric) != nil }
        case .process: process?.points.contains { $0.limits != nil } ?? false
        }
    }

    private var process: ProcessSeries? {
        guard lines.count == 1, let line = lines.first, let grain = line.points.first?.period.grain
        else { return nil }
        return figures.process(line.key, grain)
    }

    private func drawing(of kind: ChartKind) -> any FigureDrawing {
        switch kind {
        case .process:
            guard let process else { return lineDrawing }
            return ProcessDrawing(
                metric: metric, figures: figures, line: lines[0], process: process, target: target)
        case .line: return lineDrawing
        case .bars: return SeriesBars(metric: metric, figures: figures, lines: lines)
        case .interval:
            return IntervalDrawing(
                metric: metric, figures: figures, line: lines[0], target: target)
        }
    }

    private var lineDrawing: LineDrawing<Figures> {
        LineDrawing(metric: metric, figures: figures, lines: lines, target: target)
    }

    func table(_ title: String) -> FigureTable {
        let name = "\(id)-table"
        if lines.count == 1, let line = lines.first {
            return SeriesTable(metric: metric, points: line.points, metrics: figures.metrics)
                .table(id: name, caption: title, download: nil)
        }
        let periods = lines.first?.points.map(\.period) ?? []
        let rows = periods.enumerated().map { index, period in
            FigureTable.Row(
                head: Dates.english.period(period),
                cells: lines.map { FigureTable.Cell($0.points[index].figure, metric) })
        }
        let grain = periods.first?.grain ?? .month
        return FigureTable(
            id: name, caption: title, corner: Dates.english.name(of: grain).capitalisedFirst,
            columns: lines.map { ($0.name, true) }, rows: rows)
    }
}
