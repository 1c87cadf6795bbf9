import Foundation
import Testing

/// The example as a visitor's browser and a validator see it.
@Test func everyPageOfTheExampleIsSoundInABrowser() throws {
    try checkExample(by: "check_pages.py", of: "pages in a browser")
}

/// Its data files as those who load them see them.
@Test func everyDataFileOfTheExampleIsSound() throws {
    try checkExample(by: "check_data.py", of: "data files")
}

/// Runs a script of `Tests/PageChecks` on a fresh build, where its tools are there.
private func checkExample(by script: String, of subject: String) throws {
    let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let python = repository.appending(path: ".venv/bin/python").path
    guard FileManager.default.isExecutableFile(atPath: python) else {
        print("There is no .venv (make test makes it): not tested here: \(subject)")
        return
    }
    try withContent { folder in
        let built = try folder.candour(
            "build", "--content", repository.appending(path: "content").path, "--output", "dist")
        #expect(built.status == 0, "\(built.said)")
        let path = repository.appending(path: "Tests/PageChecks/\(script)").path
        let checked = try folder.run(python, [path, "dist"])
        if checked.status == 2 {
            print("\(checked.printed)not tested here: \(subject)")
            return
        }
        #expect(checked.status == 0, "\(checked.printed)\(checked.said)")
    }
}
