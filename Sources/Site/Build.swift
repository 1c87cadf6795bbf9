import Content
package import Diagnostics
package import Disclosure
package import Model
import Pages
package import Statistics

/// What a build is made from; nothing else has an influence on it.
package struct BuildInput: Sendable {
    /// The files of `content/`, and what there was to say about reading them.
    package let content: Diagnosed<[SourceFile]>
    /// The files of `--templates`, laid over the built-in ones.
    package let templates: Diagnosed<[SourceFile]>
    /// The day the report speaks from; `nil` is the newest day that anything was collected or published.
    package let asOf: Day?
    package let strictness: Strictness
    /// The rules of the edges, which `candour.yml` may give another level too.
    package let edgeRules: [Rule]

    package init(
        content: Diagnosed<[SourceFile]>, templates: Diagnosed<[SourceFile]> = Diagnosed([]),
        asOf: Day? = nil, strictness: Strictness = .lenient, edgeRules: [Rule] = []
    ) {
        self.content = content
        self.templates = templates
        self.asOf = asOf
        self.strictness = strictness
        self.edgeRules = edgeRules
    }
}

/// Both sites, ready to be rendered, and what they were made from.
package struct Sites: Sendable {
    package let findings: Findings
    package let published: PublishedRecord
    package let publicTree: SiteTree<Public>
    package let staffTree: SiteTree<Staff>
    /// All files of both.
    package let layout: SiteLayout

    init(
        findings: Findings, published: PublishedRecord, publicTree: SiteTree<Public>,
        staffTree: SiteTree<Staff>
    ) {
        self.findings = findings
        self.published = published
        self.publicTree = publicTree
        self.staffTree = staffTree
        layout = SiteLayout([publicTree.output, staffTree.output])
    }

    /// The path of the public site on its host, as `candour.yml` says: `/`, or `/report/`. The page for what is not there
    /// has addresses that begin with it.
    package var publicPath: String { basePath(of: published.organisation) }
}

/// The fifth station, and the whole way in one function. In come files; out go two trees of files, or `nil` where
/// an error stands, and every diagnostic at the level that holds for it.
///
/// It touches no disk and knows no clock. Files are rendered by whoever writes them; what public files
/// are found to hold of staff content is said then.
package func build(_ input: BuildInput) -> Diagnosed<Sites?> {
    let analysis = Analysis(input)
    guard let findings = analysis.findings else { return Diagnosed(nil, analysis.levelled([])) }
    let theme = overlay(builtInTemplates(), with: input.templates.value)
    let disclosed = disclosed(of: findings)
    let published = disclosed.value.published
    let check = LeakCheck(findings.record, published: published)
    let publicTree = publicSite(of: published, findings.record, theme: theme.value)
    let staffTree = staffSite(of: findings, disclosed.value, theme: theme.value)
    let sites = Sites(
        findings: findings, published: published, publicTree: publicTree.value.checked(by: check),
        staffTree: staffTree.value)
    let diagnostics = analysis.levelled(
        input.templates.diagnostics + theme.diagnostics + disclosed.diagnostics
            + publicTree.diagnostics + staffTree.diagnostics + sites.layout.diagnostics)
    return Diagnosed(diagnostics.contains { $0.severity == .error } ? nil : sites, diagnostics)
}

/// The first two stations: everything that can be computed from the content, for commands that make no site.
///
/// `nil` where there is no `candour.yml` to begin with; the diagnostics have the levels it sets.
package func readFindings(_ input: BuildInput) -> Diagnosed<Findings?> {
    let analysis = Analysis(input)
    return Diagnosed(analysis.findings, analysis.levelled([]))
}

/// What the first two stations make, and what there is to say so far.
private struct Analysis {
    let findings: Findings?
    private let said: [Diagnostic]
    private let levels: RuleLevels

    init(_ input: BuildInput) {
        let record = readRecord(input.content.value)
        let found = record.value.map { Statistics.findings(in: $0, asOf: input.asOf) }
        findings = found?.value
        levels = RuleLevels(
            record.value?.organisation.ruleLevels ?? [], asOf: found?.value.asOf ?? Day(number: 0),
            strictness: input.strictness, rules: Rule.ofStations + input.edgeRules)
        said =
            input.content.diagnostics + record.diagnostics
            + placedAtCells(found?.diagnostics ?? [], in: input.content.value)
            + levels.diagnostics
    }

    func levelled(_ more: [Diagnostic]) -> [Diagnostic] { levels.applied(to: said + more) }
}

private func publicSite(
    of published: PublishedRecord, _ record: Record, theme files: [SourceFile]
) -> Diagnosed<SiteTree<Public>> {
    let theme = Theme<Public>.read(files)
    let pages = publicPages(of: published)
    let logo = published.organisation.brand?.logo?.path.value
    let data =
        dataFiles(of: published)
        + assetFiles(of: published.documents, in: record, also: [logo].compactMap { $0 })
        + brandFiles(of: published.organisation) + robotsFiles(of: published, pages: pages.value)
    let tree = SiteTree.tree(of: pages.value, theme: theme.value, data: data) {
        isListed($0) && $0 != .aToZ
    }
    return Diagnosed(tree.value, theme.diagnostics + pages.diagnostics + tree.diagnostics)
}

private func staffSite(
    of findings: Findings, _ disclosed: Disclosed, theme files: [SourceFile]
) -> Diagnosed<SiteTree<Staff>> {
    let theme = Theme<Staff>.read(files)
    let pages = staffPages(of: findings, beside: disclosed)
    let reviews = SiteFile(path: StaffAddresses.reviews.path) {
        Diagnosed(ReviewsFile(findings: findings).bytes)
    }
    let assets =
        assetFiles(of: findings.record.staffDocuments, in: findings.record) + staffRobotsFiles()
        + [reviews]
    let tree = SiteTree.tree(of: pages.value, theme: theme.value, data: assets) {
        StaffAddresses.isFound($0)
    }
    return Diagnosed(tree.value, theme.diagnostics + pages.diagnostics + tree.diagnostics)
}

extension Sites {
    /// "38 public and 24 staff pages with 812 figures (12 withheld)".
    package var summary: String {
        let withheld = published.figures.withheldCount
        return "\(publicTree.pageCount) public and \(staffTree.pageCount) staff pages with "
            + "\(published.figures.count) figures (\(withheld) withheld)"
    }
}
