package import Markdown
import Model

/// The files below `assets/` that a document shows or offers: only these go to the site of its readers.
package func assets(in body: MarkdownDocument, of path: String) -> [String] {
    body.references.compactMap { reference in
        guard case .file(let target, _) = LinkTarget(reference.destination, in: path),
            target.hasPrefix("assets/")
        else { return nil }
        return target
    }
}
