import Diagnostics
import Testing

@testable import Site

@Suite struct RobotsFilesTests {
    private func files(_ lines: String) throws -> [String: String] {
        let content = [
            SourceFile(path: "candour.yml", text: "organisation: A\ntitle: T\n\(lines)\n"),
            SourceFile(
                path: "public/zebra.md", text: "---\ntitle: Z\nupdated: 2026-03-04\n---\nZ.\n"),
            SourceFile(path: "public/about.md", text: "---\ntitle: A\n---\nA.\n"),
        ]
        let built = build(BuildInput(content: Diagnosed(content)))
        #expect(built.diagnostics == [])
        let sites = try #require(built.value)
        var files: [String: String] = [:]
        for entry in sites.layout.entries {
            files[entry.path] = String(decoding: entry.file.render().value, as: UTF8.self)
        }
        #expect(sites.check() == [])
        return files
    }

    @Test func theMapOfTheSiteIsWholeSortedAndDatedByTheContentAlone() throws {
        let files = try files("base_url: https://a.example/report")
        #expect(
            files["public/sitemap.xml"] == """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url>
                    <loc>https://a.example/report/a-to-z.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/about.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/data/columns.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/data/index.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/documents.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/how-this-is-made.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/index.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/keeping-us-honest.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/licence.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/methods.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/metrics/index.html</loc>
                  </url>
                  <url>
                    <loc>https://a.example/report/zebra.html</loc>
                    <lastmod>2026-03-04</lastmod>
                  </url>
                </urlset>

                """)
        #expect(
            files["public/robots.txt"]
                == "User-agent: *\nAllow: /\n\nSitemap: https://a.example/report/sitemap.xml\n")
        #expect(files["staff/robots.txt"] == "User-agent: *\nDisallow: /\n")
    }

    @Test func withoutAnAddressThereIsNoMap() throws {
        let files = try files("")
        #expect(files["public/sitemap.xml"] == nil)
        #expect(files["public/robots.txt"] == "User-agent: *\nAllow: /\n")
    }

    @Test func thePageForWhatIsNotThereBeginsAtTheRootOfItsHost() throws {
        let page = try #require(try files("base_url: https://a.example/report/")["public/404.html"])
        #expect(page.contains("href=\"/report/assets/candour.css\""))
        #expect(page.contains("href=\"/report/metrics/index.html\""))
        #expect(!page.contains("rel=\"canonical\""))
        let plain = try #require(try files("")["public/404.html"])
        #expect(plain.contains("href=\"/metrics/index.html\""))
    }

    @Test func aColourOfTheOrganisationIsAStyleSheetOfItsOwn() throws {
        let files = try files("brand: {colour: \"#0f5257\", dark_colour: \"#7cc4c9\"}")
        let style = try #require(files["public/assets/brand.css"])
        #expect(style.contains("--brand: #0f5257; --head: #0f5257; --head-ink: #fff"))
        #expect(style.contains("{ :root { --brand: #7cc4c9; } }"))
        let page = try #require(files["public/index.html"])
        #expect(page.contains("<link rel=\"stylesheet\" href=\"assets/brand.css\">"))
        #expect(files["staff/assets/brand.css"] == nil)
    }
}
