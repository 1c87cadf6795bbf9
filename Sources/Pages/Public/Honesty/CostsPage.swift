import Disclosure
import Model
import Mustache

/// What it costs to deal with people, the newest period first: inputs, formulas, assumptions, and ranges.
struct CostsPage: PageContent {
    let frame: Frame
    let accounts: [CostView]

    static let template = "public/honesty/costs"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "accounts": .list(CostView.shape),
        "data_address": .text,
    ]

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.costs
        frame = PublicFrame(record: record).frame(
            "Costs and return", at: page, in: .honesty,
            description: "What it costs to answer people, what that saves, and what we assume.")
        accounts = record.costs.enumerated().map { index, costs in
            CostView(costs, id: "costs-\(index + 1)", of: record)
        }
    }

    var record: TemplateRecord {
        TemplateRecord(
            CostsPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .list(accounts.map(\.record)),
                .text(PublicAddresses.costData.relative(to: PublicAddresses.costs)),
            ])
    }
}

/// One account.
struct CostView: Sendable {
    let costs: PublishedCosts
    /// Unique in its page.
    let id: String
    let words: CostWords
    let metric: Metric?
    let channels: [String]

    static let shape: TemplateShape = [
        "id": .text,
        "title": .text,
        "period": .text,
        "price_year": .text,
        "sentence": .text,
        "table": .markup,
        "per_contact": .optional(.text),
        "contacts": .text,
        "contacts_address": .optional(.text),
        "shift": .optional(.record(shift)),
        "assumptions": .list(assumption),
    ]
    private static let shift: TemplateShape = [
        "title": .text, "result": .text, "basis": .text, "facts": .list(FactView.shape),
    ]
    private static let assumption: TemplateShape = ["text": .text, "source": .text]

    init(_ costs: PublishedCosts, id: String, of record: PublishedRecord) {
        self.costs = costs
        self.id = id
        words = CostWords(record.organisation.country)
        metric = record.metrics[costs.account.contacts.value]
        let figures = PublicFigures(record: record)
        channels = costs.account.channels.map { figures.channelTitle($0.value) }
    }

    var record: TemplateRecord {
        let account = costs.account
        return TemplateRecord(
            CostView.shape,
            [
                .text(id),
                .text(account.title),
                .text(Dates.english.period(account.period)),
                .text(account.priceYear),
                .text(sentence),
                .markup(table),
                .text(ifPresent: costs.perContact.map(words.between)),
                .text(contacts),
                .text(
                    ifPresent: metric.map {
                        PublicAddresses.metric($0.id).relative(to: PublicAddresses.costs)
                    }),
                .record(ifPresent: account.shift.map(shift)),
                .list(account.assumptions.map(assumption)),
            ])
    }

    private var sentence: String {
        let period = Dates.english.period(costs.account.period)
        guard let total = costs.total else { return "We cannot add up the costs of \(period)." }
        let whole = "In \(period) this cost us \(words.between(total))"
        guard let contacts = costs.contacts, let each = costs.perContact else {
            return
                "\(whole). We cannot say what that is for each contact: there is no number of contacts."
        }
        return
            "\(whole). For each of \(Numerals.english.plain(contacts)) contacts that is \(words.between(each))."
    }

    private var contacts: String {
        let on = channels.isEmpty ? "" : " on \(Numerals.english.list(channels))"
        let title = metric?.title ?? "Contacts"
        guard let contacts = costs.contacts else {
            return "\(title)\(on): there is no figure that we can publish."
        }
        return "\(title)\(on): \(Numerals.english.plain(contacts))."
    }

    private var table: [UInt8] {
        let rows = costs.lines.map { line, cost in
            FigureTable.Row(
                head: line.title,
                cells: [
                    .words(input(line)), .number(cost.map(words.cell) ?? ""),
                    .words(source(line.source)),
                ])
        }
        let sum = FigureTable.Row(
            head: "All together",
            cells: [.words(""), .number(costs.total.map(words.cell) ?? ""), .words("")])
        var html = HTML()
        FigureTable(
            id: "\(id)-lines", caption: "What it cost, in prices of \(costs.account.priceYear)",
            corner: "Cost",
            columns: [("How worked out", false), ("Amount", true), ("Source", false)],
            rows: rows + (rows.count > 1 ? [sum] : [])
        ).write(into: &html)
        return html.bytes
    }

    private func input(_ line: CostAccount.Line) -> String {
        switch line.amount {
        case .sum: "As paid"
        case .hours(let hours, let each):
            "\(words.plainCell(hours)) hours at \(words.cell(each)) each"
        }
    }

    private func source(_ source: CostAccount.Source) -> String {
        "\(source.words), \(source.year)"
    }

    private func shift(_ shift: CostAccount.Shift) -> TemplateRecord {
        TemplateRecord(
            CostView.shift,
            [
                .text(shift.title), .text(result), .text(shift.basis), .list(facts(of: shift)),
            ])
    }

    private var result: String {
        guard let saving = costs.saving else { return "We cannot work out whether it saved money." }
        let share = costs.returnOnCost.map {
            " For each \(words.sign)1 that it cost, that is \(words.perUnit($0))."
        }
        return "It comes to \(words.saving(saving)).\(share ?? "")"
    }

    private func facts(of shift: CostAccount.Shift) -> [FactView] {
        func unit(_ cost: CostAccount.UnitCost) -> String {
            "\(words.cell(cost.amount)) (\(source(cost.source)))"
        }
        return [
            FactView("Contacts that came another way", words.plainCell(shift.contacts)),
            FactView("\(shift.old.title), each", unit(shift.old)),
            FactView("\(shift.new.title), each", unit(shift.new)),
            FactView("Not spent", costs.benefit.map(words.cell)),
            FactView("What it cost to bring about", words.cell(shift.programme)),
        ].compactMap { $0 }
    }

    private func assumption(_ assumption: CostAccount.Assumption) -> TemplateRecord {
        TemplateRecord(
            CostView.assumption, [.text(assumption.text), .text(source(assumption.source))])
    }
}
