import TestSupport
import Testing

/// The contrast of each pair of colours that meet, by arithmetic: the browser checks do not read SVG colours.
/// Source: WCAG 2.2, 1.4.3 and 1.4.11, and its definitions of contrast ratio and relative luminance.
struct StyleSheetTests {
    private let css: String

    init() throws {
        var folders = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        folders = "/" + folders + "/Templates/assets/candour.css"
        css = String(decoding: try contents(of: folders), as: UTF8.self)
    }

    /// Source: contrasts of the Analysis Function's palette, worked out by another program.
    @Test func theArithmeticGivesTheContrastsOfAPublishedPalette() throws {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let bytes = try contents(of: "/\(folder)/Vectors/palette_contrast.csv")
        let rows = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        #expect(rows.count == 10)
        for row in rows.dropFirst() {
            let cells = row.split(separator: ",").map(String.init)
            let own = try #require(luminance(cells[1]))
            let expected = try cells[2...3].map { try #require(Double($0)) }
            let (onWhite, onBlack) = (1.05 / (own + 0.05), (own + 0.05) / 0.05)
            #expect(abs(onWhite - expected[0]) < 0.001, "\(cells[0]) on white")
            #expect(abs(onBlack - expected[1]) < 0.001, "\(cells[0]) on black")
            #expect((onWhite >= 3) == (cells[4] == "True"), "\(cells[0])")
        }
    }

    @Test func itIsSmall() {
        #expect(css.utf8.count < 20_000)
    }

    @Test(arguments: Scheme.allCases)
    func textHasAContrastOfFourAndAHalf(in scheme: Scheme) throws {
        let colours = colours(of: scheme)
        for name in ["ink", "soft", "link", "visited", "brand", "missed"] {
            for ground in ["page", "tint"] { try expect(name, on: ground, 4.5, colours) }
        }
        for status in ["met", "on-track", "behind", "missed", "none"] {
            try expect(status, on: "\(status)-tint", 4.5, colours)
        }
        for name in ["head-ink", "head-soft"] { try expect(name, on: "head", 4.5, colours) }
    }

    @Test(arguments: Scheme.allCases)
    func marksRingsAndBordersHaveAContrastOfThree(in scheme: Scheme) throws {
        let colours = colours(of: scheme)
        for name in StyleSheetTests.series + StyleSheetTests.signals + ["usual", "target"] {
            try expect(name, on: "page", 3, colours)
        }
        for name in StyleSheetTests.signals + ["usual", "target", "ink", "edge"] {
            try expect(name, on: "tint", 3, colours)
        }
        for name in ["focus", "edge"] {
            for ground in ["page", "tint"] { try expect(name, on: ground, 3, colours) }
        }
        try expect("head-focus", on: "head", 3, colours)
    }
}

extension StyleSheetTests {
    private static let series = ["series-1", "series-2", "series-3", "series-4"]
    private static let signals = ["improvement", "concern", "neutral"]

    /// Bars and parts of bars that touch, and the two lines of a chart with two.
    @Test(arguments: Scheme.allCases)
    func neighbouringSeriesHaveAContrastOfThree(in scheme: Scheme) throws {
        let colours = colours(of: scheme)
        let pairs = zip(StyleSheetTests.series, StyleSheetTests.series.dropFirst())
        for (one, other) in pairs { try expect(one, on: other, 3, colours) }
        try expect("series-1", on: "series-4", 3, colours)
    }

    enum Scheme: CaseIterable {
        case light, lightStaff, dark, darkStaff
    }

    private func expect(
        _ name: String, on ground: String, _ least: Double, _ colours: [String: Double]
    ) throws {
        let one = try #require(colours[name])
        let other = try #require(colours[ground])
        let ratio = (max(one, other) + 0.05) / (min(one, other) + 0.05)
        #expect(ratio >= least, "--\(name) on --\(ground)")
    }

    /// By custom property, the relative luminance; later rules win over earlier ones.
    private func colours(of scheme: Scheme) -> [String: Double] {
        let parts = css.split(separator: "@media screen and (prefers-color-scheme: dark)")
        let light = parts[0]
        let dark = parts[1].split(separator: "/* Page */")[0]
        let rules: [(Substring, String)] =
            switch scheme {
            case .light: [(light, ":root {")]
            case .lightStaff: [(light, ":root {"), (light, ".staff {")]
            case .dark: [(light, ":root {"), (dark, ":root {")]
            case .darkStaff:
                [(light, ":root {"), (dark, ":root {"), (light, ".staff {"), (dark, ".staff {")]
            }
        var colours: [String: Double] = [:]
        for (text, selector) in rules {
            let body = text.split(separator: selector, maxSplits: 1).last?.split(separator: "}")
                .first
            for declaration in (body ?? "").split(separator: ";") {
                let sides = declaration.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
                guard sides.count == 2, let luminance = luminance(sides[1]) else { continue }
                colours[String(sides[0].dropFirst(2))] = luminance
            }
        }
        return colours
    }

    /// Of `#rgb` or `#rrggbb`; `nil` for anything else.
    private func luminance(_ colour: String) -> Double? {
        guard colour.hasPrefix("#") else { return nil }
        var digits = Array(colour.dropFirst())
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        guard let number = Int(String(digits), radix: 16), digits.count == 6 else { return nil }
        let channels = [number >> 16, number >> 8 & 255, number & 255].map {
            linear(Double($0) / 255)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    private func linear(_ channel: Double) -> Double {
        channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055)
    }

    /// To the 2.4: the fifth root of the twelfth power, by Newton's method.
    private func power(_ base: Double) -> Double {
        let twelfth = (0..<12).reduce(1.0) { result, _ in result * base }
        return (0..<60).reduce(1.0) { root, _ in
            root - (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
        }
    }
}
