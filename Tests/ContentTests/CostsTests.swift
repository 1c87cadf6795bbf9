import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct CostsTests {
    private func costs(_ lines: String) -> MarkedSource {
        MarkedSource(
            """
            title: Answers
            period: 2026-Q3
            price_year: 2026-27
            assumptions: [{text: All hours cost the same., source: Finance, year: "2026"}]
            \(lines)

            """, path: "costs/2026-q3.yml")
    }

    private let contacts = "contacts: {metric: answered}"

    @Test func aResultIsARange() {
        let source = costs(
            "\(contacts)\n1️⃣costs:\n  - {title: Tools, amount: 690, source: Invoice, year: \"2026\"}"
        )
        #expect(said(of: source) == [.bareResult("costs", at: source["1️⃣"])])
    }

    @Test func aRangeGoesFromLowToHigh() {
        let line = { (amount: String) in
            "  - {title: T, amount: \(amount), source: S, year: \"2026\"}\n"
        }
        let source = costs(
            "\(contacts)\ncosts:\n" + line("1️⃣{low: 2, high: 1}") + line("2️⃣-1")
                + line("{low: 1, high: 2}"))
        #expect(
            said(of: source) == [
                .amountRange("amount", at: source["1️⃣"]),
                .amountRange("amount", at: source["2️⃣"]),
            ])
    }

    @Test func eachNumberHasItsSourceAndTheYearOfIt() {
        let source = costs(
            "\(contacts)\ncosts:\n  - 1️⃣{title: T, amount: {low: 1, high: 2}}\n  - 2️⃣{title: U, source: S, year: \"2026\"}"
        )
        #expect(
            said(of: source) == [
                .missingKey("source", at: source["1️⃣"]),
                .missingKey("year", at: source["1️⃣"]),
                .missingKey("hourly_cost", at: source["2️⃣"]),
                .missingKey("hours", at: source["2️⃣"]),
            ])
    }

    @Test func contactsAreCountedByAMetricOnChannelsThatThereAre() {
        let source = costs(
            "contacts: {metric: 1️⃣anwered, channels: [2️⃣facebok-main]}\ncosts:\n  - {title: T, amount: {low: 1, high: 2}, source: S, year: \"2026\"}"
        )
        #expect(said(of: source).map(\.rule) == [.unknownID, .unknownID])
        #expect(said(of: source).map(\.position) == [source["1️⃣"], source["2️⃣"]])
    }

    @Test func aShiftSaysHowItIsKnownWhatPeopleWouldHaveDone() {
        let source = costs(
            """
            \(contacts)
            costs: [{title: T, amount: {low: 1, high: 2}, source: S, year: "2026"}]
            channel_shift: 1️⃣{title: Calls, contacts: 5, old: {title: C, amount: 2, source: S, year: "2011"}, new: {title: V, amount: 1, source: S, year: "2011"}, programme_cost: 1}
            """)
        #expect(said(of: source) == [.missingKey("basis", at: source["1️⃣"])])
    }
}
