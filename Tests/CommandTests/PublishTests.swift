import Foundation
import Testing

/// What the program does with an edition and its ledger, from end to end.
@Suite struct PublishTests {
    @Test func aLedgerHoldsWhatIsPublishedAndChangesNothing() throws {
        try withEdition { folder in
            _ = try folder.candour("build")
            #expect(try folder.candour("publish", "winter").status == 0)
            let ledger = try folder.text(ledgerFile)
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
                #expect(try one.text(ledgerFile) == (try other.text(ledgerFile)))
                #expect(try other.files(in: "content/editions").count == 2)
            }
        }
    }

    @Test func theNewestReadingOfAYearThatGoesOnIsNoRevision() throws {
        try withEdition { folder in
            let rows = try folder.text(deskFile) + "2026-02,desk,followers,,500,,,,\n"
            try folder.write(rows, to: deskFile)
            #expect(try folder.candour("publish", "winter").status == 0)
            try folder.write(rows + "2026-05,desk,followers,,620,,,,\n", to: deskFile)
            let run = try folder.candour("build")
            #expect(run.status == 0, "\(run.said)")
            #expect(try !folder.text("dist/public/data/revisions.csv").contains("followers"))
            #expect(
                try folder.text("dist/public/data/figures.csv").contains(
                    "followers,desk,,year,2026,620,,,,,p,provisional,"))
            let page = try folder.text("dist/public/editions/winter.html")
            #expect(!page.contains("Changed since this edition was published"))
        }
    }

    @Test func aChangedDefinitionAndAMovedTargetAreTold() throws {
        try withPublished { folder in
            try folder.write(
                "definition: Calls that somebody picked up.\n",
                to: "content/metrics/definitions/answered.yml")
            try folder.replace("{value: 95", by: "{value: 85", "content/plans/talking.yml")
            let run = try folder.candour("diff", "winter", "now")
            #expect(run.status == 0, "\(run.said)")
            #expect(run.printed.contains("definition answered: kind flow; unit count;"))
            #expect(
                run.printed.contains(
                    "target response-rate/talking/quick: 95 by 2026-12-31 -> 85 by 2026-12-31 (Plan approved by Cabinet.)"
                ))
            try folder.write(
                "title: Spring\nplan: talking\nperiod: 2026-Q2\npublished: 2026-07-20\n\(evaluation)",
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
            let first = try folder.text(ledgerFile)
            let twice = try folder.candour("publish", "winter")
            #expect(twice.status == 2)
            #expect(twice.said.contains("'winter' is published already"))
            let near = try folder.candour("publish", "wintre")
            #expect(near.status == 2)
            #expect(near.said.contains("There is no edition 'wintre' (did you mean 'winter'?)."))
            #expect(try folder.candour("publish", "winter", "--again").status == 0)
            #expect(try folder.text(ledgerFile) == first)

            try folder.replace(",130,", by: ",128,", deskFile)
            #expect(try folder.candour("publish", "winter", "--again").status == 1)
            #expect(try folder.text(ledgerFile) == first)

            try folder.correct("period: 2026-02\nkind: correction")
            try folder.write(
                try folder.text(deskFile) + "2026-03,desk,enquiries,,199,,,,\n", to: deskFile)
            #expect(try folder.candour("publish", "winter", "--again").status == 0)
            let again = try folder.text(ledgerFile)
            #expect(again.contains("figure,answered,desk,,month,2026-02,130,"))
            #expect(again.contains("figure,enquiries,desk,,month,2026-03,199,"))
            #expect(try folder.candour("build", "--strict").status == 0)
        }
    }

    @Test func contentWithErrorsIsNotPublished() throws {
        try withEdition { folder in
            try folder.replace(",130,", by: ",13x,", deskFile)
            #expect(try folder.candour("publish", "winter").status == 1)
            #expect(!folder.exists(ledgerFile))
        }
    }

    @Test func anEditionWithATextThatIsStillToWriteIsNotPublished() throws {
        try withEdition { folder in
            let file = "content/editions/winter.yml"
            try folder.replace("worked: A", by: "worked: \"Still to write: what worked\"", file)
            #expect(try folder.candour("build").status == 0)
            let run = try folder.candour("publish", "winter")
            #expect(run.status == 1)
            #expect(run.said.contains("content/editions/winter.yml:5:23: error[C0356]"))
            #expect(!folder.exists(ledgerFile))
            // What another page lacks holds nothing back.
            try folder.replace("Still to write: ", by: "", file)
            try folder.write(
                "---\ntitle: A\n---\nStill to write: all.\n", to: "content/public/a.md")
            #expect(try folder.candour("publish", "winter").status == 0)
        }
    }

    @Test func aDamagedLedgerStopsTheBuild() throws {
        try withPublished { folder in
            try folder.replace("2026-02,130,", by: "2026-02,1 30,", ledgerFile)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(run.said.contains("content/editions/winter.ledger.csv:8:1: error[C0351]"))
        }
    }

    @Test func aLedgerHoldsNoNumberThatIsWithheld() throws {
        try withEdition { folder in
            try folder.write(peopleHelped, to: "content/metrics/definitions/helped.yml")
            try folder.write(
                "title: Other\nkind: other\nonline: true\nclosed: 2026-03-31\n",
                to: "content/channels/other.yml")
            try folder.write(
                try folder.text(deskFile)
                    + "2026-01,desk,helped,,3,,,,\n2026-01,other,helped,,7919,,,,\n2026-02,desk,helped,,6007,,,,\n2026-02,other,helped,,6011,,,,\n",
                to: deskFile)
            #expect(try folder.candour("publish", "winter").status == 0)
            let rows = try folder.text(ledgerFile).split(separator: "\r\n")
                .filter { $0.hasPrefix("figure,helped,") && $0.contains(",2026-01,") }
            #expect(rows.contains { $0.contains(",2026-01,,,,c,final,") })
            #expect(rows.allSatisfy { !$0.contains(",3,") && !$0.contains("7919,") }, "\(rows)")
            #expect(try folder.candour("check", "--strict").status == 0)
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
