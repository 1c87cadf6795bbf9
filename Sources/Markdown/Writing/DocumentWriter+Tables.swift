internal import CMark

extension DocumentWriter {
    /// Writes the table whose place this heading keeps; false where it is a heading of the text.
    mutating func writeTable(at heading: OpaquePointer) -> Bool {
        if tables.isEmpty { return false }
        let line = Int(cmark_node_get_start_line(heading)) - lines.precedingLines
        while nextTable < tables.count, tables[nextTable].lastLine < line { nextTable += 1 }
        guard nextTable < tables.count, tables[nextTable].line <= line else { return false }
        if tables[nextTable].line == line { write(tables[nextTable]) }
        return true
    }

    /// A region that takes the keyboard's focus, since a wide table scrolls in it.
    private mutating func write(_ table: PipeTable) {
        html.writeLine("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        html.writeEscaped(tableNames.name(below: headings.last?.text))
        html.write("\">\n<table>\n<thead>\n")
        for (index, row) in table.rows.enumerated() {
            if index == 1 { html.write("<tbody>\n") }
            write(row, of: table, isHead: index == 0)
            if index == 0 { html.write("</thead>\n") }
        }
        if table.rows.count > 1 { html.write("</tbody>\n") }
        html.write("</table>\n</div>\n")
    }

    private mutating func write(_ row: [Range<Int>], of table: PipeTable, isHead: Bool) {
        html.write("<tr>\n")
        for (column, alignment) in table.alignments.enumerated() {
            if column >= row.count {
                if cellsToFill == 0 { break }
                cellsToFill -= 1
            }
            html.write(isHead ? "<th scope=\"col\"" : "<td")
            write(alignment)
            if column < row.count { writeCell(row[column]) }
            html.write(isHead ? "</th>\n" : "</td>\n")
        }
        html.write("</tr>\n")
    }

    /// A class, as the pages' security policy allows no inline style.
    private mutating func write(_ alignment: PipeTable.Alignment) {
        switch alignment {
        case .none: html.write(">")
        case .left: html.write(" class=\"align-left\">")
        case .center: html.write(" class=\"align-center\">")
        case .right: html.write(" class=\"align-right\">")
        }
    }

    private mutating func writeCell(_ range: Range<Int>) {
        guard let cell = nextCell else { return }
        nextCell = cmark_node_next(cell)
        place.enter(cell: range)
        let iterator = cmark_iter_new(cell)
        defer { cmark_iter_free(iterator) }
        _ = cmark_iter_next(iterator)
        walk(iterator, upTo: cell)
    }
}
