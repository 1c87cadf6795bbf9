import Model

/// The groups or the channels of a figure for one period: bars with their table, the largest first, what is withheld
/// last.
struct GroupBlock {
    let address: FigureAddress
    let part: BreakdownPart
    let figures: PublicFigures
    /// What each is a part of: how many replied, since one reply may name several themes.
    var whole: FigureAddress?

    init(_ address: FigureAddress, by part: BreakdownPart, _ figures: PublicFigures) {
        self.address = address
        self.part = part
        self.figures = figures
    }

    var isEmpty: Bool { rows.isEmpty }

    private var rows: [PublicFigures.Row] {
        guard let period = address.period else { return [] }
        let parts = figures.parts(of: address.metric, by: part, channel: address.channel)
        return figures.largestFirst(parts, in: period)
    }

    private var total: Decimal? {
        whole.flatMap { whole in
            whole.period.flatMap { figures.figure(whole.key, $0)?.printed }
        }
    }

    /// `nil` where there is nothing to show.
    func html(id: String, download: String) -> [UInt8]? {
        guard let metric = figures.metrics[address.metric], let period = address.period else {
            return nil
        }
        let chart = BreakdownFigure(
            metric: metric, figures: figures, period: period, rows: rows, id: id,
            data: .file(download), corner: part == .group ? "Theme" : "Way", whole: total)
        return chart.block.map { block in
            var html = HTML()
            block.write(into: &html)
            return html.bytes
        }
    }
}
