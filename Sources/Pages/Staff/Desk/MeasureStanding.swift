extension MeasureView {
    /// "now 71%. Should be 73.5% by now. Goal: 80% by March 2028"; how it stands in a word, where it is not judged by a line.
    var standing: String {
        let number = figure.flatMap { figure in
            metric.flatMap { FigureWords(metric: $0).headline(figure) }
        }
        let now = number.map { "now \($0)" } ?? status.word.lowercasedFirst
        let due = status.needed.map { "Should be \($0) by now" }
        let goal = status.goal.isEmpty ? nil : "Goal: \(status.goal)"
        return [now, due, goal].compactMap { $0 }.joined(separator: ". ")
    }
}
