import Testing

/// The plan nailed to the door: what the Swift files of each target may import.
///
/// A target that is not here may not be in `Sources`; C targets import nothing, so they have no row.
private let mayImport: [String: Set<String>] = [
    "Formats": [],
    "Diagnostics": ["Formats"],
    "Charts": ["Formats"],
    "YAML": ["CYAML", "Diagnostics"],
    "Mustache": ["Diagnostics"],
    // The same function for many items, on every core.
    "Parallel": ["Dispatch"],
    // Glibc for free and memchr, beside libcmark.
    "Markdown": ["CMark", "CMarkArena", "Diagnostics", "Glibc"],
    "Model": ["Diagnostics", "Markdown"],
    "Content": ["Model", "Formats", "Diagnostics", "Markdown", "YAML", "Parallel"],
    "Statistics": ["Model", "Diagnostics"],
    "Disclosure": ["Model", "Statistics", "Diagnostics", "Markdown", "Parallel"],
    "Pages": [
        "Model", "Statistics", "Disclosure", "Charts", "Markdown", "Formats", "Diagnostics",
        "Mustache", "Parallel",
    ],
    "Site": [
        "Model", "Content", "Statistics", "Disclosure", "Pages", "Formats", "Diagnostics",
        "Mustache", "Markdown", "YAML", "BuiltInTemplates", "CNettle", "Parallel",
    ],
    "Starter": ["Model", "Diagnostics", "BuiltInStarter"],
    "Disk": edge.union(["Diagnostics", "Site", "Parallel", "CPOSIX"]),
    "Preview": edge.union([
        "Site", "Disk", "Diagnostics", "PreviewFiles", "FlyingFox", "FlyingSocks",
    ]),
    "candour": edge.union([
        "Site", "Disk", "Preview", "Starter", "Statistics", "Model", "Diagnostics",
        "ArgumentParser",
    ]),
]

/// The machine: files, threads, the clock. Only the edges may touch it.
private let edge: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

@Test func eachTargetImportsOnlyWhatStandsAboveIt() throws {
    let sources = try files(below: "Sources", endingIn: ".swift")
    #expect(!sources.isEmpty)
    var breaches: [String] = []
    for path in sources {
        let target = String(path.split(separator: "/")[1])
        guard let allowed = mayImport[target] else {
            breaches.append("\(path): '\(target)' has no row in the table")
            continue
        }
        for module in imports(in: try text(of: path)) where !allowed.contains(module) {
            breaches.append("\(path): '\(target)' may not import '\(module)'")
        }
    }
    #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))")
}

@Test func noRowStandsForATargetThatIsGone() throws {
    let targets = Set(
        try files(below: "Sources", endingIn: ".swift").map { String($0.split(separator: "/")[1]) })
    #expect(Set(mayImport.keys).subtracting(targets).sorted() == [])
}

@Test(arguments: [
    ("import Site", ["Site"]),
    ("package import Site", ["Site"]),
    ("@testable internal import Site", ["Site"]),
    ("@_spi(Some) import Site", ["Site"]),
    ("    import struct Site.Page", ["Site"]),
    ("import Site; import Disk", ["Site", "Disk"]),
    ("import Site // why", ["Site"]),
    ("#if os(Linux)\n  import Glibc\n#endif", ["Glibc"]),
    ("// import Site", []),
    ("/// They import Site.", []),
    ("let important = 1", []),
])
func anImportIsFoundHoweverItIsWritten(_ source: String, _ modules: [String]) {
    #expect(imports(in: source) == modules)
}

private func imports(in source: String) -> [String] {
    source.split(whereSeparator: { $0.isNewline || $0 == ";" }).compactMap(importedModule)
}

private func importedModule(_ statement: Substring) -> String? {
    let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    var words = statement.split(separator: " ")[...]
    words = words.drop { $0.hasPrefix("@") || modifiers.contains($0) }
    guard words.popFirst() == "import" else { return nil }
    words = words.drop { kinds.contains($0) }
    return words.first?.split(separator: ".").first.map(String.init)
}
