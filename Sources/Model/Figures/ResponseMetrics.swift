/// What follows from records of single enquiries, beside the counts and rates that files may deliver too.
/// Source: domain rule 1.3.
package enum ResponseMetric: String, CaseIterable, Sendable {
    case median = "median-response-time"
    case ninetiethPercentile = "p90-response-time"
    case oldest = "oldest-unanswered"

    package init?(_ id: MetricID) { self.init(rawValue: id.text) }

    package var id: MetricID { MetricID(rawValue) }

    /// Of a quantile, in tenths.
    package var tenths: Int? {
        switch self {
        case .median: 5
        case .ninetiethPercentile: 9
        case .oldest: nil
        }
    }

    /// Why there is none, where too many enquiries were not answered.
    package var notReached: String {
        switch self {
        case .median: "not reached: half or more were unanswered"
        case .ninetiethPercentile: "not reached: a tenth or more were unanswered"
        case .oldest: "not reached"
        }
    }

    package static let metrics: [Metric] = counts + times

    private static let counts: [Metric] = [
        metric(
            "unanswered", "Enquiries not answered", .flow, .count, plain: "enquiries not answered",
            "Enquiries that had no answer by the cut-off: the end of the month in which they came, and the time the target allows. Together with those answered they are all that were received."
        ),
        metric(
            "no-reply-needed", "Messages that needed no reply", .flow, .count,
            plain: "messages that needed no reply", direction: .neutral,
            "Messages such as thanks: they are listed with the enquiries and are none."),
        {
            var share = metric(
                "unanswered-share", "Unanswered share", .ratio, .percent,
                plain: "enquiries not answered",
                "Enquiries that had no answer by the cut-off, divided by enquiries received.")
            (share.numerator, share.denominator) = ("unanswered", "enquiries")
            return share
        }(),
    ]

    private static let times: [Metric] = [
        metric(
            ResponseMetric.median.id, "Median response time", .quantile, .minutes,
            plain: "time in which half of all enquiries were answered",
            "Half of all enquiries received were answered in this time or less. Those without an answer by the cut-off (the end of the month in which they came, and the time the target allows) count as infinitely long. Linear interpolation between neighbours, type 7."
        ),
        metric(
            ResponseMetric.ninetiethPercentile.id, "90th percentile of response time", .quantile,
            .minutes, plain: "time in which nine in ten enquiries were answered",
            "Nine in ten of all enquiries received were answered in this time or less. Those without an answer by the cut-off count as infinitely long: where a tenth or more have none, it is not reached. Linear interpolation between neighbours, type 7."
        ),
        metric(
            ResponseMetric.oldest.id, "Age of the oldest unanswered enquiry", .quantile, .minutes,
            plain: "since the oldest unanswered enquiry came",
            "How long ago, at the end of the period or on the day the records were collected, the first of the period's unanswered enquiries had come."
        ),
    ]

    private static func metric(
        _ id: MetricID, _ title: String, _ kind: Metric.Kind, _ unit: Metric.Unit, plain: String,
        direction: Metric.Direction = .decrease, _ definition: String
    ) -> Metric {
        var metric = Metric(
            id: id, title: title, kind: kind, unit: unit, direction: direction, level: .output,
            isAboutPeople: true, definition: definition)
        metric.plain = plain
        if unit == .minutes { metric.decimals = 1 }
        return metric
    }
}
