package import Diagnostics

/// A part of a YAML document, and where it begins.
package struct YAMLNode: Hashable, Sendable {
    package let position: SourcePosition
    package let content: Content

    package enum Content: Hashable, Sendable {
        /// Text as it stands: `no`, `012` and `2024-01-01` mean what the field that asks for them says.
        /// A key without a value (`key:`) has a plain scalar without text.
        case scalar(String, ScalarStyle)
        case sequence([YAMLNode])
        /// In the order of the file; no key twice.
        case mapping([YAMLEntry])
    }

    package enum ScalarStyle: Hashable, Sendable {
        case plain
        /// In single or double quotes.
        case quoted
        /// After `|` or `>`.
        case block
    }

    package init(position: SourcePosition, content: Content) {
        self.position = position
        self.content = content
    }
}

/// A key and what stands under it.
package struct YAMLEntry: Hashable, Sendable {
    package let key: String
    package let keyPosition: SourcePosition
    package let value: YAMLNode

    package init(key: String, keyPosition: SourcePosition, value: YAMLNode) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}
