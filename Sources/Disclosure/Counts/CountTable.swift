import Model

/// The counts of people that readers see or can work out by subtraction, and the sums that hold between them: what
/// an attacker knows of the published tables.
///
/// Counts that are equal because one is the only part of the other are one cell here.
/// Source: linear relations of published tables (domain rule 5.4).
struct CountTable: Sendable {
    struct Cell: Sendable {
        /// `nil` of one that was delivered as confidential and cannot be worked out.
        var amount: Decimal?
        /// By how many whole people the true count could be less, as far as a reader knows: true zeros are shown, so a
        /// hidden count is at least 1.
        var room: Int
        /// Must not become known: a count from 1 to below the threshold, or one delivered as confidential.
        var isPrimary: Bool
        /// A zero, which is always printed, or a number that an earlier edition published.
        var isFixed: Bool
        /// What prints it, into `places`; empty of a number that nobody prints but a subtraction gives.
        var printing: [Int] = []
        var sums: [Int] = []
        /// Whether it adds up channels, groups or months.
        var isMargin = false
        let name: CountName
    }

    /// `total` is the sum of `parts`.
    struct Sum: Sendable {
        let total: Int
        let parts: [Int]
        /// `nil` of a whole and what it consists of.
        let over: SumOver?
    }

    /// In reading order.
    var cells: [Cell] = []
    var sums: [Sum] = []
    /// Every name that a figure gives a count, with its cell, in reading order.
    var named: [(axes: CountAxes, cell: Int)] = []
    /// Every figure that prints counts of people, in reading order.
    var places: [FigurePlace] = []
    /// The cells each of them prints.
    var printed: [[Int]] = []
    /// Groups of several sorts in one list: nobody says which make up the total, so with one of them withheld the
    /// others could give it away.
    var overlaps: [[Int]] = []
    var overlapsOf: [Int: [Int]] = [:]
}

/// What a cell counts.
enum CountName: Hashable, Sendable {
    case figure(FigurePlace)
    /// The sides of a share that are figures nowhere else.
    case numerator(FigurePlace)
    case denominator(FigurePlace)
    /// Those of the whole who are not in the part.
    case remainder(part: FigurePlace, whole: FigurePlace)
    /// Those of the total whom no part counts.
    case uncounted(FigurePlace, SumOver)

    var place: FigurePlace {
        switch self {
        case .figure(let place), .numerator(let place), .denominator(let place),
            .uncounted(let place, _):
            place
        case .remainder(let part, _): part
        }
    }
}

/// Whose side a count is, and what it is about.
struct CountAxes: Sendable {
    enum Side: Int, Sendable { case figure, numerator, denominator }

    let side: Side
    let place: FigurePlace
}

extension CountName {
    /// `nil` of what is only worked out.
    var axes: CountAxes? {
        switch self {
        case .figure(let place): CountAxes(side: .figure, place: place)
        case .numerator(let place): CountAxes(side: .numerator, place: place)
        case .denominator(let place): CountAxes(side: .denominator, place: place)
        case .remainder, .uncounted: nil
        }
    }
}

/// What a total is taken over.
enum SumOver: Hashable, Sendable { case channels, groups, time, metrics }

extension CountTable {
    /// Each member of a sum with its sign: what must balance.
    func balance(_ sum: Int) -> [(cell: Int, sign: Int)] {
        [(sums[sum].total, -1)] + sums[sum].parts.map { ($0, 1) }
    }

    func members(_ sum: Int) -> [Int] { [sums[sum].total] + sums[sum].parts }

    /// Whether it may be withheld to protect another: something is printed, and it is no zero.
    func isCandidate(_ cell: Int) -> Bool {
        !cells[cell].printing.isEmpty && !cells[cell].isFixed
    }
}

/// What is withheld so far, and which counts a reader therefore does not see.
struct Veil: Sendable {
    private(set) var isHidden: [Bool]
    private(set) var isWithheld: [Bool]

    /// Nothing is withheld; what nobody prints is hidden.
    init(_ table: CountTable) {
        isWithheld = Array(repeating: false, count: table.places.count)
        isHidden = table.cells.map { $0.printing.isEmpty && !$0.isFixed }
    }

    /// A figure prints all of its counts or none, so a share goes with either of its sides.
    mutating func hide(_ cell: Int, in table: CountTable) {
        var open = [cell]
        while let next = open.popLast() {
            let isNew = !isHidden[next]
            if isNew && !table.cells[next].isFixed { isHidden[next] = true }
            for place in table.cells[next].printing where !isWithheld[place] {
                open += withhold(place, in: table)
            }
            guard isNew, let lists = table.overlapsOf[next] else { continue }
            for list in lists {
                open += table.overlaps[list].filter { !isHidden[$0] && table.isCandidate($0) }
            }
        }
    }

    /// To try what follows without it; what else was withheld with it stays so.
    mutating func show(_ cell: Int) { isHidden[cell] = false }

    /// Withholds a figure alone; gives the cells that nothing prints any more.
    private mutating func withhold(_ place: Int, in table: CountTable) -> [Int] {
        isWithheld[place] = true
        return table.printed[place].filter { cell in
            !isHidden[cell] && !table.cells[cell].isFixed
                && table.cells[cell].printing.allSatisfy { isWithheld[$0] }
        }
    }

    /// Withholds a figure whatever it prints, as a share of too few.
    mutating func hide(place: Int, in table: CountTable) {
        guard !isWithheld[place] else { return }
        for cell in withhold(place, in: table) { hide(cell, in: table) }
    }
}
