/// What stands before the colon of a destination, and which of them may be written.
enum LinkScheme {
    /// The last three are the project's own; whoever resolves references replaces them.
    static let allowed: Set<String> = [
        "http", "https", "mailto", "tel", "ftp", "figure", "chart", "table",
    ]

    /// The scheme that forbids the destination; `nil` where it may stand.
    ///
    /// Whatever precedes a colon counts, also what no scheme may hold: a browser that trims or
    /// repairs it finds nothing that was not looked at.
    static func forbidden(in destination: String) -> String? {
        let end = destination.utf8.firstIndex { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "#")
        }
        guard let end, destination.utf8[end] == UInt8(ascii: ":") else { return nil }
        let scheme = destination[..<end]
        if scheme == "http" || scheme == "https" { return nil }
        return allowed.contains(scheme.lowercased()) ? nil : String(scheme)
    }
}
