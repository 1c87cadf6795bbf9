package import Model

// What costs come to, from the lowest that the inputs allow to the highest. Each result is `nil` where a number has more
// digits than a decimal holds. Source: domain rule 1.3.

extension AmountRange {
    package func adding(_ other: AmountRange) -> AmountRange? {
        guard let low = low.adding(other.low), let high = high.adding(other.high) else {
            return nil
        }
        return AmountRange(low, high)
    }

    /// What is left where the other is taken away.
    package func subtracting(_ other: AmountRange) -> AmountRange? {
        guard let low = low.subtracting(other.high), let high = high.subtracting(other.low) else {
            return nil
        }
        return AmountRange(low, high)
    }

    /// So many times the other, which may be below zero; this one may not.
    package func multiplied(by other: AmountRange) -> AmountRange? {
        let least = other.low.isNegative ? high : low
        let most = other.high.isNegative ? low : high
        guard let low = other.low.multiplied(by: least), let high = other.high.multiplied(by: most)
        else { return nil }
        return AmountRange(low, high)
    }
}

extension CostAccount.Line {
    /// The amount, or hours times what each costs.
    package var cost: AmountRange? {
        switch amount {
        case .sum(let sum): sum
        case .hours(let hours, let each): hours.multiplied(by: each)
        }
    }
}

extension CostAccount {
    /// All lines together.
    package var total: AmountRange? {
        lines.reduce(AmountRange(.zero)) { sum, line in
            guard let sum, let cost = line.cost else { return nil }
            return sum.adding(cost)
        }
    }

    /// (staff hours × hourly cost + tools + other) ÷ contacts handled, in hundredths; `nil` also of no contacts.
    package func costPerContact(_ contacts: Decimal) -> AmountRange? {
        guard let total, let low = Decimal.quotient(total.low, contacts, places: 2),
            let high = Decimal.quotient(total.high, contacts, places: 2)
        else { return nil }
        return AmountRange(low, high)
    }
}

extension CostAccount.Shift {
    /// Contacts × (old unit cost − new unit cost): what was not spent, before what it cost to bring about.
    package var benefit: AmountRange? {
        old.amount.subtracting(new.amount).flatMap { contacts.multiplied(by: $0) }
    }

    /// The benefit less what the programme cost; below zero it is a loss.
    package var saving: AmountRange? { benefit?.subtracting(programme) }

    /// (benefit − cost) ÷ cost, in percent; `nil` also where nothing was spent.
    package var returnOnCost: AmountRange? {
        guard let benefit else { return nil }
        // A benefit below zero weighs heaviest on the lowest cost.
        let lowCost = benefit.low.isNegative ? programme.low : programme.high
        let highCost = benefit.high.isNegative ? programme.high : programme.low
        guard let lowSaving = benefit.low.subtracting(lowCost),
            let highSaving = benefit.high.subtracting(highCost),
            let low = Decimal.quotient(lowSaving, lowCost, times: 100, places: 0),
            let high = Decimal.quotient(highSaving, highCost, times: 100, places: 0)
        else { return nil }
        return AmountRange(low, high)
    }
}
