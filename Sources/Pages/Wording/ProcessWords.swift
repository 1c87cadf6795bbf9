import Charts
import Model
import Statistics

/// What a process chart is drawn with, for readers and for those who do not see it.
struct ProcessWords {
    let metric: Metric
    let process: ProcessSeries
    /// The periods that are drawn.
    let shown: [Period]

    static let names = ProcessChart.Names(
        mean: "Average", range: "Usual range", trialRange: "Usual range, first estimate",
        signal: [
            .improvement(.above): "Better than usual", .improvement(.below): "Better than usual",
            .concern(.above): "Worse than usual", .concern(.below): "Worse than usual",
            .neutral(.above): "Higher than usual", .neutral(.below): "Lower than usual",
        ])

    private var grain: Period.Grain { shown.first?.grain ?? .month }

    /// "The average is 88.1%, the usual range from 80.2% to 96.0%."; of the newest points.
    func range(_ possible: ClosedRange<Double>?) -> String? {
        guard let latest = process.points.last(where: { $0.limits != nil }),
            let limits = latest.limits
        else { return nil }
        let range = limits.lower...limits.upper
        let drawn = possible.map { range.clamped(to: $0) } ?? range
        let cut =
            drawn == range
            ? "" : " It is drawn no further than there can be values."
        let trial =
            process.hasTrialLimits
            ? " This is a first estimate: it rests on fewer than \(Numerals.english.whole(ProcessPolicy.fewestSettled)) \(Dates.english.name(of: grain, after: ProcessPolicy.fewestSettled))."
            : ""
        if let last = process.points.last(where: { $0.value != nil }), last.limits == nil {
            return
                "Until \(Dates.english.period(latest.period)) the average was \(amount(limits.mean)), the usual range from \(amount(drawn.lowerBound)) to \(amount(drawn.upperBound)).\(cut) Since then there are too few \(Dates.english.name(of: grain, after: 2)) for a usual range."
        }
        return
            "The average is \(amount(limits.mean)), the usual range from \(amount(drawn.lowerBound)) to \(amount(drawn.upperBound)).\(cut)\(trial)"
    }

    /// A sentence for each known change from which the range is worked out anew.
    func steps(_ steps: [Measure.StepChange]) -> [String] {
        steps.filter { step in
            shown.contains { $0.first >= step.date } && shown.contains { $0.first < step.date }
        }.map {
            "From \(Dates.english.day($0.date)) the range is worked out anew: \($0.reason)."
        }
    }

    /// "2 months stand out: March 2026 (better than usual) and June 2026 (worse than usual)."
    var signals: String {
        let periods = Set(shown)
        let special = process.points.filter {
            periods.contains($0.period) && $0.value != nil && $0.signal?.isSpecial == true
        }
        guard !special.isEmpty else { return "No \(Dates.english.name(of: grain)) stands out." }
        let named = special.suffix(ProcessWords.most).map { point in
            "\(Dates.english.period(point.period)) (\(meaning(of: point)))"
        }
        let count = Numerals.english.whole(special.count)
        let noun = Dates.english.name(of: grain, after: special.count)
        let verb = special.count == 1 ? "stands" : "stand"
        let newest = special.count > ProcessWords.most ? ", the newest of them" : ""
        return "\(count) \(noun) \(verb) out\(newest): \(Numerals.english.list(named))."
    }

    private static let most = 6

    private func meaning(of point: ProcessSeries.Point) -> String {
        guard let mark = point.signal.flatMap({ process.variation(of: $0).mark(of: $0) }) else {
            return ""
        }
        return (ProcessWords.names.signal[mark] ?? "").lowercasedFirst
    }

    private func amount(_ value: Double) -> String {
        let scaled = (value * 10).rounded()
        guard scaled.magnitude < 1e15 else { return "beyond what can be printed" }
        let number = Decimal(Int64(scaled), scale: 1)
        return Numerals.english.inSentence(
            FigureWords(metric: metric).amount(number, places: max(1, metric.decimals)))
    }
}

extension ProcessSeries.Variation {
    /// `nil` of what does not stand out.
    func mark(of signal: Signal) -> ProcessChart.Signal? {
        guard let isHigh = signal.isHigh else { return nil }
        let side = isHigh ? ProcessChart.Side.above : .below
        return switch self {
        case .commonCause: nil
        case .improvement: .improvement(side)
        case .concern: .concern(side)
        case .neutralHigh, .neutralLow: .neutral(side)
        }
    }
}
