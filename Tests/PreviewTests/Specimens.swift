import Diagnostics
import Site

@testable import Preview

extension ServedSite {
    /// Of files that are there already.
    convenience init(
        files: [String: [UInt8]], readerships: [PreviewReadership], publicPath: String = "/"
    ) {
        let files = files.map { path, bytes in
            (path, SiteFile(path: path) { Diagnosed(bytes) })
        }
        self.init(
            Dictionary(files) { first, _ in first }, readerships: readerships,
            publicPath: publicPath)
    }
}

let page = "<html><head><title>A</title></head><body><p>A</p></body></html>"

let smallSite = ServedSite(
    files: [
        "public/index.html": Array(page.utf8),
        "public/404.html": Array("<head></head>Gone".utf8),
        "public/metrics/index.html": Array(page.utf8),
        "public/data/figures.csv": Array("a,b\n".utf8),
        "staff/index.html": Array(page.utf8),
    ],
    readerships: [.public, .staff])

func built(_ site: ServedSite? = smallSite, _ notices: [DiagnosticReport.Entry] = [])
    -> PreviewBuild
{
    PreviewBuild(
        site.map { .good($0) } ?? .none, notices: notices,
        summary: notices.isEmpty ? nil : "\(notices.count) found")
}

/// What is printed of a broken line.
func notice(
    _ severity: Rule.Severity = .error, message: String = "'target' is a number",
    line: String = "target: ninety"
) -> DiagnosticReport.Entry {
    var diagnostic = Diagnostic(
        Rule("C0107", severity, "A rule."), message,
        at: SourcePosition(path: "content/plans/p.yml", line: 1, column: 9), notes: ["leave it out"]
    )
    diagnostic.severity = severity
    let report = DiagnosticReport([diagnostic])
    return report.entries { _ in Array(line.utf8) }[0]
}
