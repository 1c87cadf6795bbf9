import Disclosure
import Model

/// What people do now: a series named in front matter, in a sentence and a chart.
struct SeriesBlock {
    let address: FigureAddress
    let figures: PublicFigures
    let page: Address<Public>

    private var metric: Metric? { figures.metrics[address.metric] }

    /// By months, or else by the finest periods that there are.
    private var points: [(period: Period, figure: ShownFigure?)] {
        let grains: [Period.Grain] = [.month, .quarter, .financialYear, .year]
        let series = grains.lazy.map { figures.series(address.key, $0) }
        return series.first { $0.contains { $0.figure?.printed != nil } }
            ?? series.first { !$0.isEmpty } ?? []
    }

    /// Of its period, or else of the newest number.
    var sentence: String? {
        guard let metric else { return nil }
        let newest = points.last { $0.figure?.printed != nil }?.period
        guard let period = address.period ?? newest else { return nil }
        return FigureSentence(metric: metric, among: figures.metrics)
            .headline(figures.figure(address.key, period), in: period, before: nil)
    }

    func chart(id: String) -> [UInt8]? {
        let points = points
        guard let metric, points.contains(where: { $0.figure != nil }) else { return nil }
        let line = FigureLine(name: metric.title, key: address.key, points: points)
        let series = FigureSeries(
            metric: metric, figures: figures, lines: [line], id: id,
            data: figures.data(of: metric.id, from: page.path))
        return series.block.map { block in
            var html = HTML()
            block.write(into: &html)
            return html.bytes
        }
    }
}
