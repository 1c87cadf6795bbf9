import Disclosure
import Model

extension PublishedRecord {
    /// What people can take part in on the day the report speaks from: consultations, then chats to come.
    func openNow(on page: Address<Public>) -> [LinkView] {
        let asked = consultations.filter { $0.consultation.status(on: asOf) == .open }
            .map { link(to: $0.properties, StandingView($0.consultation, on: asOf), on: page) }
        let chats = chats.filter { $0.chat.next(from: asOf) != nil }
            .map { link(to: $0.properties, StandingView($0.chat, on: asOf), on: page) }
        return asked + chats
    }

    private func link(
        to properties: DocumentProperties, _ standing: StandingView, on page: Address<Public>
    ) -> LinkView {
        LinkView(
            title: properties.title,
            address: PublicAddresses.document(properties).relative(to: page),
            note: [standing.text + ".", properties.description].compactMap { $0 }
                .joined(separator: " "))
    }
}
