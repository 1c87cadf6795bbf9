import Diagnostics
import Model
import YAML

/// `costs/<name>.yml`.
func readCosts(_ file: SourceFile, yearStart: YearStart) -> Diagnosed<CostAccount?> {
    readMapping(of: file) { mapping in
        for key in ["period", "costs", "contacts", "assumptions"] { mapping.require(key) }
        let title = mapping.requiredText("title")
        let period = mapping.period("period", yearStart: yearStart)
        let priceYear = mapping.requiredText("price_year")
        let contacts = mapping.mapping("contacts", readContacts)
        let lines = mapping.list("costs", readLine)
        let shift = mapping.mapping("channel_shift", readShift)
        let assumptions = mapping.list("assumptions", readAssumption)
        if !lines.isEmpty, lines.allSatisfy(\.isExact) {
            mapping.report(.bareResult("costs", at: mapping.position(of: "costs")))
        }
        if let shift, shift.isExact {
            mapping.report(.bareResult("channel_shift", at: mapping.position(of: "channel_shift")))
        }
        guard let title, let period, let priceYear, let contacts else { return nil }
        var account = CostAccount(
            id: name(of: file.path), at: SourcePosition(path: file.path), title: title,
            period: period, priceYear: priceYear, contacts: contacts.metric)
        account.channels = contacts.channels
        account.lines = lines
        account.shift = shift
        account.assumptions = assumptions
        return account
    }
}

private struct Contacts {
    let metric: Located<MetricID>
    let channels: [Located<ChannelID>]
}

private func readContacts(_ contacts: inout YAMLMapping) -> Contacts? {
    contacts.require("metric")
    let metric = contacts.identifier("metric", of: Metric.self)
    let channels = contacts.identifiers("channels", of: Channel.self)
    return metric.map { Contacts(metric: $0, channels: channels) }
}

private func readLine(_ line: inout YAMLMapping) -> CostAccount.Line? {
    let title = line.requiredText("title")
    let amount: CostAccount.Line.Amount?
    if line.has("amount") {
        amount = line.range("amount").map { .sum($0) }
    } else {
        for key in ["hours", "hourly_cost"] { line.require(key) }
        let hours = line.range("hours")
        let each = line.range("hourly_cost")
        amount = hours.flatMap { hours in each.map { .hours(hours, each: $0) } }
    }
    let source = line.source()
    guard let title, let amount, let source else { return nil }
    return CostAccount.Line(title: title, amount: amount, source: source)
}

private func readShift(_ shift: inout YAMLMapping) -> CostAccount.Shift? {
    for key in ["contacts", "old", "new", "programme_cost"] { shift.require(key) }
    let title = shift.requiredText("title")
    let contacts = shift.range("contacts")
    let basis = shift.requiredText("basis")
    let old = shift.mapping("old", readUnitCost)
    let new = shift.mapping("new", readUnitCost)
    let programme = shift.range("programme_cost")
    guard let title, let contacts, let basis, let old, let new, let programme else { return nil }
    return CostAccount.Shift(
        title: title, contacts: contacts, basis: basis, units: (old, new), programme: programme)
}

private func readUnitCost(_ unit: inout YAMLMapping) -> CostAccount.UnitCost? {
    unit.require("amount")
    let title = unit.requiredText("title")
    let amount = unit.range("amount")
    let source = unit.source()
    guard let title, let amount, let source else { return nil }
    return CostAccount.UnitCost(title: title, amount: amount, source: source)
}

private func readAssumption(_ assumption: inout YAMLMapping) -> CostAccount.Assumption? {
    let text = assumption.requiredText("text")
    let source = assumption.source()
    guard let text, let source else { return nil }
    return CostAccount.Assumption(text: text, source: source)
}

extension YAMLMapping {
    fileprivate mutating func source() -> CostAccount.Source? {
        let words = requiredText("source")
        let year = requiredText("year")
        guard let words, let year else { return nil }
        return CostAccount.Source(words, year: year)
    }

    /// One number, or a mapping of `low` and `high`; none is below zero.
    fileprivate mutating func range(_ key: String) -> AmountRange? {
        let position = valuePosition(of: key)
        let range: AmountRange?
        if case .mapping = node(key)?.content {
            range = mapping(key) { part in
                for end in ["low", "high"] { part.require(end) }
                let low = part.decimal("low")
                let high = part.decimal("high")
                return low.flatMap { low in high.map { AmountRange(low, $0) } }
            }
        } else {
            range = decimal(key).map { AmountRange($0) }
        }
        guard let range else { return nil }
        guard !range.low.isNegative, range.low <= range.high else {
            report(.amountRange(key, at: position))
            return nil
        }
        return range
    }
}

extension CostAccount.Line {
    fileprivate var isExact: Bool {
        switch amount {
        case .sum(let sum): sum.isExact
        case .hours(let hours, let each): hours.isExact && each.isExact
        }
    }
}

extension CostAccount.Shift {
    fileprivate var isExact: Bool {
        [contacts, old.amount, new.amount, programme].allSatisfy(\.isExact)
    }
}
