import Model
import Statistics
import Testing

/// What `metric/channel/period` names; all channels where none stands, and a group after the metric: `metric:group`.
func place(_ name: String) throws -> (SeriesKey, Period) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let metric = parts[0].split(separator: ":").map(String.init)
    let key = SeriesKey(
        metric: MetricID(metric[0]), channel: parts[1].isEmpty ? nil : ChannelID(parts[1]),
        group: metric.count > 1 ? GroupName(metric[1]) : nil)
    return (key, try #require(Period.code(parts[2], yearStart: .april)))
}

func share(_ numerator: Int, _ denominator: Int) -> Figure.Value {
    .share(Share(Decimal(numerator), of: Decimal(denominator)))
}

func number(_ text: String) -> Figure.Value {
    Decimal(text).map { .number($0) } ?? .missing(.forecast)
}

func missing(_ marker: Marker) -> Figure.Value { .missing(marker) }
