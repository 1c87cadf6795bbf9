// swift-tools-version: 6.2
import PackageDescription

/// The rules every Swift target is built under: a name is used only where its module is imported, and a warning fails.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let repository = Context.packageDirectory

/// A target of the house. It may import what it lists here, and nothing else: `HouseTests` holds the same table.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(
    of name: String, _ dependencies: [Target.Dependency], recorded: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: recorded,
        swiftSettings: house)
}

let package = Package(
    name: "candour",
    products: [.executable(name: "candour", targets: ["candour"])],
    dependencies: [
        // The command line: options, help and suggestions that people already know how to use.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // The web server of `candour serve`: small, of Swift alone, and it depends on nothing else.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // C libraries. Debian keeps them, and they are the reference for what they do.
        // libcmark: CommonMark, by the people who wrote the specification.
        .systemLibrary(
            name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        // libyaml: YAML 1.1 events with a position for each; our own strict tree stands on them.
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // nettle: SHA-256 for the manifest; builds in no time, where swift-crypto takes over a minute.
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),

        // Tools: they know nothing of engagement plans.
        room("Formats"),  // text to and from CSV, JSON, XML
        room("Diagnostics", ["Formats"]),  // a file, a position in it, a rule, a complaint
        room("Charts", ["Formats"]),  // data to SVG
        room("YAML", ["CYAML", "Diagnostics"]),  // text to a strict tree
        // The same function for many items, on every core.
        room("Parallel"),
        room("Mustache", ["Diagnostics"]),  // templates, compiled and strict
        // Memory for libcmark's trees, taken back at once: a fifth of the time of reading a document.
        .target(name: "CMarkArena", dependencies: ["CMark"]),
        // CommonMark to links, headings, HTML.
        room("Markdown", ["CMark", "CMarkArena", "Diagnostics"]),
        .target(name: "BuiltInTemplates"),  // Templates/, as bytes inside the binary

        // Stations, in the order of the data.
        room("Model", ["Diagnostics", "Markdown"]),  // what an organisation wrote down, typed
        // Files to Record.
        room("Content", ["Model", "Formats", "Diagnostics", "Markdown", "YAML", "Parallel"]),
        room("Statistics", ["Model", "Diagnostics"]),  // Record to Findings
        // The door to the public.
        room("Disclosure", ["Model", "Statistics", "Diagnostics", "Markdown", "Parallel"]),
        // Words, pictures, addresses.
        room(
            "Pages",
            [
                "Model", "Statistics", "Disclosure", "Charts", "Markdown", "Formats",
                "Diagnostics", "Mustache", "Parallel",
            ]),
        // Templates, machine files, last checks, and the whole way in one function.
        room(
            "Site",
            [
                "Model", "Content", "Statistics", "Disclosure", "Pages", "Formats", "Diagnostics",
                "Mustache", "Markdown", "YAML", "BuiltInTemplates", "CNettle", "Parallel",
            ]),

        .target(name: "BuiltInStarter"),  // Starter/, as bytes inside the binary
        // First files for authors, with names and dates of theirs.
        room("Starter", ["Model", "Diagnostics", "BuiltInStarter"]),

        // Edges: the only rooms that touch the machine.
        .target(name: "CPOSIX"),  // Linux calls that the Glibc module lacks
        room("Disk", ["Diagnostics", "Site", "Parallel", "CPOSIX"]),
        .target(name: "PreviewFiles"),  // The script and the style of `candour serve`, as bytes
        // FlyingFox would bring libcurl, for what is not used here: an empty library, and functions that stand in.
        .target(
            name: "WithoutCurl", exclude: ["empty"],
            linkerSettings: [.unsafeFlags(["-L\(repository)/Sources/WithoutCurl/empty"])]),
        // Both sites on loopback, for those who write them.
        room(
            "Preview",
            [
                "Site", "Disk", "Diagnostics", "PreviewFiles", "WithoutCurl",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .executableTarget(
            name: "candour",
            dependencies: [
                "Site", "Disk", "Preview", "Starter", "Statistics", "Model", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),

        // Tests: a folder for each target, a file for each file.
        .target(
            name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
            swiftSettings: house),
        tests(of: "Formats", ["Formats"]),
        tests(of: "Diagnostics", ["Diagnostics", "Formats"], recorded: ["Golden"]),
        tests(of: "Charts", ["Charts", "Formats"], recorded: ["Golden", "Vectors"]),
        tests(of: "YAML", ["YAML", "Diagnostics"]),
        tests(of: "Mustache", ["Mustache", "Diagnostics", "Formats"]),
        tests(of: "Markdown", ["Markdown", "Diagnostics", "CMark"]),
        tests(of: "Model", ["Model", "Diagnostics"]),
        tests(of: "Content", ["Content", "Model", "Diagnostics", "Markdown", "YAML"]),
        tests(of: "Statistics", ["Statistics", "Content", "Model", "Diagnostics"]),
        tests(of: "Disclosure", ["Disclosure", "Statistics", "Content", "Model", "Diagnostics"]),
        tests(
            of: "Pages",
            [
                "Pages", "Charts", "Disclosure", "Statistics", "Content", "Model", "Diagnostics",
                "Markdown", "Mustache",
            ]),
        // Writes a site over and over, to be killed by a test.
        .executableTarget(
            name: "disk-probe", dependencies: ["Disk", "Site", "Diagnostics"],
            path: "Tests/DiskProbe",
            swiftSettings: house),
        tests(
            of: "Site",
            [
                "Site", "Pages", "Disclosure", "Statistics", "Content", "Model", "Diagnostics",
                "Mustache", "Markdown", "Formats",
            ], recorded: ["Data/Vectors"]),
        tests(of: "Disk", ["Disk", "Site", "Diagnostics", "disk-probe"]),
        tests(of: "Preview", ["Preview", "Diagnostics"]),
        tests(of: "Starter", ["Starter", "Content", "Model", "Diagnostics"]),
        // Runs the program as people do.
        tests(of: "Command", ["candour"]),
        tests(of: "GoldenSite", ["Site", "Diagnostics"]),
        tests(of: "House", ["BuiltInTemplates", "BuiltInStarter", "Site", "Disk", "Diagnostics"]),
    ]
)
