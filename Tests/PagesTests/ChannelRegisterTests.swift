import Disclosure
import Testing

@testable import Pages

@Suite struct ChannelRegisterTests {
    private func register() throws -> ChannelRegister {
        let specimen = try Specimen([
            "channels/shop.yml":
                "title: Shop\nkind: face-to-face\nonline: false\naddress: 1 High Street\n"
        ])
        return ChannelRegister(record: specimen.published, page: PublicAddresses.channels)
    }

    @Test func aChannelIsToldOfByWhatItIsForAndHowToReachIt() throws {
        let shop = try #require(try register().open.first { $0.title == "Shop" })
        #expect(shop.needs == "Works without the internet.")
        #expect(
            shop.facts.map(\.term) == ["How to reach it", "Hours", "What we promise"])
        #expect(shop.facts.map(\.texts) == [["1 High Street"], ["Not said"], ["No promise"]])
    }

    @Test func whatHasNoFigureAtAllIsNamedInASentence() throws {
        let register = try register()
        #expect(register.unrecorded == "None of this is recorded for Shop.")
        #expect(!String(decoding: register.activity, as: UTF8.self).contains("Shop"))
    }
}
