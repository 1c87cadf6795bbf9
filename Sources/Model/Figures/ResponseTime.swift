/// What only records of single enquiries tell: it cannot be worked out from counts. Source: domain rule 1.3.
package enum ResponseTime: String, CaseIterable, Sendable {
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
}
