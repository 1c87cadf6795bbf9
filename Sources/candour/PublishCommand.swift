import ArgumentParser
import Diagnostics
import Disk
import Site

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write down what an edition publishes.",
        discussion: """
            editions/<edition>.ledger.csv holds every public figure as it stands now, what its metric means and what its \
            measure promises. From then on a figure that changes needs a file in corrections/, or the build fails; \
            provisional ones may change freely.

            Publish on the day the report goes out, and keep the ledger with the content. An edition is published once; \
            --again adds the figures that have come since, and leaves those that were published as they were.
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The edition's id: 2026-q3 for editions/2026-q3.yml.")
    var edition: String

    @Flag(help: "Add to the ledger that is there.")
    var again = false

    func run() throws {
        let (place, input) = try options.input()
        let built = build(input)
        let report = Report(
            format: report.format, isQuiet: report.quiet, input: input, content: place.content)
        let said = Publication.judged(built.diagnostics, of: edition)
        try report.print(said)
        let readiness = ExitStatus(of: said)
        guard let sites = built.value, readiness == .done else { throw readiness }
        guard let publication = Publication(edition, of: sites) else {
            let near = didYouMean(edition, among: Publication.names(in: sites))
            throw ValidationError(
                "There is no edition '\(edition)'\(near.map { " (\($0))" }.joined()).")
        }
        let path = "\(place.content)/\(publication.path)"
        if publication.isAgain, !again {
            throw ValidationError(
                "'\(edition)' is published already, in \(path); --again adds what has come since.")
        }
        // What is rendered is checked for leaks; what is not fit to be published is not written down as published.
        let found = sites.check()
        try report.print(found)
        let status = ExitStatus(of: found)
        if status != .done { throw status }
        try replaceFile(path, by: publication.bytes)
        let figures = "\(publication.count) \(publication.count == 1 ? "figure" : "figures")"
        try report.conclude("Wrote down \(figures) in \(path)")
    }
}
