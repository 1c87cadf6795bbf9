import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Preview
import Site

struct ServeCommand: ParsableCommand {
    enum Readership: String, ExpressibleByArgument, CaseIterable {
        case `public`, staff, both
    }

    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show both sites in a browser while you write.",
        discussion: """
            They are kept in memory and served to this machine alone; nothing is written. When a file of the content \
            or a template changes, they are built anew and the browser loads them. What there is to say of the \
            content stands at the foot of each page; with an error, the last good build stays. Ctrl-C ends it.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: "public, staff or both.")
    var readership = Readership.both

    @Option(
        help: ArgumentHelp(
            "The port (default: the first free one from \(PreviewServer.firstPort) on).",
            valueName: "number"))
    var port: UInt16?

    @Option(
        help: ArgumentHelp("Templates and assets laid over the built-in ones.", valueName: "dir"))
    var templates: String?

    @Flag(help: "Leave pages as they are built, without the script that loads them anew.")
    var noReload = false

    @Flag(help: "Look through the folders twice a second: for network drives.")
    var poll = false

    func run() throws {
        leaveOnSignals()
        let place = try ContentPlace(named: options.content)
        let board = Board()
        var watch = FolderWatch(
            [place.content] + (templates.map { [$0] } ?? []), poll ? .polled : .told)
        try build().publish(to: board)
        let server = try listen(board)
        for folder in readership.shown {
            try Terminal.print("http://127.0.0.1:\(server.port)/\(folder.rawValue)/\n")
        }
        Terminal.say("Watching \(place.content); Ctrl-C ends it.\n")
        // What is shown and has not been looked through.
        var unchecked: ServeBuild?
        var postponed = 0
        while true {
            watch.waitForChange()
            guard let build = buildWhatIsThere(board) else { continue }
            if build.publishUnchecked(to: board) {
                unchecked = build
                postponed += 1
                // Browsers load the page before both cores are busy with all the others.
                if postponed < 5, watch.isChanging(milliseconds: 300) { continue }
            } else if let unchecked {
                // It stays while the content has errors, if it has none itself.
                publish(unchecked, to: board)
            }
            publish(build, to: board)
            (unchecked, postponed) = (nil, 0)
        }
    }

    private func listen(_ board: Board) throws -> PreviewServer {
        do throws(PreviewServer.Fault) {
            return try PreviewServer(board, noReload ? .off : .on, port: port)
        } catch {
            switch error {
            case .portIsTaken(let port):
                throw ValidationError(
                    "Port \(port) is taken; without --port, the first free one is used.")
            case .failed(let why):
                Terminal.say("error: nobody can listen on this machine: \(why)\n")
                throw ExitStatus.fault
            }
        }
    }
}

/// Nothing is on the disk that would have to be tidied up.
private func leaveOnSignals() {
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(ExitStatus.done.rawValue) } }
    // Whoever started this may have held them back, and that is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
}

extension ServeCommand {
    /// Reads the content and builds the sites; nothing is rendered yet.
    private func build() throws -> ServeBuild {
        var watch = Stopwatch(isTelling: options.verbose)
        let (place, input) = try options.input(templates: templates, .copied)
        watch.lap("read")
        let built = Site.build(input)
        watch.lap("computed")
        return ServeBuild(
            input: input, built: built,
            site: built.value.map { ServedSite($0, for: readership.shown) },
            report: Report(
                format: .human, input: input, content: place.content, templates: templates))
    }

    /// The same, where the folder may have gone meanwhile: no reason to stop.
    private func buildWhatIsThere(_ board: Board) -> ServeBuild? {
        do {
            return try build()
        } catch {
            fail(error, board)
            return nil
        }
    }

    private func publish(_ build: ServeBuild, to board: Board) {
        do {
            try build.publish(to: board)
        } catch {
            fail(error, board)
        }
    }

    private func fail(_ error: any Error, _ board: Board) {
        let text =
            (error as? DiskError).map { "\($0.path): \($0.message)" }
            ?? Candour.message(for: error)
        Terminal.say("error: \(text)\n")
        board.publish(PreviewBuild(.none, notices: [], summary: "1 error: \(text)"))
    }
}

/// One build, and what goes up on the board of it.
private struct ServeBuild {
    let input: BuildInput
    let built: Diagnosed<Sites?>
    /// `nil` with an error.
    let site: ServedSite?
    let report: Report

    /// What can be shown at once: each page is rendered, and checked, when it is asked for.
    /// False where there is nothing.
    func publishUnchecked(to board: Board) -> Bool {
        guard let site else { return false }
        let notices = report.notices(built.diagnostics)
        board.publish(
            PreviewBuild(.unchecked(site), notices: notices.entries, summary: notices.summary))
        return true
    }

    /// Renders everything, publishes what came of it, and says what there is to say.
    func publish(to board: Board) throws {
        let found = site.flatMap { site in built.value.map { site.renderWhole($0) } } ?? []
        let diagnostics = built.diagnostics + found
        let isGood = !found.contains { $0.severity == .error }
        let outcome =
            site.map { isGood ? PreviewBuild.Outcome.good($0) : .withdrawn } ?? .none
        let notices = report.notices(diagnostics)
        board.publish(
            PreviewBuild(outcome, notices: notices.entries, summary: notices.summary))
        try report.print(diagnostics)
        if let sites = built.value, isGood { Terminal.say("Built \(sites.summary)\n") }
    }
}

extension ServeCommand.Readership {
    fileprivate var shown: [PreviewReadership] {
        switch self {
        case .public: [.public]
        case .staff: [.staff]
        case .both: [.public, .staff]
        }
    }
}
