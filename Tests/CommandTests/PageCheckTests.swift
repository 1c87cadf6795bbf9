import Foundation
import Testing

/// What takes minutes of a browser's time; `make test` runs it by itself, for it would keep the other tests waiting.
@Suite struct PageCheckTests {
    /// The example as a visitor's browser and a validator see it.
    @Test func everyPageOfTheExampleIsSoundInABrowser() throws {
        try checkExample(by: "check_pages.py")
    }

    /// Its data files as those who load them see them.
    @Test func everyDataFileOfTheExampleIsSound() throws {
        try checkExample(by: "check_data.py")
    }

    /// Its search as a visitor uses it.
    @Test func everySearchOfTheExampleIsSound() throws {
        try checkExample(by: "check_search.py")
    }

    /// The response flow as staff use it.
    @Test func everyFlowOfTheExampleIsSound() throws {
        try checkExample(by: "check_flow.py")
    }

    /// What an author sees while writing.
    @Test func theExampleIsServedAndReloadedInABrowser() throws {
        try withContent { folder in
            let content = "\(folder.path)/example"
            try FileManager.default.copyItem(
                atPath: repository.appending(path: "content").path, toPath: content)
            guard
                let checked = try check(
                    try programPath(), content, by: "check_serve.py", in: folder)
            else { return }
            #expect(checked.status == 0, "\(checked.printed)\(checked.said)")
        }
    }

    /// One page with a fault of each kind: a check that finds nothing in it would find nothing anywhere.
    @Test(arguments: [
        "'#heading' names a heading that is not there", "'nowhere.html' leads nowhere",
        "320 px: 388 px wider than the screen", "200 % zoom: 68 px wider than the screen",
        "text spacing at 320 px: text is cut off in cut",
        "text twice as large: text is cut off in cut",
        "a heading of level 3 follows one of level 1", "a picture without alternative text",
        "a request off the site: https://elsewhere.example/picture.png", "a style on <p>",
        "against the policy: style-src-attr inline", "axe: color-contrast at .pale (everywhere)",
        "by keyboard: 'one without a ring that names no heading' has no ring",
        "the first stop of the Tab key is 'A link that leads nowhere'", "drawing 1 has no role",
        "drawing 1 is not described", "table 1 has no head with a scope", "table 1 has no name",
        "table 1 has rows of 1 and 2 cells",
        "line 19: An “img” element must have an “alt” attribute",
    ])
    func aPlantedFaultIsFound(_ fault: String) throws {
        guard let printed = try Planted.printed.get() else { return }
        #expect(printed.contains("public/index.html: \(fault)"), "\(printed)")
    }
}

private func checkExample(by script: String) throws {
    try withContent { folder in
        let built = try folder.candour(
            "build", "--content", repository.appending(path: "content").path, "--output", "dist")
        #expect(built.status == 0, "\(built.said)")
        guard let checked = try check("dist", by: script, in: folder) else { return }
        #expect(checked.status == 0, "\(checked.printed)\(checked.said)")
    }
}

/// What is said of the planted page, once for all cases; `nil` where a tool is missing.
private enum Planted {
    static let printed = Result { () throws -> String? in
        var printed: String?
        try withContent { folder in
            let page = repository.appending(path: "Tests/PageChecks/planted").path
            let checked = try check(page, by: "check_pages.py", in: folder)
            if let checked { #expect(checked.status == 1) }
            printed = checked?.printed
        }
        return printed
    }
}

private let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Runs a script of `Tests/PageChecks`, most on a build; `nil`, said plainly, where its tools are missing.
private func check(
    _ arguments: String..., by script: String, in folder: CommandFolder
) throws -> CommandFolder.Outcome? {
    let python = repository.appending(path: ".venv/bin/python").path
    guard FileManager.default.isExecutableFile(atPath: python) else {
        print("There is no .venv (make test makes it): not tested here: \(script)")
        return nil
    }
    let path = repository.appending(path: "Tests/PageChecks/\(script)").path
    let checked = try folder.run(python, [path] + arguments)
    if checked.status == 2 {
        print("\(checked.printed)not tested here: \(script)")
        return nil
    }
    return checked
}
