import Disclosure
import Model
import Statistics

/// Something that somebody has to see to, with all that belongs to it.
struct DeskMatter {
    struct Line {
        let title: String
        let address: String?
        /// After the title.
        let text: String
    }

    let id: String
    let title: String
    /// What the tally says of it: "2 channels quiet or with unanswered enquiries".
    let tally: String
    /// More than these are counted and not listed: the desk is read every day.
    static let mostLines = 20
    /// What is said where there is nothing.
    let empty: String
    let lines: [Line]
    /// Whether somebody has to do something about it, so that the tally counts it.
    var needsSomebody = true
    var more: LinkView?
}

/// What the figures, the register and the plan tell staff to look at.
struct DeskMatters {
    private let site: StaffSite
    private let page = StaffAddresses.desk

    init(_ site: StaffSite) { self.site = site }

    var all: [DeskMatter] {
        let security = site.guidance.accountSecurity == nil ? [] : [accounts]
        return [channels, measures] + security + [withheld, orphans] + planned
    }

    private var published: PublishedRecord { site.published }

    private var channels: DeskMatter {
        let quiet = published.channels.compactMap { channel -> DeskMatter.Line? in
            let words = ActivityWords(channel: channel)
            return words.warning.map { warning in
                DeskMatter.Line(
                    title: channel.title, address: address(channel),
                    text:
                        "\(warning.dropFirst(channel.title.count)). \(words.explanation ?? "")\(owner(of: channel))"
                )
            }
        }
        let period = published.latestPeriod
        let figures = PublicFigures(record: published)
        let open = published.channels.compactMap { channel -> DeskMatter.Line? in
            Unanswered(channel.id, in: period, figures).phrase.map { phrase in
                DeskMatter.Line(
                    title: channel.title, address: address(channel),
                    text: ": \(phrase) (\(Dates.english.period(period))).\(owner(of: channel))")
            }
        }
        let lines = quiet + open
        let count = Set(lines.map(\.title)).count
        return DeskMatter(
            id: "channels", title: "Quiet channels and unanswered enquiries",
            tally: self.count(count, "channel", "channels", "quiet or with unanswered enquiries"),
            empty: "No channel is quiet for longer than its limit, and no enquiry is unanswered.",
            lines: lines)
    }

    private func address(_ channel: PublishedChannel) -> String {
        site.address(PublicAddresses.channel(channel.id), from: page)
    }

    /// " Owner: Head of contact."; empty where nobody is named.
    private func owner(of channel: PublishedChannel) -> String {
        owner(site.record.channels.first { $0.id == channel.id }?.owner)
    }

    private func owner(_ role: String?) -> String { role.map { " Owner: \($0)." } ?? "" }

    private var measures: DeskMatter {
        let plan = published.currentPlan
        let period = published.latestPeriod
        let lines = (plan?.measures ?? []).compactMap { measure -> DeskMatter.Line? in
            guard let view = MeasureView(measure, in: period, published, on: PublicAddresses.front),
                ["behind", "missed"].contains(view.status.style)
            else { return nil }
            return DeskMatter.Line(
                title: view.title,
                address: measure.key.map {
                    site.address(PublicAddresses.metric($0.metric), from: page)
                }, text: ": \(view.standing).\(owner(measure.owner))")
        }
        return DeskMatter(
            id: "measures", title: "Measures behind target",
            tally: count(lines.count, "measure", "measures", "behind target"),
            empty: "Every measure that can be judged is where it should be.", lines: lines)
    }

    private var accounts: DeskMatter {
        let due = site.securityDue
        return DeskMatter(
            id: "accounts", title: "Account security",
            tally: count(due.count, "check", "checks", "of account security due"),
            empty: "Nothing is due.",
            lines: due.map {
                DeskMatter.Line(
                    title: "", address: nil,
                    text: "\($0).\(owner(site.guidance.accountSecurity?.review.owner))")
            },
            more: LinkView(
                title: "The register of account security",
                address: StaffAddresses.security.relative(to: page)))
    }

