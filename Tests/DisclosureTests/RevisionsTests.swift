import Disclosure
import Model
import Testing

@Suite struct RevisionsTests {
    private func ledger(_ rows: [(Int, Decimal?, Marker?)]) -> Ledger {
        var ledger = Ledger(edition: "one")
        ledger.begin(SeriesKey(metric: "visits", channel: "desk"))
        for (month, value, marker) in rows {
            ledger.add(
                Ledger.Row(
                    period: Period.code("2026-0\(month)", yearStart: .april)
                        ?? .day(Day(number: 0)),
                    value: value, share: nil, markers: marker.map { [$0] } ?? []))
        }
        return ledger
    }

    @Test func whatEarlierEditionsPublishedAndWithheldIsKnown() {
        let one = ledger([(1, Decimal(20), nil), (2, nil, .confidential), (3, nil, .notAvailable)])
        let two = ledger([(2, nil, .confidential), (4, Decimal(9), .provisional)])
        let months = { (places: Set<FigurePlace>) in
            places.map { $0.period.code(yearStart: .april) }.sorted()
        }
        #expect(months(publishedEarlier([one, two])) == ["2026-01", "2026-04"])
        #expect(months(withheldEarlier([one, two])) == ["2026-02"])
        #expect(publishedEarlier([]).isEmpty)
    }

    @Test func rowsSayTheSameWhereTheirNumbersDo() throws {
        let row = { (value: String?, share: Share?, markers: [Marker]) in
            Ledger.Row(
                period: .day(Day(number: 0)), value: value.flatMap { Decimal($0) }, share: share,
                markers: markers)
        }
        let third = Share(Decimal(1), of: Decimal(3))
        #expect(row("5.0", nil, []).says(theSameAs: row("5", nil, [.revised])))
        #expect(!row("5", nil, []).says(theSameAs: row("6", nil, [])))
        #expect(row("33.3", third, []).says(theSameAs: row("33", third, [])))
        #expect(!row("33.3", third, []).says(theSameAs: row("33.3", nil, [])))
        #expect(!row("5", nil, []).says(theSameAs: row(nil, nil, [.confidential])))
        #expect(!row(nil, nil, [.notApplicable]).says(theSameAs: row(nil, nil, [.notAvailable])))
    }
}
