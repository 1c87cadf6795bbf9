import Disclosure
import Model

/// How many enquiries of a period had no answer, and how long the oldest had waited.
struct Unanswered {
    enum Count: Equatable {
        case number(Decimal)
        /// A small number, here or beside it.
        case withheld
    }

    /// `nil` where it is not known.
    let count: Count?
    /// Where single enquiries are recorded.
    let oldest: ShownFigure?
    private let age: Metric?

    /// Of a channel, or of all; worked out from those received and answered where it is not published itself.
    init(_ channel: ChannelID?, in period: Period, _ figures: PublicFigures) {
        func figure(_ metric: MetricID) -> ShownFigure? {
            figures.figure(SeriesKey(metric: metric, channel: channel), period)
        }
        let smallest = Decimal(figures.record.figures.threshold)
        count = Unanswered.count(
            figure("unanswered"), figure("enquiries"), figure("answered"), below: smallest)
        oldest = figure("oldest-unanswered")
        age = figures.metrics["oldest-unanswered"]
    }

    private static func count(
        _ own: ShownFigure?, _ all: ShownFigure?, _ answered: ShownFigure?, below smallest: Decimal
    ) -> Count? {
        if let own, own.printed != nil || own.value == .absent(.confidential) {
            return own.printed.map { .number($0) } ?? .withheld
        }
        if all?.value == .absent(.confidential) || answered?.value == .absent(.confidential) {
            return .withheld
        }
        guard let all = all?.printed, let answered = answered?.printed,
            let open = all.subtracting(answered), !open.isNegative
        else { return nil }
        return open.isZero || open >= smallest ? .number(open) : .withheld
    }

    var cell: FigureTable.Cell {
        switch count {
        case .number(let number): FigureTable.Cell(count: number)
        case .withheld: .marker(.confidential)
        case nil: .blank
        }
    }

    /// "12 days"; `nil` where there is none, or it is not recorded.
    var oldestAge: String? {
        guard let oldest, let age, oldest.printed != nil else { return nil }
        return FigureWords(metric: age).exact(oldest)
    }

    /// "34 enquiries without an answer; the oldest had waited 12 days"; `nil` where there is none.
    var phrase: String? {
        switch count {
        case nil: return nil
        case .number(let number) where number.isZero: return nil
        case .number(let number):
            let noun = number == Decimal(1) ? "enquiry" : "enquiries"
            let age = oldestAge.map { "; the oldest had waited \($0)" } ?? ""
            return "\(Numerals.english.plain(number)) \(noun) without an answer\(age)"
        case .withheld:
            return "we do not say how many had no answer: a small number could point to a person"
        }
    }

    /// "We left 34 enquiries without an answer; the oldest had waited 12 days."
    var sentence: String? {
        phrase.map { count == .withheld ? "\($0.capitalisedFirst)." : "We left \($0)." }
    }
}
