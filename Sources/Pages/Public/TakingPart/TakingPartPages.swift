import Diagnostics
import Disclosure
import Markdown
import Model

extension PublicAddresses {
    static let allies = Address<Public>("taking-part/allies.html")
    static let consultationData = Address<Public>("data/consultations.csv")
    static let allyData = Address<Public>("data/allies.csv")

    /// Beside the chat's page: what a calendar reads.
    static func calendar(_ properties: DocumentProperties) -> Address<Public> {
        Address(properties.name + ".ics")
    }
}

/// Where residents have a say: consultations, campaigns, live chats, and who else helps. Each of the first three has the
/// page of its document.
func takingPartPages(_ record: PublishedRecord) -> [Page<Public>] {
    guard hasTakingPart(record) else { return [] }
    let first = Page(PublicAddresses.takingPart) { TakingPartPage(record) }
    let allies = Page(PublicAddresses.allies) { AlliesPage(record) }
    return record.allies.isEmpty ? [first] : [first, allies]
}

/// Whether there is anything to take part in.
func hasTakingPart(_ record: PublishedRecord) -> Bool {
    !record.allies.isEmpty
        || record.documents.contains { $0.properties.place == .takingPart }
}

/// The page of a consultation, a campaign or a chat; `nil` of any other document.
func takingPartPage(
    of document: Document<Public>, _ record: PublishedRecord,
    body: DocumentBody<Public, PublicFigures>
) -> Page<Public>? {
    @Sendable func told() -> ToldDocument {
        ToldDocument(document.properties, record, body: body)
    }
    switch document.properties.takingPart {
    case .consultation(let consultation)?:
        return Page(body.page) { ConsultationPage(consultation, told()) }
    case .campaign(let campaign)?: return Page(body.page) { CampaignPage(campaign, told()) }
    case .chat(let chat)?: return Page(body.page) { ChatPage(chat, told()) }
    case nil: return nil
    }
}

/// The figures that front matter names and that are not there.
func takingPartDiagnostics(
    of properties: DocumentProperties, _ record: PublishedRecord
) -> [Diagnostic] {
    guard let part = properties.takingPart else { return [] }
    let figures = PublicFigures(record: record)
    let missing = part.figures.filter { !figures.hasFigure(at: $0.value) }
    let withoutGroups = part.themes.flatMap { themes -> Diagnostic? in
        guard GroupBlock(themes.value, by: .group, figures).isEmpty else { return nil }
        return .unknownFigure(
            "'\(themes.value.text)' has no figure of a group", near: [], at: themes.position)
    }
    return missing.map {
        .unknownFigure("'\($0.value.text)' is no figure", near: [], at: $0.position)
    } + [withoutGroups].compactMap { $0 }
}

extension PublicFigures {
    /// For its period, or for any, where it has none.
    fileprivate func hasFigure(at address: FigureAddress) -> Bool {
        if let period = address.period { return figure(address.key, period) != nil }
        return keys.contains(address.key)
    }
}

/// Those of the documents for everyone that people take part in, by their first days.
extension PublishedRecord {
    var consultations: [(properties: DocumentProperties, consultation: Consultation)] {
        documents.compactMap { document in
            guard case .consultation(let consultation)? = document.properties.takingPart else {
                return nil
            }
            return (document.properties, consultation)
        }.sorted { ($0.1.opens, $0.0.path) < ($1.1.opens, $1.0.path) }
    }

    var campaigns: [(properties: DocumentProperties, campaign: Campaign)] {
        documents.compactMap { document in
            guard case .campaign(let campaign)? = document.properties.takingPart else {
                return nil
            }
            return (document.properties, campaign)
        }.sorted { ($0.1.starts, $0.0.path) < ($1.1.starts, $1.0.path) }
    }

    var chats: [(properties: DocumentProperties, chat: Chat)] {
        documents.compactMap { document in
            guard case .chat(let chat)? = document.properties.takingPart else { return nil }
            return (document.properties, chat)
        }.sorted {
            ($0.1.start.value.day, $0.0.path) < ($1.1.start.value.day, $1.0.path)
        }
    }

    /// The documents whose chat led to the one at a path, and was over before that began.
    func origins(of document: DocumentProperties, on page: Address<Public>) -> [LinkView] {
        let start = document.takingPart?.days.first ?? document.published
        return chats.filter { properties, chat in
            guard start.map({ chat.lastDay <= $0 }) ?? true, let ledTo = chat.result?.ledTo,
                case .file(let target, _) = LinkTarget(ledTo.value, in: properties.path)
            else { return false }
            return target == document.path
        }.map { properties, _ in
            LinkView(
                title: properties.title,
                address: PublicAddresses.document(properties).relative(to: page))
        }
    }
}
