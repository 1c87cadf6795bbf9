/// How long the steps of a run took, told as they end.
struct Stopwatch {
    private let isTelling: Bool
    private var start = ContinuousClock.now

    init(isTelling: Bool) {
        self.isTelling = isTelling
    }

    mutating func lap(_ step: String) {
        let now = ContinuousClock.now
        if isTelling {
            let parts = start.duration(to: now).components
            let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
            Terminal.say("\(step): \(milliseconds) ms\n")
        }
        start = now
    }
}
