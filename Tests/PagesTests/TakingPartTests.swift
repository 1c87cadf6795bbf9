import Diagnostics
import Disclosure
import Model
import TestSupport
import Testing

@testable import Pages

@Suite struct ChatTimesTests {
    @Test(arguments: [
        ("2026-11-10", 1140, 60, "Tuesday 10 November 2026, 7pm to 8pm (UK time)"),
        ("2026-07-07", 690, 90, "Tuesday 7 July 2026, 11.30am to 1pm (UK time)"),
        ("2026-07-05", 720, 45, "Sunday 5 July 2026, midday to 12.45pm (UK time)"),
        (
            "2026-12-31", 1410, 60,
            "Thursday 31 December 2026, 11.30pm, to Friday 1 January 2027, 12.30am (UK time)"
        ),
    ])
    func aTimeIsSaidAsPeopleSayIt(
        _ day: String, _ minute: Int, _ duration: Int, _ words: String
    ) throws {
        let start = ClockTime(day: try #require(Day(day)), minute: minute, zone: .london)
        #expect(ChatTimes(start: start, duration: duration).words == words)
    }

    @Test func machinesReadTheDistanceFromUTC() throws {
        let start = ClockTime(day: try #require(Day("2026-07-07")), minute: 1145, zone: .auckland)
        #expect(ChatTimes(start: start, duration: 60).code == "2026-07-07T19:05+12:00")
    }
}

@Suite struct TakingPartViewTests {
    private let consultation =
        "---\ntitle: Bins\nkind: consultation\nasked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: {offline: Ring}\n"

    private func consultation(_ more: String = "") throws -> Consultation {
        let specimen = try Specimen(["public/bins.md": consultation + more + "---\nText.\n"])
        return try #require(specimen.published.consultations.first).consultation
    }

    private func standing(_ more: String, _ day: String) throws -> StandingView {
        StandingView(try consultation(more), on: try #require(Day(day)))
    }

    @Test func aConsultationStandsAsItsDatesSay() throws {
        let decided = "decision: {date: 2026-03-24, by: Cabinet, what: A, changed: B}\n"
        #expect(try standing("", "2026-01-11").text == "Opens on 12 January 2026")
        #expect(try standing("", "2026-01-12").text == "Open until 8 March 2026")
        #expect(try standing("", "2026-03-08").text == "Open until 8 March 2026")
        #expect(try standing("", "2026-03-09").text == "Closed on 8 March 2026, not decided yet")
        #expect(try standing(decided, "2026-03-23").style == "behind")
        #expect(try standing(decided, "2026-03-24").text == "Decided on 24 March 2026")
    }

    @Test func whatIsOpenNowIsOnTheFrontPage() throws {
        let open = consultation.replacing("2026-03-08", with: "2026-12-31")
        let specimen = try Specimen([
            "public/bins.md": open + "---\nText.\n",
            "public/old.md": consultation.replacing("Bins", with: "Old") + "---\nText.\n",
        ])
        let links = specimen.published.openNow(on: PublicAddresses.front)
        #expect(links.map(\.title) == ["Bins"])
        #expect(links.map(\.note) == ["Open until 31 December 2026."])
    }

    @Test(arguments: [
        ("2026-01-11", "Answer online|https://a.example|from 12 January 2026|"),
        ("2026-01-12", "Answer online|https://a.example|by 8 March 2026|"),
        ("2026-03-08", "Answer online|https://a.example|by 8 March 2026|"),
        ("2026-03-09", "With an online form|||"),
    ])
    func aLinkToReplyIsThereUntilTheLastDay(_ day: String, _ words: String) throws {
        let consultation = try consultation()
        let way = WayToReply(nil, address: "https://a.example")
        let view = WayToReplyView(way, of: consultation, on: try #require(Day(day)))
        #expect(
            [view.what, view.link, view.linkWhen, view.way.place].map { $0 ?? "" }
                .joined(separator: "|") == words)
        let place = WayToReply("On paper", address: "1 High Street")
        let closed = WayToReplyView(place, of: consultation, on: try #require(Day(day)))
        #expect(closed.link == nil && closed.linkWhen == nil)
    }

    @Test func whatBecameOfItsItemsIsCounted() throws {
        let items = """
            items:
              - {said: A, did: B, state: done, date: 2026-05-04}
              - {said: A, did: B, state: done, date: 2026-05-04}
              - {said: A, did: B, state: planned}
              - {said: A, why: B, state: not-doing}

            """
        #expect(try consultation(items).tally == "2 done, 1 planned and 1 not being done")
        #expect(try consultation().tally == nil)
    }

    @Test func aFigureThatIsNotThereIsReportedWhereItIsNamed() throws {
        let source = MarkedSource(
            consultation
                + "responses: 1️⃣enquiries/2025-01\nthemes: 2️⃣enquiries/2026-01\nconversion: 3️⃣reach\n---\n",
            path: "public/bins.md")
        let found = publicPages(of: try Specimen(["public/bins.md": source.text]).published)
            .diagnostics
        #expect(found.map(\.rule) == [.unknownFigure, .unknownFigure, .unknownFigure])
        #expect(Set(found.map(\.position)) == [source["1️⃣"], source["2️⃣"], source["3️⃣"]])
    }

    @Test func groupsStandByTheirSizeAndWhatIsWithheldLast() throws {
        let files = [
            "metrics/definitions/themes.yml": """
            title: Themes
            kind: flow
            unit: count
            direction: neutral
            level: outtake
            about_people: true
            definition: D

            """,
            "metrics/snapshots/themes.csv":
                "group,value\nnoise,40\nletters,90\nsmall,2\nalso-small,7\n",
            "metrics/snapshots/themes.yml":
                "collected: 2026-04-01\nsource: S\nmetric: themes\nperiod: 2026-Q1\n",
        ]
        let figures = PublicFigures(record: try Specimen(files).published)
        let address = try #require(FigureAddress("themes/2026-Q1", yearStart: .april))
        let block = GroupBlock(address, by: .group, figures)
        let html = String(
            decoding: try #require(block.html(id: "t", download: "d.csv")),
            as: UTF8.self)
        let rows = html.matches(of: /<th scope="row">([^<]+)</).map { String($0.1) }
        #expect(rows == ["Letters", "Noise", "Also small", "Small"])
        #expect(html.contains("Letters 90, Noise 40, Also small [c] and Small [c]. All values"))
        #expect(html.contains("Of those that are shown, Letters was highest"))
        #expect(!html.contains("lowest"))
        var known = block
        known.whole = FigureAddress("enquiries/desk/2026-01", yearStart: .april)
        let told = String(
            decoding: try #require(known.html(id: "t", download: "d.csv")), as: UTF8.self)
        #expect(told.contains("Most often: Letters (90 of 1,000)."))
        #expect(!html.contains(">2<") && !html.contains(">7<"))
    }
}
