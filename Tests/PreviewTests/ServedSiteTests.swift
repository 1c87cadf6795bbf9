import Diagnostics
import Site
import Testing

@testable import Preview

/// A site that is shown before all of it was looked through.
@Suite struct ServedSiteTests {
    private static let leak = Diagnostic(
        Rule("C0701", .error, "A rule."), "a leak",
        at: SourcePosition(path: "public/a.html", line: 1, column: 1))

    private let site = ServedSite(
        [
            "public/index.html": SiteFile(path: "index.html") { Diagnosed(Array("fine".utf8)) },
            "public/a.html": SiteFile(path: "a.html") {
                Diagnosed(Array("secret".utf8), [ServedSiteTests.leak])
            },
            "public/404.html": SiteFile(path: "404.html") {
                Diagnosed(Array("secret".utf8), [ServedSiteTests.leak])
            },
        ], readerships: [.public])

    private func find(_ path: String) throws -> ServedSite.Found {
        site.find(try #require(RequestPath(path)))
    }

    @Test func afterOneFileWithALeakNothingIsGivenOut() throws {
        #expect(try find("/public/") == .file(path: "public/index.html", Array("fine".utf8)))
        #expect(try find("/public/a.html") == .withheld)
        #expect(try find("/public/index.html") == .withheld)
    }

    @Test func thePageForWhatIsNotThereIsWithheldWithItsLeak() throws {
        #expect(try find("/public/none.html") == .nothing(nil))
    }

    @Test func theListOfHashesWaitsForEveryFile() throws {
        #expect(try find("/public/manifest.sha256") == .withheld)
    }
}
