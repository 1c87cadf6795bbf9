import Model
import Mustache
import Statistics

/// When everything for staff is looked at again, by the role that keeps it.
struct ReviewsPage: PageContent {
    let frame: Frame
    let site: StaffSite

    /// What is due within so many days is marked.
    private static let markedDays: Int32 = 90

    static let template = "staff/reviews"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "file": .text, "is_empty": .flag, "roles": .list(role),
    ]
    private static let role: TemplateShape = ["id": .text, "title": .text, "table": .markup]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame(
            "All reviews", at: StaffAddresses.allReviews, in: .desk,
            description: "When each page for staff is looked at again, and by whom.")
    }

    var record: TemplateRecord {
        let groups = ReviewGroup.groups(of: reviewEntries(of: site.record))
        let roles = groups.enumerated().map { index, group in
            TemplateRecord(
                ReviewsPage.role,
                [
                    .text("role-\(index + 1)"), .text(group.title),
                    .markup(table(of: group, id: "reviews-\(index + 1)")),
                ])
        }
        return TemplateRecord(
            ReviewsPage.shape,
            [
                .record(frame.record),
                .text(StaffAddresses.reviews.relative(to: StaffAddresses.allReviews)),
                .flag(roles.isEmpty), .list(roles),
            ])
    }

    private func table(of group: ReviewGroup, id: String) -> [UInt8] {
        let rows = group.entries.map { entry in
            FigureTable.Row(
                head: entry.title,
                address: entry.address.relative(to: StaffAddresses.allReviews),
                cells: [
                    .words(entry.review.due.map(Dates.english.day) ?? "not said"),
                    .words(standing(of: entry)),
                    .words(entry.review.lastReviewed.map(Dates.english.day) ?? "never"),
                ])
        }
        var html = HTML()
        FigureTable(
            id: id, caption: "Kept by: \(group.title)", corner: "Page",
            columns: [("Review by", false), ("How soon", false), ("Last reviewed", false)],
            rows: rows
        ).write(into: &html)
        return StackedTables.stacked(html.bytes, .every)
    }

    private func standing(of entry: ReviewEntry) -> String {
        guard let due = entry.review.due else { return "nobody knows" }
        let days = due.number - site.asOf.number
        if days < 0 { return "overdue" }
        return days <= ReviewsPage.markedDays ? "within 90 days" : "later"
    }
}
