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
        case .slightlyAbove: (style, word) = ("behind", "Slightly above")
        case .above: (style, word) = ("missed", "Above")
        case .due: (style, word) = ("none", "Due")
        }
    }

    /// Of a thing to be done.
    init(milestoneOf measure: PublishedMeasure, on day: Day) {
        goal = measure.target.map { "by \(Dates.day($0.date))" } ?? ""
        switch measure.target?.milestoneStatus(done: measure.done, on: day) {
        case .met: (style, word) = ("met", "Met")
        case .missed: (style, word) = ("missed", "Missed")
        default: (style, word) = ("none", "Due")
        }
    }

    private static func goal(of measure: PublishedMeasure, _ words: FigureWords) -> String {
        guard let target = measure.target else { return "" }
        let month = Dates.month(of: target.date)
        switch target.goal {
        case .value(let value):
            switch measure.direction {
            case .maintain, .atLeast: return "at least \(words.amount(value))"
            case .atMost: return "at most \(words.amount(value))"
            case .increase, .decrease, .range, nil:
                return "\(words.amount(value)) by \(month)"
            }
        case .range(let low, let high): return "\(words.amount(low)) to \(words.amount(high))"
        case .milestone: return "by \(Dates.day(target.date))"
        }
    }

    /// What the status was worked out from, so that a reader can do it again; `nil` where there is nothing to say.
    static func inputs(
        _ progress: Progress?, _ measure: PublishedMeasure, _ metric: Metric
    ) -> String? {
        guard let progress, let target = measure.target else { return nil }
        let words = FigureWords(metric: metric)
        let now = "the figure is \(words.amount(progress.current))"
        switch (target.goal, measure.direction) {
        case (.range(let low, let high), _):
            return
                "The range is \(words.amount(low)) to \(words.amount(high)), ends included; \(now)."
        case (.value(let floor), .maintain), (.value(let floor), .atLeast):
            return "The floor is \(words.amount(floor)); \(now)."
        case (.value(let ceiling), .atMost):
            return "The ceiling is \(words.amount(ceiling)); \(now)."
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
            "From \(words.amount(baseline.value)) on \(Dates.day(baseline.date)) to \(words.amount(goal)) by \(Dates.day(target.date)), the straight line stands at \(amount(expected, words)) on \(Dates.day(progress.date)); the figure is \(words.amount(progress.current))."
        guard let projected = progress.projected, progress.status != .met else { return line }
        // Beyond the target the number itself may be none that can be: more than 100%, fewer than none.
        let isReached =
            measure.direction == .decrease
            ? projected <= goal.approximate : projected >= goal.approximate
        let pace =
            isReached
            ? "the target would be met" : "it would be \(amount(projected, words))"
        return "\(line) At this pace \(pace) by \(Dates.day(target.date))."
    }

    private static func amount(_ number: Double, _ words: FigureWords) -> String {
        let hundredths = (number * 100).rounded()
        guard hundredths.magnitude < 1e17 else { return "beyond what can be printed" }
        return words.amount(Decimal(Int64(hundredths), scale: 2).rounded(to: 1))
    }

    /// When a milestone was due and when it was reached.
    static func milestoneInputs(_ measure: PublishedMeasure) -> String? {
        guard let target = measure.target, case .milestone = target.goal else { return nil }
        let due = "Due by \(Dates.day(target.date))"
        return measure.done.map { "\(due); done on \(Dates.day($0))." } ?? "\(due); not done yet."
    }
}
