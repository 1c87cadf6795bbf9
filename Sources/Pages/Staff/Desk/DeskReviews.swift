package import Model
import Mustache
import Statistics

/// What has to be looked at again, by the role that keeps it.
struct DeskReviews {
    /// One for each role, by name, what nobody keeps last; in each the longest overdue first, and not more than some.
    let groups: [ReviewGroup]
    let overdue: Int
    /// Within a month.
    let soon: Int

    init(_ site: StaffSite) {
        let due = reviewEntries(of: site.record).filter { entry in
            switch entry.review.standing(on: site.asOf) {
            case .overdue, .soon: true
            case .unknown, .current: false
            }
        }
        groups = ReviewGroup.groups(of: due)
        overdue = due.count { $0.review.isOverdue(on: site.asOf) }
        soon = due.count - overdue
    }

    static let shape: TemplateShape = [
        "title": .text, "reviews": .list(line), "rest": .optional(.text),
    ]
    private static let line: TemplateShape = [
        "title": .text, "address": .text, "note": .text, "is_overdue": .flag, "file": .text,
        "source": .optional(.text),
    ]

    func records(_ site: StaffSite) -> [TemplateRecord] {
        groups.map { group in
            let cut = group.entries.count - DeskMatter.mostLines
            let lines = group.entries.prefix(DeskMatter.mostLines).map { entry in
                TemplateRecord(
                    DeskReviews.line,
                    [
                        .text(entry.title),
                        .text(entry.address.relative(to: StaffAddresses.desk)),
                        .text(entry.note(on: site.asOf)),
                        .flag(entry.review.isOverdue(on: site.asOf)), .text(entry.path),
                        .text(ifPresent: site.source(of: entry.path)),
                    ])
            }
            let rest = cut > 0 ? "and \(Numerals.english.whole(cut)) more" : nil
            return TemplateRecord(
                DeskReviews.shape, [.text(group.title), .list(lines), .text(ifPresent: rest)])
        }
    }
}

/// What a role keeps, that which is due first at its beginning.
struct ReviewGroup {
    let title: String
    let entries: [ReviewEntry]

    static func groups(of entries: [ReviewEntry]) -> [ReviewGroup] {
        Dictionary(grouping: entries) { $0.review.owner ?? "" }.sorted { one, other in
            (one.key.isEmpty ? 1 : 0, one.key) < (other.key.isEmpty ? 1 : 0, other.key)
        }.map { owner, entries in
            ReviewGroup(
                title: owner.isEmpty ? "Nobody in particular" : owner,
                entries: entries.sorted { ($0.dueNumber, $0.title) < ($1.dueNumber, $1.title) })
        }
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

    fileprivate func note(on day: Day) -> String {
        switch review.standing(on: day) {
        case .overdue(let due, let days):
            let ago = Numerals.english.counted(days, "day", "days")
            return "Overdue for \(ago): it was due by \(Dates.english.day(due))."
        case .soon(let due), .current(let due): return "Due by \(Dates.english.day(due))."
        case .unknown: return ""
        }
    }
}

extension Review {
    func isOverdue(on day: Day) -> Bool {
        if case .overdue = standing(on: day) { return true }
        return false
    }
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
