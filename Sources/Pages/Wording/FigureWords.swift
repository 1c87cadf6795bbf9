import Model

/// A figure's number in words and numerals.
struct FigureWords {
    let metric: Metric

    /// With its unit, to the metric's decimals: `92.4%`, `1,482`, `38 minutes`; `nil` where there is no number.
    func exact(_ figure: ShownFigure) -> String? {
        if figure.value == .notReached { return "not reached" }
        return bracket(figure) ?? text(figure, places: metric.decimals)
    }

    /// "between 500 and 950"; `nil` of any other figure.
    private func bracket(_ figure: ShownFigure) -> String? {
        guard case .between(let low, let high) = figure.value else { return nil }
        return "between \(amount(low)) and \(amount(high))"
    }

    /// As a card and a sentence have it: as exact as the table beside them, but for counts in millions.
    func headline(_ figure: ShownFigure) -> String? {
        if metric.unit == .count, let number = figure.printed {
            return Numerals.english.headline(number)
        }
        return exact(figure)
    }

    /// Without decimals, as an author's own words may have it.
    private func rounded(_ figure: ShownFigure) -> String? {
        metric.unit == .count ? headline(figure) : bracket(figure) ?? text(figure, places: 0)
    }

    private func text(_ figure: ShownFigure, places: Int) -> String? {
        if case .share(let share) = figure.value, metric.unit == .percent {
            return Numerals.english.percent(share, places: places)
        }
        return figure.printed.map { number in
            let places = min(places, metric.decimals)
            switch metric.unit {
            case .percent: return Numerals.english.plain(number, places: places) + "%"
            case .number: return Numerals.english.plain(number, places: metric.decimals)
            case .count, .minutes, .hours, .days, .pounds, .dollars:
                return amount(number, places: places)
            }
        }
    }

    /// A number of this metric with its unit, and no more digits than it has: a target of 90 is "90%".
    func amount(_ number: Decimal, places: Int? = nil) -> String {
        let rounded = number.rounded(to: places ?? metric.decimals)
        switch metric.unit {
        case .percent: return Numerals.english.plain(rounded) + "%"
        case .count, .number: return Numerals.english.plain(number.rounded(to: metric.decimals))
        case .minutes: return Numerals.english.duration(minutes: number)
        case .hours: return counted(number.rounded(to: metric.decimals), "hour")
        case .days: return counted(number.rounded(to: metric.decimals), "day")
        case .pounds: return Numerals.english.money(number, sign: "£")
        case .dollars: return Numerals.english.money(number, sign: "$")
        }
    }

    private func counted(_ number: Decimal, _ unit: String) -> String {
        "\(Numerals.english.plain(number)) \(unit)\(number == Decimal(1) ? "" : "s")"
    }

    /// `4,196 of 4,906`; `nil` of a number that is no share.
    func base(_ figure: ShownFigure) -> String? {
        guard case .share(let share) = figure.value else { return nil }
        guard metric.unit == .percent else {
            return
                "\(Numerals.english.plain(share.numerator)) divided by \(Numerals.english.plain(share.denominator))"
        }
        return
            "\(Numerals.english.plain(share.numerator)) of \(Numerals.english.plain(share.denominator))"
    }

    /// Every way in which prose may quote the figure.
    func quotations(_ figure: ShownFigure) -> [String] {
        let numbers = [exact(figure), headline(figure), rounded(figure)].compactMap { $0 }
        guard let base = base(figure) else { return numbers }
        return numbers + [base] + numbers.map { "\(base) (\($0))" }
    }

    /// An axis's tick: without the fraction that no tick needs.
    func tick(_ value: Double) -> String {
        let places = value == value.rounded() ? 0 : 1
        let scaled = (value * (places == 0 ? 1 : 10)).rounded()
        guard scaled.magnitude < 1e15 else { return "" }
        let number = Decimal(Int64(scaled), scale: UInt8(places))
        switch metric.unit {
        case .percent: return Numerals.english.plain(number) + "%"
        case .pounds: return "£" + Numerals.english.plain(number)
        case .dollars: return "$" + Numerals.english.plain(number)
        case .count, .number, .minutes, .hours, .days: return short(number, value)
        }
    }

    private func short(_ number: Decimal, _ value: Double) -> String {
        let steps: [(Double, Int, String)] = [(1e6, 1_000_000, "m"), (1e4, 1000, "k")]
        for (limit, divisor, letter) in steps where value.magnitude >= limit {
            guard let part = Decimal.quotient(number, Decimal(divisor), places: 1) else { break }
            return Numerals.english.plain(part.whole.map { Decimal($0) } ?? part) + letter
        }
        return Numerals.english.plain(number)
    }
}
