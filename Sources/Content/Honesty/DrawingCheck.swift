import Diagnostics

/// What a drawing below `assets/` must not have: who opens it would run it, or load from another host.
func drawingFaults(in file: SourceFile) -> [Diagnostic] {
    guard file.path.hasSuffix(".svg") else { return [] }
    let bytes = file.bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
    var faults = forbidden.compactMap { text in
        first(of: Array(text.utf8), in: bytes).map { (text, $0) }
    }
    if let handler = firstHandler(in: bytes) { faults.append(handler) }
    return faults.sorted { $0.1 < $1.1 }.map { text, offset in
        .unsafeDrawing(text, at: position(of: offset, in: bytes, path: file.path))
    }
}

/// In lower case; the first of each is reported.
private let forbidden = [
    "<script", "<foreignobject", "<!entity", "<?xml-stylesheet", "javascript:", "@import",
    "href=\"http", "href='http", "href=\"//", "href='//", "url(http", "url(\"http", "url('http",
]

private func first(of text: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= text.count else { return nil }
    return (0...(bytes.count - text.count)).first { start in
        bytes[start] == text[0] && bytes[start..<start + text.count].elementsEqual(text)
    }
}

/// An attribute such as `onload=`, behind a blank or a quote.
private func firstHandler(in bytes: [UInt8]) -> (String, Int)? {
    let before: Set<UInt8> = [9, 10, 13, 32, 34, 39, 47]
    for start in bytes.indices.dropFirst() where before.contains(bytes[start - 1]) {
        let name = bytes[start...].prefix { (97...122).contains($0) }
        guard name.count > 2, name.starts(with: "on".utf8) else { continue }
        let rest = bytes[name.endIndex...].drop { $0 == 32 }
        if rest.first == 61 { return (String(decoding: name, as: UTF8.self), start) }
    }
    return nil
}

private func position(of offset: Int, in bytes: [UInt8], path: String) -> SourcePosition {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return SourcePosition(
        path: path, line: before.count { $0 == 10 } + 1,
        column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
}
