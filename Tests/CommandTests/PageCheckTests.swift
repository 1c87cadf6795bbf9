import Foundation
import Testing

/// The example as a visitor's browser and a validator see it: `Tests/PageChecks/check_pages.py` on a fresh build.
@Test func everyPageOfTheExampleIsSoundInABrowser() throws {
    let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let python = repository.appending(path: ".venv/bin/python").path
    guard FileManager.default.isExecutableFile(atPath: python) else {
        print("There is no .venv (make test makes it): not tested here: pages in a browser")
        return
    }
    try withContent { folder in
        let built = try folder.candour(
            "build", "--content", repository.appending(path: "content").path, "--output", "dist")
        #expect(built.status == 0, "\(built.said)")
        let checked = try folder.run(
            python, [repository.appending(path: "Tests/PageChecks/check_pages.py").path, "dist"])
        if checked.status == 2 {
            print("\(checked.printed)not tested here: pages in a browser")
            return
        }
        #expect(checked.status == 0, "\(checked.printed)\(checked.said)")
    }
}
