import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Model
import Site

/// What every command that reads the content is told.
struct ContentOptions: ParsableArguments {
    @Option(
        name: [.customLong("content")],
        help: ArgumentHelp(
            "The folder with candour.yml (default: content, here or in a folder above).",
            valueName: "dir"))
    var content: String?

    @Option(
        help: ArgumentHelp(
            "The day the report speaks from (default: SOURCE_DATE_EPOCH, else the newest day in the content).",
            valueName: "yyyy-mm-dd"), transform: readDay)
    var asOf: Day?

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Say how long each step took.")
    var verbose = false
}

extension ContentOptions {
    /// What the stations are given. A content folder that is not there is a matter of usage.
    func input(
        templates: String? = nil, _ largeFiles: ContentFolder.LargeFiles = .mapped
    ) throws -> (place: ContentPlace, input: BuildInput) {
        let place = try ContentPlace(named: content)
        let input = BuildInput(
            content: try read(place.content, largeFiles),
            templates: try templates.map { try read($0, largeFiles) } ?? Diagnosed([]),
            asOf: try asOf ?? dayOfEpoch(), strictness: strict ? .strict : .lenient,
            edgeRules: Rule.ofDisk)
        return (place, input)
    }

    private func read(
        _ folder: String, _ largeFiles: ContentFolder.LargeFiles
    ) throws -> Diagnosed<[SourceFile]> {
        do throws(DiskError) {
            return try ContentFolder(folder).read(largeFiles)
        } catch {
            if case .failed(let number) = error.cause, number == ENOENT || number == ENOTDIR {
                throw ValidationError("There is no folder '\(folder)'.")
            }
            throw error
        }
    }
}

@Sendable private func readDay(_ text: String) throws -> Day {
    guard let day = Day(text) else {
        throw ValidationError("A day is written year, month, day, as in 2026-09-30, not '\(text)'.")
    }
    return day
}

/// The day, in UTC, that SOURCE_DATE_EPOCH falls in; `nil` where it is not set.
/// Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification.
private func dayOfEpoch() throws -> Day? {
    guard let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !text.isEmpty
    else { return nil }
    guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else {
        throw ValidationError("SOURCE_DATE_EPOCH is a number of seconds, not '\(text)'.")
    }
    return Day(number: Int32(seconds / 86_400))
}
