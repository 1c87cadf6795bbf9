import Content
import Diagnostics
import Disclosure
import Model
import TestSupport
import Testing

@testable import Pages

@Suite struct FigureQuotationTests {
    /// A public document, with marks where something is due.
    private func document(_ text: String) -> MarkedSource {
        MarkedSource("---\ntitle: A note\n---\n" + text, path: "public/note.md")
    }

    @Test(arguments: [
        "[92.4%](figure:response-rate/desk/2026-01)",
        "[92%](figure:response-rate/desk/2026-01)",
        "[924 of 1,000](figure:response-rate/desk/2026-01)",
        "[924 of 1,000 (92%)](figure:response-rate/desk/2026-01)",
        "[](figure:response-rate/desk/2026-01)",
        "[1,000](figure:enquiries/desk/2026-01)",
        "[\\[x\\]](figure:enquiries/desk/2026-03)",
        "[](figure:response-rate/page/2026-02)",
        "![Answered](chart:response-rate?channel=desk)",
        "![Answered](table:response-rate?by=channel&period=2026-01)",
    ])
    func whatTheFigureSaysMayBeQuoted(_ text: String) throws {
        #expect(try Specimen.faults(document(text).text) == [])
    }

    @Test func wordsThatAreOutOfDateAreReportedAtTheirLine() throws {
        let source = document(
            "All is well.\n\nWe answered 1️⃣[91%](figure:response-rate/desk/2026-01).\n")
        #expect(
            try Specimen.faults(source.text) == [
                .staleWords("91%", says: "92.4%", at: source["1️⃣"])
            ])
    }

    @Test func wordsForAMissingNumberAreReported() throws {
        let source = document("1️⃣[700](figure:enquiries/desk/2026-03)")
        #expect(
            try Specimen.faults(source.text) == [
                .staleWords("700", says: "[x]", at: source["1️⃣"])
            ])
    }

    @Test func aWithheldNumberInAPublicTextIsAMatterOfPrivacy() throws {
        let source = document("Once: 1️⃣[50%](figure:response-rate/page/2026-02).")
        let faults = try Specimen.faults(source.text)
        #expect(faults == [.withheldQuoted(at: source["1️⃣"])])
        #expect(faults.map(\.rule.id) == ["C0702"])
        #expect(faults.map(\.rule.family) == [.privacy])
    }

    @Test func staffMayQuoteWhatIsWithheldFromThePublic() throws {
        let text = "---\ntitle: A note\n---\n[50%](figure:response-rate/page/2026-02)"
        let specimen = try Specimen(["staff/note.md": text])
        let pages = staffPages(
            of: specimen.findings, beside: disclosed(of: specimen.findings).value)
        #expect(pages.diagnostics == [])
    }

    @Test func anUnknownMetricIsReportedWithWhatWasMeant() throws {
        let source = document("1️⃣[](figure:response-rat/desk/2026-01)")
        let faults = try Specimen.faults(source.text)
        #expect(faults.map(\.position) == [source["1️⃣"]])
        #expect(faults.map(\.rule.id) == ["C0551"])
        #expect(faults.first?.notes.contains { $0.contains("response-rate") } == true)
    }

    @Test func anUnknownChannelIsReportedWithWhatWasMeant() throws {
        let source = document("1️⃣[](figure:posts/pag/2026-01)")
        #expect(
            try Specimen.faults(source.text) == [
                .unknownFigure(
                    "'posts' has no figure on the channel 'pag'",
                    near: didYouMean("pag", among: ["page"]), at: source["1️⃣"])
            ])
    }

    @Test func aMetricWithoutANumberIsReportedWithWhereToLook() throws {
        let source = document("1️⃣[](figure:virality/page/2026-01)")
        let help = "no number for it was read: mend the errors in metrics/ first, or add one"
        #expect(
            try Specimen.faults(source.text) == [
                .unknownFigure(
                    "'virality' has no figure at all", near: [help], at: source["1️⃣"])
            ])
    }

    @Test func aPeriodWithoutAFigureIsReported() throws {
        let source = document("1️⃣[](figure:posts/page/2020-01)")
        #expect(
            try Specimen.faults(source.text) == [
                .unknownFigure(
                    "'posts' has no figure for 2020-01", near: [], at: source["1️⃣"])
            ])
    }

    @Test func aPeriodThatIsNoneIsReported() throws {
        let source = document("1️⃣[](figure:posts/page/January)")
        #expect(
            try Specimen.faults(source.text) == [
                .figureSpelling(
                    "a period is written like 2026-09 or 2026-Q3, not 'January'", at: source["1️⃣"])
            ])
    }

    @Test func aChartSaysWhatItShows() throws {
        let source = document("1️⃣![ ](chart:posts?channel=page)")
        #expect(try Specimen.faults(source.text) == [.chartWords("chart", at: source["1️⃣"])])
    }

    @Test(arguments: [
        "See 1️⃣![Posts](chart:posts?channel=page) here.", "1️⃣[Posts](chart:posts?channel=page)",
    ])
    func aChartIsAnImageAloneInItsParagraph(_ text: String) throws {
        let source = document(text)
        #expect(
            try Specimen.faults(source.text) == [
                .chartPlace("a chart is an image alone in its paragraph", at: source["1️⃣"])
            ])
    }

    @Test func aFigureIsNoImage() throws {
        let source = document("1️⃣![12](figure:posts/page/2026-01)")
        #expect(try Specimen.faults(source.text).map(\.rule.id) == ["C0554"])
    }

    @Test func anEmptyLinkIsFilledIn() throws {
        #expect(
            try Specimen.html("It was [](figure:response-rate/desk/2026-01).")
                == "<p>It was <data class=\"figure\" value=\"response-rate/desk/2026-01\" title=\"Response rate, Phone desk, January 2026\">92.4%</data>.</p>\n"
        )
    }

    @Test func aWithheldFigureIsPrintedAsItsMarkerButForStaff() throws {
        let text = "It was [](figure:response-rate/page/2026-02)."
        let html = try Specimen.html(text)
        #expect(html.contains("<span aria-hidden=\"true\">[c]</span>"))
        #expect(html.contains("withheld to protect people"))
        #expect(!html.contains("50"))
        #expect(try Specimen.html(text, as: .staff).contains(">50.0%</data>"))
    }
}
