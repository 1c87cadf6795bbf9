/// The look of the public site that is the organisation's own.
package struct Brand: Sendable, Equatable {
    package struct Logo: Sendable, Equatable {
        /// Below `content/`: `assets/logo.svg`.
        package let path: Located<String>
        /// What is said in its place.
        package let words: String

        package init(path: Located<String>, words: String) {
            self.path = path
            self.words = words
        }
    }

    /// White can be read on it, and it on white.
    package var colour: Colour
    /// It can be read on the dark ground.
    package var darkColour: Colour
    package var logo: Logo?

    package init(colour: Colour, darkColour: Colour, logo: Logo? = nil) {
        self.colour = colour
        self.darkColour = darkColour
        self.logo = logo
    }

    /// Of text. Source: WCAG 2.2, criterion 1.4.3.
    package static let leastContrast = 4.5
    /// The lightest ground that text stands on in the dark scheme.
    package static let darkGround = Colour(red: 0x1f, green: 0x2a, blue: 0x33)
    /// Where an organisation names no colour.
    package static let ownColour = Colour(red: 0x12, green: 0x43, blue: 0x6d)
}
