package import Diagnostics
package import Site

/// Both sites as they would be written, in memory: a request can get what is in here, and nothing else.
package struct ServedSite: Hashable, Sendable {
    /// By their paths in the output folder: "public/index.html".
    private let files: [String: [UInt8]]
    /// Those that are served; the others were made for their checks alone.
    let readerships: [PreviewReadership]
    /// Where the public site will stand on its host: "/" or "/report/".
    private let publicPath: String

    init(
        files: [String: [UInt8]], readerships: [PreviewReadership], publicPath: String = "/"
    ) {
        self.files = files
        self.readerships = readerships
        self.publicPath = publicPath
    }

    /// Renders everything, as a build does; `nil` with an error, such as a leak. The diagnostics are sorted.
    package static func rendered(
        _ sites: Sites, for readerships: [PreviewReadership]
    ) -> Diagnosed<ServedSite?> {
        let entries = sites.layout.entries
        let rendered = sites.layout.rendering { _, render in render() }
        let diagnostics = rendered.flatMap(\.diagnostics).sorted()
        if diagnostics.contains(where: { $0.severity == .error }) {
            return Diagnosed(nil, diagnostics)
        }
        let folders = Set(readerships.map(\.folder))
        let files = zip(entries, rendered).map { ($0.path, $1.value) }.filter { path, _ in
            folders.contains(path.prefix { $0 != "/" })
        }
        let site = ServedSite(
            files: Dictionary(files) { first, _ in first }, readerships: readerships,
            publicPath: sites.publicPath)
        return Diagnosed(site, diagnostics)
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
        /// A folder whose address lacks its last slash.
        case folder
        /// Nothing, and the page that says so, where the site has one.
        case nothing([UInt8]?)
    }

    func find(_ path: RequestPath) -> Found {
        let file = path.isFolder ? "\(path.text)/index.html" : path.text
        if let bytes = files[file] ?? manifest(at: file) { return .file(path: file, bytes) }
        if !path.isFolder, files["\(file)/index.html"] != nil { return .folder }
        return .nothing(lostPage(of: path.text.prefix { $0 != "/" }))
    }

    /// Its addresses begin at the root of a host where the site has another place than here.
    private func lostPage(of folder: Substring) -> [UInt8]? {
        files["\(folder)/404.html"].map { bytes in
            let page = String(decoding: bytes, as: UTF8.self)
            return Array(page.replacing("=\"\(publicPath)", with: "=\"/\(folder)/").utf8)
        }
    }

    /// The list of hashes of a site, made when somebody asks for it.
    private func manifest(at path: String) -> [UInt8]? {
        guard let site = readerships.first(where: { path == "\($0.folder)/\(Manifest.name)" })
        else { return nil }
        let start = "\(site.folder)/"
        let paths = files.keys.filter { $0.hasPrefix(start) }.sorted(by: precedes)
        return paths.flatMap { path in
            Manifest.line(
                path: String(path.dropFirst(start.count)), hash: sha256(files[path] ?? []))
        }
    }
}
