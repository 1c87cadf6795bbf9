/// An answer to a request, before it goes over the wire.
struct Reply: Hashable, Sendable {
    var status: Int
    var type: String
    var bytes: [UInt8]
    /// Beside those that every answer has.
    var headers: [String: String] = [:]

    init(_ status: Int = 200, _ type: String, _ bytes: [UInt8], headers: [String: String] = [:]) {
        self.status = status
        self.type = type
        self.bytes = bytes
        self.headers = headers
    }

    static func page(_ status: Int, _ bytes: [UInt8]) -> Reply {
        Reply(status, mediaType(of: ".html"), bytes)
    }

    static func refusal(_ status: Int, _ why: String, headers: [String: String] = [:]) -> Reply {
        Reply(status, mediaType(of: ".txt"), Array("\(why)\n".utf8), headers: headers)
    }
}

extension Reply {
    /// What the README asks of whoever puts the sites on a server, and that nothing is kept: it may be old in a second.
    static let headersOfAll = [
        "Content-Security-Policy":
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        // No page of another site may take in what is for staff.
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
        // The server writes head and body apart; on a connection that is used again, the body waits 40 ms for the
        // acknowledgement of the head (Nagle's algorithm, and one that is delayed).
        "Connection": "close",
    ]
}
