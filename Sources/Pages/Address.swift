package import Model

/// Where a page or a file stands in the tree of its readers.
package struct Address<Reader: Readership>: Hashable, Comparable, Sendable {
    /// From the tree's root, with the file's ending: `metrics/reply-rate.html`.
    package let path: String

    package init(_ path: String) { self.path = path }

    package static func < (one: Self, other: Self) -> Bool { one.path < other.path }

    /// From a page of the same tree, so that the tree works below any path and from disk.
    package func relative(to page: Address<Reader>) -> String {
        relativePath(from: page.path, to: path)
    }
}

/// The way from one file to another, both from the same root: a step up for each folder of the one that the other is
/// not in, then the rest of the other's path. Every link of every page goes through here: it works on bytes.
private func relativePath(from: String, to: String) -> String {
    let slash = UInt8(ascii: "/")
    let (start, goal) = (Array(from.utf8), Array(to.utf8))
    var shared = 0
    for (index, (one, other)) in zip(start, goal).enumerated() {
        guard one == other else { break }
        if one == slash { shared = index + 1 }
    }
    let up = start[shared...].count { $0 == slash }
    var way: [UInt8] = []
    way.reserveCapacity(up * 3 + goal.count - shared)
    for _ in 0..<up { way += [UInt8(ascii: "."), UInt8(ascii: "."), slash] }
    way += goal[shared...]
    return String(decoding: way, as: UTF8.self)
}
