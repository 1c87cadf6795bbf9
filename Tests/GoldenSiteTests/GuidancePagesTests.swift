import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// The 108 guidance pages of two public bodies, written for other generators, build unchanged as a staff site: a
/// `_folder.yml` names their foreign keys, and the levels of two rules are lowered for their folder.
struct GuidancePagesTests {
    private static let site = """
        organisation: General Services
        title: Report
        rules:
          - {rule: C0110, level: warning, folder: staff, reason: Their own generator took the last of two, until: 2099-12-31}
          - {rule: C0541, level: warning, folder: staff, reason: A link leads to a heading that is not there, until: 2099-12-31}
        """
    private static let folder = """
        defaults: {kind: page}
        map: {date: published, summary: description}
        ignore: [slug, topics, authors, deck, expirydate, layout, primary_image, tags, sticky_sidenav, sidenav, permalink, eleventyNavigation, redirect_from, guide, aliases, subnav, summary_box, url, legislation, featured_links, featured_communities, source, redirectto, kicker, image, guide_weight, featured_resources, source_url, on-page-nav, featured_image, uid, tag, logo, event_cop, dg_shortname, dg_logo, dg_highlight, dg_acronym, contact, community_list, categories, draft]
        """

    private func content() throws -> [SourceFile]? {
        guard let shared = sharedFolder(for: "108 guidance pages of two public bodies") else {
            return nil
        }
        let folder = URL(fileURLWithPath: shared).appendingPathComponent("data/guidance")
        var files = [
            SourceFile(path: "candour.yml", text: Self.site),
            SourceFile(path: "staff/_folder.yml", text: Self.folder),
        ]
        for (path, bytes) in try GoldenSite.files(in: folder) {
            files.append(SourceFile(path: "staff/\(path)", bytes: bytes))
        }
        return files.sorted { $0.path < $1.path }
    }

    @Test func theyBuildUnchangedAndEveryRepeatedKeyIsReported() throws {
        guard let content = try content() else { return }
        let built = build(BuildInput(content: Diagnosed(content)))
        let sites = try #require(built.value)
        let pages = sites.staffTree.files.filter { $0.path.hasSuffix(".html") }
        #expect(pages.count == 156)
        #expect(pages.allSatisfy { !$0.render().value.isEmpty })
        let repeated = built.diagnostics.filter { $0.rule.id == "C0110" }
            .map { "\($0.position.path):\($0.position.line):\($0.position.column)" }
        #expect(
            repeated.sorted() == [
                "staff/digitalgov/news/2015/09/2015-09-16-using-plain-language-to-write-for-the-web.md:14:1",
                "staff/digitalgov/news/2016/10/2016-10-17-your-first-thoughts-on-the-social-media-strategy.md:16:1",
                "staff/digitalgov/news/2018/12/2018-12-20-designing-for-translation.md:20:1",
                "staff/digitalgov/resources/omb-memos-circulars-executive-orders-and-other-policies.md:12:1",
                "staff/digitalgov/services/service_us-digital-registry.md:25:1",
            ])
    }

    /// Together with the example, in a folder of its own: neither minds the other.
    @Test func theyBuildBesideTheExample() throws {
        guard let content = try content() else { return }
        let example = try exampleContent()
        let alone = try #require(build(BuildInput(content: Diagnosed(example))).value)
        let site = try #require(example.first { $0.path == "candour.yml" })
        let rules = Self.site.split(separator: "\n").drop { !$0.hasPrefix("rules:") }
            .joined(separator: "\n").replacing("folder: staff", with: "folder: staff/others")
        var files = example.filter { $0.path != "candour.yml" }
        files.append(
            SourceFile(
                path: site.path, text: String(decoding: site.bytes, as: UTF8.self) + "\n\(rules)\n")
        )
        for file in content where file.path != "candour.yml" {
            let path = "staff/others/" + file.path.dropFirst("staff/".count)
            files.append(SourceFile(path: path, bytes: file.bytes))
        }
        let built = build(BuildInput(content: Diagnosed(files.sorted { $0.path < $1.path })))
        let sites = try #require(
            built.value, "\(built.diagnostics.filter { $0.severity == .error })")
        #expect(sites.staffTree.pageCount > alone.staffTree.pageCount + 108)
        #expect(sites.publicTree.pageCount == alone.publicTree.pageCount)
        #expect(sites.check() == [])
        let desk = try #require(sites.staffTree.files.first { $0.path == "index.html" })
        #expect(String(decoding: desk.render().value, as: UTF8.self).contains("Others"))
    }

    @Test func templatingIsPrintedAsItStands() throws {
        guard let content = try content() else { return }
        let sites = try #require(build(BuildInput(content: Diagnosed(content))).value)
        let name = "2015-06-29-creating-a-social-media-report-that-matters.html"
        let file = sites.staffTree.files.first { $0.path.hasSuffix(name) }
        let html = String(decoding: try #require(file).render().value, as: UTF8.self)
        #expect(html.contains("{{&lt; legacy-img src=&quot;2015/06/600-x-400"))
    }
}
