import Diagnostics
import Testing

@testable import Site

/// The pages that are made from records, as a reader finds them.
@Suite struct StatementPagesTests {
    private func pages(
        _ site: String = "", _ files: [String: String]
    ) throws -> (pages: [String: String], rules: [String]) {
        var all = [
            "candour.yml": "organisation: A\ntitle: T\n\(site)\n",
            "channels/page.yml": "title: Page\nkind: facebook\nonline: true\n",
            "metrics/snapshots/log.csv": """
            period,channel,metric,group,value
            2026-Q2,page,answered,,200
            2026-Q2,page,removed,spam,14
            2026-Q2,page,removed,abuse,9

            """,
            "metrics/snapshots/log.yml": "collected: 2026-07-06\nsource: Log\n",
            "metrics/definitions/removed.yml": """
            title: Comments removed
            plain: comments that we removed
            kind: flow
            unit: count
            direction: neutral
            level: output
            about_people: true
            definition: Comments that we removed.

            """,
        ]
        all.merge(files) { $1 }
        let content = all.sorted { $0.key < $1.key }
            .map { SourceFile(path: $0.key, text: $0.value) }
        let built = build(BuildInput(content: Diagnosed(content)))
        let sites = try #require(built.value, "\(built.diagnostics)")
        #expect(sites.check() == [])
        var pages: [String: String] = [:]
        for file in sites.publicTree.output.files where file.path.hasSuffix(".html") {
            pages[file.path] = String(decoding: file.render().value, as: UTF8.self)
        }
        return (pages, built.diagnostics.map(\.rule.id))
    }

    private let statement = """
        compliance: partial
        failures:
          - {what: Films have no captions., criterion: 1.2.2, fix_by: 2026-06-30}
          - {what: Maps have no words., criterion: 1.1.1, fix_by: 2026-12-31}
        response_days: 3
        tested_on: 2025-06-01
        tested_by: our web team
        method: By keyboard.
        prepared: 2025-06-01
        reviewed: 2025-06-01
        review_in: 12 months

        """

    @Test func whatIsOverdueIsSaidPlainly() throws {
        let (pages, rules) = try pages("", ["statements/accessibility.yml": statement])
        let page = try #require(pages["accessibility.html"])
        #expect(rules == ["C0640", "C0641"])
        #expect(page.contains("Overdue since 30 June 2026."))
        #expect(
            page.contains(
                "We said that we would fix this by 30 June 2026. That day is over, and it is not fixed."
            ))
        #expect(page.contains("We plan to fix this by 31 December 2026."))
        #expect(page.contains("The next review was due on 1 June 2026 and is overdue."))
        #expect(page.contains("This website is partially compliant with the"))
        #expect(page.contains("Equality and Human Rights Commission"))
        #expect(pages["index.html"]?.contains("href=\"accessibility.html\"") == true)
    }

    @Test func inNewZealandTheStatementNamesNoEnforcer() throws {
        let (pages, _) = try pages("country: nz", ["statements/accessibility.yml": statement])
        let page = try #require(pages["accessibility.html"])
        #expect(page.contains("No body enforces rules about accessible websites for us."))
        #expect(!page.contains("Regulations"))
    }

    @Test func countsOfModerationAreTheProtectedOnes() throws {
        let (pages, _) = try pages(
            "threshold: 10",
            [
                "statements/moderation.yml": """
                metric: removed
                appeal: Write to us.
                reasons:
                  - {group: spam, title: Spam, meaning: The same again.}
                  - {group: abuse, title: Abuse, meaning: A threat.}

                """
            ])
        let page = try #require(pages["moderation.html"])
        #expect(
            page.contains("<th scope=\"row\">Abuse</th><td class=\"n\"><span class=\"marker\">"))
        #expect(!page.contains("<td class=\"n\">9</td>"))
    }

    @Test func aLossIsPublishedAsOne() throws {
        let costs = """
            title: Answers
            period: 2026-Q2
            price_year: 2026-27
            contacts: {metric: answered}
            costs:
              - {title: Staff, hours: {low: 10, high: 20}, hourly_cost: 20, source: Rota, year: "2026"}
            channel_shift:
              title: Calls saved
              contacts: {low: 10, high: 20}
              basis: We asked.
              old: {title: Call, amount: 3, source: Socitm, year: "2011"}
              new: {title: Visit, amount: 1, source: Socitm, year: "2011"}
              programme_cost: 100
            assumptions: [{text: Nothing else changed., source: Ours, year: "2026"}]

            """
        let (pages, _) = try pages("", ["costs/spring.yml": costs])
        let page = try #require(pages["costs.html"])
        #expect(
            page.contains(
                "this cost us between £200 and £400. For each of 200 contacts that is between £1 and £2."
            ))
        #expect(page.contains("It comes to a loss of between £60 and £80."))
        #expect(page.contains("£3 (Socitm, 2011)"))
    }
}
