import Diagnostics

/// What a text begins with as long as nobody has written it, as in the files of `candour new`; authors may use it too.
private let mark = Array("Still to write:".utf8)

/// The texts of a YAML file, or of a document whose body begins in that line, that are still to write. Comments are for the
/// author: what begins so there is none.
func unwrittenTexts(in file: SourceFile, bodyLine: Int = .max) -> [Diagnostic] {
    let bytes = file.bytes
    var diagnostics: [Diagnostic] = []
    var from = bytes.startIndex
    while let place = bytes[from...].firstIndex(of: mark[0]) {
        from = place + 1
        guard bytes[place...].starts(with: mark) else { continue }
        let before = bytes[..<place]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard beginsText(after: before[start...], line < bodyLine ? .yaml : .markdown) else {
            continue
        }
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        let position = SourcePosition(path: file.path, line: line, column: column)
        diagnostics.append(
            file.path.hasPrefix("corrections/")
                ? .unwrittenCorrection(at: position) : .unwrittenText(at: position))
    }
    return diagnostics
}

private enum Writing { case yaml, markdown }

/// Whether a text begins after what stands before it in its line: a key, a quotation mark, the sign of a list or a heading.
private func beginsText(after before: ArraySlice<UInt8>, _ writing: Writing) -> Bool {
    let text = String(decoding: before, as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }
    if writing == .yaml, words.contains(where: { $0.hasPrefix("#") }) { return false }
    guard let last = words.last, let sign = last.last else { return true }
    if ":-[{,".contains(sign) { return true }
    let isNumber = last.dropLast().allSatisfy(\.isNumber)
    return writing == .markdown && ("#>*+".contains(sign) || ".)".contains(sign) && isNumber)
}
