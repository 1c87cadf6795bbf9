import Model

/// What a stretch of observations comes to, before it is known which metric asks.
struct Aggregate {
    var value: Figure.Value
    var places: [ObservationIndex.Place]
}

extension ObservationIndex {
    /// The first place whose period begins on that day or later.
    private func firstIndex(in places: Range<Place>, notBefore day: Day) -> Int {
        var (low, high) = (places.lowerBound, places.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if observation(at: middle).first < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The one observation of exactly those days.
    func exact(_ key: SeriesKey, _ period: Period) -> Place? {
        let all = places(of: key)
        var index = firstIndex(in: all, notBefore: period.first)
        while index < all.upperBound {
            let own = observation(at: index)
            guard own.first == period.first else { return nil }
            if own.last == period.last { return index }
            index += 1
        }
        return nil
    }

    /// The last reading within the period: what a stock is. `nil` where nothing was delivered in it.
    func last(_ key: SeriesKey, _ period: Period) -> Aggregate? {
        let all = places(of: key)
        var inside: [Place] = []
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
        guard !inside.isEmpty else { return nil }
        guard let place = newest?.place else {
            return Aggregate(value: .missing(.notAvailable), places: inside)
        }
        return Aggregate(value: value(at: place), places: [place])
    }

    /// The sum over observations that cover the period without a gap; `[x]` where one is missing. `nil` where
    /// nothing was delivered in it.
    ///
    /// `required` is the part of the period in which something could be delivered: a channel has no days before
    /// it opens. Of those that begin on one day the longest is taken and what lies within it passed over, so that a
    /// file with months and their quarter counts nothing twice.
    func sum(_ key: SeriesKey, _ period: Period, required: Period) -> Aggregate? {
        let all = places(of: key)
        var taken: [Place] = []
        var next = period.first
        var isWhole = true
        var index = firstIndex(in: all, notBefore: period.first)
        while index < all.upperBound {
            let start = observation(at: index).first
            if start > period.last { break }
            var longest: (place: Place, last: Day)?
            while index < all.upperBound {
                let own = observation(at: index)
                guard own.first == start else { break }
                if own.last <= period.last { longest = (index, own.last) }
                index += 1
            }
            guard let longest, start >= next else { continue }
            if start > next, start > required.first { isWhole = false }
            taken.append(longest.place)
            next = longest.last.adding(days: 1)
        }
        guard !taken.isEmpty else { return nil }
        guard isWhole, next > required.last else {
            return Aggregate(value: .missing(.notAvailable), places: taken)
        }
        return added(taken)
    }

    private func added(_ parts: [Place]) -> Aggregate {
        var total = RunningTotal()
        for part in parts { total.add(value(at: part)) }
        return Aggregate(value: total.value, places: parts)
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
        case (.missing, _), (_, .missing), (.number, .share), (.share, .number): state = .missing
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
