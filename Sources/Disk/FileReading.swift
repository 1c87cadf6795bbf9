import Diagnostics
import Glibc

/// Why a file's bytes could not be had.
enum ReadingFault: Error, Hashable {
    case notAFile
    case larger(than: Int)
    case failed(Int32)
}

/// In bytes: data files from here on are mapped, and read piece by piece.
private let largestInMemory = 8 << 20

/// The bytes of a data file, which may be very large.
func readDataFile(
    _ path: String, below folder: borrowing Descriptor, atMost limit: Int
) throws(ReadingFault) -> FileBytes {
    let file = try OpenFile(path, below: folder, atMost: limit)
    guard file.size >= largestInMemory, let mapped = LentBytes(mapping: file) else {
        return .owned(try bytes(of: file.descriptor, expecting: file.size))
    }
    return .lent(mapped)
}

extension LentBytes {
    /// `nil` where the file cannot be mapped. Whoever cuts it short meanwhile ends this program.
    fileprivate convenience init?(mapping file: borrowing OpenFile) {
        let size = file.size
        let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor.number, 0)
        guard let start, start != MAP_FAILED else { return nil }
        _ = madvise(start, size, MADV_SEQUENTIAL)
        let address = UInt(bitPattern: start)
        let bytes = UnsafeRawBufferPointer(start: start, count: size)
        self.init(
            unsafe bytes.assumingMemoryBound(to: UInt8.self),
            letGo: { range in
                // Whole pages only; read again, they come from the file.
                let page = 4096
                let first = (range.lowerBound + page - 1) / page * page
                let last = range.upperBound / page * page
                guard first < last else { return }
                _ = unsafe madvise(
                    UnsafeMutableRawPointer(bitPattern: address + UInt(first)), last - first,
                    MADV_DONTNEED)
            },
            giveBack: { _ = unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), size) })
    }
}

/// The bytes of a regular file; symbolic links are not followed.
func readFile(
    _ path: String, below folder: borrowing Descriptor, atMost limit: Int = .max - 1
) throws(ReadingFault) -> [UInt8] {
    let file = try OpenFile(path, below: folder, atMost: limit)
    return try bytes(of: file.descriptor, expecting: file.size)
}

/// A regular file, open for reading.
private struct OpenFile: ~Copyable {
    let descriptor: Descriptor
    /// In bytes.
    let size: Int

    init(
        _ path: String, below folder: borrowing Descriptor, atMost limit: Int
    ) throws(ReadingFault) {
        // Without O_NONBLOCK, opening a FIFO would wait for someone to write into it.
        guard let file = Descriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, below: folder) else {
            throw .failed(errno)
        }
        var status = stat()
        guard fstat(file.number, &status) == 0 else { throw .failed(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .larger(than: limit) }
        descriptor = file
        size = Int(status.st_size)
    }
}

/// Reads once where the size was right and the end is met, and goes on where the file has grown.
private func bytes(
    of file: borrowing Descriptor, expecting size: Int
) throws(ReadingFault) -> [UInt8] {
    var fault: Int32 = 0
    var bytes = piece(of: file, size: size, fault: &fault)
    while fault == 0, bytes.count >= size {
        let more = piece(of: file, size: 65_536, fault: &fault)
        if more.isEmpty { break }
        bytes += more
    }
    if fault != 0 { throw .failed(fault) }
    return bytes
}

/// At most `size` bytes; fewer only at the end of the file.
private func piece(of file: borrowing Descriptor, size: Int, fault: inout Int32) -> [UInt8] {
    let number = file.number
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, used in
        while used < size {
            let rest = UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(buffer)[used...])
            let count = read(number, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { fault = errno }
            if count <= 0 { return }
            used += count
        }
    }
}
