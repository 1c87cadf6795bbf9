import Model
import Testing

@Suite struct ColourTests {
    @Test(arguments: ["12436d", "#12436", "#12436g", "#+12345", "", "#", "#١٢٣٤٥٦"])
    func aColourIsSixHexadecimalDigitsBehindANumberSign(_ text: String) {
        #expect(Colour(text) == nil)
    }

    @Test func itIsPrintedInLowerCase() {
        #expect(Colour("#0A4F0c")?.description == "#0a4f0c")
    }

    /// Source: the contrasts of the palette as published by the Government Analysis Function, and WCAG's own greys.
    @Test(arguments: [
        ("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48),
        ("#ff0000", 4.0), ("#f46a25", 3.03), ("#1d70b8", 5.17),
    ])
    func theContrastWithWhiteIsThatOfTheStandard(_ text: String, _ ratio: Double) throws {
        let contrast = try #require(Colour(text)).contrast(with: .white)
        #expect(abs(contrast - ratio) < 0.005)
    }

    @Test(arguments: [
        ("#777777", "#767676"), ("#ff0000", "#ee0000"), ("#ffdd00", "#897600"),
        ("#00a3a3", "#008484"), ("#f46a25", "#c4551e"), ("#1d70b8", "#1d70b8"),
        ("#ffffff", "#767676"),
    ])
    func theNearestColourIsAsDarkAsItHasToBeAndNoDarker(
        _ text: String, _ nearest: String
    ) throws {
        let colour = try #require(Colour(text))
        #expect(colour.darkened(toContrast: 4.5, with: .white).description == nearest)
    }

    @Test(arguments: [
        ("#12436d", "#7692ab"), ("#000000", "#8f8f8f"), ("#1d70b8", "#5594ca"),
        ("#ffffff", "#ffffff"),
    ])
    func onTheDarkGroundItIsAsLightAsItHasToBe(_ text: String, _ nearest: String) throws {
        let colour = try #require(Colour(text))
        let ground = try #require(Colour("#1f2a33"))
        #expect(colour.lightened(toContrast: 4.5, with: ground).description == nearest)
    }
}
