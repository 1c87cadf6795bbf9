import Testing

@testable import Preview

@Suite struct ResponderTests {
    private let script = "<script src=\"/-/reload.js\" data-site=\"1\" defer></script>\n"

    @Test func aPageBringsOneScriptAndNothingElse() async {
        let reply = await answer("/public/")
        #expect(reply.status == 200)
        #expect(reply.type == "text/html; charset=utf-8")
        #expect(reply.text == page.replacing("</head>", with: "\(script)</head>"))
    }

    @Test func withoutReloadingAPageIsAsItIsBuilt() async {
        let reply = await answer("/public/", reloading: .off)
        #expect(reply.text == page)
        #expect(await answer("/-/reload.js", reloading: .off).status == 404)
    }

    @Test func aDataFileIsLeftAsItIs() async {
        let reply = await answer("/public/data/figures.csv")
        #expect(reply == Reply(200, "text/csv; charset=utf-8", Array("a,b\n".utf8)))
    }

    @Test func aFolderWithoutItsSlashIsSentThere() async {
        #expect(await answer("/public/metrics").headers == ["Location": "/public/metrics/"])
        #expect(await answer("/public").headers == ["Location": "/public/"])
    }

    @Test func whatIsNotThereHasThePageOfItsSite() async {
        let reply = await answer("/public/metrics/none.html")
        #expect(reply.status == 404)
        #expect(reply.text == "<head>\(script)</head>Gone")
        #expect(await answer("/staff/none.html").status == 404)
        #expect(await answer("/favicon.ico").text.contains("<h1>Nothing here</h1>"))
    }

    /// It is made for the root of a host, or for the path that `base_url` says.
    @Test(arguments: ["/", "/report/"])
    func thePageForWhatIsNotThereLeadsIntoItsSite(_ path: String) async {
        let page = "<link href=\"\(path)assets/a.css\"><a href=\"\(path)index.html\">Start</a>"
        let site = ServedSite(
            files: ["public/404.html": Array(page.utf8)], readerships: [.public], publicPath: path)
        let reply = await answer("/public/deep/down.html", site: site, reloading: .off)
        #expect(
            reply.text
                == "<link href=\"/public/assets/a.css\"><a href=\"/public/index.html\">Start</a>")
    }

    @Test func theRootLeadsToBothSitesOrToTheOne() async {
        let both = await answer("/").text
        #expect(both.contains("<a href=\"/public/\">Public site</a>"))
        #expect(both.contains("<a href=\"/staff/\">Staff site</a>"))
        let one = ServedSite(files: [:], readerships: [.staff])
        #expect(await answer("/", site: one).headers == ["Location": "/staff/"])
    }

    @Test func aSiteThatIsNotServedIsNotThere() async {
        let files: [String: [UInt8]] = ["public/index.html": Array(page.utf8)]
        let site = ServedSite(files: files, readerships: [.public])
        #expect(await answer("/staff/", site: site).status == 404)
        #expect(await answer("/staff/manifest.sha256", site: site).status == 404)
    }

    @Test func theManifestIsThatOfTheBuiltFiles() async {
        let files: [String: [UInt8]] = ["public/b.txt": [], "public/a.txt": Array("abc".utf8)]
        let site = ServedSite(files: files, readerships: [.public])
        let manifest = await answer("/public/manifest.sha256", site: site).text
        #expect(
            manifest == """
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt

                """)
    }

    @Test(arguments: [
        "localhost", "localhost:4800", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:4800", "[::1]",
        "[::1]:65535",
    ])
    func namesOfThisMachineAreAnswered(_ host: String) async {
        #expect(await answer("/public/", host: host).status == 200)
    }

    @Test(arguments: [
        nil, "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example",
        "127.0.0.1@evil",
        "localhost:", "localhost:80:80", "localhost:x", "localhost:123456", "[::1", "0.0.0.0",
        "[::1]evil", "staff.localhost",
    ])
    func anotherNameMayBeSomebodyElses(_ host: String?) async {
        #expect(await answer("/staff/", host: host).status == 421)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"])
    func nothingIsTakenIn(_ method: String) async {
        let reply = await answer("/public/", method: method)
        #expect(reply.status == 405)
        #expect(reply.headers == ["Allow": "GET, HEAD"])
    }

    @Test func aPathThatIsTooLongIsRefused() async {
        let path = "/public/" + String(repeating: "a", count: RequestPath.longest)
        #expect(await answer(path).status == 414)
    }

    @Test func aPathThatIsNoneIsRefused() async {
        #expect(await answer("/public/%2e%2e/staff/").status == 400)
    }

    @Test func aFirstBuildThatFailsHasAPageWithItsDiagnostics() async {
        let board = Board()
        board.publish(built(nil, [notice()]))
        let responder = Responder(board: board, reloading: .on)
        let reply = await responder.reply(to: Request(path: "/public/", host: "localhost"))
        #expect(reply.status == 503)
        #expect(reply.text.contains("<code>content/plans/p.yml:1:9</code>"))
        #expect(reply.text.contains("data-site=\"0\""))
        board.publish(built())
        let next = await responder.reply(to: Request(path: "/public/", host: "localhost"))
        #expect(next.status == 200)
    }

    @Test func aBrowserIsToldOfANewSite() async {
        let board = Board()
        board.publish(built())
        let responder = Responder(board: board, reloading: .on, patience: .seconds(3600))
        let known = Request(path: "/-/state", query: "after=1", host: "localhost")
        async let told = responder.reply(to: known)
        board.publish(built(nil, [notice()]))
        #expect(await told.text == "{\"version\": 2, \"site\": 1}\n")
    }

    @Test func aBrowserIsNotKeptForEver() async {
        let board = Board()
        board.publish(built())
        let responder = Responder(board: board, reloading: .on, patience: .milliseconds(1))
        let known = Request(path: "/-/state", query: "after=1", host: "localhost")
        #expect(await responder.reply(to: known).text == "{\"version\": 1, \"site\": 1}\n")
    }
}

private func answer(
    _ path: String, method: String = "GET", host: String? = "127.0.0.1:4800",
    site: ServedSite = smallSite, reloading: Reloading = .on
) async -> Reply {
    let board = Board()
    board.publish(built(site))
    return await Responder(board: board, reloading: reloading)
        .reply(to: Request(method: method, path: path, host: host))
}

extension Reply {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
