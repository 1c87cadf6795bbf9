import Disclosure
import Model
import Mustache
import Statistics

/// The lists and the table of the register.
struct ChannelRegister {
    let record: PublishedRecord
    let page: Address<Public>

    /// An open channel, and what is said of it.
    struct Entry {
        let title: String
        let address: String
        let what: String
        let needs: String
        let facts: [FactView]

        static let shape: TemplateShape = [
            "title": .text, "address": .text, "what": .text, "needs": .text,
            "facts": .list(FactView.shape),
        ]

        var record: TemplateRecord {
            TemplateRecord(
                Entry.shape,
                [.text(title), .text(address), .text(what), .text(needs), .list(facts)])
        }
    }

    /// A closed channel, and where to go instead.
    struct Closed {
        let title: String
        let address: String
        let date: String
        let instead: LinkView?
    }

    private var openChannels: [PublishedChannel] { record.channels.filter(\.isOpen) }

    private func address(_ id: ChannelID) -> String {
        PublicAddresses.channel(id).relative(to: page)
    }

    /// What each is for: accounts and routes that are not online in one list, none before the other but by name.
    var open: [Entry] {
        openChannels.map { channel in
            let facts = [
                FactView("How to reach it", channel.isWeb ? nil : channel.address),
                FactView("Hours", channel.hours ?? "Not said"),
                FactView("What we promise", channel.promise ?? "No promise"),
            ]
            return Entry(
                title: channel.title, address: address(channel.id), what: channel.brief,
                needs: channel.isOnline ? "Needs the internet." : "Works without the internet.",
                facts: facts.compactMap { $0 })
        }
    }

    /// How each is doing: how many it reaches, when it last posted, how it answers.
    var activity: [UInt8] {
        let period = record.latestPeriod
        let recorded = openChannels.filter(isRecorded)
        let rows = (recorded.isEmpty ? openChannels : recorded).map { channel in
            let figures = figures(channel)
            return FigureTable.Row(
                head: channel.title, address: address(channel.id),
                cells: [
                    reach(figures, channel), .words(ActivityWords(channel: channel).lastPost),
                    figures.recorded("enquiries"), figures.recorded("answered-within-target"),
                ])
        }
        return html(
            FigureTable(
                id: "doing", caption: "How each is doing, \(Dates.english.period(period))",
                corner: "Channel",
                columns: [
                    ("Followers", true), ("Last post", false),
                    ("Enquiries", true), ("Answered in time", true),
                ], rows: rows, download: PublicAddresses.data.relative(to: page)))
    }

    private func figures(_ channel: PublishedChannel) -> ChannelFigures {
        ChannelFigures(channel.id, of: record, on: page, in: record.latestPeriod)
    }

    /// Whether any column has more of it than that nothing is recorded.
    private func isRecorded(_ channel: PublishedChannel) -> Bool {
        let figures = figures(channel)
        return channel.kind.isAccount || figures.latest("followers") != nil
            || ["enquiries", "answered-within-target"].contains { figures.figure($0) != nil }
    }

    /// The channels that have no row, in a sentence.
    var unrecorded: String? {
        let others = openChannels.filter { !isRecorded($0) }.map(\.title)
        guard !others.isEmpty, others.count < openChannels.count else { return nil }
        return "None of this is recorded for \(Numerals.english.list(others))."
    }

    private func reach(_ figures: ChannelFigures, _ channel: PublishedChannel) -> FigureTable.Cell {
        let isAccount = channel.kind.isAccount
        guard let metric = record.metrics["followers"], let latest = figures.latest("followers")
        else { return .words(isAccount ? "not recorded" : "not an account") }
        return FigureTable.Cell(latest, metric)
    }

    private func html(_ table: FigureTable) -> [UInt8] {
        var html = HTML()
        table.write(into: &html)
        return html.bytes
    }

    /// "Days are counted up to the day on which our records of posts end: 30 September 2026."
    var records: String? {
        let ends = Set(openChannels.compactMap(\.activity?.recorded.last)).sorted()
        guard let last = ends.last else { return nil }
        let words = ends.count == 1 ? "" : "the latest of them "
        return
            "Days are counted up to the day on which our records of posts end: \(words)\(Dates.english.day(last))."
    }

    /// The channels that have been quiet for longer than their limit.
    var warnings: [(title: String, address: String, rest: String)] {
        record.channels.compactMap { channel in
            ActivityWords(channel: channel).warning.map {
                (channel.title, address(channel.id), String($0.dropFirst(channel.title.count)))
            }
        }
    }

    var closed: [Closed] {
        record.channels.filter { !$0.isOpen }.map { channel in
            Closed(
                title: channel.title, address: address(channel.id),
                date: channel.closed.map { Dates.english.day($0) } ?? "",
                instead: channel.successor.map { id in
                    LinkView(
                        title: PublicFigures(record: record).channelTitle(id),
                        address: address(id))
                })
        }
    }
}
