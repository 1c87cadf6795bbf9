import Formats
import Model
import Pages

/// All data files as one package, `data/datapackage.json`, for those who load them at once.
///
/// Source: Data Package 2.0, https://datapackage.org.
struct DataPackage {
    let tables: [DataTable]
    let organisation: Organisation

    var bytes: [UInt8] { json.bytes(.indented) }

    private var json: JSON {
        [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "figures",
            "title": .text("\(organisation.title), \(organisation.name)"),
            "licenses": [
                [
                    "name": .text(organisation.licence.rawValue),
                    "path": .text(organisation.licence.address),
                    "title": .text(organisation.licence.title),
                ]
            ],
            "resources": .list(tables.map(resource)),
        ]
    }

    private func resource(_ table: DataTable) -> JSON {
        [
            "name": .text(table.name),
            "type": "table",
            "path": .text(table.name + ".csv"),
            "title": .text(table.title),
            "description": .text(table.description),
            "scheme": "file", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "schema": schema(of: table),
        ]
    }

    private func schema(of table: DataTable) -> JSON {
        var members = [JSON.Member("fields", .list(table.columns.map(field)))]
        if !table.key.isEmpty {
            members.append(JSON.Member("primaryKey", .list(table.key.map { .text($0) })))
        }
        members.append(JSON.Member("missingValues", .list([""])))
        return .object(members)
    }

    private func field(_ column: DataColumn) -> JSON {
        var constraints: [JSON.Member] = []
        if column.isRequired { constraints.append(JSON.Member("required", true)) }
        if case .choice(let words) = column.kind {
            constraints.append(JSON.Member("enum", .list(words.map { .text($0) })))
        }
        let members = [
            JSON.Member("name", .text(column.name)),
            JSON.Member("type", .text(type(column.kind))),
            JSON.Member("description", .text(column.meaning)),
        ]
        let limits = constraints.isEmpty ? [] : [JSON.Member("constraints", .object(constraints))]
        return .object(members + limits)
    }

    private func type(_ kind: DataColumn.Kind) -> String {
        switch kind {
        case .text, .choice, .markers: "string"
        case .number: "number"
        case .truth: "boolean"
        case .day: "date"
        }
    }
}
