import Diagnostics
import TestSupport
import Testing

@testable import Site

@Suite struct FullCheckTests {
    @Test func linksThatLeadSomewhereAreFine() throws {
        let sites = try sites(
            public: [
                "index.html": """
                <!-- <a href="gone.html"> --><a href="a/b.html#x">b</a> <a href="#top" id="top"></a>
                <a href="https://example.org/">out</a> <a href="mailto:a@b.example">mail</a>
                <img src="assets/a%20b.svg" alt="1 &lt; 2"><a href="?q=1">q</a>
                """,
                "a/b.html": "<h1 id=\"x\">B</h1><a href=\"../index.html\">up</a>",
                "assets/a b.svg": "<svg/>",
            ], staff: ["index.html": "<a href=\"../public/a/b.html#x\">report</a>"])
        #expect(sites.check() == [])
    }

    @Test(arguments: [
        "gone.html", "../gone.html", "../../index.html", "/index.html", "a/", "../staff/index.html",
    ])
    func aLinkThatLeadsNowhereIsReported(_ address: String) throws {
        let page = MarkedSource("<p>\n<a 1️⃣href=\"\(address)\">x</a>", path: "public/index.html")
        let sites = try sites(public: ["index.html": page.text], staff: ["index.html": ""])
        #expect(sites.check() == [.deadPageLink(address, at: page["1️⃣"])])
    }

    @Test func anAnchorThatIsNotThereIsReported() throws {
        let page = MarkedSource("<a 1️⃣href=\"b.html#y&amp;z\">x</a>", path: "public/index.html")
        let sites = try sites(public: ["index.html": page.text, "b.html": "<p id=\"x\"></p>"])
        #expect(sites.check() == [.deadPageAnchor("b.html#y&z", at: page["1️⃣"])])
    }

    @Test(arguments: [
        ("<1️⃣style>p {}</style>", "a style element"), ("<1️⃣script>x()</script>", "a script element"),
        ("<p 1️⃣style=\"color:red\">", "an attribute"),
        ("<p 1️⃣onclick=\"x()\">", "an event's attribute"),
    ])
    func inlineCodeIsReported(_ markup: String, _ what: String) throws {
        let page = MarkedSource(markup, path: "public/index.html")
        let sites = try sites(public: ["index.html": page.text])
        #expect(sites.check() == [.inlineCode(what, at: page["1️⃣"])])
    }

    @Test func scriptsInFilesAndDataForThemAreNoInlineCode() throws {
        let sites = try sites(public: [
            "index.html": """
            <script src="a.js"></script><script type="application/ld+json">{"a": 1}</script>
            """, "a.js": "",
        ])
        #expect(sites.check() == [])
    }

    @Test func anIdThatStandsTwiceIsReported() throws {
        let page = MarkedSource("<p id=\"a\"></p><p 1️⃣id=\"a\"></p>", path: "public/index.html")
        let sites = try sites(public: ["index.html": page.text])
        #expect(sites.check() == [.repeatedPageID("a", at: page["1️⃣"])])
    }
}

@Suite struct SiteLayoutTests {
    private func faults(_ paths: String...) -> [Diagnostic] {
        let files = paths.map { SiteFile(path: $0) { Diagnosed([]) } }
        return SiteLayout([SiteFiles(folder: "public", files: files)]).diagnostics
    }

    @Test func twoFilesOfOnePathAreReported() {
        #expect(faults("a.html", "b.html", "a.html") == [.pathIsTaken("public/a.html")])
        #expect(faults("manifest.sha256") == [.pathIsTaken("public/manifest.sha256")])
    }

    @Test func aFileThatIsAFolderIsReported() {
        #expect(faults("a", "a/b.html") == [.pathIsAFolder("public/a")])
    }

    @Test(arguments: ["", "/a", "../a", "a//b", "./a", "a\n"])
    func aPathIsPlain(_ path: String) {
        #expect(faults(path).contains(.pathIsNoSitePath("public/\(path)")))
    }
}
