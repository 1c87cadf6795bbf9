package import Diagnostics

/// A file of a site that is yet to be rendered.
package struct SiteFile: Sendable {
    /// Below the site's folder, with `/` between its parts.
    package let path: String
    /// Called once in a run, on any core; what is said comes from checks on the bytes.
    package let render: @Sendable () -> Diagnosed<[UInt8]>

    package init(path: String, render: @escaping @Sendable () -> Diagnosed<[UInt8]>) {
        self.path = path
        self.render = render
    }
}

/// The files of one site, and the folder of the output that they go to: `public`, `staff`.
package struct SiteFiles: Sendable {
    package let folder: String
    package let files: [SiteFile]

    package init(folder: String, files: [SiteFile]) {
        self.folder = folder
        self.files = files
    }
}
