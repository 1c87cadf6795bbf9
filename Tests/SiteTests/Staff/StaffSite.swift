import Diagnostics
import Model
import Testing

@testable import Site

/// A council's staff site in small: two sections, a section in one of them, a card, a flow, the registers.
let staffContent: [String: String] = [
    "candour.yml": """
    organisation: A
    title: T
    staff_base_url: https://staff.a.example/
    pre_election:
      - {name: Harbour ward, from: 2026-06-01, to: 2026-07-02, ask: "Ann’s deputy, 01632 960333"}
    guidance:
      problem: "mailto:web@a.example?subject=Page {title}"
      source: "https://code.a.example/{path}"

    """,
    "channels/page.yml": "title: Council on Facebook\nkind: facebook\nonline: true\n",
    "staff/answering/_folder.yml":
        "title: Answering people\ndescription: When and how.\nweight: 1\n",
    "staff/answering/late.md": """
    ---
    title: Late answers
    kind: how-to
    topics: [answering]
    tags: [time, kindness]
    owner: Head of contact
    last_reviewed: 2026-01-02
    review_in: 3 months
    weight: 2
    related: [early.md, ../../public/about.md, ../flows/answer.yml]
    changes:
      - {date: 2026-01-02, what: The time is shorter.}
      - {date: 2026-03-04, what: A number was wrong.}
    ---
    We hide it.
    """,
    "staff/answering/early.md": """
    ---
    title: Early answers
    kind: principle
    topics: [answering, elections]
    tags: [time]
    owner: Head of contact
    last_reviewed: 2026-06-20
    review_in: 1 month
    weight: 1
    ---
    See [late](late.md). [Rights](../who-may-post.yml), [words](../glossary.yml).
    """,
    "staff/answering/hard/angry.md": "---\ntitle: Angry answers\nkind: scenario\nowner: B\n"
        + "last_reviewed: 2026-06-20\nreview_in: 1 year\n---\nBreathe.\n",
    "staff/cards/fire.md": "---\ntitle: Fire\nkind: card\nowner: B\nlast_reviewed: 2026-06-20\n"
        + "review_in: 1 year\n---\nRing.\n",
    "staff/flows/answer.yml": """
    title: Should I answer?
    owner: B
    last_reviewed: 2026-06-20
    review_in: 1 year
    topics: [response-flow]
    record_in: ../cards/fire.md
    start: risk
    nodes:
      risk: {ask: "Is anyone at risk?", help: Ask., if_yes: ring, if_no: kind}
      kind: {ask: "Is it kind?", if_yes: thank, if_no: ring}
    outcomes:
      ring: {do: Ring the duty team., within: PT15M, record: true, see: ../cards/fire.md}
      thank: {do: Thank them, within: null, record: false, reply: Thank you!}
    considerations: [Stay calm]

    """,
    "staff/who-may-post.yml": """
    rights:
      - {role: Officer, actions: [post, reply], approver: Manager, cover: Deputy}
      - {role: Deputy, actions: [post, reply, advertise], cover: Manager}
      - {role: Manager, channels: [page], actions: [post, advertise], cover: Deputy}

    """,
    "staff/account-security.yml": """
    accounts:
      - {channel: page, two_factor: true, checked: 2026-06-01, recovery_tested: 2025-06-01, last_drill: 2026-05-01, holders: 3}

    """,
    "staff/glossary.yml":
        "terms:\n  - {term: Hide, meaning: To make unseen by others., see: answering/late.md}\n",
    "public/about.md": "---\ntitle: About us\n---\nWe ask.\n",
]

/// The files of the staff site and of the public one as text, by path.
func sites(
    _ content: [String: String] = staffContent, asOf: String = "2026-07-01"
) throws -> (staff: [String: String], public: [String: String], diagnostics: [Diagnostic]) {
    let files = content.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    let built = build(BuildInput(content: Diagnosed(files), asOf: Day(asOf)))
    let sites = try #require(built.value, "\(built.diagnostics)")
    #expect(sites.check() == [])
    func texts(_ files: [SiteFile]) -> [String: String] {
        Dictionary(
            files.map { ($0.path, String(decoding: $0.render().value, as: UTF8.self)) },
            uniquingKeysWith: { one, _ in one })
    }
    return (
        texts(sites.staffTree.output.files), texts(sites.publicTree.output.files),
        built.diagnostics
    )
}
