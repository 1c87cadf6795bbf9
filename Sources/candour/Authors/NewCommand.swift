import ArgumentParser
import Diagnostics
import Disk
import Model
import Site
import Starter
import Statistics

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a new file of a kind, in its place.",
        discussion: """
            Kinds: \(StarterKind.allCases.map(\.rawValue).joined(separator: ", ")).

            Its comments say what each key is for. Dates begin with the day the report speaks from, and what the file has to \
            name is taken from the content where it is there. No file is written over.
            """)

    @OptionGroup var options: ContentOptions

    @Argument(help: "plan, channel, snapshot, page, guidance, …")
    var kind: String

    @Argument(help: "The file's name without its ending: 2026-parking.")
    var name: String

    func run() throws {
        let kind = try readKind()
        let (place, input) = try options.input()
        for path in kind.paths(named: name) {
            guard let fault = fileNameFault(name, path: path) else { continue }
            try Report(format: .human, input: input, content: place.content).print([fault])
            throw ExitStatus.usage
        }
        guard let findings = readFindings(input).value else {
            throw ValidationError(
                "There is no \(place.content)/candour.yml; 'candour init' writes a first folder.")
        }
        var values = StarterValues(findings.record, asOf: findings.asOf)
        if kind == .correction { try take(nameInto: &values) }
        let files = kind.files(named: name, values)
        try writeNewFiles(files, in: place.content)
        for file in files { try Terminal.print("\(place.content)/\(file.path)\n") }
    }

    private func readKind() throws -> StarterKind {
        if let kind = StarterKind(rawValue: kind) { return kind }
        let kinds = StarterKind.allCases.map(\.rawValue)
        let near = didYouMean(kind, among: kinds).map { " (\($0))" }.joined()
        throw ValidationError(
            "A kind is one of \(kinds.joined(separator: ", ")), not '\(kind)'\(near).")
    }

    /// A correction's name is the day and the metric.
    private func take(nameInto values: inout StarterValues) throws {
        let metric = name.dropFirst("2026-10-05-".count)
        guard let found = Day(name.prefix("2026-10-05".count)), !metric.isEmpty else {
            throw ValidationError(
                "A correction is named for the day it was found and its metric, as in 2026-10-05-response-rate, not '\(name)'."
            )
        }
        values.take(found: found, metric: String(metric))
    }
}
