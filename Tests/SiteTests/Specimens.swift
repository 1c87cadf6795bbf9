import Content
import Diagnostics
import Disclosure
import Model
import Mustache
import Statistics
import Testing

@testable import Pages
@testable import Site

/// A small council: a plan with notes, two documents, an asset each, and three months of numbers.
let smallCouncil: [SourceFile] = [
    SourceFile(
        path: "assets/public.svg", text: "<svg xmlns='http://www.w3.org/2000/svg'></svg>"),
    SourceFile(path: "assets/staff.svg", text: "<svg></svg>"),
    SourceFile(path: "assets/unused.svg", text: "<svg></svg>"),
    SourceFile(path: "candour.yml", text: "organisation: Aberwen Council\ntitle: How we answer\n"),
    SourceFile(
        path: "channels/desk.yml",
        text: "title: Phone desk\nkind: phone\nonline: false\nowner: Contact centre manager\n"),
    SourceFile(
        path: "metrics/snapshots/desk.csv",
        text: """
            period,channel,metric,group,value,numerator,denominator,marker,note
            2026-01,desk,enquiries,,120,,,,
            2026-02,desk,enquiries,,140,,,,
            2026-03,desk,enquiries,,,,,x,
            2026-01,desk,answered,,118,,,,
            2026-02,desk,answered,,130,,,,
            2026-03,desk,answered,,90,,,,
            2026-01,desk,posts,,7,,,,
            2026-01,desk,visits,"Ward, north",12.50,,,,

            """),
    SourceFile(
        path: "metrics/definitions/visits.yml",
        text: """
            title: Visits
            kind: flow
            unit: number
            decimals: 1
            direction: neutral
            level: output
            about_people: false
            definition: How often somebody came.

            """),
    SourceFile(
        path: "metrics/snapshots/desk.yml",
        text: "collected: 2026-04-02\nsource: Telephone system\nstatus: provisional\n"),
    SourceFile(
        path: "plans/talk.yml",
        text: """
            title: Talking with residents
            period: 2025-26
            owner: Head of communications
            staff:
              notes: |
                Ring the mayor's office first & say "it's urgent" <twice>
                short line
              contacts: Head of communications
            \(boundaries)
            """),
    SourceFile(
        path: "public/about.md",
        text: "---\ntitle: About us\n---\nWe ask.\n\n![A drawing](../assets/public.svg)\n"),
    SourceFile(
        path: "staff/guidance/hijack.md",
        text: "---\ntitle: Hijack\n---\nAct at once.\n\n![A drawing](../../assets/staff.svg)\n"),
]

/// What the first three stations make of files.
func disclosed(_ files: [SourceFile] = smallCouncil) throws -> (Findings, PublishedRecord) {
    let record = try #require(readRecord(files).value)
    let findings = findings(in: record).value
    return (findings, disclosure(of: findings).value)
}

/// A page with a text and a canary, by whatever template is named.
struct NotePage: PageContent {
    static let template = "public/note"
    static let shape: TemplateShape = ["text": .text]
    let text: String
    let frame = Frame(
        title: "Note", siteTitle: "T", organisation: Organisation(name: "A", title: "T"), root: "",
        front: "index.html", navigation: [])

    var record: TemplateRecord { TemplateRecord(NotePage.shape, ["text": .text(text)]) }
}

/// A site of pages that were rendered by hand.
func tree<Reader: Readership>(
    of _: Reader.Type, _ files: KeyValuePairs<String, String>
) -> SiteTree<Reader> {
    SiteTree(
        files: files.map { path, text in SiteFile(path: path) { Diagnosed(Array(text.utf8)) } },
        pageCount: files.count)
}

func sites(
    public publicFiles: KeyValuePairs<String, String>,
    staff staffFiles: KeyValuePairs<String, String> = [:]
) throws -> Sites {
    let (findings, published) = try disclosed()
    return Sites(
        findings: findings, published: published, publicTree: tree(of: Public.self, publicFiles),
        staffTree: tree(of: Staff.self, staffFiles))
}

/// What a plan has to say before an edition reports on it.
let boundaries =
    "listening: {boundaries: {watched: [Comments], lawful_basis: Law, retention: A year, never: [Profiles], oversight: Board, reviewed: 2026-01-05}}\n"

/// What an edition has to close with.
let evaluation = "evaluation: {worked: W, did_not: None claimed, return: R, change: C}\n"
