import Charts
import Disclosure
import Model

/// A group of residents in words: exact in a table, in whole percent in a sentence and at a bar.
struct ReachedGroup: Sendable {
    let group: PublishedReach.Group
    let metric: Metric

    var name: String { group.name.text.asWords }

    var residentsCell: FigureTable.Cell { .number(percent(group.residents, places: 1)) }

    /// As it is published: a number, a marker, or nothing.
    var count: FigureTable.Cell {
        FigureTable.Cell(group.figure.map { ShownFigure($0, metric) }, metric)
    }

    var shareCell: FigureTable.Cell {
        guard let share = group.share else {
            if case .marker = count { return count }
            return .words("not worked out")
        }
        let text = percent(share, places: 1)
        return group.isUnreliable ? .marked(text, [.lowReliability]) : .number(text)
    }

    var roundedResidents: String { percent(group.residents, places: 0) }
    var rounded: String? { group.share.map { percent($0, places: 0) } }

    /// In words, for those who do not see the bars.
    var told: String {
        if let rounded { return rounded }
        if case .marker(let marker) = count { return marker.words }
        return "not worked out"
    }

    var bars: PairedBarChart.Pair {
        let text: String =
            if let rounded { rounded } else if case .marker(let marker) = count {
                marker.bracketed
            } else { "not worked out" }
        return PairedBarChart.Pair(
            name,
            planned: Amount(group.residentsPercent?.approximate, roundedResidents),
            reached: Amount(group.percent?.approximate, text))
    }

    private func percent(_ share: Share, places: Int) -> String {
        Numerals.english.percent(share, places: places) ?? ""
    }
}
