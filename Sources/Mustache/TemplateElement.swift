internal import Diagnostics

/// A parsed template: text line by line, and tags with what stands in them.
enum TemplateElement: Sendable {
    case text(TextLine)
    case variable(Name)
    case raw(Name)
    case section(Section)
    case inclusion(Inclusion)
    case block(Block)

    /// A line of text, or what is left of it between tags; empty where a tag that prints begins a
    /// line.
    struct TextLine: Sendable {
        let bytes: [UInt8]
        /// Whether indentation is due before it.
        let startsLine: Bool
        let position: SourcePosition
    }

    struct Name: Sendable {
        let text: String
        let position: SourcePosition
    }

    struct Section: Sendable {
        let name: Name
        let isInverted: Bool
        let elements: [TemplateElement]
    }

    /// A partial, or a parent with its arguments: the specification makes no other difference.
    struct Inclusion: Sendable {
        let name: Name
        /// For each of its lines; empty unless the tag stands alone.
        let indentation: [UInt8]
        let arguments: [Block]
    }

    /// A part that can be replaced, or where it is an argument, the replacement.
    struct Block: Sendable {
        let name: Name
        let elements: [TemplateElement]
        /// How it stands in its template; `nil` in the middle of a line.
        let lines: Lines?
        /// The blanks before each line of an argument, which its author put in to be tidy.
        let ownIndentation: Int
        /// Whether its text begins on a line of its own.
        let startsLine: Bool
        /// Whether its text ends with the end of a line.
        let endsLine: Bool
    }

    /// Where a block takes up whole lines: what goes before each line of a replacement, and behind
    /// the last.
    struct Lines: Sendable {
        let indentation: [UInt8]
        let end: [UInt8]
    }
}
