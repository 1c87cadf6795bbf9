import BuiltInTemplates
package import Diagnostics
import Model
import Mustache

/// What pages of a readership are made with: the templates of its own folder, the shared ones, and the assets.
///
/// What stands in the other readership's folder is unknown here: a public page cannot use a staff partial.
struct Theme<Reader: Readership>: Sendable {
    let templates: TemplateSet
    let assets: [SourceFile]

    static func read(_ files: [SourceFile]) -> Diagnosed<Theme> {
        let own = files.filter { file in
            file.path.hasPrefix("\(Reader.folder)/") || file.path.hasPrefix("shared/")
        }
        let templates = TemplateSet.read(own)
        // Below `assets/public/` and `assets/staff/` stands what one site alone has.
        let others = [Public.folder, Staff.folder].filter { $0 != Reader.folder }
        let assets = files.filter { file in
            file.path.hasPrefix("assets/")
                && !others.contains { file.path.hasPrefix("assets/\($0)/") }
        }
        return Diagnosed(Theme(templates: templates.value, assets: assets), templates.diagnostics)
    }
}

/// The files of `Templates/` that the program was built with, in path order.
package func builtInTemplates() -> [SourceFile] {
    let table = candour_built_in_templates()
    return UnsafeBufferPointer(start: table.first, count: table.count).map { file in
        SourceFile(
            path: String(cString: file.path),
            bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
}

/// One set of files laid over another, file by file; what is in none of the folders of templates is reported.
func overlay(_ base: [SourceFile], with own: [SourceFile]) -> Diagnosed<[SourceFile]> {
    let strays = own.filter { !isTemplateOrAsset($0.path) }
    let replaced = Set(own.map(\.path))
    let files = base.filter { !replaced.contains($0.path) } + own
    let known = base.map(\.path)
    return Diagnosed(
        files, strays.map { .strayTemplate($0.path, near: didYouMean($0.path, among: known)) })
}

private func isTemplateOrAsset(_ path: String) -> Bool {
    if path.hasPrefix("assets/") { return true }
    let folders = ["shared/", "\(Public.folder)/", "\(Staff.folder)/"]
    return path.hasSuffix(".mustache") && folders.contains { path.hasPrefix($0) }
}
