import Dispatch
import Synchronization

/// The results of a function for each item, in the order of the items, worked out on every core.
///
/// The function must not depend on the order in which it is called. Items are handed out in runs of 16, so
/// that a cheap function does not pay for the handing out.
package func parallelMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
) -> [Result] {
    let run = 16
    let runs = (items.count + run - 1) / run
    guard runs > 1 else { return items.map(transform) }
    let results = Mutex([[Result]?](repeating: nil, count: runs))
    DispatchQueue.concurrentPerform(iterations: runs) { index in
        let part = items[(index * run)..<min(items.count, (index + 1) * run)].map(transform)
        results.withLock { $0[index] = part }
    }
    return results.withLock { $0.flatMap { $0 ?? [] } }
}
