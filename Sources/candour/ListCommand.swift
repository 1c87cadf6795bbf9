import ArgumentParser
import Diagnostics
import Disk
import Model
import Site
import Statistics

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List figures, what is withheld, metrics or rules, for programs.",
        subcommands: [ListFigures.self, ListSuppressed.self, ListMetrics.self, ListRules.self])
}

extension FigureListing.Format: ExpressibleByArgument {}

struct ListFigures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Every figure of one kind of period, as staff may see it.",
        discussion: "Nothing is withheld here: the list is for staff, not for publishing.")

    @OptionGroup var options: ContentOptions

    @Option(help: "day, week, month, quarter, year or financial-year.", transform: readGrain)
    var period = Period.Grain.month

    @Option(help: "csv or json.")
    var format = FigureListing.Format.csv

    func run() throws {
        var watch = Stopwatch(isTelling: options.verbose)
        let findings = try options.findings()
        watch.lap("read")
        let bytes = FigureListing(findings, grain: period).bytes(format)
        watch.lap("computed")
        try Terminal.print(bytes)
    }
}

struct ListSuppressed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppressed",
        abstract: "Every figure that is withheld from the public, with its number and the reason.",
        discussion: "The list is for staff: it holds what is withheld. Do not publish it.")

    @OptionGroup var options: ContentOptions

    @Option(help: "csv or json.")
    var format = FigureListing.Format.csv

    func run() throws {
        try Terminal.print(suppressedListing(of: try options.findings(), format))
    }
}

struct ListMetrics: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Every metric, built in or the organisation's own, as CSV.",
        discussion: "Without content, or while it has errors, the built-in ones alone.")

    @OptionGroup var options: ContentOptions

    func run() throws {
        let own = try options.findingsIfSound()?.record.metrics
        try Terminal.print(metricListing(of: own.map { Array($0.values) } ?? builtInMetrics))
    }
}

struct ListRules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Every rule, with its level and its family, as CSV.")

    func run() throws { try Terminal.print(ruleListing(of: Rule.all)) }
}

/// The kinds of periods that are listed.
private let grains: [Period.Grain] = [.day, .week, .month, .quarter, .year, .financialYear]

@Sendable private func readGrain(_ text: String) throws -> Period.Grain {
    guard let grain = grains.first(where: { $0.name == text }) else {
        let names = grains.map(\.name).joined(separator: ", ")
        throw ValidationError("A period is one of \(names), not '\(text)'.")
    }
    return grain
}
