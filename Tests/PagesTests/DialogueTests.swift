import Disclosure
import Model
import Testing

@testable import Pages

/// Asking against telling, in tenths.
@Suite struct DialogueTests {
    private func sentences(_ asking: Int, _ telling: Int, of posts: Int) throws -> [String] {
        let specimen = try Specimen([
            "metrics/snapshots/asking.csv": """
            period,channel,metric,value
            2026-01,desk,posts,\(posts)
            2026-01,desk,posts-asking,\(asking)
            2026-01,desk,posts-telling,\(telling)
            2026-01,desk,replies-given,1

            """,
            "metrics/snapshots/asking.yml": "collected: 2026-05-02\nsource: Calendar\n",
        ])
        let period = try #require(Period.code("2026-01", yearStart: .april))
        return Dialogue(
            own: ChannelFigures(
                "desk", of: specimen.published, on: PublicAddresses.channels, in: period)
        ).sentences
    }

    @Test func tenthsAreSaidWithTheirBase() throws {
        #expect(
            try sentences(46, 58, of: 146) == [
                "About 3 in 10 posts invited a reply (46 of 146).",
                "About 4 in 10 posts only told people something: we asked nothing, and answered nobody under them (58 of 146).",
                "We wrote 1 reply under our posts.",
            ])
    }

    @Test(arguments: [
        (3, "3 in 10 posts invited a reply (3 of 10)."),
        (10, "Every post invited a reply (10 of 10)."),
        (0, "No post invited a reply (0 of 10)."),
    ])
    func wholeTenthsAreNotAbout(_ asking: Int, _ words: String) throws {
        #expect(try sentences(asking, 0, of: 10).first == words)
    }

    @Test func hardlyAnyIsNotNone() throws {
        #expect(
            try sentences(1, 99, of: 100).prefix(2) == [
                "Fewer than 1 in 10 posts invited a reply (1 of 100).",
                "Nearly every post only told people something: we asked nothing, and answered nobody under them (99 of 100).",
            ])
    }
}
