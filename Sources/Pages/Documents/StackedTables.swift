/// Tables whose rows a telephone sets below one another, each cell with its column's name.
///
/// What such a style takes from a table in the ears of some screen readers, the roles give back.
struct StackedTables {
    enum Choice {
        case every
        /// Those that authors wrote: a table of figures is for comparing.
        case plain
    }

    let choice: Choice
    private var result: [UInt8] = []
    /// Of the columns, as HTML has them without marks.
    private var names: [[UInt8]] = []
    private var column = 0
    private var isInTable = false
    private var isInName = false

    static func stacked(_ html: [UInt8], _ choice: Choice) -> [UInt8] {
        var tables = StackedTables(choice: choice)
        tables.take(html)
        return tables.result
    }

    private init(choice: Choice) { self.choice = choice }

    private mutating func take(_ html: [UInt8]) {
        var index = html.startIndex
        while index < html.count {
            let next = start(in: html, from: index)
            if isInName { names[names.count - 1] += html[index..<next] }
            result += html[index..<next]
            guard next < html.count else { return }
            index = (html[next...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
            take(tag: html[next..<index])
        }
    }

    /// Of the next tag that matters: in a table any, else the one of the next table.
    private func start(in html: [UInt8], from index: Int) -> Int {
        html.withUnsafeBufferPointer { html in
            var place = index
            while place < html.count {
                if html[place] == UInt8(ascii: "<"),
                    isInTable || html[place...].starts(with: "<table".utf8)
                {
                    return place
                }
                place += 1
            }
            return place
        }
    }

    private mutating func take(tag: ArraySlice<UInt8>) {
        let inside = tag.dropLast()
        let bytes = inside.prefix { $0 != UInt8(ascii: " ") }
        let name = String(decoding: bytes, as: UTF8.self)
        let rest = inside.dropFirst(bytes.count)
        if name == "<table" {
            isInTable = choice == .every || rest.isEmpty
            names = []
        }
        guard isInTable else { return result.append(contentsOf: tag) }
        if name == "</th" { isInName = false }
        switch name {
        case "<table": write("<table class=\"stack narrow\" role=\"table\"", rest)
        case "</table":
            isInTable = false
            write("</table", [])
        case "<thead", "<tbody": write("\(name) role=\"rowgroup\"", rest)
        case "<tr":
            column = 0
            write("<tr role=\"row\"", rest)
        case "<th" where !isOfRow(rest):
            names.append([])
            isInName = true
            write("<th role=\"columnheader\"", rest)
        case "<th", "<td": writeCell(name, rest)
        default: result.append(contentsOf: tag)
        }
    }

    private func isOfRow(_ attributes: ArraySlice<UInt8>) -> Bool {
        String(decoding: attributes, as: UTF8.self).contains("scope=\"row\"")
    }

    private mutating func writeCell(_ name: String, _ rest: ArraySlice<UInt8>) {
        result += (name == "<th" ? "<th role=\"rowheader\"" : "<td role=\"cell\"").utf8
        result += rest
        // The first cell says what the row is about: it needs no name.
        if column > 0, column < names.count {
            result += " data-label=\"".utf8
            result += names[column]
            result.append(UInt8(ascii: "\""))
        }
        result.append(UInt8(ascii: ">"))
        column += 1
    }

    private mutating func write(_ start: String, _ rest: ArraySlice<UInt8>) {
        result += start.utf8
        result += rest
        result.append(UInt8(ascii: ">"))
    }
}
