import Formats
import Model
import Pages
import Parallel
import Statistics

/// When everything for staff is looked at again, for a program that reminds people; of the staff site alone.
struct ReviewsFile: Sendable {
    let findings: Findings

    var bytes: [UInt8] {
        let entries = reviewEntries(of: findings.record)
            .sorted { ($0.dueNumber, $0.path) < ($1.dueNumber, $1.path) }
        let file: JSON = [
            "organisation": .text(findings.record.organisation.name),
            "as_of": .text(findings.asOf.description),
            "reviews": .list(parallelMap(entries) { entry($0) }),
        ]
        return file.bytes(.indented)
    }

    private func entry(_ entry: ReviewEntry) -> JSON {
        let review = entry.review
        return [
            "title": .text(entry.title), "page": .text(entry.address.path),
            "source": .text(entry.path), "owner": review.owner.map { .text($0) } ?? .null,
            "last_reviewed": review.lastReviewed.map { .text($0.description) } ?? .null,
            "review_in_months": review.interval.map { .number(String($0)) } ?? .null,
            "due": review.due.map { .text($0.description) } ?? .null,
            "standing": .text(standing(of: review)),
        ]
    }

    private func standing(of review: Review) -> String {
        switch review.standing(on: findings.asOf) {
        case .unknown: "unknown"
        case .current: "current"
        case .soon: "due within a month"
        case .overdue: "overdue"
        }
    }
}
