package import Model
import Statistics

/// What has to be looked at again, by the role that keeps it.
struct DeskReviews {
    /// One for each role, by name, what nobody keeps last; in each the longest overdue first, and not more than some.
    let groups: [LinkGroup]
    let overdue: Int
    /// Within a month.
    let soon: Int

    init(_ site: StaffSite) {
        let due = site.reviews.filter { entry in
            switch entry.review.standing(on: site.asOf) {
            case .overdue, .soon: true
            case .unknown, .current: false
            }
        }
        let byOwner = Dictionary(grouping: due) { $0.review.owner ?? "" }
        groups = byOwner.sorted { one, other in
            (one.key.isEmpty ? 1 : 0, one.key) < (other.key.isEmpty ? 1 : 0, other.key)
        }.map { owner, entries in
            LinkGroup(
                title: owner.isEmpty ? "Nobody in particular" : owner,
                links: DeskReviews.links(to: entries, site))
        }
        overdue = due.count { $0.review.isOverdue(on: site.asOf) }
        soon = due.count - overdue
    }
}

extension DeskReviews {
    private static func links(to entries: [ReviewEntry], _ site: StaffSite) -> [LinkView] {
        let page = StaffAddresses.desk
        let sorted = entries.sorted { ($0.dueNumber, $0.title) < ($1.dueNumber, $1.title) }
        let cut = sorted.count - DeskMatter.mostLines
        let more = LinkView(
            title: "\(Numerals.english.whole(cut)) more",
            address: StaffAddresses.reviews.relative(to: page), note: "in the list for programs")
        return sorted.prefix(DeskMatter.mostLines).map { $0.link(on: page, asOf: site.asOf) }
            + (cut > 0 ? [more] : [])
    }
}

/// Something that is looked at again and again.
package struct ReviewEntry: Sendable {
    package let title: String
    /// Of the file, below `content/`.
    package let path: String
    package let address: Address<Staff>
    package let review: Review

    /// For lists in which what has no such day comes last.
    package let dueNumber: Int32

    fileprivate init(title: String, path: String, address: Address<Staff>, review: Review) {
        self.title = title
        self.path = path
        self.address = address
        self.review = review
        dueNumber = review.due?.number ?? Int32.max
    }

    fileprivate func link(on page: Address<Staff>, asOf day: Day) -> LinkView {
        var note: String?
        switch review.standing(on: day) {
        case .overdue(let due, let days):
            let ago = Numerals.english.counted(days, "day", "days")
            note = "Overdue for \(ago): it was due by \(Dates.english.day(due))."
        case .soon(let due), .current(let due): note = "Due by \(Dates.english.day(due))."
        case .unknown: note = nil
        }
        return LinkView(title: title, address: address.relative(to: page), note: note)
    }
}

extension Review {
    fileprivate func isOverdue(on day: Day) -> Bool {
        if case .overdue = standing(on: day) { return true }
        return false
    }
}

extension StaffSite {
    fileprivate var reviews: [ReviewEntry] { reviewEntries(of: record) }
}

/// Everything for staff that has a review: documents, flows, registers.
package func reviewEntries(of record: Record) -> [ReviewEntry] {
    let guidance = record.guidance
    let documents = record.staffDocuments.map { document in
        ReviewEntry(
            title: document.properties.title, path: document.properties.path,
            address: StaffAddresses.document(document.properties),
            review: document.properties.review)
    }
    let flows = guidance.flows.map {
        ReviewEntry(
            title: $0.title, path: $0.path, address: StaffAddresses.flow($0.id), review: $0.review)
    }
    let rights = guidance.postingRights.map {
        ReviewEntry(
            title: "Who may post", path: PostingRights.path, address: StaffAddresses.rights,
            review: $0.review)
    }
    let security = guidance.accountSecurity.map {
        ReviewEntry(
            title: "Account security", path: AccountSecurity.path,
            address: StaffAddresses.security, review: $0.review)
    }
    return documents + flows + [rights, security].compactMap { $0 }
}
