import Diagnostics
import Site
import TestSupport
import Testing

/// What is said of a value stands at its cell, however its file writes it.
@Suite struct CellPositionTests {
    private let path = "metrics/snapshots/posts.csv"

    private func said(_ data: [UInt8], _ manifest: String) -> [SourcePosition] {
        let files = [
            SourceFile(
                path: "candour.yml", text: "organisation: A\ntitle: T\ncontact: {phone: 1}\n"),
            SourceFile(path: "channels/phone.yml", text: "title: P\nkind: phone\nonline: false\n"),
            SourceFile(path: "metrics/snapshots/posts.yml", text: manifest),
            SourceFile(path: path, bytes: data),
        ]
        return build(BuildInput(content: Diagnosed(files))).diagnostics
            .filter { $0.rule.id == "C0606" }.map(\.position)
    }

    private let native = "collected: 2026-08-01\nsource: S\n"
    private let table = """
        collected: 2026-08-01
        source: S
        format: table
        channel: phone
        delimiter: ";"
        period: {column: Month, grain: month, pattern: yyyy-MM}
        columns: {Calls: {metric: enquiries}, "Posts; all": {metric: posts}}

        """

    @Test func aNativeValueIsPointedAt() {
        let source = MarkedSource(
            """
            period,channel,metric,value
            2026-04,phone,posts,50
            2026-05,phone,posts,1️⃣500
            2026-06,phone,posts,40

            """, path: path)
        #expect(said(Array(source.text.utf8), native) == [source["1️⃣"]])
    }

    @Test func theColumnOfATableIsPointedAtBehindQuotesAndOtherScripts() {
        let source = MarkedSource(
            """
            Month;Calls;"Posts; all"
            2026-04;50;"50"
            "2026-05";50;1️⃣"500"
            2026-06;50;40

            """, path: path)
        #expect(said(Array(source.text.utf8), table) == [source["1️⃣"]])
    }

    @Test func linesAreCountedWhateverEndsThem() {
        let marked = "Month;Calls;\"Posts; all\"\n2026-04;50;50\n2026-05;1️⃣0;50\n2026-06;50;50\n"
        let source = MarkedSource(marked, path: path)
        for end in ["\r\n", "\r"] {
            let text = source.text.replacing("\n", with: end)
            #expect(said(Array(text.utf8), table) == [source["1️⃣"]])
        }
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in source.text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(said(utf16, table) == [source["1️⃣"]])
    }

    @Test func daysHeldInFewBytesArePointedAtToo() {
        let source = MarkedSource(
            """
            period,channel,metric,value
            2026-04-01,phone,followers,50
            2026-04-02,phone,followers,5
            2026-04-03,phone,followers,50
            2026-04-04,phone,followers,1️⃣500

            """, path: path)
        #expect(said(Array(source.text.utf8), native) == [source["1️⃣"]])
    }
}
