import Diagnostics
import Disclosure
import Model
import Mustache

/// The eight success factors: what the organisation says of itself, and what shows it.
struct SuccessFactorsPage: PageContent {
    let frame: Frame
    let factors: [SuccessFactorView]

    static let template = "public/plan/success-factors"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "summary": .text,
        "factors": .list(SuccessFactorView.shape),
    ]

    init(_ plan: PublishedPlan, of record: PublishedRecord, at page: Address<Public>) {
        let links = EvidenceLinks(record: record, page: page)
        factors = SuccessFactor.Kind.allCases.map { kind in
            SuccessFactorView(kind, plan.successFactors[kind], links)
        }
        frame = PublicFrame(record: record).frame(
            .successFactors, of: plan, at: page,
            "Eight things that make such work succeed, how we do on each, and what shows it.")
    }

    var record: TemplateRecord {
        TemplateRecord(
            SuccessFactorsPage.shape,
            [
                .record(frame.record), .text(frame.title), .text(summary),
                .list(factors.map(\.record)),
            ])
    }

    private var summary: String {
        let shown = factors.count { !$0.evidence.isEmpty }
        let judged = factors.count { $0.factor != nil }
        let gap =
            judged == factors.count
            ? ""
            : " We have not judged ourselves on \(Numerals.english.whole(factors.count - judged))."
        return "We can show evidence for \(shown) of the \(factors.count).\(gap)"
    }
}

/// One factor; without a judgement it is a gap.
struct SuccessFactorView {
    let kind: SuccessFactor.Kind
    let factor: SuccessFactor?
    let evidence: [LinkView]

    init(_ kind: SuccessFactor.Kind, _ factor: SuccessFactor?, _ links: EvidenceLinks) {
        self.kind = kind
        self.factor = factor
        evidence = (factor?.evidence ?? []).compactMap { links.link($0.value) }
    }

    static let shape: TemplateShape = [
        "id": .text, "title": .text, "about": .text, "statement": .optional(.text),
        "has_evidence": .flag, "evidence": .list(LinkView.shape), "facts": .list(FactView.shape),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            SuccessFactorView.shape,
            [
                .text(String(kind.rawValue.map { $0 == "_" ? "-" : $0 })), .text(kind.title),
                .text(kind.about), .text(ifPresent: factor?.statement),
                .flag(!evidence.isEmpty), .list(evidence),
                .list(
                    [
                        FactView("Next step", factor?.next),
                        FactView("Who sees to it", factor?.owner),
                        FactView("Judged on", factor.map { Dates.english.day($0.date) }),
                    ].compactMap { $0 }),
            ])
    }
}

/// Where evidence leads, and what it is called.
struct EvidenceLinks {
    let record: PublishedRecord
    let page: Address<Public>

    /// `nil` where it leads nowhere: that is reported elsewhere.
    func link(_ evidence: String) -> LinkView? {
        let target = LinkTarget(evidence, in: "")
        if let metric = target.metric.flatMap({ record.metrics[$0] }) {
            return LinkView(
                title: "Figures: \(metric.title.lowercasedFirst)",
                address: PublicAddresses.metric(metric.id).relative(to: page))
        }
        switch target {
        case .external: return LinkView(title: withoutScheme(evidence), address: evidence)
        case .figure, .nowhere: return nil
        case .file(let path, let heading):
            guard let address = PublicAddresses.byPath(of: record)[path] else { return nil }
            let anchor = heading.map { "#\($0)" } ?? ""
            return LinkView(
                title: title(of: path) ?? path, address: address.relative(to: page) + anchor)
        }
    }

    private func withoutScheme(_ address: String) -> String {
        String(address.drop { $0 != "/" }.drop { $0 == "/" })
    }

    private func title(of path: String) -> String? {
        record.documents.first { $0.properties.path == path }?.properties.title
            ?? record.channels.first { $0.path == path }?.title
            ?? record.editions.first { $0.position.path == path }?.title
            ?? record.plans.first { $0.path == path }?.title
            ?? record.metrics.values.first { $0.position?.path == path }?.title
    }
}

extension SuccessFactor.Kind {
    var title: String {
        switch self {
        case .leadership: "Leadership"
        case .strategy: "Strategy"
        case .implementation: "Implementation"
        case .riskManagement: "Risk management"
        case .integration: "Integration"
        case .adaptation: "Adaptation"
        case .measurement: "Measurement"
        case .consideredCommunication: "Considered communication"
        }
    }

    /// What it asks.
    var about: String {
        switch self {
        case .leadership: "Do those at the top take part and answer for it?"
        case .strategy: "Does what we do serve what the organisation is for?"
        case .implementation: "Is it carried out as planned, by people who were trained for it?"
        case .riskManagement: "Do we know what could go wrong, and have we practised it?"
        case .integration: "Is it a part of everyday work, and not something beside it?"
        case .adaptation: "Do we change what does not work?"
        case .measurement: "Do we know what came of it?"
        case .consideredCommunication:
            "Do we think before we speak, and fit the words to the people?"
        }
    }
}
