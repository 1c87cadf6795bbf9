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
    let (start, goal) = (from.utf8.span, to.utf8.span)
    let slash = UInt8(ascii: "/")
    var shared = 0
    var index = 0
    while index < start.count, index < goal.count, start[index] == goal[index] {
        index += 1
        if start[index - 1] == slash { shared = index }
    }
    var up = 0
    for index in shared..<start.count where start[index] == slash { up += 1 }
    let count = up * 3 + goal.count - shared
    return String(unsafeUninitializedCapacity: count) { way in
        for step in 0..<up * 3 { way[step] = step % 3 == 2 ? slash : UInt8(ascii: ".") }
        for place in shared..<goal.count { way[up * 3 + place - shared] = goal[place] }
        return count
    }
}
