import Diagnostics
import Disclosure
import Model

extension PublicAddresses {
    static let licence = Address<Public>("licence.html")
    static let checking = Address<Public>("how-this-is-made.html")
    static let moderation = Address<Public>("moderation.html")
    static let transparency = Address<Public>("transparency.html")
    static let costs = Address<Public>("costs.html")
    static let costData = Address<Public>("data/costs-and-return.csv")
    /// The list of all files and their fingerprints.
    static let manifest = Address<Public>("manifest.sha256")
    /// Of the record; a document has its own.
    static let accessibility = Address<Public>("accessibility.html")

    /// The terms on which the organisation talks with people: hours, promise, moderation, records.
    static func terms(of record: PublishedRecord) -> Address<Public>? {
        record.organisation.terms.map { Address($0.value + ".html") }
    }

    /// The same as a link, by the title of its document; `nil` where no document is named.
    static func termsLink(_ record: PublishedRecord, on page: Address<Public>) -> LinkView? {
        guard let name = record.organisation.terms?.value, let address = terms(of: record) else {
            return nil
        }
        let document = record.documents.first { $0.properties.name == name }
        return LinkView(
            title: document?.properties.title ?? "House rules",
            address: address.relative(to: page),
            note: "What you can expect from us, and what we ask of you.")
    }

    /// How far everyone can use the site.
    static func accessibility(of record: PublishedRecord) -> Address<Public>? {
        if record.statements.accessibility != nil { return accessibility }
        return record.organisation.accessibilityStatement.map { Address($0.value + ".html") }
    }

    /// What is watched and what is not; `nil` where no plan says it.
    static func boundaries(of record: PublishedRecord) -> Address<Public>? {
        WhatWeWatchPage.isNeeded(for: record) ? whatWeWatch : nil
    }

    /// Of the records that a page is made from, by their paths.
    static func statementAddresses(of record: PublishedRecord) -> [String: Address<Public>] {
        var addresses: [String: Address<Public>] = [:]
        let statements = record.statements
        if let statement = statements.accessibility {
            addresses[statement.position.path] = accessibility
        }
        if let statement = statements.moderation {
            addresses[statement.position.path] = moderation
        }
        if let statement = statements.transparency {
            addresses[statement.position.path] = transparency
        }
        for costs in record.costs { addresses[costs.account.position.path] = PublicAddresses.costs }
        return addresses
    }
}
