import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// Serves what hangs on a board, on loopback alone, as long as the program runs.
package struct PreviewServer: Sendable {
    /// Where the search for a free port begins.
    package static let firstPort: UInt16 = 4800

    package enum Fault: Error, Hashable {
        case portIsTaken(UInt16)
        case failed(String)
    }

    package let port: UInt16

    /// Listens at 127.0.0.1, and at ::1 where there is one. `nil` is the first free port from 4800 on; 0 is any.
    package init(
        _ board: Board, _ reloading: Reloading, port: UInt16? = nil
    ) throws(Fault) {
        let responder = Responder(board: board, reloading: reloading)
        let first = PreviewServer.firstPort
        for candidate in port.map({ [$0] }) ?? Array(first..<first + 100) {
            guard isFree(candidate) else { continue }
            self.port = try Start().listen(candidate, responder)
            return
        }
        throw .portIsTaken(port ?? first)
    }
}

/// Whether pages bring the script that loads them anew when something has changed.
package enum Reloading: Hashable, Sendable { case on, off }

private func isFree(_ port: UInt16) -> Bool {
    do {
        let socket = try Socket(domain: AF_INET)
        defer { close(socket.file.rawValue) }
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
        try socket.listen()
        return true
    } catch {
        return false
    }
}

/// One attempt to listen. A class, for the program waits for what the server's tasks find out.
private final class Start: Sendable {
    private let outcome = Mutex<Result<UInt16, PreviewServer.Fault>?>(nil)
    private let isSettled = DispatchSemaphore(value: 0)

    func listen(_ port: UInt16, _ responder: Responder) throws(PreviewServer.Fault) -> UInt16 {
        Task.detached { await self.open(port, responder) }
        isSettled.wait()
        return try outcome.withLock { $0 ?? .success(port) }.get()
    }

    private func settle(_ result: Result<UInt16, PreviewServer.Fault>) {
        let isFirst = outcome.withLock { outcome in
            defer { outcome = outcome ?? result }
            return outcome == nil
        }
        if isFirst { isSettled.signal() }
    }

    private func open(_ port: UInt16, _ responder: Responder) async {
        do {
            let server = HTTPServer(try .inet(ip4: "127.0.0.1", port: port), responder)
            Task.detached {
                do { try await server.run() } catch {
                    self.settle(.failure(.failed(error.localizedDescription)))
                }
            }
            try await server.waitUntilListening()
            guard case .ip4(_, let port) = await server.listeningAddress else {
                return settle(.failure(.failed("its own port is not known")))
            }
            let second = HTTPServer(try .inet6(ip6: "::1", port: port), responder)
            // Not every machine has it, and nobody is promised it.
            Task.detached { do { try await second.run() } catch {} }
            settle(.success(port))
        } catch {
            settle(.failure(.failed(error.localizedDescription)))
        }
    }
}

extension HTTPServer {
    /// A browser waits for news for a third of this.
    private static let seconds = 60.0

    fileprivate init(_ address: some SocketAddress, _ responder: Responder) {
        self.init(
            address: address, timeout: Self.seconds, logger: .disabled,
            handler: ClosureHTTPHandler { request in
                await HTTPResponse(responder.reply(to: Request(request)), to: request.method)
            })
    }
}

extension Request {
    fileprivate init(_ request: HTTPRequest) {
        self.init(
            method: request.method.rawValue, path: request.target.path(),
            query: request.target.query(), host: request.headers[.host])
    }
}

extension HTTPResponse {
    fileprivate init(_ reply: Reply, to method: HTTPMethod) {
        var headers = HTTPHeaders()
        headers[.contentType] = reply.type
        headers[.contentLength] = String(reply.bytes.count)
        for (name, value) in Reply.headersOfAll { headers[HTTPHeader(name)] = value }
        for (name, value) in reply.headers { headers[HTTPHeader(name)] = value }
        let body = method == .HEAD ? Data() : Data(reply.bytes)
        self.init(
            statusCode: HTTPStatusCode(reply.status, phrase: phrase(reply.status)),
            headers: headers,
            body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 18))
    }
}

private func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 414: "URI Too Long"
    case 421: "Misdirected Request"
    default: "Service Unavailable"
    }
}
