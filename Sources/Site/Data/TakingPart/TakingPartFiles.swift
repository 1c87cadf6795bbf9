import Diagnostics
import Disclosure
import Model

/// What programs read of consultations, allies and chats; none of what there is none of.
func takingPartFiles(of record: PublishedRecord) -> [SiteFile] {
    var files: [SiteFile] = []
    for document in record.documents {
        guard case .chat(let chat)? = document.properties.takingPart else { continue }
        let calendar = ChatCalendar(chat: chat, properties: document.properties, record: record)
        files.append(
            SiteFile(path: document.properties.name + ".ics") { Diagnosed(calendar.bytes) })
    }
    let consultations = ConsultationFile(record: record)
    if !consultations.isEmpty {
        files.append(SiteFile(path: "data/consultations.csv") { Diagnosed(consultations.bytes) })
    }
    if !record.allies.isEmpty {
        files.append(
            SiteFile(path: "data/allies.csv") { Diagnosed(AllyFile(record: record).bytes) })
    }
    return files
}
