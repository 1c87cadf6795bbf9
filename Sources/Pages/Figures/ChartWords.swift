import Model

/// What every chart of series is called and says of them, whatever its kind.
struct ChartWords<Figures: FigureSupply> {
    let metric: Metric
    let figures: Figures
    let lines: [FigureLine]

    /// "Line chart of answered within target by month, July 2025 to September 2026".
    func title(_ kind: ChartKind) -> String {
        guard let span else { return "\(kind.title) of \(metric.title.lowercasedFirst)" }
        return "\(kind.title) of \(metric.title.lowercasedFirst) by \(grain), \(span)"
    }

    /// Statistic, channel and period: "Answered within target, Phone desk, by month, July 2025 to September 2026".
    var subject: String {
        let part = lines.count == 1 ? lines.first.map { figures.place(of: $0.key) } ?? nil : nil
        return [metric.title, part, "by \(grain)", span].compactMap { $0 }
            .joined(separator: ", ")
    }

    private var grain: String {
        Dates.english.name(of: lines.first?.points.first?.period.grain ?? .interval)
    }

    private var span: String? {
        guard let points = lines.first?.points, let first = points.first?.period,
            let last = points.last?.period
        else { return nil }
        guard first != last else { return Dates.english.period(first) }
        switch first.grain {
        case .month, .day: return "\(Dates.english.period(first)) to \(Dates.english.period(last))"
        case .week, .quarter, .financialQuarter, .year, .financialYear, .interval:
            return "from \(Dates.english.period(first)) until \(Dates.english.period(last))"
        }
    }

    /// First, last, highest and lowest of each line, and what is missing.
    var course: String { lines.map(course).joined(separator: " ") }

    private func course(_ line: FigureLine) -> String {
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
        else { return "\(name)no figure is shown.".capitalisedFirst }
        func say(_ point: (period: Period, value: Decimal, figure: ShownFigure)) -> String {
            "\(words.exact(point.figure) ?? "") in \(Dates.english.period(point.period))"
        }
        let missing = line.points.count - known.count
        let gap =
            missing == 0
            ? ""
            : " There is no figure for \(Numerals.english.whole(missing)) \(Dates.english.name(of: first.period.grain, after: missing))."
        guard known.count > 1 else { return "\(name)it is \(say(first)).\(gap)".capitalisedFirst }
        return
            "\(name)it begins at \(say(first)) and ends at \(say(last)); the highest is \(say(highest)), the lowest \(say(lowest)).\(gap)"
            .capitalisedFirst
    }
}

extension FigureSupply {
    /// "Phone desk", "Phone desk, abuse or threats"; `nil` of everything together.
    func place(of key: SeriesKey) -> String? {
        let parts = [key.channel.map(channelTitle), key.group?.text.asWords.lowercasedFirst]
            .compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst
    }
}

extension String {
    /// With a small first letter, unless the word is an abbreviation.
    var lowercasedFirst: String {
        let second = dropFirst().first
        return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
