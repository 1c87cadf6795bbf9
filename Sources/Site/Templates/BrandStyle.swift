import Diagnostics
import Model

/// `assets/brand.css`: the organisation's colours over those of `candour.css`, on screens: paper has its own. A file of its own:
/// pages have no inline style.
func brandFiles(of organisation: Organisation) -> [SiteFile] {
    guard let brand = organisation.brand else { return [] }
    let style = """
        /* The colours that candour.yml names. */
        @media screen { :root { --brand: \(brand.colour); --head: \(brand.colour); --head-ink: #fff; --head-soft: #fff; } }
        @media screen and (prefers-color-scheme: dark) { :root { --brand: \(brand.darkColour); } }

        """
    return [SiteFile(path: "assets/brand.css") { Diagnosed(Array(style.utf8)) }]
}
