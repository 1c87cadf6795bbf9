import Diagnostics
import Disclosure
import Formats
import Model
import Pages

/// What machines that read the public site look for: `robots.txt`, and `sitemap.xml` where the site's address is known.
func robotsFiles(of record: PublishedRecord, pages: [Page<Public>]) -> [SiteFile] {
    let organisation = record.organisation
    guard let map = wholeAddress(of: Address<Public>("sitemap.xml"), in: organisation) else {
        return [textFile("robots.txt", "User-agent: *\nAllow: /\n")]
    }
    let days = lastChanges(in: record)
    let addresses = pages.map(\.address).filter(isListed).sorted()
    let entries = addresses.compactMap { page in
        wholeAddress(of: page, in: organisation).map { ($0, days[page]) }
    }
    return [
        textFile("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: \(map)\n"),
        SiteFile(path: "sitemap.xml") { Diagnosed(sitemap(entries).document) },
    ]
}

/// Nobody's machine is to read the staff site; what really keeps it is that it is not on the web.
func staffRobotsFiles() -> [SiteFile] {
    [textFile("robots.txt", "User-agent: *\nDisallow: /\n")]
}

/// Source: sitemaps.org, protocol 0.9.
private func sitemap(_ entries: [(address: String, day: Day?)]) -> XMLElement {
    XMLElement(
        "urlset", [XMLAttribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")],
        entries.map { address, day in
            let location = XMLElement("loc", text: address)
            let change = day.map { XMLElement("lastmod", text: $0.description) }
            return .element(
                XMLElement("url", [], [location, change].compactMap { $0.map { .element($0) } }))
        })
}

private func textFile(_ path: String, _ text: String) -> SiteFile {
    SiteFile(path: path) { Diagnosed(Array(text.utf8)) }
}
