import ArgumentParser
import Disk
import Glibc

@main struct Candour: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "candour",
        abstract: "Public engagement reports that can be checked, from plain files.",
        discussion: """
            Two static sites come out of one folder: a report for everyone, and guidance for staff.

            Exit codes: 0 done; 1 the content has errors (or warnings under --strict), or the disk does \
            not take the site; 2 usage; 3 privacy: what is not for the public would be; 4 --verify found other bytes; \
            70 our own fault.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self,
            CheckCommand.self, PublishCommand.self,
            DiffCommand.self,
            ListCommand.self, ExplainCommand.self, VersionCommand.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            do {
                try command.run()
            } catch let error as ValidationError {
                // The parser no longer knows whose usage it is.
                let usage = usageString(for: type(of: command))
                let name = usage.prefix { $0 != "[" && $0 != "<" }
                Terminal.say(
                    "Error: \(error.message)\nUsage: \(usage)\n  See '\(name)--help' for more information.\n"
                )
                throw ExitStatus.usage
            }
        } catch {
            leave(with: error)
        }
    }

    private static func leave(with error: any Error) -> Never {
        let status = ExitStatus(of: error)
        switch error {
        case is ExitStatus: break  // Why was said where it was found.
        case let fault as DiskError: Terminal.say(fault.text)
        default:
            let message = fullMessage(for: error)
            let text = message.isEmpty ? "" : message + "\n"
            if status == .done { Terminal.printOrLeave(text) } else { Terminal.say(text) }
        }
        Glibc.exit(status.rawValue)
    }
}

extension DiskError {
    /// As diagnostics are printed.
    fileprivate var text: String {
        "\(path): error: \(message)\n" + notes.map { "    help: \($0)\n" }.joined()
    }
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Print the version.")

    func run() throws { try Terminal.print("candour \(Candour.configuration.version)\n") }
}
