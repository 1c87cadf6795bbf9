import Testing

/// What is known of metrics with content and without.
@Suite struct KnownMetricsTests {
    private let own = """
        title: Visits
        kind: flow
        unit: count
        direction: neutral
        level: output
        about_people: false
        definition: People who come in.

        """

    @Test func withoutContentTheCatalogueIsListed() throws {
        try withContent(["content/metrics/definitions/visits.yml": own]) { folder in
            let whole = try folder.candour("list", "metrics")
            #expect(whole.printed.contains("\r\nvisits,Visits,") && whole.said == "")

            try folder.replace("organisation:", by: "organisatoin:", "content/candour.yml")
            let broken = try folder.candour("list", "metrics")
            #expect(broken.status == 0)
            #expect(broken.said.hasPrefix("note: content has errors"))
            #expect(broken.printed.contains("\r\nresponse-rate,"))
            #expect(!broken.printed.contains("\r\nvisits,"))

            try folder.remove("content")
            let none = try folder.candour("list", "metrics")
            #expect(none.status == 0 && none.printed == broken.printed)
            #expect(none.said.hasPrefix("note: there is no content/candour.yml"))
            #expect(try folder.candour("list", "metrics", "--content", "nowhere").status == 2)
        }
    }

    @Test func aMetricIsExplainedWithItsLastFigures() throws {
        try withContent { folder in
            let run = try folder.candour("explain", "response-rate")
            #expect(
                run.printed.hasPrefix("metric       Response rate (response-rate)\ndefinition "))
            #expect(run.printed.contains("\nkind         ratio: "))
            #expect(run.printed.contains("\nlatest       response-rate/2026-02: 92.9\n"))
            #expect(run.printed.contains("\nlatest       response-rate/desk/2026-02: 92.9\n"))

            try folder.remove("content")
            let known = try folder.candour("explain", "response-rate")
            #expect(known.status == 0 && known.said.hasPrefix("note: "))
            #expect(known.printed.contains("\nformula ") && !known.printed.contains("\nlatest "))
            let near = try folder.candour("explain", "respons-rate")
            #expect(near.said.contains("(did you mean 'response-rate'?)"))
        }
    }
}
