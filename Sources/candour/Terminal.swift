import Disk
import Glibc

/// Where words go. No colours: there is nothing that only a colour would say.
enum Terminal {
    /// What was asked for, to standard output.
    static func print(_ bytes: [UInt8]) throws(DiskError) {
        let fault = write(bytes, to: STDOUT_FILENO)
        if fault != 0 { throw .unwritable("standard output", fault) }
    }

    static func print(_ text: String) throws(DiskError) { try print(Array(text.utf8)) }

    /// The last words of a run.
    static func printOrLeave(_ text: String) {
        if write(Array(text.utf8), to: STDOUT_FILENO) != 0 { exit(ExitStatus.content.rawValue) }
    }

    /// What there is to say about it, to standard error; where nobody listens, nothing.
    static func say(_ bytes: [UInt8]) { _ = write(bytes, to: STDERR_FILENO) }

    static func say(_ text: String) { say(Array(text.utf8)) }

    /// 0, or the error number.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno != EINTR { return errno }
                rest = rest.dropFirst(max(0, count))
            }
            return 0
        }
    }
}
