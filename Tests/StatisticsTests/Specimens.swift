import Content
import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

/// Two open channels, one that opened on 10 May 2026 and one that closed on 31 May.
private let register = [
    SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: Listening\n"),
    channel("facebook-main", "opened: 2014-05-01"), channel("phone-desk", "opened: 1998-04-01"),
    channel("bluesky", "opened: 2026-05-10"), channel("x-main", "closed: 2026-05-31"),
    metric("waiting-time", "kind: quantile\nunit: minutes"),
    metric("clear", "kind: ratio\nunit: percent"),
    metric("calls", "kind: flow\nunit: count\nbreaks: [{date: 2026-05-15, reason: New lines}]"),
    metric("tickets", "kind: flow\nunit: count\nabout_people: false\npartial_total: true"),
    metric("callers", "kind: flow\nunit: count\npartial_total: true"),
    metric("share-clicks", "kind: ratio\nunit: percent\nnumerator: clicks\ndenominator: posts"),
]

private func channel(_ name: String, _ line: String) -> SourceFile {
    SourceFile(
        path: "channels/\(name).yml", text: "title: T\nkind: other\nonline: true\n\(line)\n")
}

private func metric(_ name: String, _ lines: String) -> SourceFile {
    SourceFile(
        path: "metrics/definitions/\(name).yml",
        text: """
            title: T
            direction: increase
            level: output
            \(lines.contains("about_people") ? "" : "about_people: true\n")definition: D
            \(lines)

            """)
}

/// What a native snapshot comes to. The rows are `period,channel,metric,group,value,numerator,denominator,marker,note`.
func findings(_ rows: String, _ manifest: String = "") throws -> Findings {
    let found = try diagnosed([("one", rows, manifest)])
    #expect(found.diagnostics.filter { $0.severity == .error } == [])
    return found.value
}

/// The same of several, with what there is to say about them.
func diagnosed(
    _ snapshots: [(name: String, rows: String, manifest: String)]
) throws -> Diagnosed<Findings> {
    let header = "period,channel,metric,group,value,numerator,denominator,marker,note\n"
    let files = snapshots.flatMap { name, rows, manifest in
        [
            SourceFile(path: "metrics/snapshots/\(name).csv", text: header + rows),
            SourceFile(
                path: "metrics/snapshots/\(name).yml",
                text: (manifest.contains("collected") ? "" : "collected: 2027-06-01\n")
                    + "source: Extract\n\(manifest)\n"),
        ]
    }
    let read = readRecord(register + files)
    #expect(read.diagnostics == [])
    return Statistics.findings(in: try #require(read.value))
}

extension Findings {
    func value(_ name: String) throws -> Figure.Value? {
        let (key, period) = try place(name)
        return figure(key, period)?.value
    }

    func markers(_ name: String) throws -> [Marker]? {
        let (key, period) = try place(name)
        return figure(key, period)?.markers
    }
}

/// What is said of a plan's measures beside a native snapshot.
func diagnosedPlan(_ measures: String, _ rows: String) throws -> [Diagnostic] {
    let header = "period,channel,metric,group,value,numerator,denominator,marker,note\n"
    let indented = measures.split(separator: "\n").map { "  \($0)\n" }.joined()
    let read = readRecord(
        register + [
            SourceFile(path: "metrics/snapshots/one.csv", text: header + rows),
            SourceFile(
                path: "metrics/snapshots/one.yml", text: "collected: 2027-06-01\nsource: S\n"),
            SourceFile(
                path: "plans/talking.yml",
                text: "title: T\nperiod: 2026\nmeasures:\n\(indented)"),
        ])
    #expect(read.diagnostics == [])
    return Statistics.findings(in: try #require(read.value)).diagnostics
}
