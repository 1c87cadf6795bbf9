import Glibc

/// An open file or folder; closed when it goes out of scope.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    /// `nil` where it cannot be opened; `errno` says why. Relative to `folder`, or to the current folder.
    init?(_ path: String, _ flags: Int32, below folder: borrowing Descriptor) {
        self.init(number: openat(folder.number, path, flags | O_CLOEXEC, 0o666))
    }

    init?(_ path: String, _ flags: Int32) {
        self.init(number: open(path, flags | O_CLOEXEC, 0o666))
    }

    private init?(number: Int32) {
        guard number >= 0 else { return nil }
        self.number = number
    }

    /// The same, but with what `close` has to say: on some file systems a full disk shows only there.
    consuming func close() -> Int32 {
        let result = Glibc.close(number)
        let fault = errno
        discard self
        return result == 0 ? 0 : fault
    }

    deinit { _ = Glibc.close(number) }
}

extension Descriptor {
    static let folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW

    /// Writes all of it; 0, or the error number.
    func write(_ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(
                    number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno != EINTR { return errno }
                rest = rest.dropFirst(max(0, count))
            }
            return 0
        }
    }
}
