import Disclosure
import Mustache

/// How many measures stand how: "3 on track", "1 behind", the best first.
struct StandingTally: Sendable {
    private let entries: [(status: StatusWords, count: Int)]

    /// Of those that have a target.
    init(_ measures: [MeasureView]) {
        let all = measures.filter { $0.measure.target != nil }.map(\.status)
        let words = distinct(all.map(\.word))
        entries = words.compactMap { word in
            let same = all.filter { $0.word == word }
            return same.first.map { ($0, same.count) }
        }.sorted { StandingTally.rank($0.status) < StandingTally.rank($1.status) }
    }

    var isEmpty: Bool { entries.isEmpty }

    private static func rank(_ status: StatusWords) -> Int {
        ["met", "on-track", "behind", "missed", "none"].firstIndex(of: status.style) ?? 5
    }

    static let shape: TemplateShape = ["count": .text, "word": .text, "style": .text]

    var records: [TemplateRecord] {
        entries.map { status, count in
            TemplateRecord(
                StandingTally.shape,
                [
                    .text(Numerals.english.whole(count)), .text(status.word.lowercasedFirst),
                    .text(status.look),
                ])
        }
    }
}
