import Model

/// The chart or the table that a document asks for.
struct FigureInsert<Figures: FigureSupply> {
    let figures: Figures
    let asked: FigureReference
    let metric: Metric

    /// Whether there is nothing to show.
    var isEmpty: Bool {
        isBreakdown ? rows.isEmpty : lines.allSatisfy { $0.points.allSatisfy { $0.figure == nil } }
    }

    /// A table of channels or groups for one period.
    private var isBreakdown: Bool {
        switch asked.by {
        case .channel, .group: asked.period != nil
        case .period, nil: false
        }
    }

    func write(
        _ scheme: LinkTarget.FigureScheme, caption: String, id: String, into html: inout HTML
    ) {
        if isBreakdown { return breakdown(caption: caption, id: id).write(into: &html) }
        if scheme == .table, lines.count == 1, let line = lines.first {
            return SeriesTable(metric: metric, points: line.points, metrics: figures.metrics)
                .table(id: id, caption: caption, download: nil).write(into: &html)
        }
        FigureBlock(
            metric: metric, figures: figures, lines: lines, caption: caption, id: id
        ).write(into: &html)
    }

    private func breakdown(caption: String, id: String) -> FigureTable {
        let corner = asked.by == .group ? "Group" : "Channel"
        let share = rows.contains { row in
            if case .share = row.figure.value { true } else { false }
        }
        var columns: [(title: String, isNumber: Bool)] = [(metric.columnTitle, true)]
        if share { columns.append(("Counted", true)) }
        let words = FigureWords(metric: metric)
        return FigureTable(
            id: id, caption: caption, corner: corner, columns: columns,
            rows: rows.map { head, figure in
                let base =
                    words.base(figure).map { FigureTable.Cell.number($0) }
                    ?? FigureTable.Cell(figure, metric)
                let cells = [FigureTable.Cell(figure, metric)] + (share ? [base] : [])
                return FigureTable.Row(head: head, cells: cells)
            })
    }

    private var rows: [(head: String, figure: ShownFigure)] {
        guard let period = asked.period else { return [] }
        return parts.compactMap { head, key in
            figures.figure(key, period).map { (head, $0) }
        }
    }

    /// The channels or the groups, each with its key; the one asked for, where nothing is broken down.
    private var parts: [(head: String, key: SeriesKey)] {
        let own = figures.keys.filter { $0.metric == asked.metric }
        switch asked.by {
        case .channel:
            return own.filter { $0.group == asked.group && $0.channel != nil }
                .map { key in (key.channel.map { figures.channelTitle($0) } ?? "", key) }
        case .group:
            return own.filter { $0.channel == asked.channel && $0.group != nil }
                .map { ($0.group?.text.asWords ?? "", $0) }
        case .period, nil:
            return [(asked.channel.map { figures.channelTitle($0) } ?? metric.title, asked.key)]
        }
    }

    private var lines: [FigureChart.Line] {
        let grain = asked.grain ?? asked.from?.grain ?? .month
        let all = parts.map { head, key in
            FigureChart.Line(name: head, points: within(figures.series(key, grain)))
        }.filter { !$0.points.isEmpty }
        return Array(all.prefix(4)).aligned
    }

    private func within(
        _ points: [(period: Period, figure: ShownFigure?)]
    ) -> [(period: Period, figure: ShownFigure?)] {
        points.filter { point in
            (asked.from.map { $0.first <= point.period.first } ?? true)
                && (asked.to.map { point.period.last <= $0.last } ?? true)
                && (asked.period.map { $0.contains(point.period) } ?? true)
        }
    }
}

extension String {
    /// A key as words: `abuse-or-threats` is "Abuse or threats".
    var asWords: String {
        map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined().capitalisedFirst
    }
}
