package import Model

/// What stands alone: objectives that nothing measures, and guidance that no other page leads to.
package struct Orphans: Sendable {
    /// Of the newest edition's plan, or the first.
    package let objectives: [Objective]
    /// Cards stand on every page and a folder's own document on its section: they are none.
    package let documents: [Document<Staff>]

    package init(in record: Record) {
        let plan = record.currentPlan ?? record.plans.first
        let measured = Set((plan?.measures ?? []).compactMap { $0.objective?.value })
        objectives = (plan?.objectives ?? []).filter { !measured.contains($0.id) }
        let linked = linkedPaths(in: record)
        documents = record.staffDocuments.filter { document in
            document.properties.kind != .card
                && !document.properties.path.hasSuffix("/index.md")
                && !linked.contains(document.properties.path)
        }
    }
}

/// The paths that staff files lead to; a page's links to itself do not count.
private func linkedPaths(in record: Record) -> Set<String> {
    var paths: Set<String> = []
    func add(_ target: LinkTarget, from path: String) {
        if case .file(let target, _) = target, target != path { paths.insert(target) }
    }
    func add(_ link: String, in path: String) { add(LinkTarget(link, in: path), from: path) }
    for document in record.staffDocuments {
        let path = document.properties.path
        for target in document.targets { add(target, from: path) }
        for link in document.properties.guidance.related { add(link.value, in: path) }
    }
    for flow in record.guidance.flows {
        for outcome in flow.outcomes { outcome.see.map { add($0.value, in: flow.path) } }
    }
    for term in record.guidance.glossary {
        term.see.map { add($0.value, in: GlossaryTerm.path) }
    }
    return paths
}
