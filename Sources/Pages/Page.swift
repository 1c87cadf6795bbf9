package import Model
package import Mustache

/// A page for its readers: where it stands, which template it fills, and what that template may see.
///
/// The template sees the record and nothing else: what a page depends on is what it was made from.
package struct Page<Reader: Readership>: Sendable {
    package let address: Address<Reader>
    /// The template's name below `Templates/`, without its ending: `public/metric`.
    package let template: String
    /// The template's contract.
    package let shape: TemplateShape
    /// Made when the page is rendered, on either core; the same each time.
    package let record: @Sendable () -> TemplateRecord
    /// How a list of pages calls it; worked out when it is asked for.
    let entry: @Sendable () -> PageEntry

    package init<Content: PageContent>(
        _ address: Address<Reader>, _ content: @escaping @Sendable () -> Content
    ) {
        self.init(address, entry: { PageEntry(content().frame, at: address.path) }, content)
    }

    /// A page whose name is known without its content: of many thousands, for each is made but once then.
    init<Content: PageContent>(
        _ address: Address<Reader>, title: String, summary: String?,
        _ content: @escaping @Sendable () -> Content
    ) {
        let entry = PageEntry(title: title, summary: summary, path: address.path)
        self.init(address, entry: { entry }, content)
    }

    private init<Content: PageContent>(
        _ address: Address<Reader>, entry: @escaping @Sendable () -> PageEntry,
        _ content: @escaping @Sendable () -> Content
    ) {
        self.address = address
        self.entry = entry
        template = Content.template
        shape = Content.shape
        record = { content().record }
    }
}

/// What a kind of page says: a struct whose fields are all that its template may name.
package protocol PageContent: Sendable {
    static var template: String { get }
    static var shape: TemplateShape { get }
    var record: TemplateRecord { get }
    /// What stands around it; to be had without what stands within.
    var frame: Frame { get }
}
