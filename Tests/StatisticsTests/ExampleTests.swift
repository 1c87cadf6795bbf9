import Content
import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

/// Figures of the example organisation, worked out by hand from its files.
@Suite struct ExampleTests {
    private static let found = Result { try exampleFindings() }

    /// One page of guidance is overdue on purpose, so that a reader sees what that looks like.
    @Test func ofTheExampleOnlyAnOverdueReviewIsSaid() throws {
        let read = readRecord(try exampleContent())
        #expect(read.diagnostics == [])
        let said = findings(in: try #require(read.value)).diagnostics
        #expect(said.map(\.rule.id) == ["C0660"])
    }

    @Test(arguments: [
        ("answered-within-target//2026-Q3", share(4196, 4906)),
        ("response-rate/facebook-main/2026-09", share(286, 298)),
        ("food-waste-households//2026-09", number("22476")),
        ("missed-collections-reported//2026-06", number("523")),
        ("enquiries/phone-desk/2026-Q3", number("3509")),
        ("reach/facebook-main/2026-Q3", number("108474")),
        ("answer-was-clear//2026-Q3", share(259, 364)),
        // The sum over two channels and five groups: no row gives it.
        ("moderation-actions//2026-Q3", number("127")),
        // The phone desk has no followers, and X closed in December 2025.
        ("followers//2026-Q3", number("29946")),
        ("followers//2026-Q2", number("28993")),
        // Of a year's days the example has no more than nine months.
        ("enquiries//2025", missing(.notAvailable)),
    ])
    func aFigureIsWhatAnyoneCanWorkOut(_ name: String, _ value: Figure.Value) throws {
        let found = try Self.found.get()
        let (key, period) = try place(name)
        #expect(found.figure(key, period)?.value == value)
    }

    @Test func reachIsNeverAdded() throws {
        let found = try Self.found.get()
        for name in ["reach//2026-Q3", "reach//2026-07", "reach/instagram/2026-Q3"] {
            let (key, period) = try place(name)
            if case .number? = found.figure(key, period)?.value { Issue.record("\(name)") }
        }
    }

    @Test func whatQualifiesANumberGoesWithIt() throws {
        let found = try Self.found.get()
        let (key, september) = try place("missed-collections-reported//2026-09")
        let figure = try #require(found.figure(key, september))
        #expect(figure.markers == [.provisional])
        #expect(
            figure.remarks == [
                "The contractor's log for the last four days is still being checked"
            ])
        #expect(figure.sources.map(\.path) == ["metrics/snapshots/waste-2026-q3.csv"])
        #expect(figure.sources.map(\.lines) == [[7]])
        let (_, june) = try place("missed-collections-reported//2026-Q2")
        #expect(found.figure(key, june)?.markers == [.breakInSeries])
    }
}

private func exampleFindings() throws -> Findings {
    findings(in: try #require(readRecord(try exampleContent()).value)).value
}
