import Testing

@testable import Pages

@Suite struct TelephoneLinksTests {
    private func linked(_ html: String) -> String {
        String(decoding: withTelephoneLinks(Array(html.utf8)), as: UTF8.self)
    }

    private func link(_ words: String, _ dialled: String) -> String {
        "<a class=\"tel\" href=\"tel:\(dialled)\">\(words)</a>"
    }

    @Test(arguments: [
        ("01632 960444", "01632960444"), ("020 7946 0018", "02079460018"),
        ("0115 496 0123", "01154960123"), ("01 234 5678", "012345678"),
        ("04 123 4567", "041234567"), ("0800 1111", "08001111"), ("0800 123 456", "0800123456"),
        ("+44 1632 960444", "+441632960444"), ("+353 1 234 5678", "+35312345678"),
        ("01632&nbsp;960444", "01632960444"), ("01632\u{A0}960444", "01632960444"),
    ])
    func aNumberInGroupsRings(_ number: String, _ dialled: String) {
        let sign = number.hasPrefix("+") ? "+" : ""
        let rest = String(number.dropFirst(sign.count))
        #expect(
            linked("<p>Ring us: \(number).</p>") == "<p>Ring us: \(sign)\(link(rest, dialled)).</p>"
        )
    }

    @Test func aNumberOverTwoLinesIsKeptTogether() {
        #expect(
            linked("<p>on 01632\n960444, day\nand night</p>")
                == "<p>on \(link("01632 960444", "01632960444")), day\nand night</p>")
    }

    @Test func aCountAfterANumberIsNoPartOfIt() {
        #expect(
            linked("<td>01632 960444 24 hours</td>")
                == "<td>\(link("01632 960444", "01632960444")) 24 hours</td>")
    }

    @Test(arguments: [
        "01632960444", "2026 010 203 04", "01 10 2026", "0.123 456 789", "2-0123 456 789",
        "0123 456 789.5", "01234 567", "00012 345678 90123", "A0123 456789", "0123 456789a",
        "0123 456 789%", "0",
    ])
    func whatMayBeSomethingElseStays(_ text: String) {
        #expect(linked("<p>\(text)</p>") == "<p>\(text)</p>")
    }

    @Test(arguments: [
        "<code>01632 960444</code>", "<svg><text>01632 960444</text></svg>",
        "<pre>01632 960444</pre>", "<img alt=\"01632 960444\">",
        "<time>01632 960444</time>",
    ])
    func codeAndDrawingsStayAsTheyAre(_ html: String) {
        #expect(linked(html) == html)
    }

    @Test func theHeadOfAPageStaysAsItIs() {
        let head = "<head><title>01632 960444</title></head><body class=\"staff\">"
        #expect(linked(head + "01632 960444") == head + link("01632 960444", "01632960444"))
    }

    @Test(arguments: ["a", "h1", "h2", "caption", "summary"])
    func whereNoLinkMayBeTheNumberIsOnlyKeptTogether(_ name: String) {
        #expect(
            linked("<\(name)>The team, 01632 960444</\(name)>")
                == "<\(name)>The team, <span class=\"tel\">01632 960444</span></\(name)>")
    }

    @Test(arguments: [
        ("Ring 999 first.", "999"), ("call 101.", "101"), ("ring\n999, now", "999"),
        ("option 2 of NHS 111.", "111"), ("on 116 123, free", "116 123"), ("dial 105", "105"),
    ])
    func anEmergencyNumberRingsAfterTheWord(_ text: String, _ number: String) {
        let link = link(number, number.filter { $0 != " " })
        #expect(linked("<p>\(text)</p>") == "<p>\(text.replacing(number, with: link))</p>")
    }

    @Test(arguments: [
        "Ring 999 people.", "999 of 1,000", "We had 101 calls.", "call 1999", "ring 999%",
        "during 111 days", "ring 101.5", "on 116 of 123",
    ])
    func aCountIsNoEmergencyNumber(_ text: String) {
        #expect(linked("<p>\(text)</p>") == "<p>\(text)</p>")
    }

    @Test func inATableOfNumbersAnEmergencyNumberRingsToo() {
        let row = "<tr><td>Duty officer</td><td>01632 960999</td></tr>"
        let police = "<tr><td>Police</td><td>999</td></tr>"
        #expect(
            linked("<table>\(police)\(row)</table>").contains("<td>\(link("999", "999"))</td>"))
        #expect(linked("<table>\(police)</table>\(row)").contains("<td>999</td>"))
    }
}
