package import Disclosure
package import Model

/// When pages changed, as far as the content says: documents, editions, corrections. Never the day of a build.
package func lastChanges(in record: PublishedRecord) -> [Address<Public>: Day] {
    var days: [Address<Public>: Day] = [:]
    for properties in record.documents.map(\.properties) {
        let known = [properties.updated, properties.review.lastReviewed, properties.published]
        days[PublicAddresses.document(properties)] = known.compactMap { $0 }.max()
    }
    for edition in record.editions {
        days[PublicAddresses.edition(edition.id)] = edition.published
    }
    days[PublicAddresses.front] = record.editions.last?.published
    days[PublicAddresses.corrections] = record.revisions.corrections.map(\.found).max()
    return days
}

/// Whether search engines are to keep it: not what leads on, nor what stands for a page that is not there.
package func isListed(_ page: Address<Public>) -> Bool {
    page != notFoundAddress && page != PublicAddresses.latest
}
