import Disclosure
import Model
import Testing

@testable import Pages

/// How long people waited, where not every channel records it.
@Suite struct ResponseViewTests {
    private func view(_ timed: [String]) throws -> ResponseView {
        let rows = timed.map { "2026-01,\($0),median-response-time,90\n" }.joined()
        let specimen = try Specimen([
            "metrics/snapshots/times.csv": "period,channel,metric,value\n" + rows,
            "metrics/snapshots/times.yml": "collected: 2026-05-02\nsource: S\n",
        ])
        let january = try #require(Period.code("2026-01", yearStart: .april))
        return try #require(
            ResponseView(in: january, of: specimen.published, on: PublicAddresses.front))
    }

    @Test func whatFewChannelsRecordIsSaidInWords() throws {
        let view = try view(["desk"])
        #expect(!String(decoding: view.table, as: UTF8.self).contains("Half were answered"))
        #expect(
            view.waits == [
                "Phone desk: half were answered within 1 hour 30 minutes.",
                "How long people wait is not recorded for Council page.",
            ])
    }

    @Test func whatMostChannelsRecordHasAColumn() throws {
        let view = try view(["desk", "page"])
        #expect(String(decoding: view.table, as: UTF8.self).contains("Half were answered within"))
        #expect(view.waits == [])
    }
}
