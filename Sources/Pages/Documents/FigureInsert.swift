import Model
import Statistics

/// The chart or the table that a document asks for.
struct FigureInsert<Figures: FigureSupply> {
    let figures: Figures
    let asked: FigureReference
    let metric: Metric
    /// Where the document's page stands.
    let page: String

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

    /// Why it cannot be drawn as it is asked for; `nil` if it can.
    var fault: String? {
        guard let kind = asked.kind else { return nil }
        if isBreakdown {
            return kind == .bars ? nil : "channels or groups of one period are drawn as bars"
        }
        guard !series(id: "", caption: "").canBe(kind) else { return nil }
        switch kind {
        case .process:
            return
                "a process chart needs one series with \(ProcessPolicy.fewestPoints) numbers or more, and this has fewer"
        case .interval: return "intervals are those of one series that comes from a sample"
        case .bars: return "so many numbers are too many for bars"
        case .line: return nil
        }
    }

    func write(
        _ scheme: LinkTarget.FigureScheme, caption: String, id: String, into html: inout HTML
    ) {
        guard let block = block(caption: caption, id: id), scheme == .chart else {
            return table(caption: caption, id: id).write(into: &html)
        }
        block.write(into: &html)
    }

    private func block(caption: String, id: String) -> FigureBlock? {
        isBreakdown
            ? breakdown(caption: caption, id: id)?.block : series(id: id, caption: caption).block
    }

    private func series(id: String, caption: String) -> FigureSeries<Figures> {
        FigureSeries(
            metric: metric, figures: figures, lines: lines, id: id,
            data: figures.data(of: asked.metric, from: page), asked: asked.kind,
            sentence: caption)
    }

    private func breakdown(caption: String, id: String) -> BreakdownFigure<Figures>? {
        asked.period.map { period in
            BreakdownFigure(
                metric: metric, figures: figures, period: period, rows: rows, id: id,
                data: figures.data(of: asked.metric, from: page),
                corner: asked.by == .group ? "Group" : "Channel", sentence: caption)
        }
    }

    /// In the author's words.
    private func table(caption: String, id: String) -> FigureTable {
        if isBreakdown, let breakdown = breakdown(caption: caption, id: id) {
            return breakdown.table(caption: caption)
        }
        return series(id: id, caption: caption).table(caption)
    }

    private var rows: [(head: String, figure: ShownFigure)] {
        guard let period = asked.period else { return [] }
        return parts.compactMap { head, key in
            figures.figure(key, period).map { (head, $0) }
        }
    }

    /// The channels or the groups, each with its key; the one asked for, where nothing is broken down.
    private var parts: [(head: String, key: SeriesKey)] {
        switch asked.by {
        case .channel: figures.parts(of: asked.metric, by: .channel, group: asked.group)
        case .group: figures.parts(of: asked.metric, by: .group, channel: asked.channel)
        case .period, nil:
            [(asked.channel.map { figures.channelTitle($0) } ?? metric.title, asked.key)]
        }
    }

    private var lines: [FigureLine] {
        let grain = asked.grain ?? asked.from?.grain ?? .month
        let all = parts.map { head, key in
            FigureLine(name: head, key: key, points: within(figures.series(key, grain)))
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
