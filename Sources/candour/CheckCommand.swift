import ArgumentParser
import Diagnostics
import Site

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say everything there is to say about the content.",
        discussion: """
            Both sites are rendered and nothing is written. Beside what a build checks, every link of \
            every page is followed, in both sites.
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var report: ReportOptions

    @Option(
        help: ArgumentHelp("Templates and assets laid over the built-in ones.", valueName: "dir"))
    var templates: String?

    func run() throws {
        var watch = Stopwatch(isTelling: options.verbose)
        let (place, input) = try options.input(templates: templates)
        watch.lap("read")
        let built = build(input)
        watch.lap("computed")
        let report = Report(
            format: report.format, isQuiet: report.quiet, input: input, content: place.content,
            templates: templates,
            output: place.output)
        let diagnostics = built.diagnostics + (built.value?.check() ?? [])
        watch.lap("rendered and checked")
        try report.print(diagnostics)
        let status = ExitStatus(of: diagnostics)
        if status != .done { throw status }
        if let sites = built.value { try report.conclude("Checked \(sites.summary)") }
    }
}
