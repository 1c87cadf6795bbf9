package import Diagnostics
import Parallel

extension SiteLayout {
    /// What is made of each file once it is rendered, in the order of the entries, on all cores.
    ///
    /// Each is rendered once at most: those that are made of many come last, from what was kept of the others.
    package func rendering<Result: Sendable>(
        _ make: @Sendable (Entry, _ render: () -> Diagnosed<[UInt8]>) -> Result
    ) -> [Result] {
        let first = parallelMap(entries.count) { index -> (result: Result?, text: PageText?) in
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
        let texts = folders.indices.map { site in
            zip(entries, first).compactMap { entry, made in entry.site == site ? made.text : nil }
        }
        let last = first.indices.filter { first[$0].result == nil }
        let joined = parallelMap(last, inRunsOf: 1) { index in
            make(entries[index]) { entries[index].joined(texts[entries[index].site]) }
        }
        var results = first.map(\.result)
        for (index, result) in zip(last, joined) { results[index] = result }
        return results.compactMap { $0 }
    }
}

extension SiteLayout.Entry {
    fileprivate func joined(_ texts: [PageText]) -> Diagnosed<[UInt8]> {
        file.join?(texts) ?? file.render()
    }
}
