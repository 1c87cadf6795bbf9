import Diagnostics
import Testing

@testable import Preview

@Suite struct DrawerTests {
    @Test func aDiagnosticStandsWithItsPlaceItsLineAndItsHelp() {
        let text = drawer(showing(built(smallSite, [notice(.warning)])))
        #expect(
            text == """
                <section class="candour-drawer" aria-labelledby="candour-diagnostics">
                <details>
                <summary><h2 id="candour-diagnostics">1 found</h2></summary>
                <ol>
                <li class="warning">
                <p><code>content/plans/p.yml:1:9</code>: <strong>warning[C0107]</strong>: &#39;target&#39; is a number</p>
                <pre role="group" aria-label="Source" tabindex="0">    1 | target: ninety
                      |         ^
                </pre>
                <p>Help: leave it out</p>
                </li>
                </ol>
                </details>
                </section>

                """)
    }

    @Test func anErrorOpensItAndSaysThatTheSiteIsTheLastGoodOne() {
        let text = drawer(showing(built(), built(nil, [notice()])))
        #expect(text.contains("<section class=\"candour-drawer has-errors\""))
        #expect(text.contains("<details open>"))
        #expect(text.contains(">1 found: the last good build is shown</h2>"))
    }

    @Test func whatAnAuthorWroteIsTextAndNoMarkup() {
        let markup = "<script>alert('\"&')</script>"
        let text = drawer(showing(built(nil, [notice(message: markup, line: markup)])))
        #expect(!text.contains("<script"))
        let harmless = "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"
        #expect(text.ranges(of: harmless).count == 2)
    }

    @Test func whereThereIsNothingToSayThereIsNoDrawer() {
        #expect(drawer(showing(built())) == "")
    }
}

private func showing(_ builds: PreviewBuild...) -> Showing {
    var showing = Showing()
    for build in builds { _ = showing.take(build) }
    return showing
}
