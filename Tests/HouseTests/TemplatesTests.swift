import BuiltInTemplates
import Foundation
import TestSupport
import Testing

@Test func everyTemplateIsInTheBinaryByteForByte() throws {
    let standing = try files(below: "Templates")
    #expect(!standing.isEmpty)
    let embedded = builtInTemplates()
    #expect(embedded.map { "Templates/\($0.path)" } == standing)
    let different = try embedded.filter { try bytes(of: "Templates/\($0.path)") != $0.contents }
    #expect(different.map(\.path) == [])
}

/// `make record` writes the table anew where a template has come or gone.
@Test func theTableOfTemplatesNamesEachFile() throws {
    let path = "Sources/BuiltInTemplates/templates.c"
    let paths = try files(below: "Templates").map { String($0.dropFirst("Templates/".count)) }
    if ProcessInfo.processInfo.environment["CANDOUR_RECORD"] == "1" {
        try Data(table(of: paths).utf8).write(to: repository.appending(path: path))
    }
    let isCurrent = try text(of: path) == table(of: paths)
    #expect(isCurrent, "\(path) is not the table of Templates/: run `make record`, then build")
}

private func builtInTemplates() -> [(path: String, contents: Data)] {
    let table = candour_built_in_templates()
    return UnsafeBufferPointer(start: table.first, count: table.count).map {
        (String(cString: $0.path), Data(bytes: $0.bytes, count: $0.length))
    }
}

private func table(of paths: [String]) -> String {
    let arrays = paths.map {
        """
        static const unsigned char \(identifier($0))[] = {
        #embed "../../Templates/\($0)" suffix(, 0) if_empty(0)
        };

        """
    }
    let rows = paths.map { "    FILE(\"\($0)\", \(identifier($0)))," }
    return """
        // Written by `make record` from what stands in Templates/; HouseTests compare.
        #include "templates.h"

        #pragma clang diagnostic ignored "-Wc23-extensions"

        \(arrays.joined(separator: "\n"))
        // Each array ends in a NUL that is not part of the file.
        #define FILE(path, array) {path, array, sizeof array - 1}

        static const struct candour_template files[] = {
        \(rows.joined(separator: "\n"))
        };

        struct candour_templates candour_built_in_templates(void) {
            return (struct candour_templates){files, sizeof files / sizeof files[0]};
        }

        """
}

private func identifier(_ path: String) -> String {
    String(path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
}
