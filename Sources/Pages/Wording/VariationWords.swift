import Disclosure
import Model
import Statistics

/// What a process chart says, for readers. Source: domain rule 3.3.
struct VariationWords {
    let series: ProcessSeries

    /// "Improving"; `nil` of a series that is too short.
    var variation: String? {
        switch series.variation {
        case .commonCause?: "No clear change"
        case .improvement?: "Improving"
        case .concern?: "Getting worse"
        case .neutralHigh?, .neutralLow?: "Changing, neither good nor bad"
        case nil: nil
        }
    }

    var assurance: String? {
        switch series.assurance {
        case .fail?: "Will usually miss the target if nothing changes"
        case .inconsistent?: "May hit or miss the target if nothing changes"
        case .pass?: "Will usually meet the target if nothing changes"
        case nil: nil
        }
    }

    /// Both, with what they rest on.
    func line(metric: Metric, grain: Period.Grain) -> String? {
        guard let variation else { return nil }
        let signal = series.points.last { $0.value != nil }?.signal
        let why = signal.map { ": \(VariationWords.words($0, grain))" } ?? ""
        let months =
            metric.kind == .flow && metric.unit == .count && grain == .month
            ? "Months are compared as they come, though some have fewer days." : nil
        return [variation + why + ".", hope, trial(grain), months]
            .compactMap { $0 }.joined(separator: " ")
    }

    /// What follows for the target if nothing changes: only of a series in which nothing does.
    private var hope: String? {
        series.variation == .commonCause ? assurance.map { $0 + "." } : nil
    }

    private func trial(_ grain: Period.Grain) -> String? {
        guard series.hasTrialLimits else { return nil }
        let fewest = ProcessPolicy.fewestSettled
        let name = Dates.english.name(of: grain, after: fewest)
        return
            "This is a first impression: it rests on fewer than \(Numerals.english.whole(fewest)) \(name)."
    }

    private static func words(_ signal: Signal, _ grain: Period.Grain) -> String {
        let one = Dates.english.name(of: grain)
        let many = Dates.english.name(of: grain, after: 7)
        return switch signal {
        case .aboveLimit: "the latest \(one) is higher than the usual ups and downs explain"
        case .belowLimit: "the latest \(one) is lower than the usual ups and downs explain"
        case .increasing: "it is part of seven \(many) in a row, each higher than the one before"
        case .decreasing: "it is part of seven \(many) in a row, each lower than the one before"
        case .twoInThreeAbove: "two of three \(many) are close to the top of the usual range"
        case .twoInThreeBelow: "two of three \(many) are close to the bottom of the usual range"
        case .shiftAbove: "seven \(many) in a row are above the average"
        case .shiftBelow: "seven \(many) in a row are below the average"
        case .commonCause: "the latest \(one) is within the usual ups and downs"
        }
    }
}
