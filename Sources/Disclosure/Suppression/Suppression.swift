import Diagnostics
import Model
import Statistics

/// Which figures are withheld, and why.
struct Suppression: Sendable {
    enum Reason: Hashable, Sendable {
        case belowThreshold
        /// Those of the whole who are not in the part are too few.
        case smallRemainder
        case deliveredConfidential
        case denominatorBelowTen
        /// A quantile of few people's cases, or one that would narrow down how few were not answered.
        case fewRecords
        /// A rate that was delivered without its counts cannot be judged.
        case withoutCounts
        case rateOfWithheld
        /// The groups of several sorts in one list could give each other away.
        case overlappingGroups
        case protects(FigurePlace)
    }

    let table: CountTable
    private(set) var veil: Veil
    private(set) var reasons: [FigurePlace: Reason] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Of the figures of a record; `known` are the places whose exact number an earlier edition published, which
    /// protect nothing any more.
    init(
        of figures: [FigurePlace: Figure], metrics: [MetricID: Metric], yearStart: YearStart,
        smallest: Int, known: Set<FigurePlace> = [], withheldBefore: Set<FigurePlace> = []
    ) {
        let reading = CountReading(
            figures, metrics: metrics, yearStart: yearStart, smallest: smallest)
        table = CountTable(reading, known: known)
        veil = Veil(table)
        withholdRates(reading.people, figures, metrics)
        withholdPrimaries(figures, smallest: smallest)
        let before = table.places.indices.filter { withheldBefore.contains(table.places[$0]) }
        var complements = Complements(
            table, veil, withheldBefore: before.compactMap { table.printed[$0].first })
        complements.find()
        veil = complements.veil
        explain(complements)
        withholdWorkedOut(WorkedOut(reading))
        withholdTimes(figures, metrics, smallest: smallest)
        let words = SuppressionWords(
            figures: figures, table: table, veil: veil, known: known, yearStart: yearStart,
            smallest: smallest)
        diagnostics = words.diagnostics(of: complements)
    }

    /// Without what has no number to withhold.
    var withheld: Set<FigurePlace> {
        Set(reasons.filter { $0.value != .deliveredConfidential }.keys)
    }

    /// Rates of too few cases, and those that nobody can judge.
    private mutating func withholdRates(
        _ people: [FigurePlace], _ figures: [FigurePlace: Figure], _ metrics: [MetricID: Metric]
    ) {
        var numbers: [FigurePlace: Int] = [:]
        for (number, place) in table.places.enumerated() { numbers[place] = number }
        for place in people {
            switch figures[place]?.value {
            case .number where metrics[place.key.metric]?.kind == .ratio:
                reasons[place] = .withoutCounts
            case .share(let share) where share.denominator < Decimal(fewestCases):
                reasons[place] = .denominatorBelowTen
                if let number = numbers[place] { veil.hide(place: number, in: table) }
            default: break
            }
        }
    }

    private mutating func withholdPrimaries(
        _ figures: [FigurePlace: Figure], smallest: Int
    ) {
        for cell in table.cells.indices where table.cells[cell].isPrimary {
            veil.hide(cell, in: table)
        }
        for (number, place) in table.places.enumerated() {
            switch figures[place]?.value {
            case .share(let share) where isSmall(share, smallest: smallest):
                veil.hide(place: number, in: table)
                if reasons[place] == nil { reasons[place] = .smallRemainder }
            case .missing(.confidential): reasons[place] = .deliveredConfidential
            default: break
            }
            guard veil.isWithheld[number], reasons[place] == nil else { continue }
            if table.printed[number].contains(where: { table.cells[$0].isPrimary }) {
                reasons[place] = isShare(figures[place]) ? .rateOfWithheld : .belowThreshold
            }
        }
    }

    /// What is worked out from withheld figures, and brackets of them.
    private mutating func withholdWorkedOut(_ workedOut: WorkedOut) {
        if workedOut.isEmpty { return }
        var numbers: [FigurePlace: Int] = [:]
        for (number, place) in table.places.enumerated() { numbers[place] = number }
        for place in workedOut.withheld(beside: Set(reasons.keys)) where reasons[place] == nil {
            reasons[place] = .rateOfWithheld
            if let number = numbers[place] { veil.hide(place: number, in: table) }
        }
        for (number, place) in table.places.enumerated()
        where veil.isWithheld[number] && reasons[place] == nil {
            reasons[place] = .rateOfWithheld
        }
    }

    private mutating func withholdTimes(
        _ figures: [FigurePlace: Figure], _ metrics: [MetricID: Metric], smallest: Int
    ) {
        var all = withheld
        withholdResponseTimes(among: figures, metrics: metrics, smallest: smallest, in: &all)
        for place in all where reasons[place] == nil { reasons[place] = .fewRecords }
    }

    private func isShare(_ figure: Figure?) -> Bool {
        if case .share? = figure?.value { true } else { false }
    }

    /// Of what was withheld to protect others.
    private mutating func explain(_ complements: Complements) {
        for (cell, primary) in complements.added {
            for place in table.cells[cell].printing {
                let name = table.places[place]
                guard reasons[name] == nil else { continue }
                let isRate = table.printed[place].count > 1
                reasons[name] = isRate ? .rateOfWithheld : .protects(self.place(of: primary))
            }
        }
        for (number, place) in table.places.enumerated()
        where veil.isWithheld[number] && reasons[place] == nil {
            let isRate = table.printed[number].count > 1
            reasons[place] = isRate ? .rateOfWithheld : .overlappingGroups
        }
    }

    private func place(of cell: Int) -> FigurePlace {
        table.cells[cell].printing.first.map { table.places[$0] } ?? table.cells[cell].name.place
    }
}
