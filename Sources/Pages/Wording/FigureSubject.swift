import Model

/// Who did what, or what there was: "We answered 482 of 512 enquiries (94.1%)", "There were 1,482 posts". Never begins with
/// a numeral.
///
/// It is made from what the metric counts in plain words; where these do not give a sentence, from its title.
struct FigureSubject {
    let metric: Metric
    /// What the denominator counts, in plain words: "enquiries".
    let base: String?

    private var words: FigureWords { FigureWords(metric: metric) }

    /// With the number and its base; `nil` where there is no number.
    func sentence(_ figure: ShownFigure) -> String? {
        guard let number = words.headline(figure).map(Numerals.english.inSentence) else {
            return nil
        }
        let plain = metric.plain ?? ""
        if let sentence = share(figure, number, plain) { return sentence }
        if let clause = plain.after("times ") {
            return "\(clause.capitalisedFirst) \(number) \(number == "1" ? "time" : "times")"
        }
        if metric.kind == .quantile, plain.hasPrefix("until "), figure.value != .notReached {
            return "It took \(number) \(plain)"
        }
        if metric.unit == .count, !plain.isEmpty { return count(figure, number, plain) }
        if metric.unit == .number, plain.contains(" each "), figure.printed != Decimal(1) {
            return "There were \(number) \(plain)"
        }
        if metric.kind == .flow, metric.unit.isMoney {
            return plain == "spent"
                ? "We spent \(number)" : "\(metric.title) came to \(number)"
        }
        return "The figure for \(metric.title.lowercasedFirst) was \(number)\(quotient(figure))"
    }

    /// "Enquiries answered within one working day: 4,196 of 4,906 enquiries"; `nil` where there is nothing to say.
    func caption(_ figure: ShownFigure) -> String? {
        guard let base = words.base(figure) else { return metric.plain?.capitalisedFirst }
        let whole = metric.unit == .percent ? named(base) : base
        return metric.plain.map { "\($0.capitalisedFirst): \(whole)" } ?? "That is \(whole)"
    }

    /// Whether its plain words are those of the numerator, which is counted among the denominator.
    private var isPartOfWhole: Bool {
        guard let plain = metric.plain, !plain.contains(" each ") else { return false }
        return metric.formula == nil || metric.numerator != nil
    }

    /// With what the denominator counts: "45 of 143 posts".
    private func named(_ parts: String) -> String {
        guard isPartOfWhole, let base, base.after("times ") == nil else { return parts }
        return "\(parts) \(base)"
    }

    private func share(_ figure: ShownFigure, _ number: String, _ plain: String) -> String? {
        guard case .share = figure.value, metric.unit == .percent, let parts = words.base(figure),
            isPartOfWhole
        else { return nil }
        let whole = named(parts)
        if let base, let manner = plain.after("\(base) answered") {
            return "We answered \(whole)\(manner) (\(number))"
        }
        if let base, let manner = plain.after("\(base) unanswered") {
            return "We left \(whole) unanswered\(manner) (\(number))"
        }
        return "The share of \(plain) was \(number) (\(whole))"
    }

    private func count(_ figure: ShownFigure, _ number: String, _ plain: String) -> String {
        if let reached = plain.before(" reached") { return "We reached \(number) \(reached)" }
        guard let printed = figure.printed else { return "There were \(number) \(plain)" }
        if printed.isZero { return "There were no \(plain)" }
        let isSeveral = !printed.isNegative && printed != Decimal(1)
        return isSeveral
            ? "There were \(number) \(plain)" : "The number of \(plain) was \(number)"
    }

    private func quotient(_ figure: ShownFigure) -> String {
        words.base(figure).map { " (\($0))" } ?? ""
    }
}

extension Metric.Unit {
    fileprivate var isMoney: Bool {
        switch self {
        case .pounds, .dollars: true
        case .count, .percent, .number, .minutes, .hours, .days: false
        }
    }
}

extension String {
    /// What follows it; `nil` where the text does not begin with it.
    fileprivate func after(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }

    /// What stands before it; `nil` where the text does not end with it.
    fileprivate func before(_ end: String) -> String? {
        hasSuffix(end) ? String(dropLast(end.count)) : nil
    }
}
