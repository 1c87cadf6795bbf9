import Charts
import Disclosure
import Model

/// A group of residents in words: the same in a table, in a sentence and at a bar.
struct ReachedGroup: Sendable {
    let group: PublishedReach.Group
    let metric: Metric

    var name: String { group.name.text.asWords }

    var residentsCell: FigureTable.Cell { .number(residents) }

    /// As it is published: a number, a marker, or nothing.
    var count: FigureTable.Cell {
        FigureTable.Cell(group.figure.map { ShownFigure($0, metric) }, metric)
    }

    var shareCell: FigureTable.Cell {
        guard let share else {
            if case .marker = count { return count }
            return .words("not worked out")
        }
        return group.isUnreliable ? .marked(share, [.lowReliability]) : .number(share)
    }

    var residents: String { percent(group.residents) }
    var share: String? { group.share.map(percent) }

    /// In words, for those who do not see the bars.
    var told: String {
        if let share { return share }
        if case .marker(let marker) = count { return marker.words }
        return "not worked out"
    }

    var bars: PairedBarChart.Pair {
        let text: String =
            if let share { share } else if case .marker(let marker) = count {
                marker.bracketed
            } else { "not worked out" }
        return PairedBarChart.Pair(
            name,
            planned: Amount(group.residentsPercent?.approximate, residents),
            reached: Amount(group.percent?.approximate, text))
    }

    private func percent(_ share: Share) -> String {
        Numerals.english.percent(share, places: 1) ?? ""
    }
}
