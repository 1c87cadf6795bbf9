import Diagnostics
import Markdown
import Model
import Parallel

/// Links of documents that lead nowhere, to a heading that is not there, or from a public document to a staff one.
func linkFaults(
    in record: Record, names: KnownNames, drafts: Set<String>
) -> [Diagnostic] {
    let targets = LinkTargets(record, names, drafts)
    let publicFaults = parallelMap(record.publicDocuments) { document in
        targets.faults(in: document.body, leadingTo: document.targets, isPublic: true)
            + targets.faults(
                of: document.properties.takingPart?.ledTo, document.properties.path, isPublic: true)
    }
    let staffFaults = parallelMap(record.staffDocuments) { document in
        targets.faults(in: document.body, leadingTo: document.targets, isPublic: false)
            + document.properties.guidance.related.flatMap {
                targets.faults(of: $0, document.properties.path, isPublic: false)
            }
    }
    let evidence = record.plans.flatMap(\.successFactors.values).flatMap(\.evidence)
    let flows = record.guidance.flows.flatMap { flow in
        flow.outcomes.flatMap { targets.faults(of: $0.see, flow.path, isPublic: false) }
            + targets.faults(ofRecord: flow.recordIn, flow.path)
    }
    let terms = record.guidance.glossary.flatMap {
        targets.faults(of: $0.see, GlossaryTerm.path, isPublic: false)
    }
    return publicFaults.flatMap { $0 } + staffFaults.flatMap { $0 } + flows + terms
        + evidence.compactMap { targets.fault(ofEvidence: $0) }
}

/// Everything a link may lead to.
private struct LinkTargets: Sendable {
    private let headings: [String: [Heading]]
    private let staff: Set<String>
    /// Files that have a page, or are offered as they are, or cannot be read.
    private let files: Set<String>
    private let drafts: Set<String>

    init(_ record: Record, _ names: KnownNames, _ drafts: Set<String>) {
        var headings: [String: [Heading]] = [:]
        headings.reserveCapacity(record.publicDocuments.count + record.staffDocuments.count)
        for document in record.publicDocuments {
            headings[document.properties.path] = document.body.headings
        }
        for document in record.staffDocuments {
            headings[document.properties.path] = document.body.headings
        }
        self.headings = headings
        staff = Set(record.staffDocuments.map(\.properties.path))
        files = names.paths
        self.drafts = drafts
    }

    func faults(
        in body: MarkdownDocument, leadingTo targets: [LinkTarget], isPublic: Bool
    ) -> [Diagnostic] {
        zip(body.references, targets).compactMap { reference, target in
            switch target {
            case .external, .figure: nil
            case .nowhere: .deadLink(reference.destination, near: [], at: reference.position)
            case .file(let target, let heading):
                fault(
                    of: Located(reference.destination, at: reference.position), to: target,
                    heading, isPublic: isPublic)
            }
        }
    }

    /// Of front matter that names another document of the content.
    func faults(
        of link: Located<String>?, _ path: String, isPublic: Bool
    ) -> [Diagnostic] {
        guard let link else { return [] }
        switch LinkTarget(link.value, in: path) {
        case .external, .figure, .nowhere:
            return [.deadLink(link.value, near: [], at: link.position)]
        case .file(let target, let heading):
            return fault(of: link, to: target, heading, isPublic: isPublic).map { [$0] } ?? []
        }
    }

    /// Of what staff write into: it may be a program with an address of its own.
    func faults(ofRecord link: Located<String>?, _ path: String) -> [Diagnostic] {
        let isOfWeb = ["https://", "http://"].contains { link?.value.hasPrefix($0) == true }
        return isOfWeb ? [] : faults(of: link, path, isPublic: false)
    }

    /// What a plan points at, in public, to show that it is true.
    func fault(ofEvidence evidence: Located<String>) -> Diagnostic? {
        switch LinkTarget(evidence.value, in: "") {
        case .figure: nil
        case .external:
            evidence.value.hasPrefix("https://")
                ? nil : .evidence(evidence.value, at: evidence.position)
        case .nowhere: .evidence(evidence.value, at: evidence.position)
        case .file(let target, let heading):
            fault(of: evidence, to: target, heading, isPublic: true)
        }
    }

    private func fault(
        of link: Located<String>, to target: String, _ heading: String?, isPublic: Bool
    ) -> Diagnostic? {
        if isPublic, staff.contains(target) || target.hasPrefix("\(Staff.folder)/") {
            return .linkToStaff(link.value, at: link.position)
        }
        if drafts.contains(target) {
            return .linkToDraft(link.value, at: link.position)
        }
        guard let known = headings[target] else {
            guard !files.contains(target) else { return nil }
            return .deadLink(link.value, near: near(target), at: link.position)
        }
        guard let heading, !heading.isEmpty, !known.contains(where: { $0.id == heading }) else {
            return nil
        }
        let notes = didYouMean(heading, among: known.map(\.id).sorted())
        return .deadAnchor(heading, in: target, near: notes, at: link.position)
    }

    /// A file of the same folder, or the same name elsewhere. Not looked for among very many.
    private func near(_ target: String) -> [String] {
        files.count < 2000 ? didYouMean(target, among: files.sorted()) : []
    }
}
