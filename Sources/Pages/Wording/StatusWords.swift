import Disclosure
import Model
import Statistics

/// What a measure's standing is called, and what it is judged by.
struct StatusWords {
    /// How good it is: a shape goes with each, never colour alone.
    let style: String
    let word: String
    /// A little on the wrong side: drawn in another shape than what is far off.
    var isSlight: Bool { word.hasPrefix("Slightly") }
    /// What the style sheet draws it as.
    var look: String { isSlight ? "slightly" : style }
    /// Whether there is a figure to judge by.
    var isJudged = true
    /// The target and its date: "90% by March 2027".
    let goal: String

    /// Where the straight line from baseline to target stands; `nil` where the status does not rest on it.
    let needed: String?

    /// "On track: 90% by March 2027 (needed by now: 83.1%)".
    var line: String {
        let inputs = needed.map { " (needed by now: \($0))" } ?? ""
        return goal.isEmpty ? word : "\(word): \(goal)\(inputs)"
    }

    init(_ progress: Progress?, _ measure: PublishedMeasure, _ metric: Metric) {
        let words = FigureWords(metric: metric)
        goal = StatusWords.goal(of: measure, words)
        needed = progress.flatMap { StatusWords.needed($0, words) }
        guard let progress else {
            (style, word) = ("none", measure.target == nil ? "No target" : "Not known yet")
            isJudged = false
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
        case .slightlyAbove: (style, word) = ("behind", "Slightly above")
        case .above: (style, word) = ("missed", "Above")
        case .due: (style, word) = ("none", "Due")
        }
    }

    /// Of a thing to be done.
    init(milestoneOf measure: PublishedMeasure, on day: Day) {
        goal = measure.target.map { "by \(Dates.english.day($0.date))" } ?? ""
        needed = nil
        switch measure.target?.milestoneStatus(done: measure.done, on: day) {
        case .met: (style, word) = ("met", "Met")
        case .missed: (style, word) = ("missed", "Missed")
        default: (style, word) = ("none", "Due")
        }
    }

    private static func needed(_ progress: Progress, _ words: FigureWords) -> String? {
        switch progress.status {
        case .onTrack, .slightlyBehind, .behind: progress.expected.map { amount($0, words) }
        case .met, .missed, .withinRange, .outsideRange, .slightlyBelow, .below, .slightlyAbove,
            .above, .due:
            nil
        }
    }

    private static func goal(of measure: PublishedMeasure, _ words: FigureWords) -> String {
        guard let target = measure.target else { return "" }
        let month = Dates.english.month(of: target.date)
        switch target.goal {
        case .value(let value):
            switch measure.direction {
            case .maintain, .atLeast: return "at least \(words.amount(value))"
            case .atMost: return "at most \(words.amount(value))"
            case .increase, .decrease, .range, nil:
                return "\(words.amount(value)) by \(month)"
            }
        case .range(let low, let high): return "\(words.amount(low)) to \(words.amount(high))"
        case .milestone: return "by \(Dates.english.day(target.date))"
        }
    }

    /// What the status was worked out from, so that a reader can do it again; `nil` where there is nothing to say.
    static func inputs(
        _ progress: Progress?, _ measure: PublishedMeasure, _ metric: Metric
    ) -> String? {
        guard let progress, let target = measure.target else { return nil }
        let words = FigureWords(metric: metric)
        let now = "The figure is \(words.amount(progress.current))."
        switch (target.goal, measure.direction) {
        case (.range(let low, let high), _):
            return
                "It should be from \(words.amount(low)) to \(words.amount(high)), both included. \(now)"
        case (.value(let floor), .maintain), (.value(let floor), .atLeast):
            return "It should not fall below \(words.amount(floor)). \(now)"
        case (.value(let ceiling), .atMost):
            return "It should not rise above \(words.amount(ceiling)). \(now)"
        case (.value(let goal), _): return line(to: goal, progress, measure, words)
        case (.milestone, _): return nil
        }
    }

    /// The straight line and, where it can be said, what follows if it goes on like this.
    private static func line(
        to goal: Decimal, _ progress: Progress, _ measure: PublishedMeasure, _ words: FigureWords
    ) -> String? {
        guard let baseline = measure.baseline, let target = measure.target,
            let expected = progress.expected
        else { return nil }
        let line =
            "A straight line from \(words.amount(baseline.value)) on \(Dates.english.day(baseline.date)) to \(words.amount(goal)) on \(Dates.english.day(target.date)) stands at \(amount(expected, words)) on \(Dates.english.day(progress.date)). The figure is \(words.amount(progress.current))."
        guard let projected = progress.projected, progress.status != .met else { return line }
        // Beyond the target the number itself may be none that can be: more than 100%, fewer than none.
        let isReached =
            measure.direction == .decrease
            ? projected <= goal.approximate : projected >= goal.approximate
        let pace =
            isReached
            ? "the target would be met" : "it would be \(amount(projected, words))"
        return "\(line) At this pace \(pace) by \(Dates.english.day(target.date))."
    }

    private static func amount(_ number: Double, _ words: FigureWords) -> String {
        let hundredths = (number * 100).rounded()
        guard hundredths.magnitude < 1e17 else { return "beyond what can be printed" }
        return words.amount(Decimal(Int64(hundredths), scale: 2).rounded(to: 1))
    }

    /// When a milestone was due and when it was reached.
    static func milestoneInputs(_ measure: PublishedMeasure) -> String? {
        guard let target = measure.target, case .milestone = target.goal else { return nil }
        let due = "Due by \(Dates.english.day(target.date))"
        return measure.done.map { "\(due); done on \(Dates.english.day($0))." }
            ?? "\(due); not done yet."
    }
}
