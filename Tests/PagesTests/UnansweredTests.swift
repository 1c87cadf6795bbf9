import Disclosure
import Model
import Testing

@testable import Pages

/// How many enquiries had no answer, as far as it may be told.
@Suite struct UnansweredTests {
    private func unanswered(_ channel: ChannelID, _ month: String) throws -> Unanswered {
        let period = try #require(Period.code(month, yearStart: .april))
        return Unanswered(
            channel, in: period, PublicFigures(record: try Specimen().published))
    }

    @Test func itFollowsFromThoseReceivedAndAnswered() throws {
        let desk = try unanswered("desk", "2026-01")
        #expect(desk.count == .number(Decimal(76)))
        #expect(desk.sentence == "We left 76 enquiries without an answer.")
    }

    @Test func nothingIsSaidOfAMonthWithoutRecords() throws {
        let desk = try unanswered("desk", "2026-03")
        #expect(desk.count == nil && desk.sentence == nil)
    }

    @Test func aSmallNumberIsNotTold() throws {
        let page = try unanswered("page", "2026-02")
        #expect(page.count == .withheld)
        #expect(page.cell == .marker(.confidential))
        #expect(page.sentence?.contains("a small number could point to a person") == true)
    }
}
