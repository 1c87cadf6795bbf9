import Disclosure
import Formats
import Model
import Pages

/// What people asked for in consultations, and what became of it: a row for each item, and one with item 0 for a
/// consultation that has none.
struct ConsultationFile: Sendable {
    static let header = DataColumn.consultations.map(\.name)

    let record: PublishedRecord

    private var consultations: [(properties: DocumentProperties, consultation: Consultation)] {
        record.documents.compactMap { document in
            guard case .consultation(let consultation)? = document.properties.takingPart else {
                return nil
            }
            return (document.properties, consultation)
        }.sorted { $0.properties.path < $1.properties.path }
    }

    var isEmpty: Bool { consultations.isEmpty }

    var bytes: [UInt8] {
        var text = CSVText()
        text.add(row: ConsultationFile.header)
        for (properties, consultation) in consultations {
            for (index, item) in consultation.items.enumerated() {
                add(consultation, of: properties, to: &text)
                add(item, number: index + 1, to: &text)
            }
            if consultation.items.isEmpty {
                add(consultation, of: properties, to: &text)
                text.add(row: ["0", "", "", "", "", ""])
            }
        }
        return text.bytes
    }

    private func add(
        _ consultation: Consultation, of properties: DocumentProperties, to text: inout CSVText
    ) {
        text.add(properties.name)
        text.add(freeText: properties.title)
        text.add(consultation.opens.description)
        text.add(consultation.closes.value.description)
        text.add(consultation.status(on: record.asOf).rawValue)
        text.add(consultation.decision?.date.description ?? "")
        text.add(consultation.tag?.value.text ?? "")
    }

    private func add(_ item: Consultation.Item, number: Int, to text: inout CSVText) {
        text.add(String(number))
        text.add(freeText: item.said)
        text.add(item.state.rawValue)
        text.add(freeText: item.did ?? "")
        text.add(item.date?.description ?? "")
        text.add(freeText: item.why ?? "")
        text.endRow()
    }
}
