import BuiltInStarter
import BuiltInTemplates
import Foundation
import TestSupport
import Testing

/// A folder of the repository whose files are in the binary, and the C file that takes them in.
struct EmbeddedFolder: Sendable, CustomTestStringConvertible {
    let folder: String
    let source: String
    let header: String
    /// The C names: a file, all of them, and the function that gives them.
    let file: String
    let list: String
    let function: String
    let embedded: @Sendable () -> [(path: String, contents: Data)]

    var testDescription: String { folder }
}

private let templates = EmbeddedFolder(
    folder: "Templates", source: "Sources/BuiltInTemplates/templates.c", header: "templates.h",
    file: "candour_template", list: "candour_templates", function: "candour_built_in_templates"
) {
    let table = candour_built_in_templates()
    return UnsafeBufferPointer(start: table.first, count: table.count).map {
        (String(cString: $0.path), Data(bytes: $0.bytes, count: $0.length))
    }
}

private let starter = EmbeddedFolder(
    folder: "Starter", source: "Sources/BuiltInStarter/starter.c", header: "starter.h",
    file: "candour_starter_file", list: "candour_starter_files",
    function: "candour_built_in_starter"
) {
    let table = candour_built_in_starter()
    return UnsafeBufferPointer(start: table.first, count: table.count).map {
        (String(cString: $0.path), Data(bytes: $0.bytes, count: $0.length))
    }
}

@Test(arguments: [templates, starter])
func everyFileIsInTheBinaryByteForByte(_ folder: EmbeddedFolder) throws {
    let standing = try files(below: folder.folder)
    #expect(!standing.isEmpty)
    let embedded = folder.embedded()
    #expect(embedded.map { "\(folder.folder)/\($0.path)" } == standing)
    let different = try embedded.filter {
        try bytes(of: "\(folder.folder)/\($0.path)") != $0.contents
    }
    #expect(different.map(\.path) == [])
}

/// `make record` writes the table anew where a file has come or gone.
@Test(arguments: [templates, starter])
func theTableOfAFolderNamesEachFile(_ folder: EmbeddedFolder) throws {
    let paths = try files(below: folder.folder).map {
        String($0.dropFirst(folder.folder.count + 1))
    }
    if ProcessInfo.processInfo.environment["CANDOUR_RECORD"] == "1" {
        try Data(table(of: paths, folder).utf8).write(
            to: repository.appending(path: folder.source))
    }
    let isCurrent = try text(of: folder.source) == table(of: paths, folder)
    #expect(
        isCurrent,
        "\(folder.source) is not the table of \(folder.folder)/: run `make record`, then build")
}

private func table(of paths: [String], _ folder: EmbeddedFolder) -> String {
    let arrays = paths.map {
        """
        static const unsigned char \(identifier($0))[] = {
        #embed "../../\(folder.folder)/\($0)" suffix(, 0) if_empty(0)
        };

        """
    }
    let rows = paths.map { "    FILE(\"\($0)\", \(identifier($0)))," }
    return """
        // Written by `make record` from what stands in \(folder.folder)/; HouseTests compare.
        #include "\(folder.header)"

        #pragma clang diagnostic ignored "-Wc23-extensions"

        \(arrays.joined(separator: "\n"))
        // Each array ends in a NUL that is not part of the file.
        #define FILE(path, array) {path, array, sizeof array - 1}

        static const struct \(folder.file) files[] = {
        \(rows.joined(separator: "\n"))
        };

        struct \(folder.list) \(folder.function)(void) {
            return (struct \(folder.list)){files, sizeof files / sizeof files[0]};
        }

        """
}

private func identifier(_ path: String) -> String {
    String(path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
}
