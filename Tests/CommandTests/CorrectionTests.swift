import Foundation
import Testing

/// What the program says of figures that an edition published and that are others now, from end to end.
@Suite struct CorrectionTests {
    @Test func aFigureThatChangesInSilenceIsAnError() throws {
        try withPublished { folder in
            try folder.replace(
                "2026-02,desk,answered,,130", by: "2026-02,desk,answered,,128", deskFile)
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
            try folder.replace(
                "2026-02,desk,answered,,130", by: "2026-02,desk,answered,,128", deskFile)
            try folder.correct(
                "period: 2026-02\nkind: correction\nchannel: desk\nstaff: {who: Ann of the night shift did}"
            )
            try folder.write(
                "---\ntitle: About us\n---\nWe answered [](figure:answered/desk/2026-02).\n",
                to: "content/public/about.md")
            let run = try folder.candour("build")
            #expect(run.status == 0, "\(run.said)")
            #expect(run.said == "")
            let figures = try folder.text("dist/public/data/figures.csv")
            #expect(
                figures.contains("answered,desk,,month,2026-02,128,,,,,r,revised,"), "\(figures)")
            #expect(figures.contains("enquiries,desk,,month,2026-01,120,,,,,,final,"))
            #expect(figures.contains("response-rate,,,month,2026-02,91.4,,,128,140,r,revised,"))
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
            try folder.replace(
                "2026-02,desk,answered,,130", by: "2026-02,desk,answered,,128", deskFile)
            try folder.correct(
                "period: 2026-02\nkind: correction\nstaff: {who: The night shift of the second desk counted them twice over}"
            )
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
            try folder.replace("2026-02,desk,answered,,130,,,,\n", by: "", deskFile)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(
                run.said.contains(
                    "content/editions/winter.ledger.csv:8:1: error[C0731]: a published figure is withdrawn with a correction, and 'answered' on 'desk' in 2026-02 was 130 in winter and is no longer there without one"
                ), "\(run.said)")
            try folder.correct("period: 2026-02\nkind: correction")
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
            try folder.replace(",130,", by: ",128,", deskFile)
            let still = try folder.candour("build")
            #expect(still.status == 0, "\(still.said)")
            let figures = try folder.text("dist/public/data/figures.csv")
            #expect(figures.contains("answered,desk,,month,2026-02,128,,,,,p,provisional,"))
            try folder.replace("provisional", by: "final", manifest)
            #expect(try folder.candour("build").status == 0)
            #expect(
                try folder.text("dist/public/data/figures.csv").contains(
                    "answered,desk,,month,2026-02,128,,,,,r,revised,"))
            #expect(
                try folder.text("dist/public/data/revisions.csv").contains(
                    "winter,revised,answered,desk,,month,2026-02,130,128,It was provisional.,revision\r\n"
                ))
        }
    }

    @Test func aCorrectionThatExplainsNothingIsAWarning() throws {
        try withPublished { folder in
            try folder.correct("period: 2026-02\nkind: correction")
            let run = try folder.candour("check")
            #expect(run.status == 0)
            #expect(run.said.contains("warning[C0734]"))
            try folder.correct("period: 2019-02\nkind: correction")
            let unknown = try folder.candour("check")
            #expect(unknown.status == 1)
            #expect(unknown.said.contains("error[C0735]"))
        }
    }

    @Test func aCorrectionExplainsOneEditionAndNotTheNext() throws {
        try withPublished { folder in
            try folder.replace(",130,", by: ",128,", deskFile)
            try folder.correct("period: 2026-02\nkind: correction")
            try folder.write(
                "title: Spring\nplan: talking\nperiod: 2026-Q2\npublished: 2026-07-20\n\(evaluation)",
                to: "content/editions/spring.yml")
            #expect(try folder.candour("publish", "spring").status == 0)
            #expect(try folder.candour("check", "--strict").status == 0)
            #expect(
                try folder.text("content/editions/spring.ledger.csv").contains(
                    "answered,desk,,month,2026-02,128,,,r,revised,"))
            try folder.replace(",128,", by: ",127,", deskFile)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(run.said.contains("was 128 in spring and is 127 without one"))
        }
    }

    @Test func whatWasPublishedAndIsWithheldNowIsToldAndWarnedOf() throws {
        try withEdition { folder in
            try folder.write(peopleHelped, to: "content/metrics/definitions/helped.yml")
            try folder.write(
                try folder.text(deskFile) + "2026-01,desk,helped,,3037,,,,\n", to: deskFile)
            #expect(try folder.candour("publish", "winter").status == 0)
            try folder.replace("helped,,3037", by: "helped,,3", deskFile)
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(run.said.contains("warning[C0732]"))
            #expect(
                run.said.contains(
                    "error[C0731]: a published figure is withdrawn with a correction, and 'helped' on 'desk' in 2026-01 was published in winter and is withheld without one"
                ), "\(run.said)")
            try folder.correct("period: 2026-01\nkind: correction")
            let correction = "content/corrections/2026-05-04-answered.yml"
            let text = try folder.text(correction)
            try folder.remove(correction)
            try folder.write(
                text.replacingOccurrences(of: "metric: answered", with: "metric: helped"),
                to: "content/corrections/2026-05-04-helped.yml")
            let told = try folder.candour("build")
            #expect(told.status == 0, "\(told.said)")
            #expect(told.said.contains("warning[C0732]"))
            let revisions = try folder.text("dist/public/data/revisions.csv")
            #expect(revisions.contains("winter,withdrawn,helped,desk,,month,2026-01,[c],[c],"))
            // The old number is in no public file: here it stands nowhere else.
            for (file, data) in try folder.files(in: "dist/public") where file.hasSuffix(".html") {
                #expect(!String(decoding: data, as: UTF8.self).contains("3037"), "\(file)")
            }
        }
    }

    @Test func whatWasWithheldAndIsPublishedNowIsAPrivacyError() throws {
        try withEdition { folder in
            try folder.write(peopleHelped, to: "content/metrics/definitions/helped.yml")
            try folder.write(
                try folder.text(deskFile) + "2026-01,desk,helped,,3,,,,\n", to: deskFile)
            #expect(try folder.candour("publish", "winter").status == 0)
            try folder.replace("helped,,3", by: "helped,,3011", deskFile)
            let run = try folder.candour("build")
            #expect(run.status == 3)
            #expect(run.said.contains("error[C0733]"))
            let messages = run.said.split(separator: "\n").filter { $0.contains("error[") }
            #expect(messages.allSatisfy { !$0.contains("3011") })
        }
    }
}
