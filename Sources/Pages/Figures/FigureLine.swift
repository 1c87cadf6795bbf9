import Model
import Statistics

/// One series over periods, as charts and tables take it.
struct FigureLine {
    /// What tells it from others in the same chart.
    let name: String
    let key: SeriesKey
    let points: [(period: Period, figure: ShownFigure?)]

    /// Whether there is a number to draw.
    var isDrawable: Bool { points.contains { $0.figure?.printed != nil } }

    /// By place, why there is no number.
    var markers: [Int: String] {
        var markers: [Int: String] = [:]
        for (index, point) in points.enumerated() { markers[index] = point.figure?.absenceText }
        return markers
    }

    /// The places from which it is counted differently: as the metric says, or as the figure is marked.
    func breaks(of metric: Metric) -> [Int] {
        points.indices.dropFirst().filter { index in
            metric.breaks.contains {
                points[index].period.first <= $0.date && $0.date <= points[index].period.last
            } || isMarked(index) && !isMarked(index - 1)
        }
    }

    private func isMarked(_ index: Int) -> Bool {
        points[index].figure?.markers.contains(.breakInSeries) == true
    }
}

extension ShownFigure {
    /// What is written in the place of a number; `nil` where there is one.
    var absenceText: String? {
        switch value {
        case .absent(let marker): marker.bracketed
        case .between: Marker.notAvailable.bracketed
        case .notReached: "not reached"
        case .number, .share: nil
        }
    }
}

extension [FigureLine] {
    /// Every line over the periods of all of them.
    var aligned: [FigureLine] {
        let periods = Set(flatMap { $0.points.map(\.period) }).sorted()
        return map { line in
            let known = Dictionary(
                line.points.map { ($0.period, $0.figure) }, uniquingKeysWith: { first, _ in first })
            return FigureLine(
                name: line.name, key: line.key, points: periods.map { ($0, known[$0] ?? nil) })
        }
    }

    /// Where their numbers come from, in words.
    var origins: [String] {
        distinct(flatMap(\.points).flatMap { $0.figure?.sources ?? [] }.compactMap(\.origin))
    }
}
