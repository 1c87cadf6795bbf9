import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct ModerationTests {
    private func statement(_ reasons: String) -> MarkedSource {
        MarkedSource(
            "metric: posts\nappeal: Write to us.\n\(reasons)\n", path: "statements/moderation.yml")
    }

    private let data =
        snapshot("period,channel,metric,group,value\n2026-05,facebook-main,posts,spam,5\n").map(
            \.file)

    @Test func eachReasonThatWasCountedIsExplained() {
        let source = statement("1️⃣reasons:\n  - {group: abuse, title: Abuse, meaning: Threats.}")
        #expect(
            said(of: data + [source.file]) == [.unexplainedReason("spam", at: source["1️⃣"])])
        let whole = statement("reasons:\n  - {group: spam, title: Spam, meaning: The same again.}")
        #expect(said(of: data + [whole.file]) == [])
    }

    @Test func theCountsAreThoseOfAMetric() {
        let source = MarkedSource(
            "metric: 1️⃣removels\nappeal: Write.\nreasons: []\n", path: "statements/moderation.yml")
        #expect(said(of: source).map(\.rule) == [.unknownID])
        #expect(said(of: source).map(\.position) == [source["1️⃣"]])
    }

    @Test func aTransparencyStatementSaysWhatWasPaidAndWhichProgramsAreUsed() {
        let source = MarkedSource(
            "1️⃣why: To answer.\nrun_by: Us.\nrecords: Two years.\ncomplaints: Write.\n",
            path: "statements/social-media.yml")
        #expect(
            said(of: source) == [
                .missingKey("advertising", at: source["1️⃣"]),
                .missingKey("tools", at: source["1️⃣"]),
            ])
    }
}
