import Diagnostics
import Disclosure
import Formats
import Model

/// `data/costs-and-return.csv`: every input of the costs with its source, and what they come to, each from its low to its high.
func costFiles(of record: PublishedRecord) -> [SiteFile] {
    guard !record.costs.isEmpty else { return [] }
    return [
        SiteFile(path: "data/costs-and-return.csv") {
            Diagnosed(CostFile(costs: record.costs, yearStart: record.yearStart).bytes)
        }
    ]
}

private struct CostFile {
    let costs: [PublishedCosts]
    let yearStart: YearStart

    var bytes: [UInt8] {
        var text = CSVText()
        text.add(row: [
            "account", "period", "price_year", "kind", "item", "low", "high", "unit", "source",
            "source_year",
        ])
        for costs in costs {
            for row in rows(of: costs) { add(row, of: costs.account, to: &text) }
        }
        return text.bytes
    }

    private struct Row {
        let kind: String
        let item: String
        let range: AmountRange?
        let unit: String
        var source: CostAccount.Source?
    }

    private func rows(of costs: PublishedCosts) -> [Row] {
        let account = costs.account
        let contacts = Row(
            kind: "input", item: account.contacts.value.text,
            range: costs.contacts.map { AmountRange($0) }, unit: "count")
        let results = [
            Row(kind: "result", item: "total_cost", range: costs.total, unit: "currency"),
            Row(
                kind: "result", item: "cost_per_contact", range: costs.perContact, unit: "currency"),
        ]
        return account.lines.flatMap(rows) + [contacts] + results
            + (account.shift.map { rows(of: $0, costs) } ?? [])
    }

    private func rows(of line: CostAccount.Line) -> [Row] {
        switch line.amount {
        case .sum(let sum):
            return [
                Row(
                    kind: "input", item: line.title, range: sum, unit: "currency",
                    source: line.source)
            ]
        case .hours(let hours, let each):
            return [
                Row(
                    kind: "input", item: line.title, range: hours, unit: "hours",
                    source: line.source),
                Row(
                    kind: "input", item: "\(line.title), each hour", range: each, unit: "currency",
                    source: line.source),
            ]
        }
    }

    private func rows(of shift: CostAccount.Shift, _ costs: PublishedCosts) -> [Row] {
        let units = [shift.old, shift.new].map {
            Row(
                kind: "input", item: $0.title, range: $0.amount, unit: "currency",
                source: $0.source)
        }
        return [Row(kind: "input", item: shift.title, range: shift.contacts, unit: "count")] + units
            + [
                Row(
                    kind: "input", item: "programme_cost", range: shift.programme, unit: "currency"),
                Row(kind: "result", item: "not_spent", range: costs.benefit, unit: "currency"),
                Row(kind: "result", item: "saving", range: costs.saving, unit: "currency"),
                Row(
                    kind: "result", item: "return_on_cost", range: costs.returnOnCost,
                    unit: "percent"),
            ]
    }

    private func add(_ row: Row, of account: CostAccount, to text: inout CSVText) {
        text.add(account.id)
        text.add(account.period.code(yearStart: yearStart))
        text.add(freeText: account.priceYear)
        text.add(row.kind)
        text.add(freeText: row.item)
        text.add(row.range?.low.description ?? "")
        text.add(row.range?.high.description ?? "")
        text.add(row.unit)
        text.add(freeText: row.source?.words ?? "")
        text.add(freeText: row.source?.year ?? "")
        text.endRow()
    }
}
