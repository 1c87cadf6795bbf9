import Model

/// What a stretch of observations comes to, before it is known which metric asks.
struct Aggregate {
    var value: Figure.Value
    var places: [ObservationIndex.Place]
}

extension ObservationIndex {
    /// The observations that lie within a period, by their grain: a file may hold months and their quarter.
    private func within(
        _ period: Period, _ key: SeriesKey
    ) -> [Period.Grain: [Place]] {
        let all = places(of: key)
        var index = firstIndex(in: all, notBefore: period.first)
        var found: [Period.Grain: [Place]] = [:]
        while index < all.count {
            let own = observation(at: all[index]).period
            if own.first > period.last { break }
            if own.last <= period.last { found[own.grain, default: []].append(all[index]) }
            index += 1
        }
        return found
    }

    private func firstIndex(in places: [Place], notBefore day: Day) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if observation(at: places[middle]).period.first < day {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The one observation of exactly that period.
    func exact(_ key: SeriesKey, _ period: Period) -> Place? {
        let all = places(of: key)
        var index = firstIndex(in: all, notBefore: period.first)
        while index < all.count {
            let own = observation(at: all[index]).period
            guard own.first == period.first else { return nil }
            if own.last == period.last { return all[index] }
            index += 1
        }
        return nil
    }

    /// The last reading within the period: what a stock is. `nil` where nothing was delivered in it.
    func last(_ key: SeriesKey, _ period: Period) -> Aggregate? {
        let inside = within(period, key).values.joined()
        guard !inside.isEmpty else { return nil }
        let newest = inside.filter { observation(at: $0).value != nil }
            .max { observation(at: $0).period.last < observation(at: $1).period.last }
        guard let newest, let value = observation(at: newest).value else {
            return Aggregate(value: .missing(.notAvailable), places: Array(inside))
        }
        return Aggregate(value: .number(value), places: [newest])
    }

    /// The sum over parts that cover the period without a gap; `[x]` where one is missing. `nil` where nothing
    /// was delivered in it.
    ///
    /// `required` is the part of the period in which something could be delivered: a channel has no days before
    /// it opens. Of several grains the coarsest that covers it is taken, so that nothing is counted twice.
    func sum(_ key: SeriesKey, _ period: Period, required: Period) -> Aggregate? {
        let inside = within(period, key)
        guard !inside.isEmpty else { return nil }
        var longest: [Place] = []
        for grain in Period.Grain.allCases.reversed() {
            guard let parts = inside[grain] else { continue }
            if covers(parts, required) { return added(parts) }
            if parts.count > longest.count { longest = parts }
        }
        return Aggregate(value: .missing(.notAvailable), places: longest)
    }

    private func covers(_ parts: [Place], _ required: Period) -> Bool {
        var next = required.first
        for part in parts {
            let own = observation(at: part).period
            if own.last < next { continue }
            if own.first > next { return false }
            next = own.last.adding(days: 1)
        }
        return next > required.last
    }

    private func added(_ parts: [Place]) -> Aggregate {
        let observations = parts.map { observation(at: $0) }
        let missing = Aggregate(value: .missing(.notAvailable), places: parts)
        if let share = observations.first?.share, share >= 0 {
            return addedShares(parts).map { Aggregate(value: .share($0), places: parts) } ?? missing
        }
        var sum = Decimal.zero
        for observation in observations {
            guard let value = observation.value, let next = sum.adding(value) else {
                return missing
            }
            sum = next
        }
        return Aggregate(value: .number(sum), places: parts)
    }

    private func addedShares(_ parts: [Place]) -> Share? {
        var (numerator, denominator) = (Decimal.zero, Decimal.zero)
        for part in parts {
            guard let share = share(at: part), let top = numerator.adding(share.numerator),
                let bottom = denominator.adding(share.denominator)
            else { return nil }
            (numerator, denominator) = (top, bottom)
        }
        return Share(numerator, of: denominator)
    }

    func share(at place: Place) -> Share? {
        let observation = observation(at: place)
        guard observation.share >= 0 else { return nil }
        return snapshots[Int(place.snapshot)].shares[Int(observation.share)]
    }

    /// What one observation says.
    func value(at place: Place) -> Figure.Value {
        if let share = share(at: place) { return .share(share) }
        let observation = observation(at: place)
        if let value = observation.value { return .number(value) }
        return .missing(observation.marker ?? .notAvailable)
    }
}
