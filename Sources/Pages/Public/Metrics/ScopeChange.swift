import Disclosure
import Model
import Statistics

/// Whether a metric's main series changes, in words.
extension MetricScope {
    /// In full; `nil` where there are too few points.
    var variation: String? {
        guard let main else { return nil }
        if let broken { return "Cannot be compared: \(broken)." }
        guard let process else { return nil }
        return VariationWords(series: process)
            .line(metric: metric, grain: figures.record.processGrain(of: main))
    }

    /// In a few words, beside the newest figure: of what there is on a day, how much more it is than before.
    var change: String {
        if broken != nil { return "Cannot be compared: counted differently" }
        if let words = process.flatMap({ VariationWords(series: $0).variation }) { return words }
        return growth ?? "Too few points to tell"
    }

    private var process: ProcessSeries? { main.flatMap { figures.record.process(of: $0) } }

    private var growth: String? {
        guard metric.kind == .stock, let main, let figure = figures.figure(main, period) else {
            return nil
        }
        let before = figures.figure(main, period.previous(yearStart: figures.yearStart))
        return FigureComparison(metric: metric).clause(figure, before)?.capitalisedFirst
    }

    /// "counted differently from June 2026, and there are too few months since": where the newest figures have no usual
    /// range of their own yet; `nil` of any other series.
    private var broken: String? {
        guard let main, let process, process.variation == nil else { return nil }
        let grain = figures.record.processGrain(of: main)
        let line = FigureLine(name: "", key: main, points: figures.series(main, grain))
        guard let start = line.breaks(of: metric).last else { return nil }
        let many = Dates.english.name(of: grain, after: ProcessPolicy.fewestPoints)
        return
            "counted differently from \(Dates.english.period(line.points[start].period)), and there are too few \(many) since then for a usual range"
    }
}
