import Diagnostics
import Testing

@testable import Site

/// `data/who-we-reached.csv`.
@Suite struct ReachFileTests {
    private func rows(_ replies: String) throws -> [String] {
        let files = [
            SourceFile(
                path: "plans/ages.yml",
                text: """
                    title: Ages
                    period: 2026-27
                    purpose: To answer
                    residents:
                      source: Estimate
                      date: 2025-06-30
                      dimensions:
                        - {id: age, groups: {young: 20, old: 60, oldest: 20}}

                    """),
            SourceFile(
                path: "editions/june.yml",
                text: """
                    title: June
                    plan: ages
                    period: 2026-Q1
                    published: 2026-04-20
                    reached: [{metric: replies, dimension: age, who: those who replied}]

                    """),
            SourceFile(
                path: "metrics/definitions/replies.yml",
                text: """
                    title: Replies
                    kind: flow
                    unit: count
                    direction: neutral
                    level: outtake
                    about_people: true
                    definition: Replies.

                    """),
            SourceFile(path: "metrics/snapshots/replies.csv", text: "group,value\n\(replies)"),
            SourceFile(
                path: "metrics/snapshots/replies.yml",
                text: "collected: 2026-04-07\nsource: S\nmetric: replies\nperiod: 2026-Q1\n"),
        ]
        let (_, published) = try disclosed(smallCouncil + files)
        let file = try #require(
            dataFiles(of: published).first { $0.path == "data/who-we-reached.csv" })
        return String(decoding: file.render().value, as: UTF8.self).split(separator: "\r\n")
            .map(String.init)
    }

    @Test func eachGroupHasItsSharesAndTheirDifference() throws {
        #expect(
            try rows("young,12\nold,108\noldest,80\n").dropFirst() == [
                "june,replies,,2026-Q1,age,young,residents,20,20.0,those who replied,12,200,6.0,-14.0,,Estimate,2025-06-30",
                "june,replies,,2026-Q1,age,old,residents,60,60.0,those who replied,108,200,54.0,-6.0,,Estimate,2025-06-30",
                "june,replies,,2026-Q1,age,oldest,residents,20,20.0,those who replied,80,200,40.0,20.0,,Estimate,2025-06-30",
            ])
    }

    @Test func whatIsWithheldIsEmptyWithItsMarker() throws {
        let rows = try rows("young,2\nold,108\noldest,80\n")
        let withheld = rows.filter { $0.contains(",those who replied,,,,,c,") }
        #expect(withheld.count == 2)
        #expect(rows.allSatisfy { !$0.contains(",2,") })
    }

    @Test func aSiteWithoutSuchAnEditionHasNoSuchFile() throws {
        let (_, published) = try disclosed()
        #expect(!dataFiles(of: published).contains { $0.path.contains("who-we-reached") })
    }
}
