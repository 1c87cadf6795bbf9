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
    /// What has been rendered of them.
    private let rendered = Mutex<[String: Diagnosed<[UInt8]>]>([:])
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
            for (path, file) in all where files[path] != nil { rendered[path] = file }
        }
        return all.flatMap(\.file.diagnostics).sorted()
    }

    /// `nil` where there is no such file.
    private func render(_ path: String) -> Diagnosed<[UInt8]>? {
        if let known = rendered.withLock({ $0[path] }) { return known }
        guard let file = files[path]?.render() else { return nil }
        rendered.withLock { $0[path] = file }
        return file
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
        /// A file with an error, such as a leak.
        case faulty
        /// A folder whose address lacks its last slash.
        case folder
        /// Nothing, and the page that says so, where the site has one.
        case nothing([UInt8]?)
    }

    func find(_ path: RequestPath) -> Found {
        let file = path.isFolder ? "\(path.text)/index.html" : path.text
        if let found = render(file) {
            let isFaulty = found.diagnostics.contains { $0.severity == .error }
            return isFaulty ? .faulty : .file(path: file, found.value)
        }
        if let bytes = manifest(at: file) { return .file(path: file, bytes) }
        if !path.isFolder, files["\(file)/index.html"] != nil { return .folder }
        return .nothing(lostPage(of: path.text.prefix { $0 != "/" }))
    }

    /// Its addresses begin at the root of a host where the site has another place than here.
    private func lostPage(of folder: Substring) -> [UInt8]? {
        render("\(folder)/404.html").map { rendered in
            let page = String(decoding: rendered.value, as: UTF8.self)
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
                path: String(path.dropFirst(start.count)), hash: sha256(render(path)?.value ?? []))
        }
    }
}
