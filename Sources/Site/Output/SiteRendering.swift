package import Diagnostics
import Parallel

extension SiteLayout {
    /// What is made of each file once it is rendered, in the order of the entries, on all cores.
    ///
    /// Each is rendered once at most: those that are made of many come last, from what was kept of the others.
    package func rendering<Result: Sendable>(
        _ make: @Sendable (Entry, _ render: () -> Diagnosed<[UInt8]>) -> Result
    ) -> [Result] {
        let order = topFirst
        let made = parallelMap(order) { index -> (result: Result?, text: PageText?) in
            let entry = entries[index]
            guard entry.file.join == nil else { return (nil, nil) }
            var text: PageText?
            let result = make(entry) {
                let rendered = entry.file.render()
                text = entry.file.text?(rendered.value)
                return rendered
            }
            return (result, text)
        }
        var results = [Result?](repeating: nil, count: entries.count)
        var kept = [PageText?](repeating: nil, count: entries.count)
        for place in order.indices {
            results[order[place]] = made[place].result
            kept[order[place]] = made[place].text
        }
        let texts = textsBySite(kept)
        let last = entries.indices.filter { entries[$0].file.join != nil }
        let joined = parallelMap(last, inRunsOf: 1) { index in
            make(entries[index]) { entries[index].joined(texts[entries[index].site]) }
        }
        for place in last.indices { results[last[place]] = joined[place] }
        return results.compactMap { $0 }
    }
}

extension SiteLayout {
    private func textsBySite(_ texts: [PageText?]) -> [[PageText]] {
        var bySite = [[PageText]](repeating: [], count: folders.count)
        for index in entries.indices {
            if let text = texts[index] { bySite[entries[index].site].append(text) }
        }
        return bySite
    }

    /// The entries by their numbers, those at the top of a site before the others: many of them tell of all others and take
    /// long, and at the end one core would wait for the other.
    private var topFirst: [Int] {
        let isAtTop = entries.map { !$0.pathInSite.utf8.contains(UInt8(ascii: "/")) }
        return entries.indices.filter { isAtTop[$0] } + entries.indices.filter { !isAtTop[$0] }
    }
}

extension SiteLayout.Entry {
    fileprivate func joined(_ texts: [PageText]) -> Diagnosed<[UInt8]> {
        file.join?(texts) ?? file.render()
    }
}
