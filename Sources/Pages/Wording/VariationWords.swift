import Disclosure
import Model
import Statistics

/// What a process chart says, for readers. Source: domain rule 3.3.
struct VariationWords {
    let series: ProcessSeries

    /// "Improving"; `nil` of a series that is too short.
    var variation: String? {
        switch series.variation {
        case .commonCause?: "No significant change"
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
        let why = signal.flatMap(VariationWords.words).map { " (\($0))" } ?? ""
        let trial =
            series.hasTrialLimits
            ? "The limits are trial limits: they rest on fewer than \(ProcessPolicy.fewestSettled) points."
            : nil
        let isCountedByMonth = metric.kind == .flow && metric.unit == .count && grain == .month
        let months =
            isCountedByMonth
            ? "Months are compared as they come, though some have fewer days." : nil
        return ([variation + why + "."] + [assurance.map { $0 + "." }, trial, months])
            .compactMap { $0 }.joined(separator: " ")
    }

    private static func words(_ signal: Signal) -> String? {
        switch signal {
        case .aboveLimit: "the latest point is above the upper limit"
        case .belowLimit: "the latest point is below the lower limit"
        case .increasing: "seven points in a row, each higher than the one before"
        case .decreasing: "seven points in a row, each lower than the one before"
        case .twoInThreeAbove: "two of three points near the upper limit"
        case .twoInThreeBelow: "two of three points near the lower limit"
        case .shiftAbove: "seven points in a row above the mean"
        case .shiftBelow: "seven points in a row below the mean"
        case .commonCause: nil
        }
    }
}
