import Disclosure
import Model
import Mustache

/// Where we fell short of what we say of our channels: accounts that were quiet for too long, and enquiries without an
/// answer.
struct StaleView: Sendable {
    /// A channel, what is said of it after its name, and more.
    private struct Line {
        let title: String
        let address: String
        let text: String
        let more: String?
    }

    private let quiet: [Line]
    private let unanswered: [Line]

    static let shape: TemplateShape = [
        "has_quiet": .flag, "quiet": .list(line), "has_unanswered": .flag,
        "unanswered": .list(line), "has_none": .flag,
    ]
    private static let line: TemplateShape = [
        "title": .text, "address": .text, "text": .text, "more": .optional(.text),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            StaleView.shape,
            [
                .flag(!quiet.isEmpty), .list(quiet.map(record)),
                .flag(!unanswered.isEmpty), .list(unanswered.map(record)),
                .flag(quiet.isEmpty && unanswered.isEmpty),
            ])
    }

    private func record(_ line: Line) -> TemplateRecord {
        TemplateRecord(
            StaleView.line,
            [.text(line.title), .text(line.address), .text(line.text), .text(ifPresent: line.more)])
    }

    /// `nil` where neither posts nor enquiries are recorded: nothing can be said. Quiet accounts are told of in the
    /// newest edition alone: they are quiet on the day the report speaks from.
    init?(_ edition: Edition, of record: PublishedRecord, on page: Address<Public>) {
        let isNewest = edition.id == record.editions.last?.id
        let judged = isNewest ? record.channels.filter { $0.standing != nil } : []
        let answering = record.channels.filter { channel in
            let key = SeriesKey(metric: "enquiries", channel: channel.id)
            return record.figures.figure(key, edition.period) != nil
        }
        guard !judged.isEmpty || !answering.isEmpty else { return nil }
        quiet = judged.compactMap { channel in
            let words = ActivityWords(channel: channel)
            return words.warning.map { warning in
                StaleView.line(
                    channel, String(warning.dropFirst(channel.title.count)), words.explanation,
                    page)
            }
        }
        unanswered = answering.compactMap { channel in
            let open = Unanswered(channel.id, in: edition.period, PublicFigures(record: record))
            return open.phrase.map { StaleView.line(channel, ": \($0)", nil, page) }
        }
    }

    private static func line(
        _ channel: PublishedChannel, _ text: String, _ more: String?, _ page: Address<Public>
    ) -> Line {
        Line(
            title: channel.title,
            address: PublicAddresses.channel(channel.id).relative(to: page), text: text, more: more
        )
    }
}
