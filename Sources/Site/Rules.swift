import Content
package import Diagnostics
import Disclosure
import Markdown
import Mustache
import Pages
import Statistics
import YAML

extension Rule {
    /// Every rule of the core, by id; the edges have their own.
    package static let ofStations: [Rule] =
        (ofContent + yaml + markdown + ofStatistics + ofDisclosure + ofPages + ofTemplates + ofSite)
        .sorted { $0.id < $1.id }

    /// The folder that a diagnostic's path is below.
    package enum Root: Hashable, Sendable { case content, templates, output }

    package var root: Root {
        if Rule.ofTemplates.contains(self) || self == .strayTemplate { return .templates }
        return Rule.ofOutput.contains(self) ? .output : .content
    }

    private static let ofOutput: Set<Rule> = [
        onePathEach, fileOrFolder, sitePath, leak, pageLink, pageAnchor, inlineCode, repeatedPageID,
    ]
}
