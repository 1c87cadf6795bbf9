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
        result.reserveCapacity(html.count + html.count / 4)
        var index = 0
        while index < html.count {
            guard html[index] == UInt8(ascii: "<") else {
                if isInName { names[names.count - 1].append(html[index]) }
                result.append(html[index])
                index += 1
                continue
            }
            let end = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
            take(tag: html[index..<end])
            index = end
        }
    }

    private mutating func take(tag: ArraySlice<UInt8>) {
        let text = String(decoding: tag.dropLast(), as: UTF8.self)
        let name = text.prefix { $0 != " " }
        if name == "<table" {
            isInTable = choice == .every || text == "<table"
            names = []
        }
        guard isInTable else { return result.append(contentsOf: tag) }
        if name == "</th" { isInName = false }
        let rest = text.dropFirst(name.count)
        switch name {
        case "<table": write("<table class=\"stack narrow\" role=\"table\"\(rest)>")
        case "</table":
            isInTable = false
            write("</table>")
        case "<thead", "<tbody": write("\(name) role=\"rowgroup\"\(rest)>")
        case "<tr":
            column = 0
            write("<tr role=\"row\"\(rest)>")
        case "<th" where !text.contains("scope=\"row\""):
            names.append([])
            isInName = true
            write("<th role=\"columnheader\"\(rest)>")
        case "<th", "<td": writeCell(name, rest)
        default: result.append(contentsOf: tag)
        }
    }

    private mutating func writeCell(_ name: Substring, _ rest: Substring) {
        let role = name == "<th" ? "rowheader" : "cell"
        write("\(name) role=\"\(role)\"\(rest)")
        // The first cell says what the row is about: it needs no name.
        if column > 0, column < names.count {
            write(" data-label=\"")
            result += names[column]
            write("\"")
        }
        write(">")
        column += 1
    }

    private mutating func write(_ text: String) { result += text.utf8 }
}
