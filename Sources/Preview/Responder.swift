import Diagnostics
import PreviewFiles

/// What a request says that matters here.
struct Request: Hashable, Sendable {
    var method = "GET"
    /// As it came: "/public/a%20b.html".
    var path: String
    var query = ""
    var host: String?
}

/// Answers requests from what hangs on the board; it touches no disk.
struct Responder: Sendable {
    let board: Board
    let reloading: Reloading
    /// How long a browser waits for news before it asks again.
    var patience = Duration.seconds(20)

    func reply(to request: Request) async -> Reply {
        if let refusal = refusal(of: request) { return refusal }
        guard let path = RequestPath(request.path) else {
            return .refusal(400, "This is no path of a site.")
        }
        if reloading == .on, path.text.hasPrefix("-/") {
            return await ownFile(path.text, request.query)
        }
        let showing = board.showing
        guard let site = showing.site else { return failed(showing) }
        if path.text.isEmpty { return door(of: site, showing) }
        switch site.find(path) {
        case .file(let path, let bytes): return file(path, bytes, showing)
        case .withheld: return failed(showing)
        case .folder:
            return Reply(302, mediaType(of: ".txt"), [], headers: ["Location": request.path + "/"])
        case .nothing(let page?): return .page(404, live(page, showing))
        case .nothing(nil): return notFound(showing)
        }
    }

    private func refusal(of request: Request) -> Reply? {
        guard let host = request.host, isOfThisMachine(host) else {
            return .refusal(421, "This server answers to 127.0.0.1 and localhost alone.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .refusal(
                405, "Pages are read here, nothing else.", headers: ["Allow": "GET, HEAD"])
        }
        guard request.path.utf8.count <= RequestPath.longest else {
            return .refusal(414, "No path of a site is so long.")
        }
        return nil
    }
}

/// Another name that leads to this machine may be somebody's who wants to read what is for staff (DNS rebinding).
private func isOfThisMachine(_ host: String) -> Bool {
    let lowered = host.lowercased()
    for name in ["localhost", "127.0.0.1", "[::1]"] where lowered.hasPrefix(name) {
        let rest = lowered.utf8.dropFirst(name.utf8.count)
        if rest.isEmpty { return true }
        return rest.first == UInt8(ascii: ":") && (2...6).contains(rest.count)
            && rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
    return false
}

extension Responder {
    private func file(_ path: String, _ bytes: [UInt8], _ showing: Showing) -> Reply {
        let isPage = path.hasSuffix(".html")
        return Reply(200, mediaType(of: path), isPage ? live(bytes, showing) : bytes)
    }

    /// The root: it leads to the sites.
    private func door(of site: ServedSite, _ showing: Showing) -> Reply {
        if let only = site.readerships.first, site.readerships.count == 1 {
            return Reply(
                302, mediaType(of: ".txt"), [], headers: ["Location": "/\(only.folder)/"])
        }
        return .page(
            200,
            ownPage("Two sites", body: links(to: site), script: script(showing)))
    }

    private func notFound(_ showing: Showing) -> Reply {
        let body = "<p>There is nothing at this address.</p>\n"
        return .page(
            404,
            ownPage(
                "Nothing here", body: body + (showing.site.map(links) ?? ""),
                script: script(showing)))
    }

    private func links(to site: ServedSite) -> String {
        let items = site.readerships.map {
            "<li><a href=\"/\($0.folder)/\">\($0.title)</a></li>\n"
        }
        return "<ul>\n\(items.joined())</ul>\n"
    }

    /// There is no good build yet, or something has an error that is yet to be told.
    private func failed(_ showing: Showing) -> Reply {
        let body = "<p>There is nothing to show here until the errors are mended.</p>\n"
        return .page(
            503,
            ownPage(
                "The content has errors", body: body + drawer(showing), script: script(showing)))
    }
}

extension Responder {
    /// A page with the script that keeps it up to date.
    private func live(_ page: [UInt8], _ showing: Showing) -> [UInt8] {
        let script = Array(script(showing).utf8)
        guard !script.isEmpty, let end = start(of: Array("</head>".utf8), in: page) else {
            return page
        }
        return page[..<end] + script + page[end...]
    }

    private func script(_ showing: Showing) -> String {
        reloading == .off
            ? ""
            : "<script src=\"/-/reload.js\" data-site=\"\(showing.siteNumber)\" defer></script>\n"
    }

    private func ownFile(_ path: String, _ query: String) async -> Reply {
        switch path {
        case "-/reload.js": return Reply(200, mediaType(of: path), bytes(candour_reload_script()))
        case "-/serve.css": return Reply(200, mediaType(of: path), bytes(candour_serve_style()))
        case "-/diagnostics": return .page(200, Array(drawer(board.showing).utf8))
        case "-/state":
            let showing = await board.showing(after: version(in: query), patience: patience)
            let state = "{\"version\": \(showing.version), \"site\": \(showing.siteNumber)}\n"
            return Reply(200, mediaType(of: ".json"), Array(state.utf8))
        default: return .refusal(404, "There is nothing at this address.")
        }
    }
}

/// The version that a page knows already; none that there is where it says nothing.
private func version(in query: String) -> Int {
    query.hasPrefix("after=") ? Int(query.dropFirst("after=".count)) ?? -1 : -1
}

private func bytes(_ file: candour_preview_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
}

/// Where a word stands first.
private func start(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard let first = word.first else { return nil }
    var from = text.startIndex
    while let start = text[from...].firstIndex(of: first) {
        if text[start...].starts(with: word) { return start }
        from = start + 1
    }
    return nil
}
