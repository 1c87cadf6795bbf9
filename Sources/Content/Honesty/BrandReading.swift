import Diagnostics
import Model

/// `brand:` of `candour.yml`. Of a colour that cannot be read the nearest that can is taken.
func readBrand(_ brand: inout YAMLMapping) -> Brand? {
    let colour = brand.readableColour("colour", .onWhite)
    let dark = brand.readableColour("dark_colour", .onDark)
    let own = colour ?? Brand.ownColour
    return Brand(
        colour: own,
        darkColour: dark
            ?? own.lightened(toContrast: Brand.leastContrast, with: Brand.darkGround),
        logo: readLogo(&brand))
}

private func readLogo(_ brand: inout YAMLMapping) -> Brand.Logo? {
    if brand.has("logo") { brand.require("logo_alt") }
    let path = brand.locatedText("logo")
    let words = brand.text("logo_alt")
    guard let path, let words else { return nil }
    let endings = [".svg", ".png", ".jpg", ".webp"]
    guard path.value.hasPrefix("assets/"), endings.contains(where: path.value.hasSuffix) else {
        brand.report(.logo(path.value, at: path.position))
        return nil
    }
    return Brand.Logo(path: path, words: words)
}

/// What a colour has to be read on.
private enum Ground {
    case onWhite, onDark

    var colour: Colour { self == .onWhite ? .white : Brand.darkGround }

    func nearest(to colour: Colour) -> Colour {
        switch self {
        case .onWhite: colour.darkened(toContrast: Brand.leastContrast, with: .white)
        case .onDark: colour.lightened(toContrast: Brand.leastContrast, with: Brand.darkGround)
        }
    }
}

extension YAMLMapping {
    fileprivate mutating func readableColour(_ key: String, _ ground: Ground) -> Colour? {
        let colour = value(key, { Colour($0) }, or: { .notAColour($0, key: key, at: $1) })
        guard let colour else { return nil }
        let nearest = ground.nearest(to: colour)
        if nearest != colour {
            report(
                .pale(
                    colour, contrast: colour.contrast(with: ground.colour), on: ground.colour,
                    nearest: nearest, at: valuePosition(of: key)))
        }
        return nearest
    }
}

/// The logo is a file that there is, and a light one.
func logoFaults(in organisation: Organisation, _ assets: [SourceFile]) -> [Diagnostic] {
    guard let logo = organisation.brand?.logo else { return [] }
    guard let file = assets.first(where: { $0.path == logo.path.value }) else {
        return [
            .unknownID(
                logo.path.value, of: "file", known: assets.map(\.path), at: logo.path.position)
        ]
    }
    let size = file.bytes.count
    return size > heaviestLogo ? [.heavyLogo(size, at: logo.path.position)] : []
}

/// In bytes: it is loaded with every page.
private let heaviestLogo = 20_000
