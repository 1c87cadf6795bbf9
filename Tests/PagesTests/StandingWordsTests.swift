import Diagnostics
import Disclosure
import Model
import Statistics
import Testing

@testable import Pages

/// What pages say of a measure and of a series.
@Suite struct StandingWordsTests {
    private func view(_ measure: String) throws -> MeasureView {
        let specimen = try Specimen([
            "plans/p.yml": "title: P\nperiod: 2026\nmeasures:\n  - {id: m, \(measure)}\n"
        ])
        let published = specimen.published
        let period = try #require(Period.code("2026-04", yearStart: .april))
        let measure = try #require(published.plans.first?.measures.first)
        return try #require(
            MeasureView(measure, in: period, published, on: PublicAddresses.metrics))
    }

    @Test func aMilestoneIsShownWithItsDates() throws {
        let met = try view(
            "target: {milestone: The form is online, date: 2026-04-30}, done: 2026-03-01")
        #expect(met.title == "The form is online")
        #expect(met.status.line == "Met: by 30 April 2026")
        #expect(met.inputs == "Due by 30 April 2026; done on 1 March 2026.")
        let missed = try view("target: {milestone: The form is online, date: 2026-04-30}")
        #expect(missed.status.word == "Missed")
        #expect(missed.inputs == "Due by 30 April 2026; not done yet.")
    }

    @Test func aCeilingIsSaidWithTheFigureItIsComparedWith() throws {
        let over = try view(
            "metric: enquiries, channel: desk, direction: at-most, target: {value: 780, date: 2026-12-31}"
        )
        #expect(over.status.line == "Slightly above: at most 780")
        #expect(over.inputs == "It should not rise above 780. The figure is 800.")
    }

    @Test func aPaceThatReachesTheTargetNamesNoImpossibleNumber() throws {
        let met = try view(
            "metric: response-rate, channel: desk, direction: increase, baseline: {value: 80, date: 2026-01-31}, target: {value: 97, date: 2026-12-31}"
        )
        let inputs = try #require(met.inputs)
        #expect(inputs.hasSuffix("At this pace the target would be met by 31 December 2026."))
        let short = try view(
            "metric: response-rate, channel: desk, direction: increase, baseline: {value: 94, date: 2025-04-30}, target: {value: 99, date: 2027-04-30}"
        )
        #expect(
            try #require(short.inputs).hasSuffix(
                "At this pace it would be 96.0% by 30 April 2027."))
    }

    @Test func aStandingSaysWhatIsNeededByNow() throws {
        let view = try view(
            "metric: response-rate, channel: desk, direction: increase, baseline: {value: 80, date: 2025-12-31}, target: {value: 99, date: 2026-12-31}"
        )
        #expect(view.status.line == "On track: 99% by December 2026 (needed by now: 86.3%)")
        #expect(StatusWords.summary([view]) == "The one measure with a target is on track.")
    }

    @Test func whatIsMissedIsCalledMissed() throws {
        let missed = try view(
            "metric: response-rate, channel: desk, direction: increase, baseline: {value: 80, date: 2025-04-30}, target: {value: 99, date: 2026-04-30}"
        )
        #expect(missed.status.line == "Missed: 99% by April 2026")
        let met = try view(
            "metric: enquiries, channel: desk, direction: at-most, target: {value: 900, date: 2026-12-31}"
        )
        #expect(
            StatusWords.summary([missed, met, missed])
                == "Of 3 measures with a target, 2 are missed and 1 is met.")
        let unknown = try view(
            "metric: enquiries, channel: page, direction: at-most, target: {value: 900, date: 2026-12-31}"
        )
        #expect(
            StatusWords.summary([unknown]) == "The one measure with a target cannot be judged yet.")
        let monitored = try view(
            "metric: enquiries, channel: desk, target: none, no_target_because: too early")
        #expect(StatusWords.summary([monitored]) == nil)
    }

    @Test func theTargetIsSpokenOfOnlyWhereNothingChanges() throws {
        let months = try (1...9).map {
            try #require(Period.code("2026-0\($0)", yearStart: .april))
        }
        let line = { (last: Double) in
            var settings = ProcessSettings()
            settings.direction = .increase
            settings.target = Decimal(90)
            let values: [Double?] = [4, 6, 4, 6, 4, 6, 4, 6, last]
            let series = ProcessSeries(
                zip(months, values).map { (period: $0, value: $1) }, settings)
            return VariationWords(series: series).line(metric: metric(.percent), grain: .month)
        }
        #expect(
            line(5)
                == "No clear change: the latest month is within the usual ups and downs. Will usually miss the target if nothing changes. This is a first impression: it rests on fewer than 12 months."
        )
        #expect(line(40)?.contains("target") == false)
    }

    @Test func aSeriesIsDescribedByItsLatestPoint() throws {
        let months = try (1...9).map {
            try #require(Period.code("2026-0\($0)", yearStart: .april))
        }
        let words = { (last: Double, direction: Metric.Direction, target: Int?) in
            var settings = ProcessSettings()
            settings.direction = direction
            settings.target = target.map { Decimal($0) }
            let values: [Double?] = [4, 6, 4, 6, 4, 6, 4, 6, last]
            let points = zip(months, values).map { (period: $0, value: $1) }
            let series = ProcessSeries(points, settings)
            return VariationWords(series: series)
        }
        #expect(words(5, .increase, nil).variation == "No clear change")
        #expect(words(40, .increase, nil).variation == "Improving")
        #expect(words(40, .decrease, nil).variation == "Getting worse")
        #expect(words(40, .neutral, nil).variation == "Changing, neither good nor bad")
        #expect(
            words(5, .increase, 90).assurance == "Will usually miss the target if nothing changes")
        #expect(
            words(5, .decrease, 90).assurance == "Will usually meet the target if nothing changes")
        #expect(
            words(5, .increase, 5).assurance == "May hit or miss the target if nothing changes")
        #expect(
            words(40, .increase, nil).line(metric: metric(.percent), grain: .month)
                == "Improving: the latest month is higher than the usual ups and downs explain. This is a first impression: it rests on fewer than 12 months."
        )
    }
}
