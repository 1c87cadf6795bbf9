import Model
import Testing

@testable import Pages

@Suite struct FigureReferenceTests {
    private func read(
        _ text: String, _ scheme: LinkTarget.FigureScheme
    ) -> Result<FigureReference, FigureReference.Fault> {
        Result { () throws(FigureReference.Fault) in
            try FigureReference(text, scheme: scheme, yearStart: .april)
        }
    }

    @Test(arguments: ["response-rate/desk/2026-02", "response-rate/2025-26", "posts/page/2026-Q1"])
    func aFigureIsWrittenAsItsAddressIs(_ text: String) throws {
        #expect(try read(text, .figure).get().address(.april) == text)
    }

    @Test func aChartHasOptions() throws {
        let asked = try read(
            "response-rate?channel=desk&group=new&from=2026-01&to=2026-03&grain=month&by=period",
            .chart
        ).get()
        #expect(asked.metric == "response-rate")
        #expect(asked.channel == "desk")
        #expect(asked.group == "new")
        #expect(asked.from == Period.code("2026-01", yearStart: .april))
        #expect(asked.to == Period.code("2026-03", yearStart: .april))
        #expect(asked.grain == .month)
        #expect(asked.by == .period)
    }

    @Test(arguments: [
        ("", LinkTarget.FigureScheme.figure),
        ("response-rate", .figure),
        ("response-rate/desk/new/2026-02", .figure),
        ("response-rate/desk", .chart),
        ("response-rate?channel", .chart),
        ("response-rate?chanel=desk", .chart),
        ("response-rate?by=colour", .table),
        ("response-rate?grain=fortnight", .chart),
    ])
    func whatIsSpelledOtherwiseIsAFault(_ text: String, _ scheme: LinkTarget.FigureScheme) {
        guard case .failure(.spelling(let sentence)) = read(text, scheme) else {
            Issue.record("'\(text)' was read")
            return
        }
        #expect(!sentence.isEmpty)
    }

    @Test(arguments: [
        ("response-rate/desk/February", LinkTarget.FigureScheme.figure, "February"),
        ("response-rate?from=2026-13", .chart, "2026-13"),
        ("response-rate?period=2026Q1", .table, "2026Q1"),
    ])
    func aPeriodThatIsNoneIsAFault(
        _ text: String, _ scheme: LinkTarget.FigureScheme, _ code: String
    ) {
        #expect(read(text, scheme) == .failure(.period(code)))
    }
}
