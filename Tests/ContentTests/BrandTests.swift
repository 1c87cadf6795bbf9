import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct BrandTests {
    private func site(_ lines: String) -> MarkedSource {
        MarkedSource("organisation: Aberwen\ntitle: Listening\n\(lines)\n", path: "candour.yml")
    }

    private func colour(_ text: String) throws -> Colour { try #require(Colour(text)) }

    @Test func aColourThatCannotBeReadIsAnErrorThatNamesTheNearestThatCan() throws {
        let source = site("brand: {colour: 1️⃣\"#777777\", dark_colour: 2️⃣\"#12436d\"}")
        let read = reading(of: [source.file])
        let ground = Brand.darkGround
        let (pale, dark) = (try colour("#777777"), try colour("#12436d"))
        #expect(
            read.diagnostics.sorted() == [
                .pale(
                    pale, contrast: pale.contrast(with: .white), on: .white,
                    nearest: try colour("#767676"), at: source["1️⃣"]),
                .pale(
                    dark, contrast: dark.contrast(with: ground), on: ground,
                    nearest: try colour("#7692ab"), at: source["2️⃣"]),
            ])
        #expect(
            read.diagnostics.sorted().first?.message
                == "text needs a contrast of 4.5:1, and #777777 has 4.47:1 with #ffffff")
        #expect(read.value?.organisation.brand?.colour == (try colour("#767676")))
    }

    @Test func aColourOutsideQuotesIsAComment() {
        let source = site("brand:\n  colour:1️⃣ #12436d")
        let said = said(of: source)
        #expect(said.map(\.rule) == [.colour])
        #expect(said.first?.notes == ["put it in quotes: in YAML a comment begins with #"])
    }

    @Test func aColourIsSixDigits() {
        let source = site("brand: {colour: 1️⃣teal}")
        #expect(said(of: source) == [.notAColour("teal", key: "colour", at: source["1️⃣"])])
    }

    @Test func aLogoIsAPictureThatThereIsAndHasWords() {
        let source = site("brand: 1️⃣{logo: assets/logo.svg}")
        #expect(said(of: source) == [.missingKey("logo_alt", at: source["1️⃣"])])
        let stray = site("brand: {logo: 1️⃣logo.pdf, logo_alt: Crest}")
        #expect(said(of: stray) == [.logo("logo.pdf", at: stray["1️⃣"])])
        let gone = site("brand: {logo: 1️⃣assets/logo.svg, logo_alt: Crest}")
        #expect(
            said(of: gone) == [
                .unknownID("assets/logo.svg", of: "file", known: [], at: gone["1️⃣"])
            ])
    }

    @Test func aHeavyLogoIsAWarning() {
        let source = site("brand: {logo: 1️⃣assets/logo.png, logo_alt: Crest}")
        let logo = SourceFile(
            path: "assets/logo.png", bytes: [UInt8](repeating: 0, count: 20_001))
        #expect(said(of: [source.file, logo]) == [.heavyLogo(20_001, at: source["1️⃣"])])
    }

    @Test(arguments: [
        ("<svg>\n 1️⃣<script>x()</script></svg>", "<script"),
        ("<svg 1️⃣onload=\"x()\"/>", "onload"),
        ("<svg>\n<a\n1️⃣onClick ='x'/></svg>", "onclick"),
        ("<svg><a xlink:1️⃣href=\"https://a.example/\"/></svg>", "href=\"http"),
        ("<svg><path fill=\"1️⃣url(http://a.example/b.svg#c)\"/></svg>", "url(http"),
        ("<svg>1️⃣<foreignObject/></svg>", "<foreignobject"),
        ("<!DOCTYPE svg [1️⃣<!ENTITY a \"b\">]><svg/>", "<!entity"),
    ])
    func aDrawingThatDoesMoreIsRefused(_ text: String, _ found: String) {
        let source = MarkedSource(text, path: "assets/logo.svg")
        #expect(said(of: source) == [.unsafeDrawing(found, at: source["1️⃣"])])
    }

    @Test func aPlainDrawingIsTaken() {
        let drawing = """
            <svg xmlns="http://www.w3.org/2000/svg"><style>.on{fill:none}</style><use href="#one"/></svg>
            """
        #expect(said(of: [SourceFile(path: "assets/plain.svg", text: drawing)]) == [])
    }
}
