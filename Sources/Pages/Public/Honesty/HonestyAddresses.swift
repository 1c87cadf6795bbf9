import Disclosure
import Model

extension PublicAddresses {
    /// The terms on which the organisation talks with people: hours, promise, moderation, records.
    static func terms(of record: PublishedRecord) -> Address<Public>? {
        record.organisation.terms.map { Address($0.value + ".html") }
    }

    /// How far everyone can use the site.
    static func accessibility(of record: PublishedRecord) -> Address<Public>? {
        record.organisation.accessibilityStatement.map { Address($0.value + ".html") }
    }
}
