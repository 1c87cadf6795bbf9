internal import Diagnostics

/// A tag as it stands in the source.
struct TemplateTag: Sendable {
    enum Kind: Sendable {
        case variable, raw, section, inverted, partial, parent, block, close, comment, delimiters

        /// Whether a `close` must follow.
        var opens: Bool {
            switch self {
            case .section, .inverted, .parent, .block: true
            case .variable, .raw, .partial, .close, .comment, .delimiters: false
            }
        }
    }

    let kind: Kind
    let name: String
    /// From its opening delimiter to behind its closing one.
    let range: Range<Int>
    /// Where its name stands.
    let position: SourcePosition
}

extension TemplateTag.Kind {
    /// What the character behind the opening delimiter makes of a tag; `nil` of a plain variable.
    init?(sigil: UInt8) {
        switch sigil {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .raw
        case UInt8(ascii: "#"): self = .section
        case UInt8(ascii: "^"): self = .inverted
        case UInt8(ascii: ">"): self = .partial
        case UInt8(ascii: "<"): self = .parent
        case UInt8(ascii: "$"): self = .block
        case UInt8(ascii: "/"): self = .close
        case UInt8(ascii: "!"): self = .comment
        case UInt8(ascii: "="): self = .delimiters
        default: return nil
        }
    }
}
