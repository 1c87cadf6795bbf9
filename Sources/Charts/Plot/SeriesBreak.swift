/// Values on either side are not comparable: a new definition or method, a change that was made.
package struct SeriesBreak: Hashable, Sendable {
    /// The first category of the new kind; from 1.
    package let category: Int
    package let label: String

    package init(before category: Int, label: String) {
        self.category = category
        self.label = label
    }
}
