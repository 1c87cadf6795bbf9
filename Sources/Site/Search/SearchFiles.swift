/// From so many pages on search knows titles, headings and summaries alone: every word would be too much to load.
private let manyPages = 2000

/// Pages, those of them that search finds with their words, and the files that search loads at the first key.
func searchable(_ pages: [SiteFile], where isListed: (String) -> Bool) -> [SiteFile] {
    let count = pages.count { isListed($0.path) }
    guard count > 0 else { return pages }
    let depth: PageText.Depth = count < manyPages ? .everyWord : .titlesAndSummaries
    let all = pages.map { page in
        guard isListed(page.path) else { return page }
        return page.read { PageText($0, path: page.path, depth: depth) }
    }
    return all + searchFiles(of: all.filter { $0.text != nil }, depth)
}

private func searchFiles(of pages: [SiteFile], _ depth: PageText.Depth) -> [SiteFile] {
    guard depth == .everyWord else {
        return [SiteFile(path: "search-index.js", of: pages) { SearchIndex($0, depth).bytes }]
    }
    return [
        SiteFile(path: "search-index.js", of: pages) { SearchIndex(distinct($0), depth).bytes },
        SiteFile(path: "search-text.js", of: pages) { searchTexts(distinct($0)) },
    ]
}

/// Of pages that say the same word for word, as the front page and the newest edition do, the first is found.
private func distinct(_ pages: [PageText]) -> [PageText] {
    var seen: [String: [PageText]] = [:]
    return pages.filter { page in
        if seen[page.title, default: []].contains(where: page.saysTheSame) { return false }
        seen[page.title, default: []].append(page)
        return true
    }
}

extension PageText {
    fileprivate func saysTheSame(as other: PageText) -> Bool {
        title == other.title
            && sections.elementsEqual(other.sections) {
                ($0.id, $0.heading, $0.text) == ($1.id, $1.heading, $1.text)
            }
    }
}
