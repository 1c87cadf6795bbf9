import ArgumentParser
import Diagnostics
import Disk
import Site

extension ChangeListing.Format: ExpressibleByArgument {}

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "List what changed between two editions, or since one.",
        discussion: """
            Compared is what was published: figures that are new, revised, corrected, withdrawn or changed without an \
            explanation, definitions, targets. The exit code is 0 with changes and without.
            """)

    @OptionGroup var options: ContentOptions

    @Argument(help: "An edition that is published, or 'now'.")
    var from: String

    @Argument(help: "Another one, or 'now'.")
    var to: String

    @Option(help: "text, csv or json.")
    var format = ChangeListing.Format.text

    func run() throws {
        let findings = try options.findings()
        guard let listing = ChangeListing(from: from, to: to, in: findings) else {
            let names = ChangeListing.names(in: findings)
            let unknown = names.contains(from) ? to : from
            let near = didYouMean(unknown, among: names).map { " (\($0))" }.joined()
            throw ValidationError(
                "There is no ledger of '\(unknown)'\(near); 'candour publish' writes one.")
        }
        try Terminal.print(listing.bytes(format))
    }
}
