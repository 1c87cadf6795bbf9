import Model

/// What a stretch of observations comes to, before it is known which metric asks.
struct Aggregate {
    var value: Figure.Value
    let selection: Selection
}

extension ObservationIndex {
    /// The first place whose period begins on that day or later.
    private func firstIndex(in places: Range<Place>, notBefore day: Day) -> Int {
        var (low, high) = (places.lowerBound, places.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if observation(at: middle).first.number < day.number {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The one observation of exactly those days.
    func exact(_ all: Range<Place>, _ period: Period) -> Place? {
        if isOfDays(all) { return days.exact(days.stretches(of: all), period) }
        var index = firstIndex(in: all, notBefore: period.first)
        while index < all.upperBound {
            let own = observation(at: index)
            guard own.first.number == period.first.number else { return nil }
            if own.last.number == period.last.number { return index }
            index += 1
        }
        return nil
    }

    /// The last reading within the period: what a stock is. `nil` where nothing was delivered in it.
    func last(_ all: Range<Place>, _ period: Period) -> Aggregate? {
        if isOfDays(all) { return lastOfDays(days.stretches(of: all), period) }
        var inside: Selection?
        var newest: (place: Place, day: Day)?
        var index = firstIndex(in: all, notBefore: period.first)
        while index < all.upperBound {
            let own = observation(at: index)
            if own.first > period.last { break }
            if own.last <= period.last {
                inside.append(index)
                let isNewer = newest.map { $0.day < own.last } ?? true
                if isNewer, own.value != nil {
                    newest = (index, own.last)
                }
            }
            index += 1
        }
        guard let inside else { return nil }
        guard let place = newest?.place else {
            return Aggregate(value: .missing(.notAvailable), selection: inside)
        }
        return Aggregate(value: value(at: place), selection: Selection(place))
    }

    /// The sum over observations that cover the period without a gap; `[x]` where one is missing. `nil` where
    /// nothing was delivered in it.
    ///
    /// `required` is the part of the period in which something could be delivered: a channel has no days before
    /// it opens. Of those that begin on one day the longest is taken and what lies within it passed over, so that a
    /// file with months and their quarter counts nothing twice.
    func sum(_ all: Range<Place>, _ period: Period, required: Period) -> Aggregate? {
        if isOfDays(all) {
            return sumOfDays(days.stretches(of: all), period, required: required)
        }
        var taken: Selection?
        let end = period.last.number
        var next = period.first.number
        var isWhole = true
        var index = firstIndex(in: all, notBefore: period.first)
        while index < all.upperBound {
            let start = observation(at: index).first.number
            if start > end { break }
            var longest: (place: Place, last: Int32)?
            while index < all.upperBound {
                let own = observation(at: index)
                guard own.first.number == start else { break }
                if own.last.number <= end { longest = (index, own.last.number) }
                index += 1
            }
            guard let longest, start >= next else { continue }
            if start > next, start > required.first.number { isWhole = false }
            taken.append(longest.place)
            next = longest.last + 1
        }
        guard let taken else { return nil }
        guard isWhole, next > required.last.number else {
            return Aggregate(value: .missing(.notAvailable), selection: taken)
        }
        var total = RunningTotal()
        for place in taken { total.add(value(at: place)) }
        return Aggregate(value: total.value, selection: taken)
    }

    func isOfDays(_ all: Range<Place>) -> Bool {
        all.lowerBound >= days.first && !all.isEmpty
    }

    private func lastOfDays(_ all: Range<Int>, _ period: Period) -> Aggregate? {
        let pieces = days.pieces(of: all, within: period)
        guard !pieces.isEmpty else { return nil }
        let places = pieces.lazy.map(\.places).joined()
        if let newest = pieces.reversed().lazy.flatMap({ $0.places.reversed() })
            .first(where: { observation(at: $0).value != nil })
        {
            return Aggregate(value: value(at: newest), selection: Selection(newest))
        }
        var inside: Selection?
        for place in places { inside.append(place) }
        return inside.map { Aggregate(value: .missing(.notAvailable), selection: $0) }
    }

    /// The same, of a key's stretches of days.
    func sumOfDays(
        _ all: Range<Int>, _ period: Period, required: Period
    ) -> Aggregate? {
        var taken: Selection?
        var total = RunningTotal()
        var next = period.first.number
        var isWhole = true
        days.forEachPiece(of: all, within: period) { piece in
            if piece.first > next, piece.first > required.first.number { isWhole = false }
            taken.append(piece.places)
            next = piece.last + 1
            if piece.isListed {
                total.add(value(at: piece.places.lowerBound))
            } else {
                total.add(.number(Decimal(days.sum(of: piece, in: snapshots), scale: 0)))
            }
        }
        guard let taken else { return nil }
        guard isWhole, next > required.last.number else {
            return Aggregate(value: .missing(.notAvailable), selection: taken)
        }
        return Aggregate(value: total.value, selection: taken)
    }

    func share(at place: Place) -> Share? {
        let observation = observation(at: place)
        guard observation.share >= 0 else { return nil }
        return snapshot(of: place).shares[Int(observation.share)]
    }

    /// What one observation says.
    func value(at place: Place) -> Figure.Value {
        let observation = observation(at: place)
        if observation.share >= 0, let share = share(at: place) { return .share(share) }
        if let value = observation.value { return .number(value) }
        return .missing(observation.marker ?? .notAvailable)
    }
}

/// A sum of numbers, or of shares; `[x]` as soon as one is missing, is of the other sort, or has too many digits.
struct RunningTotal {
    private enum State {
        case empty
        case number(Decimal)
        case share(Share)
        case missing
    }

    private var state = State.empty

    mutating func add(_ value: Figure.Value) {
        switch (state, value) {
        case (.empty, .number(let number)): state = .number(number)
        case (.empty, .share(let share)): state = .share(share)
        case (.number(let sum), .number(let number)):
            state = sum.adding(number).map { .number($0) } ?? .missing
        case (.share(let sum), .share(let share)):
            state = sum.adding(share).map { .share($0) } ?? .missing
        case (.missing, _), (_, .missing), (_, .between), (_, .notReached), (.number, .share),
            (.share, .number):
            state = .missing
        }
    }

    var value: Figure.Value {
        switch state {
        case .number(let sum): .number(sum)
        case .share(let sum): .share(sum)
        case .empty, .missing: .missing(.notAvailable)
        }
    }
}

extension Share {
    /// Both sides added; `nil` where one has more digits than a decimal holds.
    fileprivate func adding(_ other: Share) -> Share? {
        guard let top = numerator.adding(other.numerator),
            let bottom = denominator.adding(other.denominator)
        else { return nil }
        return Share(top, of: bottom)
    }
}
