import Content
import Diagnostics
import Disclosure
import Model
import Statistics
import Testing

@testable import Pages

/// A small council: a phone desk and a page, enquiries over four months, removed comments by reason.
///
/// In February the page was asked twice and answered once: too few to be published.
private let council: [(path: String, text: String)] = [
    ("candour.yml", "organisation: Little Council\ntitle: How we answer\n"),
    ("channels/desk.yml", "title: Phone desk\nkind: phone\nonline: false\n"),
    ("channels/page.yml", "title: Council page\nkind: facebook\nonline: true\n"),
    (
        "metrics/snapshots/desk.csv",
        """
        period,channel,metric,group,value,marker,note
        2026-01,desk,enquiries,,1000,,
        2026-02,desk,enquiries,,500,,
        2026-03,desk,enquiries,,,x,the system was down
        2026-04,desk,enquiries,,800,,
        2026-01,desk,answered,,924,,
        2026-02,desk,answered,,470,,
        2026-03,desk,answered,,,x,
        2026-04,desk,answered,,760,,
        2026-01,page,enquiries,,60,,
        2026-02,page,enquiries,,2,,
        2026-01,page,answered,,45,,
        2026-02,page,answered,,1,,
        2026-01,page,posts,,12,,
        2026-03,page,posts,,0,,

        """
    ),
    ("metrics/snapshots/desk.yml", "collected: 2026-05-02\nsource: Telephone system\n"),
]

/// What was made of a small council's files.
struct Specimen {
    let published: PublishedRecord
    let findings: Findings

    /// With more files, by path.
    init(_ files: [String: String] = [:]) throws {
        let own = council.filter { files[$0.path] == nil }
            .map { SourceFile(path: $0.path, text: $0.text) }
        let more = files.map { SourceFile(path: $0.key, text: $0.value) }
        let read = readRecord((own + more).sorted { $0.path < $1.path })
        #expect(read.diagnostics == [])
        findings = Statistics.findings(in: try #require(read.value)).value
        published = disclosure(of: findings).value
    }

    /// What is said of the only public document, which begins after its front matter of three lines.
    static func faults(_ text: String) throws -> [Diagnostic] {
        publicPages(of: try Specimen(["public/note.md": text]).published).diagnostics
    }

    /// Its HTML.
    static func html(
        _ markdown: String, as readership: ReadershipName = .everyone,
        changing change: (String) -> String = { $0 }
    ) throws -> String {
        let folder = readership == .everyone ? "public" : "staff"
        let path = "\(folder)/note.md"
        let data = "metrics/snapshots/desk.csv"
        let specimen = try Specimen([
            path: "---\ntitle: A note\n---\n" + markdown,
            data: change(council.first { $0.path == data }?.text ?? ""),
        ])
        switch readership {
        case .everyone:
            let document = try #require(specimen.published.documents.first)
            let page = PublicAddresses.document(document.properties)
            return String(
                decoding: DocumentBody(
                    body: document.body, page: page,
                    links: PublicAddresses.book(of: specimen.published),
                    figures: PublicFigures(record: specimen.published), path: path
                ).html(), as: UTF8.self)
        case .staff:
            let document = try #require(specimen.findings.record.staffDocuments.first)
            return String(
                decoding: DocumentBody(
                    body: document.body, page: StaffAddresses.document(document.properties),
                    links: LinkBook<Staff>([:]), figures: StaffFigures(findings: specimen.findings),
                    path: path
                ).html(), as: UTF8.self)
        }
    }

    enum ReadershipName { case everyone, staff }
}

/// A metric as a catalogue has it.
func metric(
    _ unit: Metric.Unit, _ kind: Metric.Kind = .flow, decimals: Int? = nil, plain: String? = nil
) -> Metric {
    var metric = Metric(
        id: "specimen", title: "A specimen", kind: kind, unit: unit, direction: .neutral,
        level: .output, isAboutPeople: false, definition: "What is counted.")
    if let decimals { metric.decimals = decimals }
    metric.plain = plain
    return metric
}

func shown(
    _ value: Figure.Value, of metric: Metric, _ code: String, markers: [Marker] = [],
    sources: [FigureSource] = []
) throws -> ShownFigure {
    let period = try #require(Period.code(code, yearStart: .april))
    return ShownFigure(
        Figure(
            key: SeriesKey(metric: metric.id), period: period, value: value, markers: markers,
            sources: sources), metric)
}

func decimal(_ text: String) throws -> Decimal { try #require(Decimal(text)) }
