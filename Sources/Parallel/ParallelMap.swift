import Dispatch

/// The results of a function for each item, in the order of the items, worked out on every core.
///
/// The function must not depend on the order in which it is called. Items are handed out in runs of 16, so
/// that a cheap function does not pay for the handing out; a dear one wants runs of 1.
///
/// Inlinable, so that each caller's is made for its own types: every long loop of a build is one of these.
@inlinable package func parallelMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], inRunsOf run: Int = 16, _ transform: @Sendable (Item) -> Result
) -> [Result] {
    parallelMap(items.count, inRunsOf: run) { transform(items[$0]) }
}

/// The same, for each of 0 ..< `count`.
@inlinable package func parallelMap<Result: Sendable>(
    _ count: Int, inRunsOf run: Int = 16, _ transform: @Sendable (Int) -> Result
) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // SAFETY: each place is filled once, by the core that has its run, before this returns.
        nonisolated(unsafe) let places = buffer
        onEveryCore(count, inRunsOf: run) { part in
            for index in part { places.initializeElement(at: index, to: transform(index)) }
        }
        initialized = count
    }
}

/// Hands out 0 ..< `count` in runs; comes back when all are done.
@usableFromInline package func onEveryCore(
    _ count: Int, inRunsOf run: Int, _ work: @Sendable (Range<Int>) -> Void
) {
    let runs = (count + run - 1) / run
    guard runs > 1 else { return work(0..<count) }
    DispatchQueue.concurrentPerform(iterations: runs) { index in
        work(index * run..<min(count, (index + 1) * run))
    }
}
