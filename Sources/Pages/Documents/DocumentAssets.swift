package import Model

/// The files below `assets/` that a document shows or offers: only these go to the site of its readers.
package func assets<Reader: Readership>(in document: Document<Reader>) -> [String] {
    document.targets.compactMap { target in
        guard case .file(let path, _) = target, path.hasPrefix("assets/") else { return nil }
        return path
    }
}
