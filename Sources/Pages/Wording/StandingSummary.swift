import Disclosure
import Model

extension StatusWords {
    /// "Of 3 measures with a target, 2 are on track and 1 is behind."; `nil` where none has a target.
    static func summary(_ measures: [MeasureView]) -> String? {
        let all = measures.filter { $0.measure.target != nil }.map(\.status)
        guard let first = all.first else { return nil }
        if all.count == 1 { return "The one measure with a target \(first.predicate(of: 1))." }
        let parts = distinct(all.map(\.word)).compactMap { word in
            let same = all.filter { $0.word == word }
            return same.first.map { "\(same.count) \($0.predicate(of: same.count))" }
        }
        return
            "Of \(Numerals.english.whole(all.count)) measures with a target, \(Numerals.english.list(parts))."
    }

    private func predicate(of count: Int) -> String {
        isJudged ? "\(count == 1 ? "is" : "are") \(word.lowercasedFirst)" : "cannot be judged yet"
    }
}
