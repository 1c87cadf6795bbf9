import Dispatch
import Glibc
import Synchronization

/// A result for each of 0 ..< `count`, worked out on all cores, in chunks of neighbours.
func concurrentMap<Result: Sendable>(
    _ count: Int, chunk: Int = 16, _ body: @Sendable (Int) -> Result
) -> [Result] {
    let workers = min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), (count + chunk - 1) / chunk)
    guard workers > 1 else { return (0..<count).map(body) }
    let next = Atomic(0)
    return [Result](unsafeUninitializedCapacity: count) { slots, used in
        // Each slot is written once, by the one worker that drew its index.
        nonisolated(unsafe) let slots = slots
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let start = next.add(chunk, ordering: .relaxed).oldValue
                guard start < count else { return }
                for index in start..<min(start + chunk, count) {
                    slots.initializeElement(at: index, to: body(index))
                }
            }
        }
        used = count
    }
}
