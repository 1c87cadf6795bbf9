import Formats
import Foundation
import TestSupport
import Testing

/// Python's `csv` module, as a second opinion: each cell ends with U+001F, each row with U+001E, each
/// file with U+001D; empty lines are left out.
private let secondOpinion = """
    import csv, io, sys
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    for delimiter, path in zip(sys.argv[1::2], sys.argv[2::2]):
        text = open(path, "rb").read()
        text = text.decode("utf-16" if text[:2] in (b"\\xff\\xfe", b"\\xfe\\xff") else "utf-8-sig")
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if row:
                sys.stdout.write("".join(cell + "\\x1f" for cell in row) + "\\x1e")
        sys.stdout.write("\\x1d")
    """

@Test func otherPeoplesFilesAreReadAsPythonReadsThem() throws {
    guard let shared = sharedFolder(for: "CSV files of public bodies") else { return }
    var arguments: [String] = []
    var ours: [UInt8] = []
    for path in csvFiles(below: shared) {
        guard case .text(let bytes) = try DecodedText(contents(of: path)) else {
            Issue.record("not read: \(path)")
            continue
        }
        let delimiter = delimiter(of: bytes)
        arguments += [String(UnicodeScalar(delimiter)), path]
        ours += cells(of: bytes, delimiter: delimiter)
    }
    #expect(arguments.count > 2 * 40)
    #expect(try python(arguments) == ours)
}

private func csvFiles(below folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".csv") }.sorted().map { folder + "/" + $0 }
}

private func delimiter(of bytes: [UInt8]) -> UInt8 {
    let firstLine = bytes.prefix { $0 != 0x0A }
    let semicolons = firstLine.count { $0 == UInt8(ascii: ";") }
    return CSVPreamble(of: bytes).delimiter
        ?? UInt8(ascii: semicolons > 3 ? ";" : ",")
}

private func cells(of bytes: [UInt8], delimiter: UInt8) -> [UInt8] {
    var scanner = CSVScanner(delimiter: delimiter)
    var record = CSVRecord()
    var cells: [UInt8] = []
    while scanner.read(&record, of: bytes.span) {
        for field in record.fields { cells += Array(field.text(in: bytes.span).utf8) + [0x1F] }
        if !record.fields.isEmpty { cells.append(0x1E) }
    }
    return cells + [0x1D]
}

private func python(_ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", secondOpinion] + arguments
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(bytes)
}
