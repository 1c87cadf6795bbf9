import Diagnostics
import Model
import Testing

@testable import Statistics

/// Metrics of the catalogue, worked out from delivered counts.
@Suite struct FormulaTests {
    @Test func everyFormulaRestsOnMetricsThatThereAre() {
        let known = Set(MetricCatalogue.metrics.map(\.id))
        #expect(known.count == MetricCatalogue.metrics.count)
        for metric in MetricCatalogue.metrics {
            #expect(!metric.definition.isEmpty, "\(metric.id)")
            #expect(known.isSuperset(of: metric.components), "\(metric.id)")
            // What is divided, weighed or ranked is easily taken for more than it is.
            let isDerived = [.ratio, .index, .quantile].contains(metric.kind)
            #expect(!isDerived || metric.notMeaning != nil, "\(metric.id)")
        }
        let seven: Set<MetricID> = [
            "network-size", "visitors", "traffic-sources", "commentary-quantity",
            "commentary-quality", "conversions", "loyalty", "activity-ratio", "virality",
        ]
        #expect(known.isSuperset(of: seven))
    }

    private static let rows = """
        2026-03,facebook-main,followers,,1000,,,,
        2026-04,facebook-main,followers,,1100,,,,
        2026-04,facebook-main,new-follows,,130,,,,
        2026-04,facebook-main,unfollows,,30,,,,
        2026-04,facebook-main,impressions,,5000,,,,
        2026-04,facebook-main,reach,,2000,,,,
        2026-04,facebook-main,reactions,,150,,,,
        2026-04,facebook-main,comments,,40,,,,
        2026-04,facebook-main,shares,,20,,,,
        2026-04,facebook-main,clicks,,100,,,,
        2026-04,facebook-main,posts,,0,,,,
        2026-04,facebook-main,comments-positive,,30,,,,
        2026-04,facebook-main,comments-neutral,,10,,,,
        2026-04,facebook-main,comments-negative,,20,,,,
        2026-04,,own-mentions,,30,,,,
        2026-04,,comparator-mentions,,90,,,,
        2026-04,,contacts-shifted,,1000,,,,
        2026-04,,unit-cost-before,,2.83,,,,
        2026-04,,unit-cost-now,,0.15,,,,
        2026-04,,programme-cost,,3000,,,,
        2026-04,,benefits,,1500,,,,
        2026-04,,staff-cost,,800,,,,
        2026-04,,spend,,200,,,,
        2026-04,,contacts-handled,,400,,,,
        """

    @Test(arguments: [
        ("network-size/facebook-main", "1100"), ("network-size/", "1100"),
        ("net-follows/facebook-main", "100"), ("follower-change/facebook-main", "100"),
        ("follower-growth/facebook-main", "10.0"), ("follower-growth/", "10.0"),
        ("frequency/facebook-main", "2.50"), ("interactions/facebook-main", "210"),
        ("engagement-rate-by-reach/facebook-main", "10.5"),
        // 210 of (1000 + 1100) / 2.
        ("engagement-rate-by-followers/facebook-main", "20.0"),
        ("virality/facebook-main", "0.4"), ("click-through-rate/facebook-main", "2.0"),
        ("net-sentiment/facebook-main", "0.17"), ("commentary-quality/facebook-main", "0.17"),
        ("polarity-balance/facebook-main", "0.20"), ("commentary-quantity/facebook-main", "40"),
        ("share-of-voice/", "25.0"), ("channel-shift-saving/", "-320"),
        ("cost-per-contact/", "2.50"), ("return-on-investment/", "50.0"), ("costs/", "1000"),
    ])
    func aFormulaIsWorkedOut(_ name: String, _ printed: String) throws {
        let found = try findings(Self.rows)
        let (key, period) = try place("\(name)/2026-04")
        let metric = try #require(found.record.metrics[key.metric])
        #expect(found.figure(key, period)?.printed(by: metric)?.description == printed)
    }

    @Test func whatHasNoStartOrNoDistinctAccountsIsNotAvailable() throws {
        let found = try findings(Self.rows)
        #expect(try found.value("follower-growth/facebook-main/2026-03") == missing(.notAvailable))
        #expect(try found.value("activity-ratio/facebook-main/2026-04") == missing(.notAvailable))
        #expect(try found.value("applause-rate/facebook-main/2026-04") == missing(.notApplicable))
        #expect(
            try found.value("engagement-rate-by-followers/facebook-main/2026-03") == nil
                || found.value("engagement-rate-by-followers/facebook-main/2026-03")
                    == missing(.notAvailable)
        )
    }

    @Test func onlyWhatIsUsedIsPublished() throws {
        let found = try findings(Self.rows)
        #expect(!found.keys.contains { $0.metric == "follower-growth" })
        #expect(found.allKeys.contains { $0.metric == "follower-growth" })
        #expect(found.keys.contains { $0.metric == "virality" })
    }

    @Test func theUnansweredAreTheRest() throws {
        let found = try findings(
            "2026-04,phone-desk,enquiries,,400,,,,\n2026-04,phone-desk,answered,,372,,,,")
        #expect(try found.value("unanswered/phone-desk/2026-04") == number("28"))
        #expect(try found.value("unanswered-share/phone-desk/2026-04") == share(28, 400))
    }
}