    /// By metric, with the reasons.
    private var withheld: DeskMatter {
        let all = site.withheld
        let byMetric = Dictionary(grouping: all) { $0.figure.key.metric }
        let lines = byMetric.sorted { $0.key < $1.key }.map { metric, figures in
            let reasons = Dictionary(grouping: figures) { $0.kindOfReason }
                .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
                .map { "\(Numerals.english.whole($1.count)) \($0)" }
            return DeskMatter.Line(
                title: site.record.metrics[metric]?.title ?? metric.text,
                address: StaffAddresses.withheld.relative(to: page),
                text: ": \(Numerals.english.list(reasons))")
        }
        return DeskMatter(
            id: "withheld", title: "Figures that the public site withholds",
            tally: count(all.count, "figure", "figures", "withheld"),
            empty: "Nothing is withheld.", lines: lines, needsSomebody: false,
            more: LinkView(
                title: "Each withheld figure, and why",
                address: StaffAddresses.withheld.relative(to: page)))
    }

    private var orphans: DeskMatter {
        let orphans = Orphans(in: site.record)
        let objectives = orphans.objectives.map { objective in
            DeskMatter.Line(
                title: objective.statement ?? objective.id.text,
                address: published.currentPlan.map {
                    site.address(PublicAddresses.objective(objective.id, of: $0.id), from: page)
                }, text: ": no measure tells whether it is met")
        }
        let measures =
            (published.currentPlan.map { plan in
                plan.measures.filter {
                    $0.key != nil && published.currentFigure(of: $0, in: plan) == nil
                }
            } ?? []).map { measure in
                DeskMatter.Line(
                    title: measure.key.flatMap { site.record.metrics[$0.metric]?.title }
                        ?? measure.id.text,
                    address: nil, text: ": a measure without a figure")
            }
        let documents = orphans.documents.map { document -> DeskMatter.Line in
            let link = LinkView(document, on: page)
            return DeskMatter.Line(
                title: link.title, address: link.address,
                text: ": no page links to this one.\(owner(document.properties.review.owner))")
        }
        let lines = objectives + measures + documents
        return DeskMatter(
            id: "orphans", title: "Nothing leads to it",
            tally: tally(objectives.count, measures.count, documents.count),
            empty:
                "Each objective has a measure, each measure a figure, and each page of guidance a page that leads to it.",
            lines: lines)
    }

    private func tally(_ objectives: Int, _ measures: Int, _ documents: Int) -> String {
        let parts = [
            (objectives, count(objectives, "objective", "objectives", "without a measure")),
            (measures, count(measures, "measure", "measures", "without a figure")),
            (documents, count(documents, "page", "pages", "that no page links to")),
        ]
        return Numerals.english.list(parts.filter { $0.0 > 0 }.map(\.1))
    }

    /// What falls into the weeks before a vote, with the reason that was given.
    private var planned: [DeskMatter] {
        let windows = site.record.organisation.preElection.filter { $0.last >= site.asOf }
        let lines = windows.flatMap { window in
            site.record.publicDocuments.map(\.properties).compactMap {
                document -> DeskMatter.Line? in
                guard window.holds(document) else { return nil }
                let why = document.preElectionReason ?? "nobody has said why it may go on"
                return DeskMatter.Line(
                    title: document.title,
                    address: site.address(PublicAddresses.document(document), from: page),
                    text: " (\(window.name)): \(why)")
            }
        }
        guard !windows.isEmpty else { return [] }
        return [
            DeskMatter(
                id: "pre-election", title: "Planned for the weeks before a vote",
                tally: count(lines.count, "item", "items", "planned for the weeks before a vote"),
                empty: "Nothing is planned for them.", lines: lines)
        ]
    }

    private func count(_ number: Int, _ one: String, _ many: String, _ rest: String) -> String {
        let words = Numerals.english.counted(number, one, many)
        return rest.isEmpty ? words : "\(words) \(rest)"
    }
}

extension SuppressedFigure {
    /// Without the place that it protects: for counting.
    fileprivate var kindOfReason: String {
        protected == nil ? reason : "to protect another figure"
    }
}
