import Foundation
import Testing

/// What the program does with an edition, its ledger and its corrections, from end to end.
@Suite struct PublishTests {
    private static let plan = """
        title: Talking
        period: 2025-26
        approved: {by: Cabinet}
        measures:
          - id: quick
            metric: response-rate
            baseline: {value: 80, date: 2025-12-31}
            target: {value: 95, date: 2026-12-31}
        """
    private static let desk = "content/metrics/snapshots/desk.csv"
    private static let ledger = "content/editions/winter.ledger.csv"

    /// A content folder with an edition.
    private func withEdition(_ body: (CommandFolder) throws -> Void) throws {
        try withContent([
            "content/plans/talking.yml": Self.plan,
            "content/editions/winter.yml":
                "title: Winter\nplan: talking\nperiod: 2026-Q1\npublished: 2026-04-20\n",
        ]) { try body($0) }
    }

    /// The same, published.
    private func withPublished(_ body: (CommandFolder) throws -> Void) throws {
        try withEdition { folder in
            let run = try folder.candour("publish", "winter")
            #expect(run.status == 0, "\(run.said)")
            #expect(run.printed == "Wrote content/editions/winter.ledger.csv\n")
            try body(folder)
        }
    }

    private func replace(_ old: String, by new: String, _ file: String, in folder: CommandFolder)
        throws
    {
        let text = try folder.text(file)
        #expect(text.contains(old), "\(old)")
        try folder.write(text.replacingOccurrences(of: old, with: new), to: file)
    }

    private func write(_ extra: String, _ folder: CommandFolder) throws {
        try folder.write(
            """
            metric: answered
            edition: winter
            found: 2026-05-04
            substantial: false
            reason: Two calls were counted twice.
            \(extra)

            """, to: "content/corrections/2026-05-04-answered.yml")
    }

