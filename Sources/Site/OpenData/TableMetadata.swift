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
        let language = organisation.languages.first ?? "en"
        return [
            "@context": ["http://www.w3.org/ns/csvw", ["@language": .text(language)]],
            "url": .text(table.name + ".csv"),
            "dc:title": .text(table.title),
            "dc:description": .text(table.description),
            "dc:publisher": .text(organisation.name),
            "dc:license": ["@id": .text(organisation.licence.address)],
            "dialect": ["header": true, "encoding": "utf-8"],
            "tableSchema": schema,
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
