import Content
import Diagnostics
import Disclosure
import Model
import Statistics
import TestSupport
import Testing

/// What the public may see of a native snapshot of three channels. The rows are
/// `period,channel,metric,group,value,numerator,denominator,marker,note`.
func disclosed(
    _ rows: String, threshold: Int = 5, plan: String? = nil
) throws -> PublishedRecord {
    disclosure(of: try found(rows, settings: "threshold: \(threshold)", plan: plan)).value
}

/// What staff see of the same.
func found(_ rows: String, settings: String = "", plan: String? = nil) throws -> Findings {
    let header = "period,channel,metric,group,value,numerator,denominator,marker,note\n"
    let plans = plan.map { [SourceFile(path: "plans/talking.yml", text: $0)] } ?? []
    let files = [
        SourceFile(
            path: "candour.yml",
            text: "organisation: Aberwen\ntitle: Listening\n\(settings)\n"),
        channel("facebook"), channel("phone"), channel("desk"),
        metric("visits", "kind: flow\nunit: count"), metric("clear", "kind: ratio\nunit: percent"),
        metric("people", "kind: stock\nunit: count"), metric("fines", "kind: flow\nunit: number"),
        metric("crowd", "kind: unique\nunit: count"),
        metric("waiting", "kind: quantile\nunit: days"),
        metric("contacts", "kind: flow\nunit: count\nparts: [visits, enquiries]"),
        SourceFile(
            path: "metrics/definitions/cost-per-fine.yml",
            text: """
                title: T
                direction: decrease
                level: output
                about_people: false
                definition: D
                kind: ratio
                unit: pounds
                numerator: spend
                denominator: fines

                """),
        SourceFile(path: "metrics/snapshots/one.csv", text: header + rows),
        SourceFile(
            path: "metrics/snapshots/one.yml", text: "collected: 2027-06-01\nsource: Extract\n"),
    ]
    let read = readRecord(files + plans)
    #expect(read.diagnostics == [])
    return findings(in: try #require(read.value)).value
}

private func channel(_ name: String) -> SourceFile {
    SourceFile(
        path: "channels/\(name).yml",
        text: "title: T\nkind: other\nonline: true\nstaff: {sign_in: Secret}\n")
}

private func metric(_ name: String, _ lines: String) -> SourceFile {
    SourceFile(
        path: "metrics/definitions/\(name).yml",
        text: """
            title: T
            direction: increase
            level: output
            about_people: true
            definition: D
            \(lines)

            """)
}

extension PublishedRecord {
    /// The figure that `metric:group/channel/period` names.
    func figure(_ name: String) throws -> PublishedFigure {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let metric = parts[0].split(separator: ":").map(String.init)
        let key = SeriesKey(
            metric: MetricID(metric[0]), channel: parts[1].isEmpty ? nil : ChannelID(parts[1]),
            group: metric.count > 1 ? GroupName(metric[1]) : nil)
        let period = try #require(Period.code(parts[2], yearStart: .april))
        return try #require(figures.figure(key, period), "\(name)")
    }

    func isWithheld(_ name: String) throws -> Bool {
        if case .withheld = try figure(name).value { true } else { false }
    }

    /// Every figure that is withheld, as `metric:group/channel/period`, in reading order.
    var withheld: [String] {
        figures.keys.flatMap { key in
            PublishedFigures.grains.flatMap { figures.series(key, $0) }.compactMap {
                period, figure -> String? in
                guard case .withheld? = figure?.value else { return nil }
                let group = key.group.map { ":\($0)" } ?? ""
                let code = period.code(yearStart: yearStart)
                return "\(key.metric)\(group)/\(key.channel?.text ?? "")/\(code)"
            }
        }
    }
}
