import Diagnostics
import Model
import Statistics

/// What there is to say about the figures that are withheld.
struct SuppressionWords {
    let figures: [FigurePlace: Figure]
    let table: CountTable
    let veil: Veil
    let known: Set<FigurePlace>
    let yearStart: YearStart
    let smallest: Int

    func diagnostics(of complements: Complements) -> [Diagnostic] {
        complements.perhapsLarger.map { .largerThanNeeded(name($0), at: position($0)) }
            + complements.unprotected.map {
                .publishedBefore(name($0), from: earlier($0), at: position($0))
            } + justBelow
    }

    /// Sums in which all hidden ones are as large as a hidden one can be: two fours of which a reader knows that they
    /// make eight. Source: domain rule 5.4.
    private var justBelow: [Diagnostic] {
        let most = Decimal(smallest - 1)
        var said: Set<[Int]> = []
        return table.sums.indices.compactMap { sum in
            let hidden = table.members(sum).filter { veil.isHidden[$0] }
            guard hidden.count > 1, hidden.allSatisfy({ table.cells[$0].amount == most }),
                hidden.allSatisfy({ table.isCandidate($0) }), said.insert(hidden).inserted
            else { return nil }
            return .justBelow(
                hidden.map(name), threshold: smallest, at: position(hidden[0]))
        }
    }

    /// The places of earlier editions in the sums of a count.
    private func earlier(_ cell: Int) -> [String] {
        let near = [cell] + table.cells[cell].sums.flatMap { table.members($0) }
        let places = near.flatMap { table.cells[$0].printing }.map { table.places[$0] }
        return Set(places).intersection(known).sorted().map { $0.name(yearStart: yearStart) }
    }

    private func place(_ cell: Int) -> FigurePlace {
        table.cells[cell].printing.first.map { table.places[$0] } ?? table.cells[cell].name.place
    }

    private func name(_ cell: Int) -> String { place(cell).name(yearStart: yearStart) }

    private func position(_ cell: Int) -> SourcePosition {
        figures[place(cell)]?.firstRow ?? SourcePosition(path: "candour.yml")
    }
}

extension Figure {
    /// The first row that it is made from; `nil` of one without data.
    var firstRow: SourcePosition? {
        sources.first.map { SourcePosition(path: $0.path, line: Int($0.lines.first ?? 1)) }
    }
}
