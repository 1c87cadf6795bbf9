package import Diagnostics
import Parallel

/// A file of a site that is yet to be rendered.
package struct SiteFile: Sendable {
    /// Below the site's folder, with `/` between its parts.
    package let path: String
    /// Called once in a run, on any core; what is said comes from checks on the bytes.
    package let render: @Sendable () -> Diagnosed<[UInt8]>
    /// What the files that are made of many take from this one's bytes; `nil` where they take nothing.
    package private(set) var text: (@Sendable ([UInt8]) -> PageText)?
    /// Of a file made of what others say: what comes of their texts, in the order of their paths. Who renders them anyway
    /// keeps the texts and calls this; `render` has them rendered for it.
    package let join: (@Sendable ([PageText]) -> Diagnosed<[UInt8]>)?

    package init(path: String, render: @escaping @Sendable () -> Diagnosed<[UInt8]>) {
        self.path = path
        self.render = render
        join = nil
    }

    /// A file made of what others say.
    init(
        path: String, of files: [SiteFile],
        _ join: @escaping @Sendable ([PageText]) -> [UInt8]
    ) {
        let files = files.sorted { precedes($0.path, $1.path) }
        self.path = path
        self.join = { Diagnosed(join($0)) }
        render = {
            let texts = parallelMap(files) { file in file.text?(file.render().value) }
            return Diagnosed(join(texts.compactMap { $0 }))
        }
    }

    private init(_ file: SiteFile, _ check: @escaping @Sendable ([UInt8]) -> [Diagnostic]) {
        path = file.path
        text = file.text
        render = { file.render().checked(by: check) }
        if let join = file.join {
            self.join = { join($0).checked(by: check) }
        } else {
            join = nil
        }
    }

    /// The same, read by the files that are made of many.
    func read(as text: @escaping @Sendable ([UInt8]) -> PageText) -> SiteFile {
        var file = self
        file.text = text
        return file
    }

    /// The same, with what a check says of its bytes.
    func checked(by check: @escaping @Sendable ([UInt8]) -> [Diagnostic]) -> SiteFile {
        SiteFile(self, check)
    }
}

extension Diagnosed<[UInt8]> {
    fileprivate func checked(by check: ([UInt8]) -> [Diagnostic]) -> Diagnosed {
        Diagnosed(value, diagnostics + check(value))
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
