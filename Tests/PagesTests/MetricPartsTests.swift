import Disclosure
import Model
import Testing

@testable import Pages

/// What a metric is made of, as bars in parts.
@Suite struct MetricPartsTests {
    private func html(_ id: String, _ rows: String) throws -> String {
        let files = [
            "metrics/definitions/tone.yml": """
            title: Comments read
            kind: flow
            unit: count
            direction: neutral
            level: outtake
            about_people: true
            definition: D
            parts: [comments-positive, comments-neutral, comments-negative]

            """,
            "metrics/definitions/commentary-quality.yml": "about_people: true\n",
            "metrics/definitions/comments-positive.yml": "about_people: true\n",
            "metrics/definitions/comments-neutral.yml": "about_people: true\n",
            "metrics/definitions/comments-negative.yml": "about_people: true\n",
            "metrics/snapshots/tone.csv": "period,metric,value\n\(rows)",
            "metrics/snapshots/tone.yml": "collected: 2026-07-02\nsource: Read by hand\n",
        ]
        let record = try Specimen(files).published
        let metric = try #require(record.metrics[MetricID(id)])
        var html = HTML()
        MetricParts(
            metric: metric, figures: PublicFigures(record: record), channel: nil,
            period: try #require(Period.code("2026-Q2", yearStart: .april)),
            page: PublicAddresses.metric(metric.id)
        ).write(into: &html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    private let both = """
        2026-Q1,comments-positive,30
        2026-Q1,comments-neutral,50
        2026-Q1,comments-negative,20
        2026-Q2,comments-positive,20
        2026-Q2,comments-neutral,50
        2026-Q2,comments-negative,30

        """

    @Test func aSumIsShownByCounts() throws {
        let html = try html("tone", both)
        #expect(
            html.contains(
                "In April to June 2026, neutral comments were the largest part: 50 of 100 (50%)."))
        #expect(
            html.contains(
                "January to March 2026: positive comments 30, neutral comments 50 and negative comments 20; April to June 2026: "
            ))
        #expect(html.contains("data-csv=\"../data/figures.csv\""))
        let quarters = html.matches(of: /<th scope="row">([^<]+)</).map { String($0.1) }
        #expect(quarters == ["January to March 2026", "April to June 2026"])
    }

    @Test func partsThatAreEquallyLargeAreBothNamed() throws {
        let rows =
            "2026-Q2,comments-positive,40\n2026-Q2,comments-neutral,40\n2026-Q2,comments-negative,20\n"
        #expect(
            try html("tone", rows).contains(
                "positive comments and neutral comments were the largest parts: 40 of 100 (40%), each."
            ))
    }

    @Test func whatIsDividedByIsShownByShares() throws {
        let rows =
            "2026-Q2,comments-positive,20\n2026-Q2,comments-neutral,25\n2026-Q2,comments-negative,5\n"
        let html = try html("commentary-quality", rows)
        #expect(
            html.contains(
                "positive comments 40%, neutral comments 50% and negative comments 10%. All"))
        #expect(html.contains("<td class=\"n\">25</td>"))
    }

    /// 3 are too few to be told: the bar says so, and gives no share that would tell.
    @Test func aPartThatIsWithheldIsSaidToBe() throws {
        let rows =
            "2026-Q2,comments-positive,20\n2026-Q2,comments-neutral,40\n2026-Q2,comments-negative,3\n"
        for metric in ["tone", "commentary-quality"] {
            let html = try html(metric, rows)
            #expect(html.contains("not every part has a number that we can show"), "\(metric)")
            #expect(html.contains("[c]</text>") && html.contains("comments [c]"))
            #expect(!html.contains(">3<") && !html.contains("comments 3"))
            #expect(!html.contains(">63<") && !html.contains("%"))
        }
    }

    @Test func whatIsNoSumHasNoParts() throws {
        #expect(try html("comments-positive", both).isEmpty)
        #expect(try html("response-rate", both).isEmpty)
    }
}

@Suite struct CourseTests {
    private func course(_ rows: String) throws -> String {
        let files = ["metrics/snapshots/desk.csv": "period,channel,metric,value\n\(rows)"]
        let figures = PublicFigures(record: try Specimen(files).published)
        return String(
            decoding: Course(SeriesKey(metric: "posts", channel: "page"), figures).svg,
            as: UTF8.self)
    }

    @Test func itIsDecoration() throws {
        let svg = try course(
            "2026-01,page,posts,1\n2026-02,page,posts,2\n2026-03,page,posts,3\n")
        #expect(svg.contains("aria-hidden=\"true\""))
        #expect(!svg.contains("<title"))
    }

    @Test func twoNumbersMakeNone() throws {
        #expect(try course("2026-01,page,posts,1\n2026-02,page,posts,2\n").isEmpty)
    }
}

@Suite struct FormulaWordsTests {
    @Test func aFormulaIsSaidInTitles() throws {
        let metrics = try Specimen().published.metrics
        let words = try #require(
            metrics["commentary-quality"]?.formulaWords(among: metrics))
        #expect(
            words
                == "Positive comments, less negative comments, divided by positive comments, neutral comments and negative comments"
        )
    }
}
