import Diagnostics
import Synchronization

/// What browsers are shown now. A class, for builds put up here what requests read and wait for.
package final class Board: Sendable {
    private struct State {
        var showing = Showing()
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var tickets = 0
    }

    private let state = Mutex(State())

    package init() {}

    var showing: Showing { state.withLock { $0.showing } }

    /// Puts up what came of a build, unless it is what hangs there; says whether it is new.
    @discardableResult package func publish(_ build: PreviewBuild) -> Bool {
        let waiting = state.withLock { state -> [Int: CheckedContinuation<Void, Never>]? in
            guard state.showing.take(build) else { return nil }
            defer { state.waiting = [:] }
            return state.waiting
        }
        for request in (waiting ?? [:]).values { request.resume() }
        return waiting != nil
    }

    /// What is shown once it is another version than this, or when the patience is at an end.
    func showing(after version: Int, patience: Duration) async -> Showing {
        let ticket = state.withLock { state in
            state.tickets += 1
            return state.tickets
        }
        let impatience = Task {
            try await Task.sleep(for: patience)
            giveUp(ticket)
        }
        await withCheckedContinuation { request in
            let isThere = state.withLock { state in
                guard state.showing.version == version else { return true }
                state.waiting[ticket] = request
                return false
            }
            if isThere { request.resume() }
        }
        impatience.cancel()
        return showing
    }

    private func giveUp(_ ticket: Int) {
        state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
    }
}

/// The last good site, and what there is to say of the content as it is now.
struct Showing: Sendable {
    /// Counts what was shown, and what of it were sites.
    private(set) var version = 0
    private(set) var siteNumber = 0
    private(set) var site: ServedSite?
    /// The last one that was looked through and has no error.
    private var good: ServedSite?
    private(set) var notices: [DiagnosticReport.Entry] = []
    private(set) var summary: String?
    /// The site is older than the content.
    private(set) var isBehind = true

    /// Whether anything is new.
    mutating func take(_ build: PreviewBuild) -> Bool {
        var next = site
        var isBehind = false
        switch build.outcome {
        case .good(let site):
            good = site
            next = site
        case .unchecked(let site): next = site
        case .none: isBehind = true
        case .withdrawn:
            next = good
            isBehind = true
        }
        let isNewSite = next !== site
        let isSame = build.notices == notices && isBehind == self.isBehind && !isNewSite
        if isSame, version > 0 { return false }
        if isNewSite {
            site = next
            siteNumber += 1
        }
        notices = build.notices
        summary = build.summary
        self.isBehind = isBehind
        version += 1
        return true
    }
}
