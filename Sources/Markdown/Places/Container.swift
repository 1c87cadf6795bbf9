internal import CMark

/// A quote or a list item: what stands before the text of each of its lines.
enum Container {
    case quote
    /// Blanks, this many columns.
    case item(Int)
}

/// Where a line's text begins, within the containers of a block.
struct LineStart {
    /// After the marks of the containers.
    var container: Int
    /// After the blanks that follow them.
    var text = 0
    /// How many columns these blanks take.
    var indent = 0
    /// Some container does not go on: the line belongs to its paragraph only by being lazy.
    var isLazy = false
}

extension SourceLines {
    /// The containers of a block, the outermost first; `nil` where there are too many to ask for.
    func containers(of block: OpaquePointer) -> [Container]? {
        var nodes: [OpaquePointer] = []
        var parent = cmark_node_parent(block)
        while let node = parent {
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM { nodes.append(node) }
            if nodes.count > MarkdownDocument.nestingLimit { return nil }
            parent = cmark_node_parent(node)
        }
        var containers: [Container] = []
        for node in nodes.reversed() {
            if cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE {
                containers.append(.quote)
            } else {
                let line = Int(cmark_node_get_start_line(node)) - precedingLines
                let marker = start(of: line) + Int(cmark_node_get_start_column(node)) - 1
                containers.append(.item(width(ofItemAt: marker, line: line, within: containers)))
            }
        }
        return containers
    }

    /// Where the text of a line begins that belongs to a block within these containers.
    func lineStart(_ line: Int, within containers: [Container]) -> LineStart {
        var cursor = LineCursor(bytes: bytes, range: range(of: line))
        var start = LineStart(container: 0)
        for container in containers where !start.isLazy {
            start.isLazy = !cursor.pass(container)
        }
        start.container = cursor.offset
        start.indent = cursor.passBlanks()
        start.text = cursor.offset
        return start
    }

    /// How far the lines of a list item are indented, counted from what its own container leaves.
    private func width(ofItemAt marker: Int, line: Int, within containers: [Container]) -> Int {
        var cursor = LineCursor(bytes: bytes, range: range(of: line))
        for container in containers { _ = cursor.pass(container) }
        let outer = cursor.column
        cursor.move(to: marker)
        while let byte = cursor.byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            cursor.step()
        }
        cursor.step()
        let afterMarker = cursor.column
        let blanks = cursor.passBlanks()
        let isBlank = cursor.byte == nil
        return afterMarker - outer + (isBlank || blanks > 4 ? 1 : max(1, blanks))
    }
}

/// A place in a line, counted in bytes and in columns: a tab reaches to the next multiple of four.
private struct LineCursor {
    let bytes: [UInt8]
    let end: Int
    private(set) var offset: Int
    private(set) var column = 0

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// `nil` at the end of the line.
    var byte: UInt8? { offset < end ? bytes[offset] : nil }

    mutating func step() {
        if offset >= end { return }
        column = bytes[offset] == UInt8(ascii: "\t") ? (column / 4 + 1) * 4 : column + 1
        offset += 1
    }

    mutating func move(to target: Int) {
        while offset < min(target, end) { step() }
    }

    /// Up to so many columns of blanks; a tab may be passed in part. Says how many it found.
    @discardableResult
    mutating func passBlanks(upTo limit: Int = .max) -> Int {
        var passed = 0
        while passed < limit, let byte {
            if byte == UInt8(ascii: " ") {
                passed += 1
                step()
            } else if byte == UInt8(ascii: "\t") {
                let width = 4 - column % 4
                if width > limit - passed {
                    column += limit - passed
                    return limit
                }
                passed += width
                step()
            } else {
                break
            }
        }
        return passed
    }

    /// The mark of a container; false, and nothing passed, where it is not there.
    mutating func pass(_ container: Container) -> Bool {
        let before = self
        switch container {
        case .quote:
            passBlanks(upTo: 3)
            if byte == UInt8(ascii: ">") {
                step()
                passBlanks(upTo: 1)
                return true
            }
        case .item(let width):
            if passBlanks(upTo: width) == width { return true }
        }
        self = before
        return false
    }
}