    @Test func aLedgerHoldsWhatIsPublishedAndChangesNothing() throws {
        try withEdition { folder in
            _ = try folder.candour("build")
            #expect(try folder.candour("publish", "winter").status == 0)
            let ledger = try folder.text(Self.ledger)
            #expect(
                ledger.hasPrefix(
                    "record,metric,channel,group,grain,period,value,numerator,denominator,marker,status,source,text\r\n"
                ))
            #expect(
                ledger.contains(
                    "\r\nfigure,answered,desk,,month,2026-02,130,,,,final,metrics/snapshots/desk.csv:5,\r\n"
                ))
            #expect(
                ledger.contains(
                    "\r\nfigure,response-rate,desk,,month,2026-02,92.9,130,140,,final,"))
            #expect(ledger.contains("\r\ndefinition,answered,"))
            #expect(
                ledger.contains(
                    "\r\ntarget,response-rate,,,target,2026-12-31,95,,,,,,talking/quick\r\n"))
            #expect(try folder.candour("build").status == 0)
            #expect(try folder.candour("check", "--strict").status == 0)
            let page = try folder.text("dist/public/corrections.html")
            #expect(page.contains("Nothing that we have published had to be corrected so far."))
        }
    }

    @Test func theSameContentGivesTheSameLedgerAnywhere() throws {
        try withPublished { one in
            try withEdition { other in
                let run = try other.candour(
                    "publish", "winter", "--content", "\(other.path)/content", in: "content",
                    environment: ["TZ": "Asia/Tokyo", "LC_ALL": "C"])
                #expect(run.status == 0, "\(run.said)")
                #expect(try one.text(Self.ledger) == (try other.text(Self.ledger)))
                #expect(try other.files(in: "content/editions").count == 2)
            }
        }
    }

    @Test func aFigureThatChangesInSilenceIsAnError() throws {
        try withPublished { folder in
            try replace(
                "2026-02,desk,answered,,130", by: "2026-02,desk,answered,,128", Self.desk,
                in: folder)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(
                run.said.contains(
                    "content/metrics/snapshots/desk.csv:5:1: error[C0730]: a published figure changes with a correction, and 'answered' on 'desk' in 2026-02 was 130 in winter and is 128 without one"
                ))
            #expect(
                run.said.contains(
                    "'response-rate' on 'desk' in 2026-02 was 92.9 (130 of 140) in winter and is 91.4 (128 of 140)"
                ))
            #expect(
                run.said.contains(
                    "it was published in editions/winter.ledger.csv, line 8, made from metrics/snapshots/desk.csv:5"
                ), "\(run.said)")
            let errors = run.said.split(separator: "\n").filter { $0.contains("error[") }
            #expect(errors.count == 4)
            #expect(errors == errors.sorted())
            #expect(try folder.candour("diff", "winter", "now").printed.hasPrefix("unexplained "))
        }
    }

    @Test func aCorrectionExplainsItAndMarksItEverywhere() throws {
        try withPublished { folder in
            try replace(
                "2026-02,desk,answered,,130", by: "2026-02,desk,answered,,128", Self.desk,
                in: folder)
            try write(
                "period: 2026-02\nkind: correction\nchannel: desk\nstaff: {who: Ann of the night shift did}",
                folder)
            try folder.write(
                "---\ntitle: About us\n---\nWe answered [](figure:answered/desk/2026-02).\n",
                to: "content/public/about.md")
            let run = try folder.candour("build")
            #expect(run.status == 0, "\(run.said)")
            #expect(run.said == "")
            let figures = try folder.text("dist/public/data/figures.csv")
            #expect(
                figures.contains("answered,desk,,month,2026-02,128,,,r,revised,"), "\(figures)")
            #expect(figures.contains("enquiries,desk,,month,2026-01,120,,,,final,"))
            #expect(figures.contains("response-rate,,,month,2026-02,91.4,128,140,r,revised,"))
            for page in ["about.html", "metrics/answered.html", "channels/desk.html"] {
                #expect(try folder.text("dist/public/\(page)").contains("[r]"), "\(page)")
            }
            let revisions = try folder.text("dist/public/data/revisions.csv")
            #expect(
                revisions.contains(
                    "winter,corrected,answered,desk,,month,2026-02,130,128,Two calls were counted twice.,correction\r\n"
                ))
            let page = try folder.text("dist/public/corrections.html")
            #expect(page.contains("4 May 2026: "))
            #expect(page.contains("Two calls were counted twice."))
            #expect(!page.contains("Ann"))
            let edition = try folder.text("dist/public/editions/winter.html")
            #expect(edition.contains("Changed since this edition was published"))
            let diff = try folder.candour("diff", "winter", "now", "--format", "json")
            #expect(diff.status == 0)
            #expect(diff.printed.contains("\"change\": \"corrected\""))
        }
    }

    @Test func aNoteForStaffInACorrectionIsLookedForInPublicFiles() throws {
        try withPublished { folder in
            try replace(
                "2026-02,desk,answered,,130", by: "2026-02,desk,answered,,128", Self.desk,
                in: folder)
            try write(
                "period: 2026-02\nkind: correction\nstaff: {who: The night shift of the second desk counted them twice over}",
                folder)
            try folder.write(
                "---\ntitle: About us\n---\nThe night shift of the second desk counted them twice over\n",
                to: "content/public/about.md")
            let run = try folder.candour("build")
            #expect(run.status == 3)
            #expect(run.said.contains("error[C0701]"))
        }
    }

    @Test func aFigureThatIsWithdrawnNeedsACorrectionToo() throws {
        try withPublished { folder in
            try replace("2026-02,desk,answered,,130,,,,\n", by: "", Self.desk, in: folder)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(
                run.said.contains(
                    "content/editions/winter.ledger.csv:8:1: error[C0731]: a published figure is withdrawn with a correction, and 'answered' on 'desk' in 2026-02 was 130 in winter and is no longer there without one"
                ), "\(run.said)")
            try write("period: 2026-02\nkind: correction", folder)
            let told = try folder.candour("build")
            #expect(told.status == 0, "\(told.said)")
            #expect(
                try folder.text("dist/public/data/revisions.csv").contains(
                    "winter,withdrawn,answered,desk,,month,2026-02,130,,"))
        }
    }

    @Test func provisionalFiguresAreRevisedFreely() throws {
        try withEdition { folder in
            let manifest = "content/metrics/snapshots/desk.yml"
            try folder.write(try folder.text(manifest) + "status: provisional\n", to: manifest)
            #expect(try folder.candour("publish", "winter").status == 0)
            try replace(",130,", by: ",128,", Self.desk, in: folder)
            let still = try folder.candour("build")
            #expect(still.status == 0, "\(still.said)")
            let figures = try folder.text("dist/public/data/figures.csv")
            #expect(figures.contains("answered,desk,,month,2026-02,128,,,p,provisional,"))
            try replace("provisional", by: "final", manifest, in: folder)
            #expect(try folder.candour("build").status == 0)
            #expect(
                try folder.text("dist/public/data/figures.csv").contains(
                    "answered,desk,,month,2026-02,128,,,r,revised,"))
            #expect(
                try folder.text("dist/public/data/revisions.csv").contains(
                    "winter,revised,answered,desk,,month,2026-02,130,128,It was provisional.,revision\r\n"
                ))
        }
    }

    @Test func aChangedDefinitionAndAMovedTargetAreTold() throws {
        try withPublished { folder in
            try folder.write(
                "definition: Calls that somebody picked up.\n",
                to: "content/metrics/definitions/answered.yml")
            try replace("{value: 95", by: "{value: 85", "content/plans/talking.yml", in: folder)
            let run = try folder.candour("diff", "winter", "now")
            #expect(run.status == 0, "\(run.said)")
            #expect(run.printed.contains("definition answered: kind flow; unit count;"))
            #expect(
                run.printed.contains(
                    "target response-rate/talking/quick: 95 by 2026-12-31 -> 85 by 2026-12-31 (Plan approved by Cabinet.)"
                ))
            try folder.write(
                "title: Spring\nplan: talking\nperiod: 2026-Q2\npublished: 2026-07-20\n",
                to: "content/editions/spring.yml")
            #expect(try folder.candour("build").status == 0)
            let page = try folder.text("dist/public/index.html")
            #expect(page.contains("What changed since Winter"))
            #expect(page.contains("moved from 95% by 31 December 2026 to 85%"))
            #expect(page.contains("is defined in another way than before"))
        }
    }

    @Test func anEditionIsPublishedOnce() throws {
        try withPublished { folder in
            let first = try folder.text(Self.ledger)
            let twice = try folder.candour("publish", "winter")
            #expect(twice.status == 2)
            #expect(twice.said.contains("'winter' is published already"))
            let near = try folder.candour("publish", "wintre")
            #expect(near.status == 2)
            #expect(near.said.contains("There is no edition 'wintre' (did you mean 'winter'?)."))
            #expect(try folder.candour("publish", "winter", "--again").status == 0)
            #expect(try folder.text(Self.ledger) == first)

            try replace(",130,", by: ",128,", Self.desk, in: folder)
            #expect(try folder.candour("publish", "winter", "--again").status == 1)
            #expect(try folder.text(Self.ledger) == first)

            try write("period: 2026-02\nkind: correction", folder)
            try folder.write(
                try folder.text(Self.desk) + "2026-03,desk,enquiries,,199,,,,\n", to: Self.desk)
            #expect(try folder.candour("publish", "winter", "--again").status == 0)
            let again = try folder.text(Self.ledger)
            #expect(again.contains("figure,answered,desk,,month,2026-02,130,"))
            #expect(again.contains("figure,enquiries,desk,,month,2026-03,199,"))
            #expect(try folder.candour("build", "--strict").status == 0)
        }
    }

    @Test func contentWithErrorsIsNotPublished() throws {
        try withEdition { folder in
            try replace(",130,", by: ",13x,", Self.desk, in: folder)
            #expect(try folder.candour("publish", "winter").status == 1)
            #expect(!folder.exists(Self.ledger))
        }
    }

    @Test func aDamagedLedgerStopsTheBuild() throws {
        try withPublished { folder in
            try replace("2026-02,130,", by: "2026-02,1 30,", Self.ledger, in: folder)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(run.said.contains("content/editions/winter.ledger.csv:8:1: error[C0351]"))
        }
    }

    @Test func aCorrectionThatExplainsNothingIsAWarning() throws {
        try withPublished { folder in
            try write("period: 2026-02\nkind: correction", folder)
            let run = try folder.candour("check")
            #expect(run.status == 0)
            #expect(run.said.contains("warning[C0734]"))
            try write("period: 2019-02\nkind: correction", folder)
            let unknown = try folder.candour("check")
            #expect(unknown.status == 1)
            #expect(unknown.said.contains("error[C0735]"))
        }
    }

    @Test func aCorrectionExplainsOneEditionAndNotTheNext() throws {
        try withPublished { folder in
            try replace(",130,", by: ",128,", Self.desk, in: folder)
            try write("period: 2026-02\nkind: correction", folder)
            try folder.write(
                "title: Spring\nplan: talking\nperiod: 2026-Q2\npublished: 2026-07-20\n",
                to: "content/editions/spring.yml")
            #expect(try folder.candour("publish", "spring").status == 0)
            #expect(try folder.candour("check", "--strict").status == 0)
            #expect(
                try folder.text("content/editions/spring.ledger.csv").contains(
                    "answered,desk,,month,2026-02,128,,,r,revised,"))
            try replace(",128,", by: ",127,", Self.desk, in: folder)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(run.said.contains("was 128 in spring and is 127 without one"))
        }
    }

    private static let people = """
        title: People helped
        kind: flow
        unit: count
        direction: increase
        level: output
        about_people: true
        definition: People.

        """

    /// Numbers that stand nowhere else: what may be seen of them must be nothing.
    @Test func aLedgerHoldsNoNumberThatIsWithheld() throws {
        try withEdition { folder in
            try folder.write(Self.people, to: "content/metrics/definitions/helped.yml")
            try folder.write(
                "title: Other\nkind: other\nonline: true\n", to: "content/channels/other.yml")
            try folder.write(
                try folder.text(Self.desk)
                    + "2026-01,desk,helped,,3,,,,\n2026-01,other,helped,,7919,,,,\n2026-02,desk,helped,,6007,,,,\n2026-02,other,helped,,6011,,,,\n",
                to: Self.desk)
            #expect(try folder.candour("publish", "winter").status == 0)
            let rows = try folder.text(Self.ledger).split(separator: "\r\n")
                .filter { $0.hasPrefix("figure,helped,") && $0.contains(",2026-01,") }
            #expect(rows.contains { $0.contains(",2026-01,,,,c,final,") })
            #expect(rows.allSatisfy { !$0.contains(",3,") && !$0.contains("7919,") }, "\(rows)")
            #expect(try folder.candour("check", "--strict").status == 0)
        }
    }

    @Test func whatWasPublishedAndIsWithheldNowIsToldAndWarnedOf() throws {
        try withEdition { folder in
            try folder.write(Self.people, to: "content/metrics/definitions/helped.yml")
            try folder.write(
                try folder.text(Self.desk) + "2026-01,desk,helped,,30,,,,\n", to: Self.desk)
            #expect(try folder.candour("publish", "winter").status == 0)
            try replace("helped,,30", by: "helped,,3", Self.desk, in: folder)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(run.said.contains("warning[C0732]"))
            #expect(run.said.contains("error[C0731]"))
        }
    }

    @Test func whatWasWithheldAndIsPublishedNowIsAPrivacyError() throws {
        try withEdition { folder in
            try folder.write(Self.people, to: "content/metrics/definitions/helped.yml")
            try folder.write(
                try folder.text(Self.desk) + "2026-01,desk,helped,,3,,,,\n", to: Self.desk)
            #expect(try folder.candour("publish", "winter").status == 0)
            try replace("helped,,3", by: "helped,,3011", Self.desk, in: folder)
            let run = try folder.candour("build")
            #expect(run.status == 3)
            #expect(run.said.contains("error[C0733]"))
            let messages = run.said.split(separator: "\n").filter { $0.contains("error[") }
            #expect(messages.allSatisfy { !$0.contains("3011") })
        }
    }

    @Test func onlyPublishedEditionsAreCompared() throws {
        try withPublished { folder in
            #expect(try folder.candour("diff", "now", "now").printed == "nothing changed\n")
            let run = try folder.candour("diff", "wintre", "now")
            #expect(run.status == 2)
            #expect(run.said.contains("There is no ledger of 'wintre' (did you mean 'winter'?)"))
            let csv = try folder.candour("diff", "winter", "winter", "--format", "csv")
            #expect(
                csv.printed
                    == "edition,change,metric,channel,group,grain,period,old_value,new_value,reason,kind\r\n"
            )
        }
    }
}
