import Testing

@testable import Model

@Suite struct WebAddressTests {
    @Test(arguments: [
        "https://a.example", "http://a.example/form?b=c&d=e@f#g", "https://aberŵen.example:8080/ā",
    ])
    func aPageOfTheWebHasOne(_ text: String) {
        #expect(isWebAddress(text))
    }

    @Test(arguments: [
        "https://", "https:///a", "https://?a", "https://:80/", "https://user:pass@a.example/",
        "https://a.example/a b", "https://a.example/\u{0}", "https://a.example/\n",
        " https://a.example",
        "https://a.example/\u{202E}cod", "HTTPS://a.example", "//a.example", "javascript:alert(1)",
        "https://a.example/" + String(repeating: "a", count: 2000),
    ])
    func anythingElseIsNone(_ text: String) {
        #expect(!isWebAddress(text))
    }
}
