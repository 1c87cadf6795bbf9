import Diagnostics
package import Model
import Mustache
import Pages

/// All files of one readership's site, each rendered when it is asked for.
///
/// A site of ten thousand pages is never in memory as a whole.
package struct SiteTree<Reader: Readership>: Sendable {
    /// In no order; none of them is the manifest.
    package let files: [SiteFile]
    package let pageCount: Int

    /// The folder that it goes to, and its files.
    package var output: SiteFiles { SiteFiles(folder: Reader.folder, files: files) }
}

extension SiteTree {
    /// Each page with its template; what is wrong with templates is said once for each. Search finds the pages that
    /// `isListed` names.
    static func tree(
        of pages: [Page<Reader>], theme: Theme<Reader>, data: [SiteFile] = [],
        searching isListed: (Address<Reader>) -> Bool = { _ in false }
    ) -> Diagnosed<SiteTree> {
        var bound = BoundTemplates(theme.templates)
        let rendered = pages.compactMap { page -> SiteFile? in
            guard let template = bound.template(page.template, for: page.shape) else { return nil }
            let record = page.record
            return SiteFile(path: page.address.path) {
                var bytes: [UInt8] = []
                bytes.reserveCapacity(16_384)
                template.render(record(), into: &bytes)
                return Diagnosed(withTelephoneLinks(bytes))
            }
        }
        let tree = SiteTree(
            files: searchable(rendered) { isListed(Address($0)) }
                + theme.assets.map { SiteFile($0) } + data,
            pageCount: pages.count)
        return Diagnosed(tree, bound.diagnostics)
    }

    /// The same, each file checked for leaks when it is rendered.
    func checked(by check: LeakCheck) -> SiteTree {
        let files = files.map { file in
            let path = "\(Reader.folder)/\(file.path)"
            return file.checked { check.leaks(in: $0, of: path) }
        }
        return SiteTree(files: files, pageCount: pageCount)
    }
}

extension SiteFile {
    /// A file as it was read.
    init(_ file: SourceFile) {
        self.init(path: file.path) { Diagnosed(file.bytes) }
    }
}

/// Templates bound to the shapes of pages, each pair once.
private struct BoundTemplates {
    private let templates: TemplateSet
    private var bound: [String: [(shape: TemplateShape, template: Template?)]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ templates: TemplateSet) {
        self.templates = templates
    }

    mutating func template(_ name: String, for shape: TemplateShape) -> Template? {
        if let found = bound[name]?.first(where: { $0.shape == shape }) { return found.template }
        let binding = templates.template(name, for: shape)
        diagnostics += binding.diagnostics
        bound[name, default: []].append((shape, binding.value))
        return binding.value
    }
}
