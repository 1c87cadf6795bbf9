import Charts
import Model

/// Series as a line chart, with the words that stand for it where it is not seen.
struct FigureChart {
    struct Line {
        let name: String
        let points: [(period: Period, figure: ShownFigure?)]
    }

    let metric: Metric
    /// One to four, over the same periods.
    let lines: [Line]
    let yearStart: YearStart
    var target: Decimal?

    /// `nil` where there is nothing to draw: no period, or more lines than a reader can tell apart.
    func picture(id: String) -> [UInt8]? {
        guard let first = lines.first, !first.points.isEmpty, lines.count <= 4 else { return nil }
        let words = FigureWords(metric: metric)
        let text = ChartText(id: id, title: title, description: description)
        let series = lines.map { line in
            LineChart.Series(
                line.name,
                line.points.map { $0.figure?.printed?.approximate },
                label: lines.count > 1 ? line.name : "",
                markers: markers(line))
        }
        var chart = LineChart(
            text,
            categories: first.points.map {
                Dates.english.shortPeriod($0.period, yearStart: yearStart)
            },
            series: series, tickText: words.tick)
        chart.extent = metric.unit == .percent ? .fitted : .fromZero
        chart.target = target.map {
            TargetLine($0.approximate, label: "Target \(words.amount($0))")
        }
        chart.breaks = breaks(first)
        chart.absence = "No figure to show"
        return chart.svg
    }

    private func markers(_ line: Line) -> [Int: String] {
        var markers: [Int: String] = [:]
        for (index, point) in line.points.enumerated() {
            if case .absent(let marker) = point.figure?.value { markers[index] = marker.bracketed }
            if case .between = point.figure?.value {
                markers[index] = Marker.notAvailable.bracketed
            }
            if point.figure?.value == .notReached { markers[index] = "not reached" }
        }
        return markers
    }

    private func breaks(_ line: Line) -> [SeriesBreak] {
        line.points.indices.dropFirst().filter { index in
            metric.breaks.contains {
                line.points[index].period.first <= $0.date
                    && $0.date <= line.points[index].period.last
            }
        }.map { SeriesBreak(before: $0, label: "Counted differently") }
    }

    /// "Line chart of answered within target by month, July 2025 to September 2026".
    var title: String {
        guard let points = lines.first?.points, let first = points.first?.period,
            let last = points.last?.period
        else { return "Line chart of \(metric.title)" }
        let grain = Dates.english.name(of: first.grain)
        return "Line chart of \(metric.title.lowercasedFirst) by \(grain), \(span(first, last))"
    }

    private func span(_ first: Period, _ last: Period) -> String {
        guard first != last else { return Dates.english.period(first) }
        switch first.grain {
        case .month: return "\(Dates.english.period(first)) to \(Dates.english.period(last))"
        case .day, .week, .quarter, .financialQuarter, .year, .financialYear, .interval:
            return "from \(Dates.english.period(first)) until \(Dates.english.period(last))"
        }
    }

    /// First, last, highest and lowest of each line, and what is missing.
    var description: String {
        lines.map(description).joined(separator: " ") + " All values are in the table."
    }

    private func description(_ line: Line) -> String {
        let words = FigureWords(metric: metric)
        let known = line.points.compactMap { point in
            point.figure.flatMap { figure in
                figure.printed.map { (period: point.period, value: $0, figure: figure) }
            }
        }
        let name = lines.count > 1 ? "\(line.name): " : ""
        guard let first = known.first, let last = known.last,
            let highest = known.max(by: { $0.value < $1.value }),
            let lowest = known.min(by: { $0.value < $1.value })
        else { return "\(name)no figure is shown." }
        func say(_ point: (period: Period, value: Decimal, figure: ShownFigure)) -> String {
            "\(words.exact(point.figure) ?? "") in \(Dates.english.period(point.period))"
        }
        let missing = line.points.count - known.count
        let gap =
            missing == 0
            ? ""
            : " There is no figure for \(Numerals.english.whole(missing)) \(grain(line, missing))."
        guard known.count > 1 else { return "\(name)it is \(say(first)).\(gap)".capitalisedFirst }
        return
            "\(name)it begins at \(say(first)) and ends at \(say(last)); the highest is \(say(highest)), the lowest \(say(lowest)).\(gap)"
            .capitalisedFirst
    }

    private func grain(_ line: Line, _ count: Int) -> String {
        Dates.english.name(of: line.points.first?.period.grain ?? .interval, after: count)
    }
}

extension String {
    /// With a small first letter, unless the word is an abbreviation.
    var lowercasedFirst: String {
        let second = dropFirst().first
        return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}

extension [FigureChart.Line] {
    /// Every line over the periods of all of them.
    var aligned: [FigureChart.Line] {
        let periods = Set(flatMap { $0.points.map(\.period) }).sorted()
        return map { line in
            let known = Dictionary(
                line.points.map { ($0.period, $0.figure) }, uniquingKeysWith: { first, _ in first })
            return FigureChart.Line(
                name: line.name, points: periods.map { ($0, known[$0] ?? nil) })
        }
    }
}
