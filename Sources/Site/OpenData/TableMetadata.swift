import Formats
import Model
import Pages

/// The description of a data file for programs, which stands beside it as `<name>.csv-metadata.json`.
///
/// Source: W3C, Metadata Vocabulary for Tabular Data (CSVW), 2015.
struct TableMetadata {
    let table: DataTable
    let organisation: Organisation

    var bytes: [UInt8] { json.bytes(.indented) }

    private var json: JSON {
        .object([context(of: organisation)] + rights(of: organisation) + own)
    }

    /// What is of the table alone.
    fileprivate var own: [JSON.Member] {
        [
            JSON.Member("url", .text(table.name + ".csv")),
            JSON.Member("dc:title", .text(table.title)),
            JSON.Member("dc:description", .text(table.description)),
            JSON.Member("tableSchema", schema),
        ]
    }

    private var schema: JSON {
        let columns = JSON.Member("columns", .list(table.columns.map(column)))
        guard !table.key.isEmpty else { return .object([columns]) }
        return .object([columns, JSON.Member("primaryKey", .list(table.key.map { .text($0) }))])
    }

    private func column(_ column: DataColumn) -> JSON {
        let members = [
            JSON.Member("name", .text(column.name)),
            JSON.Member("titles", .text(column.name)),
            JSON.Member("dc:description", .text(column.meaning)),
            JSON.Member("datatype", datatype(column.kind)),
            column.isRequired
                ? JSON.Member("required", true) : JSON.Member("null", .list([""])),
        ]
        return .object(members)
    }

    private func datatype(_ kind: DataColumn.Kind) -> JSON {
        switch kind {
        case .text: "string"
        case .number: "decimal"
        case .truth: ["base": "boolean", "format": "true|false"]
        case .day: ["base": "date", "format": "yyyy-MM-dd"]
        case .choice(let words): pattern("(\(words.map(escaped).joined(separator: "|")))")
        case .markers: pattern("\(markers)( \(markers))*")
        }
    }

    private func pattern(_ text: String) -> JSON {
        ["base": "string", "format": .text("^\(text)$")]
    }

    private var markers: String {
        "(\(Marker.allCases.map(\.rawValue).joined(separator: "|")))"
    }

    /// Our own words: of what means something in a pattern they have brackets.
    private func escaped(_ word: String) -> String {
        word.map { "().".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}

/// The description of all data files of a folder, as its `csv-metadata.json`: where programs look for that of a file which has
/// none of its own. The columns stand with each table: not every program looks for them in the group.
struct TableGroupMetadata {
    let tables: [DataTable]
    let organisation: Organisation

    var bytes: [UInt8] {
        let each = tables.map { TableMetadata(table: $0, organisation: organisation) }
        let all = JSON.Member("tables", .list(each.map { .object($0.own) }))
        return JSON.object([context(of: organisation)] + rights(of: organisation) + [all])
            .bytes(.indented)
    }
}

private func context(of organisation: Organisation) -> JSON.Member {
    let language = organisation.languages.first ?? "en"
    return JSON.Member(
        "@context", ["http://www.w3.org/ns/csvw", ["@language": .text(language)]])
}

/// Who publishes it, and what may be done with it; and how the file is written.
private func rights(of organisation: Organisation) -> [JSON.Member] {
    [
        JSON.Member("dc:publisher", .text(organisation.name)),
        JSON.Member("dc:license", ["@id": .text(organisation.licence.address)]),
        JSON.Member("dialect", ["header": true, "encoding": "utf-8"]),
    ]
}
