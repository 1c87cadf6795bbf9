import Charts
import Disclosure
import Model
import Statistics

/// What a metric is made of: the counts that it adds up, or that it divides by, quarter by quarter, each in one bar.
struct MetricParts {
    let metric: Metric
    let figures: PublicFigures
    let channel: ChannelID?
    /// The newest of the quarters.
    let period: Period
    let page: Address<Public>

    /// Nothing where there are no two parts with a figure, or more than a reader can tell apart.
    func write(into html: inout HTML) {
        guard let rows else { return }
        FigureBlock(
            id: "parts", caption: .init(sentence: sentence(rows[rows.count - 1]), subject: subject),
            words: ("Stacked bars of \(subject.lowercasedFirst)", description(rows)),
            table: table(rows),
            // The parts are metrics of their own: the file that has them all.
            data: .file(PublicAddresses.data.relative(to: page)),
            origins: distinct(
                rows.flatMap(\.figures).flatMap { $0?.sources ?? [] }.compactMap(\.origin))
        ) { text in
            var chart = StackedBarChart(
                text, names: parts.map(\.title), stacks: rows.map(stack))
            if isDivisor { chart.whole = 100 }
            return chart.svg
        }.write(into: &html)
    }
}

extension MetricParts {
    /// A quarter, and the figure of each part in it.
    fileprivate struct Row {
        let period: Period
        let figures: [ShownFigure?]

        /// `nil` where a part has no number.
        var sum: Decimal? {
            figures.reduce(Optional(Decimal.zero)) { sum, figure in
                sum.flatMap { sum in figure?.printed.flatMap { sum.adding($0) } }
            }
        }
    }

    /// Whether the parts are what it is divided by: then it is their shares that matter, not how many they are.
    private var isDivisor: Bool { metric.parts.isEmpty }

    private var parts: [Metric] {
        let own =
            isDivisor
            ? (metric.formula?.divisor ?? []).filter(\.isPlain).map(\.metric) : metric.parts
        return own.compactMap { figures.metrics[$0] }.filter { $0.kind == .flow }
    }

    /// The last five quarters with a number, the newest last.
    private var rows: [Row]? {
        let parts = parts
        guard (2...4).contains(parts.count) else { return nil }
        var rows: [Row] = []
        var quarter = Period.of(.quarter, around: period.last, yearStart: figures.yearStart)
        for _ in 0..<5 {
            let row = Row(
                period: quarter,
                figures: parts.map {
                    figures.figure(SeriesKey(metric: $0.id, channel: channel), quarter)
                })
            if row.figures.contains(where: { $0?.printed != nil }) { rows.append(row) }
            quarter = quarter.previous(yearStart: figures.yearStart)
        }
        return rows.isEmpty ? nil : rows.reversed()
    }

    private var subject: String {
        let place = channel.map { ", \(figures.channelTitle($0))" } ?? ""
        let names = Numerals.english.list(parts.map(\.title.lowercasedFirst)).capitalisedFirst
        return "\(names)\(place), by quarter"
    }

    /// "In July to September 2026, neutral comments were the largest part: 92 of 211 (44%)."
    private func sentence(_ row: Row) -> String {
        let period = Dates.english.period(row.period)
        let known = zip(parts, row.figures).compactMap { part, figure in
            figure?.printed.map { (part: part, number: $0) }
        }
        guard let sum = row.sum, let most = known.map(\.number).max(),
            let share = Numerals.english.percent(Share(most, of: sum), places: 0)
        else { return "In \(period), not every part has a number that we can show." }
        let largest = known.filter { $0.number == most }.map(\.part.title.lowercasedFirst)
        let (parts, each) = largest.count == 1 ? ("part", "") : ("parts", ", each")
        let number = "\(Numerals.english.plain(most)) of \(Numerals.english.plain(sum))"
        return
            "In \(period), \(Numerals.english.list(largest)) were the largest \(parts): \(number) (\(share))\(each)."
    }

    private func description(_ rows: [Row]) -> String {
        let texts = rows.map { row in
            let amounts = zip(parts, amounts(row)).map { "\($0.title.lowercasedFirst) \($1.text)" }
            return "\(Dates.english.period(row.period)): \(Numerals.english.list(amounts))"
        }
        return texts.joined(separator: "; ") + ". All values are in the table."
    }

    private func stack(_ row: Row) -> StackedBarChart.Stack {
        let missing = zip(parts, row.figures).filter { $1?.printed == nil }.map { part, figure in
            "\(part.title): \(figure.flatMap(\.absenceText) ?? "no figure")"
        }
        return StackedBarChart.Stack(
            Dates.english.period(row.period), amounts(row), remark: missing.joined(separator: "; "))
    }

    /// Counts; of a divisor percentages, where all of them are known.
    private func amounts(_ row: Row) -> [Amount] {
        zip(parts, row.figures).map { part, figure in
            let amount = FigureWords(metric: part).barAmount(figure)
            guard isDivisor else { return amount }
            guard let sum = row.sum, let number = figure?.printed else {
                return Amount(nil, amount.text)
            }
            let share = Share(number, of: sum)
            return Amount(
                Decimal.quotient(number, sum, times: 100, places: 1)?.approximate,
                Numerals.english.percent(share, places: 0) ?? amount.text)
        }
    }

    private func table(_ rows: [Row]) -> FigureTable {
        FigureTable(
            id: "parts-table", caption: subject, corner: "Quarter",
            columns: parts.map { ($0.title, true) },
            rows: rows.map { row in
                FigureTable.Row(
                    head: Dates.english.period(row.period),
                    cells: zip(parts, row.figures).map { FigureTable.Cell($1, $0) })
            })
    }
}
