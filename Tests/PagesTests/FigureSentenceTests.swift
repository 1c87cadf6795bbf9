import Disclosure
import Model
import Statistics
import Testing

@testable import Pages

@Suite struct FigureSentenceTests {
    private func share(
        _ numerator: Int, _ denominator: Int, of metric: Metric, _ code: String = "2026-Q3",
        markers: [Marker] = []
    ) throws -> ShownFigure {
        try shown(
            .share(Share(Decimal(numerator), of: Decimal(denominator))), of: metric, code,
            markers: markers)
    }

    private func number(
        _ text: String, of metric: Metric, _ code: String = "2026-Q3"
    ) throws -> ShownFigure {
        try shown(.number(decimal(text)), of: metric, code)
    }

    private func headline(
        _ metric: Metric, _ figure: ShownFigure, before: ShownFigure? = nil,
        _ verdict: PublishedChange.Verdict? = nil
    ) -> String {
        sentence(metric).headline(figure, in: figure.period, before: before, verdict)
    }

    @Test func aShareIsSaidWithItsBaseAndThePeriodBefore() throws {
        let now = try share(482, 512, of: answered, "2025-Q2")
        let before = try share(460, 500, of: answered, "2025-Q1")
        #expect(
            headline(answered, now, before: before, .up)
                == "We answered 482 of 512 enquiries (94.1%) in April to June 2025, up from 92.0% in the previous quarter."
        )
    }

    @Test func howItWasAnsweredStandsBehindWhatWasAnswered() throws {
        let rate = ratio("enquiries answered within one working day")
        #expect(
            headline(rate, try share(4196, 4906, of: rate))
                == "We answered 4,196 of 4,906 enquiries within one working day (85.5%) in July to September 2026."
        )
        let unanswered = ratio("enquiries unanswered")
        #expect(
            headline(unanswered, try share(257, 4906, of: unanswered))
                == "We left 257 of 4,906 enquiries unanswered (5.2%) in July to September 2026.")
    }

    @Test func aShareOfOtherThingsIsCalledAShare() throws {
        let posts = ratio("posts that ask people for a view", "posts-asking", "posts")
        #expect(
            headline(posts, try share(45, 143, of: posts))
                == "The share of posts that ask people for a view was 31.5% (45 of 143 posts) in July to September 2026."
        )
        let survey = metric(.percent, .ratio, plain: "people who said yes")
        let shows = ratio("showings that led to a click", "clicks", "impressions")
        #expect(
            headline(shows, try share(1, 4, of: shows))
                == "The share of showings that led to a click was 25.0% (1 of 4) in July to September 2026."
        )
        #expect(
            headline(survey, try share(259, 364, of: survey))
                == "The share of people who said yes was 71.2% (259 of 364) in July to September 2026."
        )
    }

    /// What is counted in plain words, a number, and the sentence.
    private static let counts = [
        ("posts", "1482", "There were 1,482 posts"),
        ("posts", "1", "The number of posts was 1"),
        ("posts", "0", "There were no posts"),
        ("posts", "-5", "The number of posts was negative 5"),
        ("posts", "1234567", "There were 1.2 million posts"),
        ("accounts reached", "108474", "We reached 108,474 accounts"),
        ("times our content was shown", "2500000", "Our content was shown 2.5 million times"),
        ("times our content was shown", "1", "Our content was shown 1 time"),
    ]

    @Test(arguments: counts)
    func aCountNeverBeginsItsSentence(
        _ plain: String, _ text: String, _ expected: String
    ) throws {
        let count = metric(.count, plain: plain)
        #expect(
            headline(count, try number(text, of: count))
                == "\(expected) in July to September 2026.")
    }

    @Test func whatIsNoCountIsNamedByItsWordsOrItsTitle() throws {
        let time = metric(.minutes, .quantile, plain: "until half of all enquiries had an answer")
        #expect(
            headline(time, try number("132", of: time))
                == "It took 2 hours 12 minutes until half of all enquiries had an answer in July to September 2026."
        )
        let costs = metric(.pounds, plain: "of costs")
        #expect(
            headline(costs, try number("8040", of: costs))
                == "A specimen came to £8,040 in July to September 2026.")
        let spend = metric(.pounds, plain: "spent")
        #expect(
            headline(spend, try number("1250000", of: spend))
                == "We spent £1.25 million in July to September 2026.")
        let each = metric(.number, .ratio, decimals: 2, plain: "reactions to each post")
        #expect(
            headline(each, try number("2.5", of: each))
                == "There were 2.50 reactions to each post in July to September 2026.")
        let nameless = metric(.count)
        #expect(
            headline(nameless, try number("12", of: nameless))
                == "The figure for a specimen was 12 in July to September 2026.")
    }

    @Test func aStockIsWhatItIsAtTheEnd() throws {
        let stock = metric(.count, .stock, plain: "households with a caddy")
        let now = try number("22476", of: stock)
        #expect(
            headline(stock, now, before: try number("17913", of: stock, "2026-Q2"))
                == "There were 22,476 households with a caddy at the end of September 2026, 4,563 more than at the end of June 2026."
        )
        #expect(
            sentence(stock).caption(now, in: now.period)
                == "Households with a caddy, at the end of September 2026.")
    }

    @Test func belowItsNumberTheBaseStandsInASentence() throws {
        let now = try share(4196, 4906, of: answered)
        #expect(
            sentence(answered).caption(now, in: now.period)
                == "Enquiries answered: 4,196 of 4,906 enquiries, in July to September 2026.")
        let nameless = metric(.count)
        let twelve = try number("12", of: nameless)
        #expect(
            sentence(nameless).caption(twelve, in: twelve.period)
                == "In July to September 2026.")
    }

    @Test func aSampleIsSaidWithItsInterval() throws {
        var sample = answered
        sample.isSample = true
        let now = try share(81, 263, of: sample)
        #expect(
            sentence(sample).caption(now, in: now.period)
                == "Enquiries answered: 81 of 263 enquiries, in July to September 2026. These are the answers of a sample: the true figure is likely to be between 25.5% and 36.6%."
        )
        #expect(!sentence(answered).caption(now, in: now.period).contains("sample"))
    }

    @Test func aBracketIsSaidFromItsLeastToItsMost() throws {
        let reach = metric(.count, .unique, plain: "accounts reached")
        let now = try shown(
            .between(low: Decimal(1500), high: Decimal(2950)), of: reach, "2026-Q3")
        #expect(
            headline(reach, now)
                == "We reached between 1,500 and 2,950 accounts in July to September 2026. We cannot say it more exactly: the same account may be in more than one of the counts, so we do not add them up."
        )
        #expect(FigureTable.Cell(now, reach) == .number("between 1,500 and 2,950"))
        #expect(now.printed == nil)
    }

    @Test(arguments: [
        (Marker.provisional, "This figure is provisional: it may still change."),
        (.revised, "It was revised since it was first published [r]."),
        (.estimated, "It is an estimate."),
        (.lowReliability, "It rests on few cases, so it may be far off."),
    ])
    func whatQualifiesANumberIsSaid(_ marker: Marker, _ expected: String) throws {
        let now = try share(1, 2, of: answered, "2026-09", markers: [marker])
        #expect(
            headline(answered, now)
                == "We answered 1 of 2 enquiries (50.0%) in September 2026. \(expected)")
    }

    @Test(arguments: [
        (
            Marker.confidential,
            "We withhold the figure for September 2026: a small number could point to a person."
        ),
        (
            .notApplicable,
            "There is nothing to work the figure out from in September 2026: the number to divide by is zero."
        ),
        (.notAvailable, "There is no figure for September 2026: it is not available."),
        (.low, "The figure in September 2026 is so small that it rounds to zero."),
        (.noneRecorded, "Nobody in the survey gave this answer in September 2026."),
    ])
    func aNumberThatIsNotThereSaysWhy(_ marker: Marker, _ expected: String) throws {
        let figure = try shown(.missing(marker), of: answered, "2026-09")
        #expect(headline(answered, figure) == expected)
        #expect(FigureComparison(metric: answered).sentence(figure, figure) == nil)
    }

    @Test func whyANumberIsMissingIsSaidAsTheFileSaysIt() throws {
        let specimen = try Specimen()
        let metric = try #require(specimen.published.metrics["enquiries"])
        let march = try #require(Period.code("2026-03", yearStart: .april))
        let figure = PublicFigures(record: specimen.published)
            .figure(SeriesKey(metric: metric.id, channel: "desk"), march)
        #expect(
            sentence(metric).headline(figure, in: march, before: nil)
                == "There is no figure for March 2026: it is not available. The system was down.")
    }

    @Test func aTimeThatIsNotReachedIsSaidWithItsReason() throws {
        var time = Metric(
            id: "median-response-time", title: "Median response time", kind: .quantile,
            unit: .minutes, direction: .decrease, level: .output, isAboutPeople: true,
            definition: "Half were answered within it.")
        time.plain = "until half of all enquiries had an answer"
        let figure = try shown(.notReached, of: time, "2026-09")
        #expect(
            headline(time, figure)
                == "The figure for median response time was not reached in September 2026: half or more were unanswered."
        )
        #expect(
            sentence(time).caption(figure, in: figure.period)
                == "Half or more were unanswered, in September 2026.")
    }

    @Test func whatThereIsOfAMissingTotalIsSaid() throws {
        let posts = metric(.count, plain: "posts")
        var whole = Figure(
            key: SeriesKey(metric: posts.id),
            period: try #require(Period.code("2026-09", yearStart: .april)),
            value: .missing(.notAvailable), markers: [], sources: [])
        whole.partial = PartialTotal(value: Decimal(1482), missing: ["Bluesky", "the desk"])
        #expect(
            headline(posts, ShownFigure(whole, posts))
                == "There is no figure for September 2026: some of it is missing. Without Bluesky and the desk it comes to 1,482."
        )
    }

    @Test func aPeriodThatWasNeverDeliveredIsSaidToHaveNoFigure() throws {
        let period = try #require(Period.code("2026-09", yearStart: .april))
        #expect(
            sentence(answered).headline(nil, in: period, before: nil)
                == "There is no figure for September 2026 yet.")
    }
}

/// "482 of 512 enquiries", and how many of them we answered.
private let answered = ratio("enquiries answered")

private func ratio(
    _ plain: String, _ numerator: MetricID = "answered", _ denominator: MetricID = "enquiries"
) -> Metric {
    var ratio = metric(.percent, .ratio, plain: plain)
    ratio.formula = .quotient(numerator, denominator)
    return ratio
}

private func sentence(_ metric: Metric) -> FigureSentence {
    let counted: [(MetricID, String)] = [
        ("enquiries", "enquiries"), ("posts", "posts"),
        ("impressions", "times our content was shown"),
    ]
    let metrics = counted.map { id, plain in
        var metric = Metric(
            id: id, title: plain, kind: .flow, unit: .count, direction: .neutral, level: .output,
            isAboutPeople: false, definition: plain)
        metric.plain = plain
        return (id, metric)
    }
    return FigureSentence(metric: metric, among: Dictionary(uniqueKeysWithValues: metrics))
}
