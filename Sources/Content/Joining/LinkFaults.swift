import Diagnostics
import Markdown
import Model
import Parallel

/// Links of documents that lead nowhere, to a heading that is not there, or from a public document to a staff one.
func linkFaults(in record: Record, unread: UnreadNames) -> [Diagnostic] {
    let targets = LinkTargets(record, unread)
    let publicFaults = parallelMap(record.publicDocuments) { document in
        targets.faults(in: document.body, of: document.properties.path, isPublic: true)
    }
    let staffFaults = parallelMap(record.staffDocuments) { document in
        targets.faults(in: document.body, of: document.properties.path, isPublic: false)
    }
    return publicFaults.flatMap { $0 } + staffFaults.flatMap { $0 }
}

/// Everything a link may lead to.
private struct LinkTargets: Sendable {
    private let headings: [String: Set<String>]
    private let staff: Set<String>
    /// Files that have a page, or are offered as they are.
    private let files: Set<String>
    private let unread: Set<String>

    init(_ record: Record, _ unread: UnreadNames) {
        var headings: [String: Set<String>] = [:]
        for document in record.publicDocuments {
            headings[document.properties.path] = Set(document.body.headings.map(\.id))
        }
        for document in record.staffDocuments {
            headings[document.properties.path] = Set(document.body.headings.map(\.id))
        }
        self.headings = headings
        staff = Set(record.staffDocuments.map(\.properties.path))
        files = Set(record.assets.map(\.path))
            .union(record.plans.map(\.position.path))
            .union(record.channels.map(\.position.path))
            .union(record.editions.map(\.position.path))
            .union(record.metrics.values.compactMap(\.position?.path))
        self.unread = unread.documents
            .union(unread.plans.map { "plans/\($0).yml" })
            .union(unread.channels.map { "channels/\($0).yml" })
            .union(unread.metrics.map { "metrics/definitions/\($0).yml" })
            .union(unread.editions.map { "editions/\($0).yml" })
    }

    func faults(
        in body: MarkdownDocument, of path: String, isPublic: Bool
    ) -> [Diagnostic] {
        body.references.compactMap { reference in
            switch LinkTarget(reference.destination, in: path) {
            case .external, .figure: nil
            case .nowhere: .deadLink(reference.destination, near: [], at: reference.position)
            case .file(let target, let heading):
                fault(of: reference, to: target, heading, isPublic: isPublic)
            }
        }
    }

    private func fault(
        of reference: Reference, to target: String, _ heading: String?, isPublic: Bool
    ) -> Diagnostic? {
        if unread.contains(target) { return nil }
        if isPublic, staff.contains(target) || target.hasPrefix("\(Staff.folder)/") {
            return .linkToStaff(reference.destination, at: reference.position)
        }
        guard let known = headings[target] else {
            guard !files.contains(target) else { return nil }
            return .deadLink(
                reference.destination, near: near(target), at: reference.position)
        }
        guard let heading, !heading.isEmpty, !known.contains(heading) else { return nil }
        let notes = didYouMean(heading, among: known.sorted())
        return .deadAnchor(heading, in: target, near: notes, at: reference.position)
    }

    /// A file of the same folder, or the same name elsewhere. Not looked for among very many.
    private func near(_ target: String) -> [String] {
        guard headings.count < 2000 else { return [] }
        let all = files.union(headings.keys).sorted()
        return didYouMean(target, among: all)
    }
}
