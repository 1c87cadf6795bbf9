import Foundation

/// The path of a folder of other people's files that some tests read, named by `CANDOUR_SHARED`;
/// `nil`, said aloud, where it is not set.
package func sharedFolder(for what: String) -> String? {
    guard let path = ProcessInfo.processInfo.environment["CANDOUR_SHARED"] else {
        print("CANDOUR_SHARED is not set: not tested here: \(what)")
        return nil
    }
    return path
}

/// The bytes of a file, for tests.
package func contents(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}
