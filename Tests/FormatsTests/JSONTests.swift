import Formats
import Testing

private func text(_ json: JSON, _ layout: JSON.Layout = .compact) -> String {
    String(decoding: json.bytes(layout), as: UTF8.self)
}

private let specimen: JSON = [
    "name": "Reply rate", "value": .number("92.40"), "of": 446, "published": true, "note": .null,
    "list": [1, []], "empty": [:],
]

@Test func aValueHasOneSpelling() {
    #expect(
        text(specimen)
            == #"{"name":"Reply rate","value":92.40,"of":446,"published":true,"note":null,"list":[1,[]],"empty":{}}"#
    )
}

@Test func anIndentedValueHasALineForEachPart() {
    #expect(
        text(["a": [1, ["b": "c"]], "d": [], "e": [:]], .indented) == """
            {
              "a": [
                1,
                {
                  "b": "c"
                }
              ],
              "d": [],
              "e": {}
            }

            """)
}

/// Source: RFC 8259, section 7; `<` so that no text closes the script element it stands in.
@Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{8}\u{1F}\u{7F}", #""\u0000\u0008\u001f\u007f""#),
    ("</script><!--", #""\u003c/script>\u003c!--""#), ("é🙂", "\"é🙂\""),
])
func textIsEscapedWhereItMustBe(plain: String, written: String) {
    #expect(text(.text(plain)) == written)
}

@Test(arguments: ["0", "-0", "10", "1.50", "-1e3", "1E+2", "0.0", "123456789012345678901234567890"])
func aNumberIsWrittenAsGiven(number: String) {
    #expect(text(.number(number)) == number)
}

/// The program stops at our own mistakes: `01` is no JSON number.
@Test func aSpellingThatIsNoJSONNumberStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = JSON.number("01").bytes() }
    await #expect(processExitsWith: .failure) { _ = JSON.number("1.").bytes() }
    await #expect(processExitsWith: .failure) { _ = JSON.number("").bytes() }
}
