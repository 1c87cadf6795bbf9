import Model

/// The groups or the channels of a figure for one period: bars with their table, the largest first, what is withheld
/// last.
struct GroupBlock {
    enum Breakdown { case group, channel }

    let address: FigureAddress
    let breakdown: Breakdown
    let figures: PublicFigures

    init(_ address: FigureAddress, by breakdown: Breakdown, _ figures: PublicFigures) {
        self.address = address
        self.breakdown = breakdown
        self.figures = figures
    }

    var isEmpty: Bool { parts.isEmpty }

    private typealias Part = (head: String, figure: ShownFigure)

    private var parts: [Part] {
        guard let period = address.period else { return [] }
        let found = figures.keys.filter { isPart($0) }.compactMap { key -> Part? in
            figures.figure(key, period).map { (name(of: key), $0) }
        }
        return found.sorted { one, other in
            switch (one.figure.printed, other.figure.printed) {
            case (let mine?, let others?):
                mine == others ? one.head < other.head : others < mine
            case (nil, nil): one.head < other.head
            case (.some, nil): true
            case (nil, .some): false
            }
        }
    }

    private func isPart(_ key: SeriesKey) -> Bool {
        guard key.metric == address.metric else { return false }
        switch breakdown {
        case .group: return key.channel == address.channel && key.group != nil
        case .channel: return key.channel != nil && key.group == nil
        }
    }

    private func name(of key: SeriesKey) -> String {
        switch breakdown {
        case .group: key.group?.text.asWords ?? ""
        case .channel: key.channel.map { figures.channelTitle($0) } ?? ""
        }
    }

    /// `nil` where there is nothing to show. The largest part is named after the words that lead to it.
    func html(leading words: String, id: String, on page: Address<Public>) -> [UInt8]? {
        let parts = parts
        guard let period = address.period, let metric = figures.metrics[address.metric] else {
            return nil
        }
        let largest = parts.first { $0.figure.printed != nil }
        let breakdown = BreakdownFigure(
            metric: metric, figures: figures, period: period, rows: parts, id: id,
            data: figures.data(of: metric.id, from: page.path),
            corner: breakdown == .group ? "Theme" : "Channel",
            sentence: largest.map { "\(words): \($0.head.lowercasedFirst)." })
        guard let block = breakdown.block else { return nil }
        var html = HTML()
        block.write(into: &html)
        return html.bytes
    }
}
