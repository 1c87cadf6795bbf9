import ArgumentParser
import Diagnostics
import Disk
import Starter

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a first content folder.",
        discussion: """
            It builds at once, and its comments say what each file is for and what to change first. The numbers in it are \
            an example. A folder that holds files is not touched.
            """)

    @Argument(help: "The folder.")
    var folder = "content"

    @Option(help: ArgumentHelp("Who publishes the report.", valueName: "name"))
    var organisation = "Anytown Council"

    @Flag(name: .shortAndLong, help: "Say nothing when all is well.")
    var quiet = false

    func validate() throws {
        let isBlank = organisation.allSatisfy(\.isWhitespace)
        if isBlank || organisation.unicodeScalars.contains(where: { $0.value < 0x20 }) {
            throw ValidationError("An organisation has a name, on one line.")
        }
    }

    func run() throws {
        let files = starterContent(of: organisation)
        try writeNewFolder(files, to: folder)
        if quiet { return }
        for file in files { try Terminal.print("\(folder)/\(file.path)\n") }
        let place = folder == "content" ? "" : " --content \(folder)"
        Terminal.say("Look at it: candour serve\(place)\n")
    }
}
