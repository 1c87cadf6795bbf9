import Foundation
import Testing

/// `candour serve` in a folder, until the body ends.
struct ServedFolder {
    struct Answer {
        let status: Int
        let type: String?
        let policy: String?
        let text: String
    }

    let process: Process
    let port: Int

    /// At a path of this server, as it is written: nothing is tidied up on the way.
    func get(_ path: String, method: String = "GET", host: String? = nil) throws -> Answer {
        let name = host ?? "127.0.0.1:\(port)"
        let lines = "\(method) \(path) HTTP/1.1\r\nHost: \(name)\r\nConnection: close\r\n\r\n"
        let text = String(decoding: try exchange(Array(lines.utf8)), as: UTF8.self)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
        let head = try #require(parts.first).split(separator: "\r\n")
        let status = try #require(head.first.flatMap { Int($0.split(separator: " ")[1]) })
        func header(_ name: String) -> String? {
            head.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
        }
        return Answer(
            status: status, type: header("Content-Type"),
            policy: header("Content-Security-Policy"),
            text: parts.count > 1 ? String(parts[1]) : "")
    }

    /// Sends bytes and takes all that comes back.
    private func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isConnected = withUnsafeBytes(of: &address) {
            connect(number, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), size) == 0
        }
        try #require(isConnected)
        let sent = send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        try #require(sent == bytes.count)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = recv(number, &buffer, buffer.count, 0), count > 0 {
            answer += buffer[..<count]
        }
        return answer
    }

    /// What is served once this version of it is old.
    func state(after version: Int) throws -> (version: Int, site: Int) {
        let text = try get("/-/state?after=\(version)").text
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let state = try #require(parsed as? [String: Int])
        let next = (try #require(state["version"]), try #require(state["site"]))
        // It may say that nothing has happened yet.
        return next.0 == version ? try self.state(after: version) : next
    }
}

extension CommandFolder {
    /// Ends it as Ctrl-C does, and says how it ended.
    @discardableResult func served(
        _ arguments: String..., body: (ServedFolder) throws -> Void
    ) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try programPath())
        process.arguments = ["serve"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        let printed = Pipe()
        process.standardOutput = printed
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            process.interrupt()
            process.waitUntilExit()
        }
        let line = try #require(firstLine(of: printed))
        let port = try #require(line.split(separator: "/").dropFirst().first?.split(separator: ":"))
        try body(ServedFolder(process: process, port: try #require(port.last.flatMap { Int($0) })))
        process.interrupt()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

private func firstLine(of pipe: Pipe) -> String? {
    var text = Data()
    while true {
        let more = pipe.fileHandleForReading.availableData
        if more.isEmpty { return nil }
        text += more
        let whole = String(decoding: text, as: UTF8.self)
        if let end = whole.firstIndex(of: "\n") { return String(whole[..<end]) }
    }
}
