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

/// The way from one file to another, both from the same root.
private func relativePath(from: String, to: String) -> String {
    let start = from.split(separator: "/").dropLast()
    let goal = to.split(separator: "/")
    let shared = zip(start, goal.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: start.count - shared)
    return (up + goal.dropFirst(shared)).joined(separator: "/")
}
