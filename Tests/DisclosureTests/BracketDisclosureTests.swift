import Disclosure
import Model
import Testing

/// Unique counts of people, which come to a bracket.
@Suite struct BracketDisclosureTests {
    private func quarter(_ values: [Int]) throws -> PublishedRecord {
        try disclosed(
            zip(1..., values).map { "2026-0\($0),desk,crowd,,\($1),,,," }.joined(separator: "\n"))
    }

    @Test func aBracketOfLargePartsIsPublished() throws {
        let record = try quarter([50, 30, 40])
        let figure = try record.figure("crowd/desk/2026-Q1")
        #expect(figure.value == .between(low: Decimal(50), high: Decimal(120)))
        #expect(figure.replacement == .notAvailable)
        let metric = try #require(record.metrics["crowd"])
        #expect(figure.printed(by: metric) == nil)
        #expect(
            figure.note(by: metric) == "between 50 and 120: unique counts are not added")
    }

    /// From 50 and 53 anyone could tell the 3.
    @Test func aBracketWithASmallPartIsWithheld() throws {
        let record = try quarter([50, 3, 0])
        #expect(try record.figure("crowd/desk/2026-Q1").value == .withheld(below: 5))
        #expect(try record.figure("crowd//2026-Q1").replacement == .confidential)
        let metric = try #require(record.metrics["crowd"])
        #expect(try record.figure("crowd/desk/2026-Q1").note(by: metric) == nil)
    }

    @Test func whatIsSubtractedIsWithheldWithASmallRest() throws {
        let record = try disclosed(
            "2026-01,desk,enquiries,,120,,,,\n2026-01,desk,answered,,118,,,,\n2026-01,desk,unanswered,,2,,,,"
        )
        #expect(try record.figure("unanswered/desk/2026-01").replacement == .confidential)
        #expect(try record.figure("answered/desk/2026-01").replacement == .confidential)
        #expect(try record.figure("enquiries/desk/2026-01").value == .number(Decimal(120)))
    }
}
