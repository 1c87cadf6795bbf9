/// What a page says, as search knows it: taken from its finished markup, so that it holds nothing that the page does not.
package struct PageText: Hashable, Sendable {
    /// A heading that can be led to, and what stands below it up to the next.
    struct Section: Hashable, Sendable {
        /// Of the heading; `nil` of what stands before the first.
        let id: String?
        var heading = ""
        var text = ""
        /// Those of the heading and of the text.
        var words = WordTable()
    }

    /// How much of a page search knows.
    enum Depth: Hashable, Sendable {
        case everyWord
        case titlesAndSummaries
    }

    /// Below the site's folder.
    let path: String
    let title: String
    let summary: String
    /// Other words for what it is about.
    let keywords: String
    /// The first stands for the page itself; its words are those of the title and the summary too.
    let sections: [Section]

    init(_ bytes: [UInt8], path: String, depth: Depth) {
        let reading = bytes.withUnsafeBufferPointer { MainReading($0, depth) }
        self.path = path
        title = reading.title
        summary = reading.summary
        keywords = reading.keywords
        sections = reading.sections.enumerated().map { index, section in
            var section = section
            let words =
                index == 0
                ? SearchWords(of: reading.title, reading.summary, reading.keywords, section.text)
                : SearchWords(of: section.heading, section.text)
            section.words = words.found
            return section
        }
    }
}
