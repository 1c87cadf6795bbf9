/// How much, and how it is read.
package struct Amount: Hashable, Sendable {
    /// `nil` draws nothing; the text still stands there.
    package let value: Double?
    /// The value as it is read, or why there is none, such as "[c]".
    package let text: String

    package init(_ value: Double?, _ text: String) {
        self.value = value?.isFinite == true ? value : nil
        self.text = text
    }
}

extension Amount {
    /// Within what can be subtracted without an overflow.
    var bounded: Double? { value.map { min(max($0, -1e300), 1e300) } }
}
