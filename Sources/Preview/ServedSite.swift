package import Diagnostics
package import Site
import Synchronization

/// Both sites as they would be written, each file rendered when it is first asked for: a request can get what is in here, and
/// nothing else.
///
/// A class, for a site is what it is from one build to the next, whatever has been rendered of it.
package final class ServedSite: Sendable {
    /// Those that are served, by their paths in the output folder: "public/index.html".
    private let files: [String: SiteFile]
    private struct Rendered {
        /// What there is of the files so far.
        var files: [String: Diagnosed<[UInt8]>] = [:]
        var isWhole = false
        /// With an error in one file, such as a leak, nothing more of the site is given out.
        var isFaulty = false

        mutating func take(_ file: Diagnosed<[UInt8]>, at path: String) {
            files[path] = file
            if file.diagnostics.contains(where: { $0.severity == .error }) { isFaulty = true }
        }
    }

    private let rendered = Mutex(Rendered())
    let readerships: [PreviewReadership]
    /// Where the public site will stand on its host: "/" or "/report/".
    private let publicPath: String

    init(_ files: [String: SiteFile], readerships: [PreviewReadership], publicPath: String = "/") {
        self.files = files
        self.readerships = readerships
        self.publicPath = publicPath
    }

    package convenience init(_ sites: Sites, for readerships: [PreviewReadership]) {
        let folders = Set(readerships.map(\.folder))
        let files = sites.layout.entries.filter { folders.contains($0.path.prefix { $0 != "/" }) }
            .map { ($0.path, $0.file) }
        self.init(
            Dictionary(files) { first, _ in first }, readerships: readerships,
            publicPath: sites.publicPath)
    }

    /// Renders everything of the sites that it was made of, as a build does, also what is not served; what there is to say of
    /// it, such as a leak. Sorted.
    package func renderWhole(_ sites: Sites) -> [Diagnostic] {
        let all = sites.layout.rendering { entry, render in (path: entry.path, file: render()) }
        rendered.withLock { rendered in
            for (path, file) in all { rendered.take(file, at: path) }
            rendered.isWhole = true
        }
        return all.flatMap(\.file.diagnostics).sorted()
    }

    /// `nil` where there is no such file, or an error in any that is known.
    ///
    /// What is made of many files waits until all of them were looked through: it could tell what stands in a faulty one.
    private func render(_ path: String) -> [UInt8]? {
        guard let file = files[path] else { return nil }
        let known = rendered.withLock { $0.isFaulty ? nil : ($0.files[path], $0.isWhole) }
        guard let (bytes, isWhole) = known else { return nil }
        if let bytes { return bytes.value }
        if file.join != nil, !isWhole { return nil }
        let made = file.render()
        let isFaulty = rendered.withLock { rendered in
            rendered.take(made, at: path)
            return rendered.isFaulty
        }
        return isFaulty ? nil : made.value
    }
}

/// Whose site is served.
package enum PreviewReadership: String, Hashable, Sendable, CaseIterable {
    case `public`, staff

    /// The folder of the output that it is in.
    var folder: Substring { rawValue[...] }

    var title: String {
        switch self {
        case .public: "Public site"
        case .staff: "Staff site"
        }
    }
}

extension ServedSite {
    enum Found: Hashable {
        case file(path: String, [UInt8])
        /// It is there, and is not given out.
        case withheld
        /// A folder whose address lacks its last slash.
        case folder
        /// Nothing, and the page that says so, where the site has one.
        case nothing([UInt8]?)
    }

    func find(_ path: RequestPath) -> Found {
        let file = path.isFolder ? "\(path.text)/index.html" : path.text
        if let bytes = render(file) { return .file(path: file, bytes) }
        if files[file] != nil { return .withheld }
        if let site = readerships.first(where: { file == "\($0.folder)/\(Manifest.name)" }) {
            return manifest(of: site).map { .file(path: file, $0) } ?? .withheld
        }
        if !path.isFolder, files["\(file)/index.html"] != nil { return .folder }
        return .nothing(lostPage(of: path.text.prefix { $0 != "/" }))
    }

    /// Its addresses begin at the root of a host where the site has another place than here.
    private func lostPage(of folder: Substring) -> [UInt8]? {
        render("\(folder)/404.html").map { bytes in
            let page = String(decoding: bytes, as: UTF8.self)
            return Array(page.replacing("=\"\(publicPath)", with: "=\"/\(folder)/").utf8)
        }
    }

    /// The list of hashes of a site, made when somebody asks for it; `nil` where one of its files is not given out.
    private func manifest(of site: PreviewReadership) -> [UInt8]? {
        let start = "\(site.folder)/"
        let paths = files.keys.filter { $0.hasPrefix(start) }.sorted(by: precedes)
        var manifest: [UInt8] = []
        for path in paths {
            guard let bytes = render(path) else { return nil }
            manifest += Manifest.line(
                path: String(path.dropFirst(start.count)), hash: sha256(bytes))
        }
        return manifest
    }
}
