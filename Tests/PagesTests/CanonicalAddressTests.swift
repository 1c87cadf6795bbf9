import Model
import Testing

@testable import Pages

@Test func aPageHasAWholeAddressWhereItsSiteHasOne() {
    let page = Address<Staff>("guidance/hijack.html")
    #expect(
        canonical("https://staff.example", page) == "https://staff.example/guidance/hijack.html")
    #expect(canonical("https://a.example/b/", page) == "https://a.example/b/guidance/hijack.html")
    #expect(canonical(nil, page) == nil)
}
