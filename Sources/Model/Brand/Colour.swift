/// A colour of the screen, as `#12436d` spells it.
package struct Colour: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `nil` unless it is `#` and six hexadecimal digits.
    package init?(_ text: some StringProtocol) {
        let digits = text.dropFirst()
        guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
            let number = UInt32(digits, radix: 16)
        else { return nil }
        self.init(
            red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    }

    package static let white = Colour(red: 255, green: 255, blue: 255)
}

extension Colour: CustomStringConvertible {
    package var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Colour {
    /// From 0, black, to 1, white.
    /// Source: WCAG 2.2, definition of relative luminance.
    package var luminance: Double {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// From 1, the same, to 21, black on white; which of the two stands on the other does not matter.
    /// Source: WCAG 2.2, definition of contrast ratio.
    package func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance + 0.05, other.luminance + 0.05)
        return max(one, two) / min(one, two)
    }

    /// The nearest colour of the same hue, as dark as it has to be for that contrast.
    package func darkened(toContrast ratio: Double, with ground: Colour) -> Colour {
        nearest(ratio, ground) { channel, step in
            UInt8((Int(channel) * (Colour.steps - step) + Colour.steps / 2) / Colour.steps)
        }
    }

    /// The nearest colour of the same hue, as light as it has to be for that contrast.
    package func lightened(toContrast ratio: Double, with ground: Colour) -> Colour {
        nearest(ratio, ground) { channel, step in
            let rest = 255 - Int(channel)
            return UInt8(Int(channel) + (rest * step + Colour.steps / 2) / Colour.steps)
        }
    }
}

extension Colour {
    /// From the colour itself to black or white.
    private static let steps = 1000

    private func nearest(
        _ ratio: Double, _ ground: Colour, _ moved: (UInt8, Int) -> UInt8
    ) -> Colour {
        var colour = self
        for step in 0...Colour.steps {
            colour = Colour(
                red: moved(red, step), green: moved(green, step), blue: moved(blue, step))
            if colour.contrast(with: ground) >= ratio { return colour }
        }
        return colour
    }
}

/// A channel's share of light. Source: WCAG 2.2, relative luminance, with the threshold of sRGB.
private func linear(_ channel: UInt8) -> Double {
    let share = Double(channel) / 255
    if share <= 0.04045 { return share / 12.92 }
    let root = fifthRoot((share + 0.055) / 1.055)
    // To the power of 2.4, which is 12 fifths.
    let cube = root * root * root
    return cube * cube * cube * cube
}

/// By Newton's method, from 1 downwards: the same bits on any machine. For numbers from 0.01 to 1.
private func fifthRoot(_ number: Double) -> Double {
    var root = 1.0
    for _ in 0..<20 {
        let fourth = root * root * root * root
        root = (4 * root + number / fourth) / 5
    }
    return root
}
