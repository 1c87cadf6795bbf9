internal import Diagnostics
internal import Glibc

/// The lines of a text, as libcmark counts them.
struct SourceLines {
    let path: String
    let firstLine: Int
    let bytes: [UInt8]
    /// Where each line begins; its last entry is where a line after the last would.
    private let starts: [Int]
    /// How many lines libcmark was given before the first of these.
    var precedingLines = 0

    init(path: String, firstLine: Int, bytes: [UInt8]) {
        self.path = path
        self.firstLine = firstLine
        self.bytes = bytes
        starts = bytes.withUnsafeBufferPointer(Self.starts)
    }

    /// The last line, from 1.
    var count: Int { starts.count - 1 }

    /// A line without its end; empty beyond the last.
    func range(of line: Int) -> Range<Int> {
        guard line >= 1, line <= count else { return bytes.count..<bytes.count }
        let start = starts[line - 1]
        var end = starts[line]
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    func start(of line: Int) -> Int { range(of: line).lowerBound }

    /// The place of a byte, its column in Unicode scalars.
    func position(of offset: Int) -> SourcePosition {
        var counted = CountedColumns()
        return position(of: offset, from: &counted)
    }

    /// The same, counting on from where it counted last: many places in one long line take no more than one.
    func position(of offset: Int, from counted: inout CountedColumns) -> SourcePosition {
        let line = self.line(of: offset)
        if counted.line != line || counted.offset > offset {
            counted = CountedColumns(line: line, offset: start(of: line), scalars: 0)
        }
        counted.scalars += bytes[counted.offset..<offset].count { $0 & 0xC0 != 0x80 }
        counted.offset = offset
        return SourcePosition(path: path, line: firstLine + line - 1, column: counted.scalars + 1)
    }

    private func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    private static func starts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 16 + 2)
        guard let text = bytes.baseAddress.map(UnsafeRawPointer.init) else { return [0, 0] }
        var next = text
        let end = text + bytes.count
        if memchr(text, Int32(UInt8(ascii: "\r")), bytes.count) == nil {
            while let found = memchr(next, Int32(UInt8(ascii: "\n")), end - next) {
                next = UnsafeRawPointer(found) + 1
                starts.append(next - text)
            }
        } else {
            appendStarts(to: &starts, in: bytes)
        }
        if starts.last != bytes.count || starts.count == 1 { starts.append(bytes.count) }
        return starts
    }
}

private func appendStarts(to starts: inout [Int], in bytes: UnsafeBufferPointer<UInt8>) {
    for index in bytes.indices {
        let following = index + 1 < bytes.count ? bytes[index + 1] : 0
        let endsHere =
            bytes[index] == UInt8(ascii: "\n")
            || bytes[index] == UInt8(ascii: "\r") && following != UInt8(ascii: "\n")
        if endsHere { starts.append(index + 1) }
    }
}

/// How far a line's Unicode scalars were counted.
struct CountedColumns {
    var line = 0
    var offset = 0
    var scalars = 0
}
