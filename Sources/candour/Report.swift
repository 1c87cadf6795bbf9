import ArgumentParser
import Diagnostics
import Disk
import Site

extension DiagnosticReport.Format: ExpressibleByArgument {}

/// Where diagnostics are printed, and how.
struct ReportOptions: ParsableArguments {
    @Option(
        help: """
            How diagnostics are printed: human, json, github or sarif. json and sarif go to standard output \
            and everything else to standard error; human and github go to standard error.
            """)
    var format = DiagnosticReport.Format.human

    @Flag(name: .shortAndLong, help: "Say nothing when all is well.")
    var quiet = false
}

/// What is printed of a run: the paths of its diagnostics as the caller's folder has them.
struct Report {
    let format: DiagnosticReport.Format
    var isQuiet = false
    let input: BuildInput
    let content: String
    var templates: String?
    var output = ""

    func print(_ diagnostics: [Diagnostic]) throws(DiskError) {
        let report = DiagnosticReport(diagnostics.map(placed))
        switch format {
        case .human, .github:
            if !diagnostics.isEmpty {
                Terminal.say(report.bytes(format, source: source(diagnostics)))
            }
        case .json, .sarif: try Terminal.print(report.bytes(format))
        }
    }

    /// The same for pages, with the sentence that says how many there are.
    func notices(
        _ diagnostics: [Diagnostic]
    ) -> (entries: [DiagnosticReport.Entry], summary: String?) {
        let report = DiagnosticReport(diagnostics.map(placed))
        return (report.entries(source: source(diagnostics)), report.summary)
    }

    /// The last line of a good run.
    func conclude(_ sentence: String) throws(DiskError) {
        if isQuiet { return }
        try result(sentence)
    }

    /// What was asked for, unless standard output is taken.
    func result(_ text: String) throws(DiskError) {
        switch format {
        case .human, .github: try Terminal.print(text + "\n")
        case .json, .sarif: Terminal.say(text + "\n")
        }
    }
}

extension Report {
    private func placed(_ diagnostic: Diagnostic) -> Diagnostic {
        let position = diagnostic.position
        if position.path.isEmpty || position.path.hasPrefix("/") { return diagnostic }
        var placed = diagnostic
        placed.position = SourcePosition(
            path: folder(of: diagnostic) + position.path, line: position.line,
            column: position.column)
        return placed
    }

    private func folder(of diagnostic: Diagnostic) -> String {
        switch diagnostic.rule.root {
        case .templates: return start(ownTemplates.contains(diagnostic.position.path))
        case .output: return withSlash(output)
        case .content:
            let isOfTemplates = input.templates.diagnostics.contains {
                $0.rule == diagnostic.rule && $0.position == diagnostic.position
            }
            return isOfTemplates ? start(true) : withSlash(content)
        }
    }

    /// Of a template's path: in the folder that was named, or among the built-in ones.
    private func start(_ isOwn: Bool) -> String {
        withSlash(isOwn ? templates ?? "Templates" : "Templates")
    }

    private var ownTemplates: Set<String> { Set(input.templates.value.map(\.path)) }

    /// The bytes of the files that are named, for the lines that people are shown.
    private func source(_ diagnostics: [Diagnostic]) -> (String) -> [UInt8]? {
        let contents = Dictionary(input.content.value.map { ($0.path, $0.bytes) }) { one, _ in one }
        let own = Dictionary(input.templates.value.map { ($0.path, $0.bytes) }) { one, _ in one }
        var files: [String: [UInt8]] = [:]
        for diagnostic in diagnostics {
            let path = diagnostic.position.path
            switch diagnostic.rule.root {
            case .content: files[placed(diagnostic).position.path] = contents[path]
            case .templates: files[placed(diagnostic).position.path] = own[path]
            case .output: continue
            }
        }
        return { files[$0] }
    }
}

private func withSlash(_ folder: String) -> String {
    folder.isEmpty || folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
}
