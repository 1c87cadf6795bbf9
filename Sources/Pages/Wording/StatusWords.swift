import Disclosure
import Model
import Statistics

/// What a measure's standing is called, and what it is judged by.
struct StatusWords {
    /// The class of the style sheet: a shape goes with each, never colour alone.
    let style: String
    let word: String
    /// The target and its date: "90% by March 2027".
    let goal: String

    /// "On track: 90% by March 2027".
    var line: String { goal.isEmpty ? word : "\(word): \(goal)" }

    init(_ progress: Progress?, _ measure: PublishedMeasure, _ metric: Metric) {
        goal = StatusWords.goal(of: measure, FigureWords(metric: metric))
        guard let progress else {
            (style, word) = ("none", measure.target == nil ? "No target" : "Not known yet")
            return
        }
        switch progress.status {
        case .met: (style, word) = ("met", "Met")
        case .missed: (style, word) = ("missed", "Missed")
        case .onTrack: (style, word) = ("on-track", "On track")
        case .slightlyBehind: (style, word) = ("behind", "Slightly behind")
        case .behind: (style, word) = ("behind", "Behind")
        case .withinRange: (style, word) = ("met", "Within range")
        case .outsideRange: (style, word) = ("behind", "Outside range")
        case .slightlyBelow: (style, word) = ("behind", "Slightly below")
        case .below: (style, word) = ("missed", "Below")
        }
    }

    private static func goal(of measure: PublishedMeasure, _ words: FigureWords) -> String {
        guard let target = measure.target else { return "" }
        let month = Dates.month(of: target.date)
        switch target.goal {
        case .value(let value):
            return measure.direction == .maintain
                ? "at least \(words.amount(value))" : "\(words.amount(value)) by \(month)"
        case .range(let low, let high): return "\(words.amount(low)) to \(words.amount(high))"
        }
    }

    /// What the status was worked out from, so that a reader can do it again; `nil` where there is nothing to say.
    static func inputs(
        _ progress: Progress?, _ measure: PublishedMeasure, _ metric: Metric
    ) -> String? {
        guard let progress, let baseline = measure.baseline, let target = measure.target,
            case .value(let goal) = target.goal, let expected = progress.expected
        else { return nil }
        let words = FigureWords(metric: metric)
        let way = Decimal(Int64((expected * 100).rounded()), scale: 2).rounded(to: 1)
        return
            "From \(words.amount(baseline.value)) on \(Dates.day(baseline.date)) to \(words.amount(goal)) by \(Dates.day(target.date)), the straight line stands at \(words.amount(way)) on \(Dates.day(progress.date)); the figure is \(words.amount(progress.current))."
    }
}
