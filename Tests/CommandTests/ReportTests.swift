import Foundation
import Testing

@Suite struct ReportTests {
    private let broken: KeyValuePairs = ["content/plans/p.yml": "title: 1\ntaget: 90\n"]

    @Test func jsonGoesToStandardOutputAlone() throws {
        try withContent(broken) { folder in
            let run = try folder.candour("check", "--format", "json")
            #expect(run.status == 1)
            #expect(run.said == "")
            let parsed = try JSONSerialization.jsonObject(with: Data(run.printed.utf8))
            let list = try #require(parsed as? [[String: Any]])
            #expect(list.contains { $0["path"] as? String == "content/plans/p.yml" })
        }
    }

    @Test func sarifNamesTheRulesThatWereBroken() throws {
        try withContent(broken) { folder in
            let run = try folder.candour("build", "--format", "sarif")
            #expect(run.status == 1)
            let parsed = try JSONSerialization.jsonObject(with: Data(run.printed.utf8))
            let log = try #require(parsed as? [String: Any])
            #expect(log["version"] as? String == "2.1.0")
            #expect(run.printed.contains("\"ruleId\": \"C0201\""))
            #expect(run.printed.contains("\"uri\": \"content/plans/p.yml\""))
        }
    }

    @Test func aGoodRunPrintsAnEmptyListAndSaysTheRestElsewhere() throws {
        try withContent { folder in
            let run = try folder.candour("build", "--format", "json")
            #expect(run.status == 0)
            #expect(run.printed == "[]\n")
            #expect(run.said.hasPrefix("Wrote "))
        }
    }

    @Test func gitHubIsToldByWorkflowCommands() throws {
        try withContent(broken) { folder in
            let run = try folder.candour("check", "--format", "github")
            #expect(
                run.said.contains("::error file=content/plans/p.yml,line=2,col=1,title=C0201::"))
        }
    }

    @Test func nothingIsColoured() throws {
        try withContent(broken) { folder in
            let run = try folder.candour("check", environment: ["FORCE_COLOR": "1"])
            #expect(!(run.said + run.printed).contains("\u{1B}"))
        }
    }

    @Test func timesAreToldWhenAskedFor() throws {
        try withContent { folder in
            let run = try folder.candour("build", "-v")
            #expect(run.said.contains(/^read: \d+ ms$/.anchorsMatchLineEndings()))
        }
    }
}

@Suite struct ListAndExplainTests {
    @Test func figuresAreListedByKindOfPeriod() throws {
        try withContent { folder in
            let months = try folder.candour("list", "figures")
            #expect(
                months.printed.hasPrefix(
                    "metric,channel,group,period,value,numerator,denominator,marker,status,note\r\n"
                ))
            #expect(
                months.printed.contains("response-rate,desk,,2026-01,98.3,118,120,,final,\r\n"))
            let years = try folder.candour("list", "figures", "--period", "financial-year")
            #expect(years.printed.contains("enquiries,desk,,2025-26,"))
        }
    }

    @Test func contentWithErrorsHasNoList() throws {
        try withContent(["content/plans/p.yml": "title: 1\n"]) { folder in
            let run = try folder.candour("list", "figures")
            #expect(run.status == 1)
            #expect(run.printed == "")
            #expect(run.said.contains("error[C0202]"))
        }
    }

    @Test func aFigureIsTracedToItsCells() throws {
        try withContent { folder in
            let run = try folder.candour("explain", "response-rate/desk/2026-02")
            #expect(run.printed.contains("130 / 140 × 100: answered / enquiries"))
            let cells = run.printed.split(separator: "\n").filter { $0.hasPrefix("cell") }
            let path = "metrics/snapshots/desk.csv"
            #expect(cells == ["cell        \(path):3 value", "cell        \(path):5 value"])
            #expect(run.printed.contains("public      published\n"))
        }
    }

    @Test func aSmallNumberIsSaidToBeWithheld() throws {
        let rows = """
            period,channel,metric,group,value,numerator,denominator,marker,note
            2026-01,desk,enquiries,,3,,,,

            """
        try withContent(["content/metrics/snapshots/desk.csv": rows]) { folder in
            let run = try folder.candour("explain", "enquiries/desk/2026-01")
            #expect(run.printed.contains("value       3 (count)"))
            #expect(run.printed.contains("withheld as [c]"))
        }
    }

    @Test func aRuleIsExplained() throws {
        try withContent { folder in
            let run = try folder.candour("explain", "c0701")
            #expect(run.printed.hasPrefix("C0701 (error, privacy"))
        }
    }

    @Test func metricsAndRulesAreListed() throws {
        try withContent { folder in
            let metrics = try folder.candour("list", "metrics").printed
            #expect(metrics.contains("response-rate,Response rate,ratio,percent,"))
            let rules = try folder.candour("list", "rules").printed
            #expect(rules.contains("C0701,error,privacy,"))
        }
    }
}
