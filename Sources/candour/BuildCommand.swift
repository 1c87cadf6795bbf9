import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Site

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build both sites from the content.",
        discussion: """
            Everything is made anew and swapped in as a whole; with an error, what stood there stands. \
            The output folder holds public/ and staff/, each with the hashes of its files.
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var report: ReportOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder that is replaced (default: dist, beside the content).", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp("Templates and assets laid over the built-in ones.", valueName: "dir"))
    var templates: String?

    @Flag(help: "Write nothing; list what stands in the output folder otherwise, and exit with 4.")
    var verify = false

    @Flag(help: "Write nothing; do everything else.")
    var dryRun = false

    func validate() throws {
        if verify, dryRun { throw ValidationError("Use --verify or --dry-run, not both.") }
    }

    func run() throws {
        var watch = Stopwatch(isTelling: options.verbose)
        let (place, input) = try options.input(templates: templates)
        let target = output ?? place.output
        let folder = try OutputFolder(
            target, reading: [place.content] + (templates.map { [$0] } ?? []))
        watch.lap("read")
        let built = build(input)
        watch.lap("computed")
        let report = Report(
            format: report.format, isQuiet: report.quiet, input: input, content: place.content,
            templates: templates,
            output: target)
        guard let sites = built.value else {
            try report.print(built.diagnostics)
            throw ExitStatus(of: built.diagnostics)
        }
        let step = Step(report: report, sites: sites, said: built.diagnostics, target: target)
        if verify {
            try step.verify(folder)
        } else if dryRun {
            try step.rehearse()
        } else {
            try step.write(folder)
        }
        watch.lap("rendered and written")
        // The system takes back the memory of ten thousand documents faster than they are freed one by one.
        withExtendedLifetime((input, step)) { Glibc.exit(ExitStatus.done.rawValue) }
    }
}

/// What is done with two sites that stand in no error.
private struct Step {
    let report: Report
    let sites: Sites
    let said: [Diagnostic]
    let target: String

    func write(_ folder: OutputFolder) throws {
        let written = try folder.write(sites.layout)
        try report.print(said + written.diagnostics)
        guard written.value != nil else { throw ExitStatus(of: written.diagnostics) }
        try report.conclude("Wrote \(sites.summary) to \(target)")
    }

    func rehearse() throws {
        let found = sites.check()
        try report.print(said + found)
        let status = ExitStatus(of: found)
        if status != .done { throw status }
        try report.conclude("Would write \(sites.summary) to \(target)")
    }

    func verify(_ folder: OutputFolder) throws {
        let verified = try folder.verify(sites.layout)
        try report.print(said + verified.diagnostics)
        let status = ExitStatus(of: verified.diagnostics)
        if status != .done { throw status }
        for difference in verified.value {
            try report.result("\(difference.kind.rawValue) \(difference.path)")
        }
        if !verified.value.isEmpty { throw ExitStatus.differs }
        try report.conclude("\(target) holds what would be written: \(sites.summary)")
    }
}
