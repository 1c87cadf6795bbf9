package import Diagnostics
import Disclosure
import Model
import Pages
import Parallel

extension Sites {
    /// Renders every file of both sites and holds each page against all the others: leaks, links, anchors, ids, inline
    /// code. Sorted.
    ///
    /// Measured at 10,000 pages it adds two thirds to the time of rendering them: a build leaves it to `candour check`.
    package func check() -> [Diagnostic] {
        let files = layout.entries
        let surveys = layout.rendering { file, render -> SurveyedFile in
            let rendered = render()
            let isPage = file.path.hasSuffix(".html")
            let survey = isPage ? PageSurvey(rendered.value, path: file.path) : nil
            return SurveyedFile(
                survey: survey, diagnostics: rendered.diagnostics + (survey?.faults ?? []))
        }
        let byPath = Dictionary(zip(files.map(\.path), surveys)) { first, _ in first }
        let base = basePath(of: published.organisation)
        let links = parallelMap(files.count) { index in
            deadLinks(of: surveys[index], at: files[index].path, among: byPath, base).map { dead in
                // Seldom: a file is rendered once more to find the line.
                let bytes = files[index].file.render().value
                return dead.diagnostic(position(of: dead.offset, in: bytes, of: files[index].path))
            }
        }
        return (surveys.flatMap(\.diagnostics) + links.flatMap { $0 }).sorted()
    }
}

/// What is kept of a rendered file.
private struct SurveyedFile: Sendable {
    let survey: PageSurvey?
    let diagnostics: [Diagnostic]
}

private struct DeadLink {
    let offset: Int
    let diagnostic: (SourcePosition) -> Diagnostic
}

private func deadLinks(
    of file: SurveyedFile, at path: String, among files: [String: SurveyedFile], _ base: String
) -> [DeadLink] {
    (file.survey?.links ?? []).compactMap { link in
        let address = path == notFoundPath ? link.address.without(base) : link.address
        guard let target = PageLink(address, on: path) else { return nil }
        if target.isManifest { return nil }
        guard let found = files[target.path], target.mayBeRead(by: path) else {
            return DeadLink(offset: link.offset) { .deadPageLink(link.address, at: $0) }
        }
        guard let anchor = target.anchor, !anchor.isEmpty, let page = found.survey,
            !page.ids.contains(anchor)
        else { return nil }
        return DeadLink(offset: link.offset) { .deadPageAnchor(link.address, at: $0) }
    }
}

/// The one page whose addresses begin at the root of the host.
private let notFoundPath = "\(Public.folder)/\(notFoundAddress.path)"

extension String {
    fileprivate func without(_ start: String) -> String {
        hasPrefix(start) ? String(dropFirst(start.count)) : self
    }
}

/// Where a link within the sites leads.
struct PageLink: Hashable {
    /// Below the output folder; empty where the link leads out of it.
    let path: String
    let anchor: String?

    /// `nil` for a link to another host, or one that is none.
    init?(_ address: String, on page: String) {
        let head = address.prefix { !":/?#".contains($0) }
        if address.dropFirst(head.count).first == ":" || address.hasPrefix("//") { return nil }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        anchor = parts.count > 1 ? withoutPercentEscapes(parts[1]) : nil
        let file = parts[0].prefix { $0 != "?" }
        path = file.isEmpty ? page : joined(withoutPercentEscapes(file), to: page) ?? ""
    }

    /// Written last, from all other files.
    var isManifest: Bool {
        [Public.folder, Staff.folder].contains { path == "\($0)/\(Manifest.name)" }
    }

    /// Public pages lead to public files alone.
    func mayBeRead(by page: String) -> Bool {
        !page.hasPrefix("\(Public.folder)/") || path.hasPrefix("\(Public.folder)/")
    }
}

/// `nil` for a path from the root of a host, and for one that leads out of the output folder.
private func joined(_ relative: String, to page: String) -> String? {
    if relative.hasPrefix("/") { return nil }
    var parts = page.split(separator: "/").dropLast()
    for part in relative.split(separator: "/", omittingEmptySubsequences: false) {
        switch part {
        case ".": continue
        case "..": if parts.popLast() == nil { return nil }
        default: parts.append(part)
        }
    }
    return parts.joined(separator: "/")
}

private func withoutPercentEscapes(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
