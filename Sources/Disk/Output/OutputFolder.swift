package import Diagnostics
import Glibc
package import Site

/// The folder that holds the finished sites, one folder each; replaced as a whole or left as it was.
package struct OutputFolder: Sendable {
    /// What was written and now stands there.
    package struct Written: Hashable, Sendable {
        /// Manifests aside.
        package let files: Int
        package let bytes: Int
    }

    /// Absolute, without links.
    package let path: String
    private let swap: FreshTree.Swap

    /// Turns down what is not safe to replace: `/`, the home folder, the current folder and those above them, links,
    /// files, and what overlaps with one of the folders that are read.
    package init(_ path: String, reading inputs: [String]) throws(DiskError) {
        try self.init(path, reading: inputs, swap: .exchange)
    }

    init(_ path: String, reading inputs: [String], swap: FreshTree.Swap) throws(DiskError) {
        self.path = try placeForOutput(path, reading: inputs)
        self.swap = swap
    }

    /// Renders all files into a fresh tree and swaps it in; with an error among the diagnostics, which are sorted,
    /// the value is `nil` and what stood there stands.
    package func write(_ layout: SiteLayout) throws(DiskError) -> Diagnosed<Written?> {
        try refuseForeignFolder(path, sites: layout.folders)
        if !layout.diagnostics.isEmpty { return Diagnosed(nil, layout.diagnostics.sorted()) }
        try makeFolders(above: path)
        clearLeftovers(besides: path)
        return try write(layout, into: FreshTree(besides: path))
    }

    private func write(
        _ layout: SiteLayout, into tree: consuming FreshTree
    ) throws(DiskError) -> Diagnosed<Written?> {
        do throws(DiskError) {
            let writing = try SiteWriting(layout, into: tree.folder, named: tree.path)
            guard let written = writing.written else {
                _ = removeTree(tree.path)
                return Diagnosed(nil, writing.diagnostics)
            }
            let old = try tree.take(placeOf: path, by: swap)
            let fault = old.map(removeTree) ?? 0
            let rest: [Diagnostic] = fault == 0 ? [] : [.oldSiteStands(old ?? path, fault)]
            return Diagnosed(written, (writing.diagnostics + rest).sorted())
        } catch {
            _ = removeTree(tree.path)
            throw error
        }
    }
}
