import Testing

@testable import Preview

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", "", true),
        ("/public/", "public", true),
        ("/public/index.html", "public/index.html", false),
        ("/public/a%20b.html", "public/a b.html", false),
        ("/public/caf%C3%A9.html", "public/café.html", false),
        ("/public/..a", "public/..a", false),
        ("/public/100%25", "public/100%", false),
        // Decoded once: a name that has percent signs, and no way up.
        ("/public/%252e%252e/x", "public/%2e%2e/x", false),
    ])
    func aPathIsDecodedOnce(_ target: String, _ text: String, _ isFolder: Bool) throws {
        let path = try #require(RequestPath(target))
        #expect(path.text == text)
        #expect(path.isFolder == isFolder)
    }

    @Test(arguments: [
        "", "*", "public", "../", "http://127.0.0.1/public/", "//evil.example",
        "/public//index.html",
        "/..", "/../etc/passwd", "/public/../staff/", "/public/./index.html", "/%2e%2e/etc/passwd",
        "/public/%2E%2e/staff/", "/public/.%2e/staff/", "/public/..%2fstaff",
        "/public%2findex.html",
        "/public%5c..%5cstaff", "/public/..\\staff", "/a%00b", "/a\u{0}b", "/a%0d%0aSet-Cookie:b",
        "/a%7f", "/%", "/%4", "/%zz", "/%c3", "/%ff", "/%c0%ae%c0%ae/",
    ])
    func whatCouldMeanTwoThingsIsNoPath(_ target: String) {
        #expect(RequestPath(target) == nil)
    }
}
