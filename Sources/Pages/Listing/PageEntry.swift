/// A page, or a place on one, as a list calls it.
struct PageEntry: Sendable {
    let title: String
    let summary: String?
    /// From the root of the tree, with its anchor.
    let path: String

    init(title: String, summary: String?, path: String) {
        self.title = title
        self.summary = summary
        self.path = path
    }

    init(_ frame: Frame, at path: String) {
        self.init(title: frame.title, summary: frame.description, path: path)
    }
}
