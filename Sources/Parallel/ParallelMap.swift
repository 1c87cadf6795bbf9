import Dispatch
import Synchronization

/// The results of a function for each item, in the order of the items, worked out on every core.
///
/// The function must not depend on the order in which it is called. Items are handed out in runs of 16, so
/// that a cheap function does not pay for the handing out; a dear one wants runs of 1.
package func parallelMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], inRunsOf run: Int = 16, _ transform: @Sendable (Item) -> Result
) -> [Result] {
    parallelMap(items.count, inRunsOf: run) { transform(items[$0]) }
}

/// The same, for each of 0 ..< `count`.
package func parallelMap<Result: Sendable>(
    _ count: Int, inRunsOf run: Int = 16, _ transform: @Sendable (Int) -> Result
) -> [Result] {
    let runs = (count + run - 1) / run
    guard runs > 1 else { return (0..<count).map(transform) }
    let results = Mutex([[Result]](repeating: [], count: runs))
    DispatchQueue.concurrentPerform(iterations: runs) { index in
        let part = (index * run..<min(count, (index + 1) * run)).map(transform)
        results.withLock { $0[index] = part }
    }
    return results.withLock { $0.flatMap { $0 } }
}
