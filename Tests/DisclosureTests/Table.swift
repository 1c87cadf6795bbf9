import Content
import Diagnostics
import Disclosure
import Model
import Statistics
import TestSupport
import Testing

/// A table of groups (rows), channels (columns) and months, as content: the counts of each inner cell.
///
/// Everything else, the margins, is worked out by the program.
struct Table {
    var groups: [String]
    var channels: [String]
    /// `2026-04` and so on.
    var months = ["2026-04"]
    /// By month, group and channel.
    var counts: [[[Int]]]
    /// How many of each were answered; empty where nobody asked.
    var answered: [[[Int]]] = []
    var settings = ""

    init(_ groups: [String], _ channels: [String], _ counts: [[Int]]) {
        (self.groups, self.channels, self.counts) = (groups, channels, [counts])
    }

    var rows: [String] {
        var rows: [String] = []
        for (m, month) in months.enumerated() {
            for (g, group) in groups.enumerated() {
                for (c, channel) in channels.enumerated() {
                    rows.append("\(month),\(channel),enquiries,\(group),\(counts[m][g][c]),,,,")
                    guard !answered.isEmpty else { continue }
                    rows.append("\(month),\(channel),answered,\(group),\(answered[m][g][c]),,,,")
                }
            }
        }
        return rows
    }

    func findings(rows: [String]? = nil) throws -> Findings {
        let header = "period,channel,metric,group,value,numerator,denominator,marker,note\n"
        let registered = channels.map {
            SourceFile(path: "channels/\($0).yml", text: "title: T\nkind: other\nonline: true\n")
        }
        let files = [
            SourceFile(
                path: "candour.yml", text: "organisation: A\ntitle: L\n\(settings)\n"),
            SourceFile(
                path: "metrics/snapshots/one.csv",
                text: header + (rows ?? self.rows).joined(separator: "\n") + "\n"),
            SourceFile(
                path: "metrics/snapshots/one.yml", text: "collected: 2029-06-01\nsource: E\n"),
        ]
        let read = readRecord(files + registered)
        #expect(read.diagnostics == [])
        return Statistics.findings(in: try #require(read.value)).value
    }

    func published() throws -> PublishedRecord { disclosure(of: try findings()).value }

    /// Inner cells of the first month that are withheld, as `group/channel`, and every margin, as `group/`, `/channel`, `/`.
    func withheld() throws -> [String] {
        let figures = try published().figures
        let month = try #require(Period.code(months[0], yearStart: .april))
        var names: [String] = []
        for group in groups.map({ Optional($0) }) + [nil] {
            for channel in channels.map({ Optional($0) }) + [nil] {
                let key = SeriesKey(
                    metric: "enquiries", channel: channel.map { ChannelID($0) },
                    group: group.map { GroupName($0) })
                if case .withheld? = figures.figure(key, month)?.value {
                    names.append("\(group ?? "")/\(channel ?? "")")
                }
            }
        }
        return names
    }
}
