/// The list of a site's files and their hashes, as `sha256sum -c manifest.sha256` reads it.
package enum Manifest {
    package static let name = "manifest.sha256"

    /// One line, its path escaped as GNU coreutils do.
    package static func line(path: String, hash: [UInt8]) -> [UInt8] {
        let needsEscape = path.utf8.contains { $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }
        var line: [UInt8] = []
        line.reserveCapacity(hash.count + path.utf8.count + 4)
        if needsEscape { line.append(UInt8(ascii: "\\")) }
        line += hash
        line += "  ".utf8
        line += needsEscape ? escaped(path) : Array(path.utf8)
        line.append(UInt8(ascii: "\n"))
        return line
    }

    private static func escaped(_ path: String) -> [UInt8] {
        path.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x5C: Array(#"\\"#.utf8)
            case 0x0A: Array(#"\n"#.utf8)
            case 0x0D: Array(#"\r"#.utf8)
            default: [byte]
            }
        }
    }
}
