import Disclosure
import Model

/// The files of consultations and allies; none of what there is none of.
func takingPartTables(of record: PublishedRecord) -> [DataTable] {
    let rows = record.consultations.reduce(0) { $0 + max(1, $1.consultation.items.count) }
    let consultations = DataTable(
        name: "consultations", title: "Consultations",
        description: "What people asked for in consultations, and what became of it.",
        columns: DataColumn.consultations, key: ["consultation", "item"], rowCount: rows)
    let allies = DataTable(
        name: "allies", title: "Organisations that help us",
        description: "Who they are, why, and when we look at it again.",
        columns: DataColumn.allies, key: ["ally"], rowCount: record.allies.count)
    return [consultations, allies].filter { $0.rowCount != 0 }
}

extension DataColumn {
    package static let consultations = [
        DataColumn("consultation", "Its name: <name>.html").always,
        DataColumn("title", "What it is called").always,
        DataColumn("opens", .day, "The first day on which people could reply").always,
        DataColumn("closes", .day, "The last day on which people could reply").always,
        DataColumn(
            "status", .choice(Consultation.Status.allCases.map(\.rawValue)),
            "How it stands on the day this report speaks from"
        ).always,
        DataColumn("decided", .day, "When it was decided"),
        DataColumn("tag", "The word by which its posts are found, without #"),
        DataColumn(
            "item", .number, "The number of what people asked for; 0 where nothing is listed"
        )
        .always,
        DataColumn("said", "What people asked for"),
        DataColumn(
            "state", .choice(Consultation.Item.State.allCases.map(\.rawValue)),
            "What became of it"),
        DataColumn("did", "What we did or will do"),
        DataColumn("date", .day, "When it was done, or will be"),
        DataColumn("why", "Why it is done so, or not done"),
    ]

    package static let allies = [
        DataColumn("ally", "Its name").always,
        DataColumn("title", "What it is called").always,
        DataColumn("kind", .choice(Ally.Kind.allCases.map(\.rawValue)), "What it is").always,
        DataColumn("handle", "Its name on platforms"),
        DataColumn("address", "Its web address"),
        DataColumn("why", "What it does that we cannot").always,
        DataColumn("areas", "What it works on, separated by semicolons"),
        DataColumn("agreed", .day, "When it was agreed").always,
        DataColumn("review", .day, "By when we look at it again").always,
    ]
}
