import Disclosure
import Model
import Mustache

/// An account or a route: what it is for, what it promises, and what it does.
struct ChannelPage: PageContent {
    let frame: Frame
    let channel: PublishedChannel
    let published: PublishedRecord
    let page: Address<Public>

    static let template = "public/channels/channel"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "purpose": .optional(.text),
        "closed": .optional(.text),
        "successor": .optional(.record(LinkView.shape)),
        "warning": .optional(.text),
        "activity": .optional(.text),
        "address": .optional(.text),
        "facts": .list(FactView.shape),
        "has_links": .flag,
        "links": .list(LinkView.shape),
        "heading": .text,
        "sentence": .optional(.text),
        "unanswered": .optional(.text),
        "chart": .optional(.markup),
        "mixes": .list(mix),
        "dialogue": .optional(.record(["sentences": .texts])),
        "has_objectives": .flag,
        "objectives": .list(LinkView.shape),
        "figures": .optional(.markup),
    ]
    private static let mix: TemplateShape = [
        "id": .text, "title": .text, "chart": .markup,
    ]

    init(_ channel: PublishedChannel, of record: PublishedRecord, at page: Address<Public>) {
        self.channel = channel
        self.page = page
        published = record
        frame = PublicFrame(record: record).frame(
            channel.title, at: page, in: .channels, description: channel.purpose)
    }

    private var period: Period { published.latestPeriod }
    private var figures: PublicFigures { PublicFigures(record: published) }
    private var own: ChannelFigures {
        ChannelFigures(channel.id, of: published, on: page, in: period)
    }

    var record: TemplateRecord {
        let own = self.own
        let activity = ActivityWords(channel: channel)
        let links = self.links
        let objectives = self.objectives
        return TemplateRecord(
            ChannelPage.shape,
            [
                .record(frame.record),
                .text(channel.title),
                .text(ifPresent: channel.purpose),
                .text(
                    ifPresent: channel.closed.map { "We closed it on \(Dates.english.day($0))." }),
                .record(ifPresent: successor?.record),
                .text(ifPresent: activity.warning),
                .text(ifPresent: channel.isOpen ? activity.explanation : nil),
                .text(ifPresent: channel.isWeb ? channel.address : nil),
                .list(facts),
                .flag(!links.isEmpty), .list(links),
                .text(channel.isOpen ? own.heading : own.pastHeading),
                .text(ifPresent: own.sentence),
                .text(ifPresent: Unanswered(channel.id, in: period, figures).sentence),
                .markup(ifPresent: own.chart),
                .list(PostMix.Sort.allCases.compactMap(mix)),
                .record(ifPresent: dialogue),
                .flag(!objectives.isEmpty), .list(objectives),
                .markup(ifPresent: own.table),
            ])
    }

    private var facts: [FactView] {
        let isOpen = channel.isOpen
        return [
            FactView("Kind", channel.kind.words),
            FactView(isOpen ? "What it is for" : "What it was for", channel.useWords),
            FactView("Name of the account", channel.handle),
            FactView(
                isOpen ? "How to reach it" : "Where it was", channel.isWeb ? nil : channel.address),
            FactView("Hours", isOpen ? channel.hours : nil),
            FactView(isOpen ? "What we promise" : "What we promised", channel.promise),
            FactView(isOpen ? "Run by" : "Was run by", channel.owner),
            isOpen
                ? FactView("Open since", channel.opened.map { Dates.english.day($0) })
                : FactView("Open", opening),
            FactView("Last checked", channel.verified.map { Dates.english.day($0) }),
            FactView("Without the internet", channel.isOnline ? nil : "Yes"),
        ].compactMap { $0 }
    }

    /// "From 20 September 2010 to 31 December 2025"; `nil` of one that is open.
    private var opening: String? {
        channel.closed.map { closed in
            let end = Dates.english.day(closed)
            return channel.opened.map { "From \(Dates.english.day($0)) to \(end)" }
                ?? "Until \(end)"
        }
    }

    private var successor: LinkView? {
        channel.successor.map { id in
            LinkView(
                title: figures.channelTitle(id),
                address: PublicAddresses.channel(id).relative(to: page))
        }
    }

    /// What to know before writing to it.
    private var links: [LinkView] {
        var links: [LinkView] = []
        links += [PublicAddresses.termsLink(published, on: page)].compactMap { $0 }
        if channel.isOnline {
            links.append(
                LinkView(
                    title: OfficialAccountsPage.title,
                    address: PublicAddresses.officialAccounts.relative(to: page)))
        }
        return links
    }

    private func mix(_ sort: PostMix.Sort) -> TemplateRecord? {
        let mix = PostMix(
            sort: sort, channel: channel.id, period: period, figures: figures, page: page)
        return mix.html.map { html in
            TemplateRecord(
                ChannelPage.mix,
                [.text("about-\(sort.metric)"), .text(sort.caption), .markup(html)])
        }
    }

    private var dialogue: TemplateRecord? {
        let sentences = Dialogue(own: own).sentences
        return sentences.isEmpty
            ? nil : TemplateRecord(["sentences": .texts], [.texts(sentences)])
    }

    /// Those of the newest edition's plan, else of all, that use it.
    private var objectives: [LinkView] {
        let current = published.plans.filter { $0.id == published.editions.last?.plan.value }
        return (current.isEmpty ? published.plans : current).flatMap { plan in
            plan.objectives.filter { $0.channels.contains(channel.id) }.map { objective in
                LinkView(
                    title: objective.title,
                    address: PublicAddresses.objective(objective.id, of: plan.id)
                        .relative(to: page), note: objective.outcome)
            }
        }
    }
}
