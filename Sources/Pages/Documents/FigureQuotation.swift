import Diagnostics
import Markdown
import Model

/// Figures, charts and tables in a document: what is wrong with them, and what stands there.
struct FigureQuotation<Figures: FigureSupply> {
    let figures: Figures
    let isPublic: Bool
    /// Where the document's page stands.
    let page: String

    private typealias Asked = (reference: FigureReference, metric: Metric)

    private func ask(
        _ scheme: LinkTarget.FigureScheme, _ text: String
    ) throws(FigureReference.Fault) -> Asked? {
        let reference = try FigureReference(text, scheme: scheme, yearStart: figures.yearStart)
        return figures.metrics[reference.metric].map { (reference, $0) }
    }

    func faults(
        _ reference: Reference, _ scheme: LinkTarget.FigureScheme, _ text: String
    ) -> [Diagnostic] {
        let place = reference.position
        do throws(FigureReference.Fault) {
            guard let asked = try ask(scheme, text) else {
                return [unknownMetric(text, at: place)]
            }
            switch scheme {
            case .figure: return faults(of: reference, asked)
            case .chart, .table: return blockFaults(of: reference, scheme, asked)
            }
        } catch {
            switch error {
            case .spelling(let sentence): return [.figureSpelling(sentence, at: place)]
            case .period(let code):
                return [
                    .figureSpelling(
                        "a period is written like 2026-09 or 2026-Q3, not '\(code)'", at: place)
                ]
            }
        }
    }

    private func unknownMetric(_ text: String, at place: SourcePosition) -> Diagnostic {
        let name = String(text.prefix { $0 != "/" && $0 != "?" })
        let near = didYouMean(name, among: figures.metrics.keys.map(\.text).sorted())
        return .unknownFigure("'\(name)' is not a metric that exists", near: near, at: place)
    }

    private func faults(of reference: Reference, _ asked: Asked) -> [Diagnostic] {
        guard reference.kind == .link else {
            return [
                .chartPlace(
                    "a figure is a link; a chart or a table is an image", at: reference.position)
            ]
        }
        guard let period = asked.reference.period,
            let figure = figures.figure(asked.reference.key, period)
        else { return [unknownFigure(asked.reference, at: reference.position)] }
        let words = reference.words
        guard !words.isEmpty else { return [] }
        let quotations = FigureWords(metric: asked.metric).quotations(figure)
        if quotations.contains(words) { return [] }
        if case .absent(let marker) = figure.value {
            if words == marker.bracketed { return [] }
            return marker == .confidential && isPublic
                ? [.withheldQuoted(at: reference.position)]
                : [.staleWords(words, says: marker.bracketed, at: reference.position)]
        }
        return [.staleWords(words, says: quotations.first ?? "", at: reference.position)]
    }

    private func unknownFigure(
        _ asked: FigureReference, at place: SourcePosition
    ) -> Diagnostic {
        let period = asked.period.map { " for \($0.code(yearStart: figures.yearStart))" } ?? ""
        let own = figures.keys.filter { $0.metric == asked.metric }
        guard !own.isEmpty else {
            return .unknownFigure(
                "'\(asked.metric)' has no figure at all",
                near: ["no number for it was read: mend the errors in metrics/ first, or add one"],
                at: place)
        }
        if let channel = asked.channel, !own.contains(where: { $0.channel == channel }) {
            let known = Set(own.compactMap(\.channel?.text)).sorted()
            return .unknownFigure(
                "'\(asked.metric)' has no figure on the channel '\(channel)'",
                near: didYouMean(channel.text, among: known), at: place)
        }
        let all = asked.channel == nil && !own.contains { $0.channel == nil }
        return .unknownFigure(
            "'\(asked.metric)' has no figure\(period)\(all ? " for all channels together" : "")",
            near: all ? ["name a channel: metric/channel/period"] : [], at: place)
    }

    private func blockFaults(
        of reference: Reference, _ scheme: LinkTarget.FigureScheme, _ asked: Asked
    ) -> [Diagnostic] {
        let place = reference.position
        guard reference.kind == .image, reference.isAlone else {
            return [
                .chartPlace("a \(scheme.rawValue) is an image alone in its paragraph", at: place)
            ]
        }
        if reference.words.allSatisfy(\.isWhitespace) {
            return [.chartWords(scheme.rawValue, at: place)]
        }
        let block = insert(asked)
        if block.isEmpty { return [unknownFigure(asked.reference, at: place)] }
        return block.fault.map { [.figureSpelling($0, at: place)] } ?? []
    }

    private func insert(_ asked: Asked) -> FigureInsert<Figures> {
        FigureInsert(
            figures: figures, asked: asked.reference, metric: asked.metric, page: page)
    }

    /// What stands in place of the reference; `nil` where it has a fault.
    func html(
        _ reference: Reference, _ scheme: LinkTarget.FigureScheme, _ text: String, id: String
    ) -> [UInt8]? {
        var html = HTML()
        do throws(FigureReference.Fault) {
            guard let asked = try ask(scheme, text) else { return nil }
            switch scheme {
            case .figure: write(reference, asked, into: &html)
            case .chart, .table:
                insert(asked).write(scheme, caption: reference.words, id: id, into: &html)
            }
        } catch {
            return nil
        }
        return html.bytes
    }

    /// The words as they stand, or the figure where they are left out, with what it is about for those who ask.
    private func write(_ reference: Reference, _ asked: Asked, into html: inout HTML) {
        guard let period = asked.reference.period,
            let figure = figures.figure(asked.reference.key, period)
        else { return }
        let channel = asked.reference.channel.map { ", \(figures.channelTitle($0))" } ?? ""
        let title = "\(asked.metric.title)\(channel), \(Dates.english.period(period))"
        html.start(
            "data",
            [
                "class": "figure", "value": asked.reference.address(figures.yearStart),
                "title": title,
            ])
        if case .absent(let marker) = figure.value {
            html.write(marker)
        } else if reference.words.isEmpty {
            html.text(FigureWords(metric: asked.metric).exact(figure) ?? "")
        } else {
            html.text(reference.words)
        }
        html.end("data")
        let told: Set<Marker> = [.provisional, .revised, .lowReliability]
        for marker in figure.markers where told.contains(marker) {
            html.markup(" ")
            html.write(marker)
        }
    }
}

extension FigureReference {
    /// As it is written: `response-rate/facebook-main/2026-09`.
    func address(_ yearStart: YearStart) -> String {
        let parts = [metric.text, channel?.text, period?.code(yearStart: yearStart)]
        return parts.compactMap { $0 }.joined(separator: "/")
    }
}
