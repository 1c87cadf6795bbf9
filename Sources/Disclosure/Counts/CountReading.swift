import Model
import Statistics

/// Makes a table of counts from figures: names first, then what adds up to what, then what is equal.
struct CountReading {
    let figures: [FigurePlace: Figure]
    let metrics: [MetricID: Metric]
    let yearStart: YearStart
    let smallest: Int

    struct Count {
        /// `nil` of one that was delivered as confidential.
        var amount: Decimal?
        let name: CountName
        let isDelivered: Bool
        /// Of a metric that tells nothing of people: printed whatever happens.
        var isOpen = false
        /// Must not be told although it is large: who knows it works out a small one.
        var isSecret = false

        /// True zeros are printed; a rest of nobody is not.
        var isPrintedZero: Bool {
            switch name {
            case .figure, .numerator, .denominator: amount?.isZero ?? false
            case .remainder, .uncounted: false
            }
        }
    }

    /// A sum as it was found: numbers into `counts`.
    struct FoundSum {
        let total: Int
        let parts: [Int]
        let over: SumOver?
    }

    var counts: [Count] = []
    var numbers: [CountName: Int] = [:]
    var sums: [FoundSum] = []
    var overlaps: [[Int]] = []
    /// What each place prints.
    var printed: [(place: FigurePlace, counts: [Int])] = []

    /// The figures about people, in reading order.
    let people: [FigurePlace]

    init(
        _ figures: [FigurePlace: Figure], metrics: [MetricID: Metric], yearStart: YearStart,
        smallest: Int
    ) {
        self.figures = figures
        self.metrics = metrics
        self.yearStart = yearStart
        self.smallest = smallest
        people = figures.keys.filter { metrics[$0.key.metric]?.isAboutPeople ?? true }.sorted()
        guard !people.isEmpty else { return }
        for place in people { addFigure(at: place) }
        for place in people { addShare(at: place) }
        addTelltales()
        addMargins()
        workOut()
        addNested()
    }
}

extension CountReading {
    mutating func add(_ name: CountName, _ amount: Decimal?, isDelivered: Bool) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = counts.count
        counts.append(Count(amount: amount, name: name, isDelivered: isDelivered))
        return counts.count - 1
    }

    func number(of place: FigurePlace) -> Int? { numbers[.figure(place)] }

    private mutating func addFigure(at place: FigurePlace) {
        guard metrics[place.key.metric]?.countsPeople ?? true, let figure = figures[place] else {
            return
        }
        switch figure.value {
        case .number(let number):
            printed.append((place, [add(.figure(place), number, isDelivered: false)]))
        case .missing(.confidential), .missing(.low):
            printed.append((place, [add(.figure(place), nil, isDelivered: true)]))
        case .between, .missing, .share, .notReached: break
        }
    }

    /// A share prints both of its sides; where they are the figures of its metrics, these.
    private mutating func addShare(at place: FigurePlace) {
        guard case .share(let share)? = figures[place]?.value else { return }
        let metric = metrics[place.key.metric]
        let top = side(share.numerator, of: metric?.numerator, at: place, or: .numerator(place))
        let bottom = side(
            share.denominator, of: metric?.denominator, at: place, or: .denominator(place))
        printed.append((place, [top, bottom]))
        addRemainder(top, of: bottom, whole: .denominator(place))
    }

    private mutating func side(
        _ amount: Decimal, of metric: MetricID?, at place: FigurePlace, or name: CountName
    ) -> Int {
        if let metric, let own = number(of: place.of(metric)), counts[own].amount == amount {
            return own
        }
        let own = add(name, amount, isDelivered: false)
        if let metric, metrics[metric]?.isAboutPeople == false,
            figures[place.of(metric)]?.value == .number(amount)
        {
            counts[own].isOpen = true
        }
        return own
    }

    /// A small number that is worked out and is no sum is told by what it is worked out from.
    private mutating func addTelltales() {
        for place in people {
            guard let metric = metrics[place.key.metric], !metric.isSumOrQuotient,
                let figure = figures[place], isSmall(figure), let told = metric.telltale,
                let own = number(of: place.of(told))
            else { continue }
            counts[own].isSecret = true
        }
    }

    private func isSmall(_ figure: Figure) -> Bool {
        switch figure.value {
        case .number(let number): Disclosure.isSmall(number, smallest: smallest)
        case .share(let share): Disclosure.isSmall(share, smallest: smallest)
        case .between, .missing, .notReached: false
        }
    }

    /// Those of the whole who are not in the part: anyone can subtract.
    private mutating func addRemainder(_ part: Int, of whole: Int, whole place: CountName) {
        guard let top = counts[part].amount, let bottom = counts[whole].amount,
            let rest = bottom.subtracting(top), !rest.isNegative
        else { return }
        let name = CountName.remainder(
            part: counts[part].name.place, whole: counts[whole].name.place)
        guard numbers[name] == nil else { return }
        let number = add(name, rest, isDelivered: false)
        sums.append(FoundSum(total: whole, parts: [part, number], over: nil))
    }
}

extension CountReading {
    /// Parts of a whole by another metric: answered of enquiries, answered in time of answered. Two parts that make up
    /// the whole add up to it.
    private mutating func addNested() {
        let nested = Dictionary(grouping: metrics.values.filter { $0.partOf != nil }) {
            $0.partOf ?? $0.id
        }.mapValues { $0.map(\.id).sorted() }
        for place in people {
            guard let whole = number(of: place) else { continue }
            let parts = (nested[place.key.metric] ?? []).compactMap { number(of: place.of($0)) }
            for (index, part) in parts.enumerated() {
                addRemainder(part, of: whole, whole: .figure(place))
                for other in parts[(index + 1)...] where isSum(whole, of: [part, other]) {
                    sums.append(FoundSum(total: whole, parts: [part, other], over: nil))
                }
            }
        }
    }

    private func isSum(_ total: Int, of parts: [Int]) -> Bool {
        guard let amount = counts[total].amount, let sum = sum(of: parts) else { return false }
        return amount == sum
    }

    /// `nil` where one of them is not known.
    func sum(of parts: [Int]) -> Decimal? {
        parts.reduce(.some(.zero)) { sum, part in
            guard let sum, let amount = counts[part].amount else { return nil }
            return sum.adding(amount)
        }
    }
}
