import Diagnostics
import Disclosure
import Model

/// Where public pages stand: one place that knows.
struct PublicAddresses {
    static let front = Address<Public>("index.html")
    static let metrics = Address<Public>("metrics/index.html")
    static let channels = Address<Public>("channels/index.html")
    static let takingPart = Address<Public>("taking-part.html")
    static let honesty = Address<Public>("keeping-us-honest.html")
    static let documents = Address<Public>("documents.html")
    static let data = Address<Public>("data/figures.csv")
    static let corrections = Address<Public>("corrections.html")
    static let revisions = Address<Public>("data/revisions.csv")
    static let reach = Address<Public>("data/who-we-reached.csv")

    static func edition(_ id: EditionID) -> Address<Public> { Address("editions/\(id).html") }
    static func plan(_ id: PlanID) -> Address<Public> { Address("plans/\(id).html") }
    static func metric(_ id: MetricID) -> Address<Public> { Address("metrics/\(id).html") }
    static func channel(_ id: ChannelID) -> Address<Public> { Address("channels/\(id).html") }
    /// The metric's own data file.
    static func data(_ id: MetricID) -> Address<Public> { Address("data/\(id).csv") }

    static func objective(_ id: ObjectiveID, of plan: PlanID) -> Address<Public> {
        Address("plans/\(plan)/\(id).html")
    }

    static func document(_ properties: DocumentProperties) -> Address<Public> {
        Address(properties.name + ".html")
    }

    /// The files of `content/` that have a public page, or are offered as they are.
    static func book(of record: PublishedRecord) -> LinkBook<Public> {
        LinkBook(byPath(of: record))
    }

    static func byPath(of record: PublishedRecord) -> [String: Address<Public>] {
        var addresses: [String: Address<Public>] = [:]
        for document in record.documents {
            addresses[document.properties.path] = PublicAddresses.document(document.properties)
            for path in assets(in: document) {
                addresses[path] = Address(path)
            }
        }
        for plan in record.plans { addresses[plan.path] = PublicAddresses.plan(plan.id) }
        for ally in record.allies { addresses[ally.path] = PublicAddresses.allies }
        for channel in record.channels {
            addresses[channel.path] = PublicAddresses.channel(channel.id)
        }
        for edition in record.editions {
            addresses[edition.position.path] = PublicAddresses.edition(edition.id)
        }
        addresses.merge(statementAddresses(of: record)) { one, _ in one }
        for metric in record.metrics.values {
            guard let path = metric.position?.path else { continue }
            addresses[path] = PublicAddresses.metric(metric.id)
        }
        return addresses
    }
}
