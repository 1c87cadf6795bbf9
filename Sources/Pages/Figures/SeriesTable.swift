import Model

/// The table of one series: a row for each period, with numerator and denominator of a share, and what is to be
/// said of the number.
struct SeriesTable {
    let metric: Metric
    let points: [(period: Period, figure: ShownFigure?)]
    /// For the names of a share's two counts.
    let metrics: [MetricID: Metric]

    func table(id: String, caption: String, download: String?) -> FigureTable {
        let grain = points.first?.period.grain ?? .month
        var columns: [(title: String, isNumber: Bool)] = []
        if hasShares {
            columns = [
                (title(of: metric.numerator) ?? "Counted", true),
                (title(of: metric.denominator) ?? "Out of", true),
            ]
        }
        columns.append((metric.columnTitle, true))
        if hasNotes { columns.append(("Notes", false)) }
        let rows = points.map { period, figure in
            FigureTable.Row(
                head: Dates.english.period(period)
                    + (figure?.isUnfinished == true ? ", so far" : ""),
                cells: cells(figure))
        }
        return FigureTable(
            id: id, caption: caption, corner: Dates.english.name(of: grain).capitalisedFirst,
            columns: columns, rows: rows, download: download)
    }

    private var hasShares: Bool {
        points.contains { point in
            if case .share = point.figure?.value { true } else { false }
        }
    }

    private var hasNotes: Bool {
        points.contains { point in
            point.figure.map {
                !$0.markers.isEmpty || !$0.remarks.isEmpty || $0.note != nil
            } ?? false
        }
    }

    private func title(of id: MetricID?) -> String? { id.flatMap { metrics[$0]?.title } }

    private func cells(_ figure: ShownFigure?) -> [FigureTable.Cell] {
        var cells: [FigureTable.Cell] = []
        if hasShares {
            if case .share(let share) = figure?.value {
                cells = [.init(count: share.numerator), .init(count: share.denominator)]
            } else {
                let cell = FigureTable.Cell(figure, metric)
                cells = [cell, cell]
            }
        }
        cells.append(FigureTable.Cell(figure, metric))
        if hasNotes { cells.append(.words(figure.map(notes) ?? "")) }
        return cells
    }

    private func notes(_ figure: ShownFigure) -> String {
        // The shorthand stands beside the number.
        let markers = figure.markers.map(\.words.capitalisedFirst)
        return (markers + figure.remarks + [figure.note?.capitalisedFirst].compactMap { $0 })
            .joined(separator: ". ")
    }
}

extension ShownFigure {
    /// Whether its period goes on after the newest of what it was made from.
    fileprivate var isUnfinished: Bool { printed != nil && isSoFar }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
