import Disclosure
import Model

/// What a channel's posts were about, or what they wanted of their readers: the groups of a metric.
struct PostMix {
    /// "largest" stands in its sentence for what the groups are.
    enum Sort: CaseIterable {
        case subject, message

        var metric: MetricID {
            switch self {
            case .subject: "posts"
            case .message: "message-kinds"
            }
        }

        var caption: String {
            switch self {
            case .subject: "What we posted about"
            case .message: "What the posts were for"
            }
        }

        fileprivate var name: String {
            switch self {
            case .subject: "subject"
            case .message: "kind of message"
            }
        }
    }

    let sort: Sort
    let channel: ChannelID
    let period: Period
    let figures: PublicFigures
    let page: Address<Public>

    private var rows: [PublicFigures.Row] {
        figures.largestFirst(
            figures.parts(of: sort.metric, by: .group, channel: channel), in: period)
    }

    /// "The most common subject was service news: 152 of 446 posts."
    private func sentence(_ rows: [PublicFigures.Row]) -> String? {
        guard let first = rows.first, let most = first.figure.printed, most > .zero else {
            return nil
        }
        let all = rows.reduce(Decimal.zero as Decimal?) { sum, row in
            row.figure.printed.flatMap { sum?.adding($0) }
        }
        let whole = all.map { " of \(Numerals.english.plain($0))" } ?? ""
        return
            "The most common \(sort.name) was \(first.head.lowercasedFirst): \(Numerals.english.plain(most))\(whole) posts."
    }

    /// `nil` where nothing is recorded.
    var html: [UInt8]? {
        let rows = self.rows
        guard rows.count > 1, let metric = figures.metrics[sort.metric] else { return nil }
        let chart = BreakdownFigure(
            metric: metric, figures: figures, period: period, rows: rows,
            id: "mix-\(sort.metric)",
            data: .file(PublicAddresses.data(sort.metric).relative(to: page)),
            corner: sort.name.capitalisedFirst, sentence: sentence(rows))
        guard let figure = chart.block else { return nil }
        var html = HTML()
        figure.write(into: &html)
        return html.bytes
    }
}
