import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

private let mastodon = SourceFile(
    path: "channels/mastodon.yml", text: "title: Mastodon\nkind: mastodon\nonline: true\n")
private let desk = SourceFile(
    path: "channels/desk.yml", text: "title: Desk\nkind: face-to-face\nonline: false\n")
private let closed = SourceFile(
    path: "channels/x-old.yml", text: "title: X\nkind: x\nonline: true\nclosed: 2026-01-31\n")

func guidance(of files: SourceFile...) throws -> Guidance {
    let read = reading(of: files)
    #expect(read.diagnostics == [])
    return try #require(read.value?.guidance)
}

@Suite struct PostingRightsTests {
    private func register(_ text: String) -> MarkedSource {
        MarkedSource(text, path: "staff/who-may-post.yml")
    }

    @Test func theRegisterIsReadWhole() throws {
        let source = register(
            """
            owner: Head of communications
            1️⃣last_reviewed: 2026-05-04
            review_in: 1 year
            rights:
              - role: Social media officer
                channels: [2️⃣facebook-main]
                actions: [post, reply, message, moderate]
                approver: Duty manager
                cover: Social media officer
              - role: Duty manager
                actions: [advertise, live, emergency, open-and-close]
                cover: Duty manager

            """)
        let rights = try #require(try guidance(of: source.file).postingRights)
        var review = Review(
            owner: "Head of communications", lastReviewed: Day("2026-05-04"), interval: 12)
        review.position = source["1️⃣"]
        #expect(rights.review == review)
        #expect(rights.position == SourcePosition(path: "staff/who-may-post.yml"))
        #expect(rights.rights.map(\.role) == ["Social media officer", "Duty manager"])
        #expect(
            rights.rights.map(\.channels) == [[Located("facebook-main", at: source["2️⃣"])], nil])
        #expect(
            rights.rights.map(\.actions) == [
                [.post, .reply, .message, .hide, .block],
                [.advertise, .live, .emergency, .openAndClose],
            ])
        #expect(rights.rights.map(\.approver) == ["Duty manager", nil])
        #expect(rights.rights.map(\.cover.value) == ["Social media officer", "Duty manager"])
    }

    private func account(_ id: ChannelID, _ kind: Channel.Kind) -> Channel {
        Channel(
            id: id, at: SourcePosition(path: "channels/\(id).yml"), title: "T", kind: kind,
            isOnline: kind != .phone)
    }

    @Test func whereNoChannelIsNamedEveryOpenAccountIsMeant() throws {
        let source = register(
            """
            rights:
              - {role: A, channels: [facebook-main], actions: [post], cover: B}
              - {role: B, actions: [post], cover: B}
              - {role: C, channels: [], actions: [post], cover: A}

            """)
        let rights = try #require(try guidance(of: source.file, mastodon).postingRights)
        #expect(rights.rights(on: account("facebook-main", .facebook)).map(\.role) == ["A", "B"])
        #expect(rights.rights(on: account("mastodon", .mastodon)).map(\.role) == ["B"])
        #expect(rights.rights(on: account("desk", .phone)).isEmpty)
    }

    @Test func aRightHasARoleItsActionsAndACover() {
        let source = register("rights:\n  - 1️⃣{channels: [facebook-main]}\n")
        #expect(
            Set(said(of: source))
                == Set(["role", "actions", "cover"].map { .missingKey($0, at: source["1️⃣"]) }))
    }

    @Test func rightsHaveToBeThere() {
        let source = register("1️⃣owner: A\n")
        #expect(said(of: source) == [.missingKey("rights", at: source["1️⃣"])])
    }

    @Test func anActionIsOneOfNine() {
        let source = register("rights:\n  - {role: A, actions: [post, 1️⃣delete], cover: A}\n")
        #expect(
            said(of: source) == [
                .notOneOf(
                    "delete", key: "actions",
                    choices: [
                        "post", "reply", "message", "hide", "block", "advertise", "live",
                        "emergency",
                        "open-and-close",
                    ], at: source["1️⃣"])
            ])
    }

    @Test func hidingAndBlockingAreTwoThings() throws {
        let source = register(
            "rights:\n  - {role: A, actions: [hide], cover: A}\n"
                + "  - {role: B, actions: [moderate, block], cover: B}\n")
        let rights = try #require(try guidance(of: source.file).postingRights)
        #expect(rights.rights.map(\.actions) == [[.hide], [.hide, .block]])
    }

    @Test func whoeverStandsInHasTheSameRight() {
        let source = register(
            """
            rights:
              - {role: A, actions: [post, block], cover: 1️⃣B}
              - {role: B, channels: [facebook-main], actions: [post], cover: a}
              - {role: C, actions: [post], cover: 2️⃣Nobody}

            """)
        #expect(
            said(of: source) == [
                .coverWithoutRight(
                    "B", "block", on: "facebook-main", of: "A", at: source["1️⃣"]),
                .coverWithoutRight(
                    "Nobody", "post", on: "facebook-main", of: "C", at: source["2️⃣"]),
            ])
    }

    @Test func aChannelIsOneOfTheRegister() {
        let source = register(
            "rights:\n  - {role: A, channels: [facebook-main, 1️⃣facebok-main], actions: [post], cover: A}\n"
        )
        #expect(
            said(of: source) == [
                .unknownID(
                    "facebok-main", of: "channel", known: ["facebook-main"], at: source["1️⃣"])
            ])
    }

    @Test func onEveryOpenAccountSomebodyMayPost() {
        let source = register(
            "1️⃣rights:\n  - {role: A, channels: [facebook-main], actions: [post], cover: A}\n")
        #expect(
            said(of: [source.file, mastodon, desk, closed]) == [
                .accountWithoutRights("mastodon", at: source["1️⃣"])
            ])
    }

    @Test func withoutARegisterNobodyIsForgotten() {
        #expect(said(of: [mastodon]) == [])
    }

    @Test func aRightThatCannotBeReadForgetsNoAccount() {
        let source = register("rights:\n  - 1️⃣{role: A, actions: [post]}\n")
        #expect(said(of: source) == [.missingKey("cover", at: source["1️⃣"])])
    }
}

@Suite struct AccountSecurityTests {
    private func register(_ text: String) -> MarkedSource {
        MarkedSource(text, path: "staff/account-security.yml")
    }

    @Test func theRegisterIsReadWhole() throws {
        let source = register(
            """
            owner: Web officer
            last_reviewed: 2026-06-30
            review_in: 3 months
            limits: {checked: 3 months, recovery_tested: 1 year, last_drill: 18 months, leavers_removed: 1 month}
            accounts:
              - channel: 1️⃣facebook-main
                two_factor: true
                checked: 2026-06-01
                recovery_tested: 2026-02-01
                last_drill: 2025-11-12
                leavers_removed: 2026-06-15
                holders: 4
                note: two-factor is on, checked by the duty officer

            """)
        let security = try #require(try guidance(of: source.file).accountSecurity)
        #expect(security.position == SourcePosition(path: "staff/account-security.yml"))
        #expect(security.review.due == Day("2026-09-30"))
        let account = try #require(security.accounts.first)
        #expect(account.channel == Located("facebook-main", at: source["1️⃣"]))
        #expect(account.hasTwoFactor && account.holders == 4)
        #expect(account.note == "two-factor is on, checked by the duty officer")
        let due = AccountSecurity.Check.allCases.map { security.due($0, of: account) }
        #expect(
            due == ["2026-09-01", "2027-02-01", "2027-05-12", "2026-07-15"].map { Day($0) })
    }

    @Test func theUsualLimitsHoldWhereNoneAreSet() throws {
        let source = register(
            """
            limits: {checked: 1 month}
            accounts: [{channel: facebook-main, two_factor: true, checked: 2026-06-01}]

            """)
        let security = try #require(try guidance(of: source.file).accountSecurity)
        #expect(AccountSecurity.Check.allCases.map { security.limit(of: $0) } == [1, 12, 12, 3])
        let account = try #require(security.accounts.first)
        #expect(security.due(.checked, of: account) == Day("2026-07-01"))
        #expect(security.due(.lastDrill, of: account) == nil)
    }

    @Test func anAccountHasASecondFactor() {
        let source = register("accounts: [{channel: facebook-main, two_factor: 1️⃣false}]\n")
        #expect(said(of: source) == [.noSecondFactor(at: source["1️⃣"])])
    }

    @Test func everyOpenAccountIsInTheRegister() {
        let source = register("1️⃣accounts: [{channel: facebook-main, two_factor: true}]\n")
        #expect(
            said(of: [source.file, mastodon, desk, closed]) == [
                .accountWithoutSecurity("mastodon", at: source["1️⃣"])
            ])
    }

    @Test func aChannelIsOneOfTheRegister() {
        let source = register(
            "accounts: [{channel: facebook-main, two_factor: true}, {channel: 1️⃣myspace, two_factor: true}]\n"
        )
        #expect(
            said(of: source) == [
                .unknownID("myspace", of: "channel", known: ["facebook-main"], at: source["1️⃣"])
            ])
    }

    @Test func faultyValuesAreReportedOnce() {
        let source = register(
            """
            limits: {checked: 1️⃣soon}
            accounts:
              - channel: facebook-main
                two_factor: 2️⃣maybe
                checked: 3️⃣June
                holders: 4️⃣some
                5️⃣last_dril: 2026-01-01

            """)
        let found = said(of: source)
        #expect(
            found.dropLast() == [
                .notADuration("soon", key: "checked", at: source["1️⃣"]),
                .notTrueOrFalse("maybe", key: "two_factor", at: source["2️⃣"]),
                .notADate("June", key: "checked", at: source["3️⃣"]),
                .notAWholeNumber("some", key: "holders", range: 0...1000, at: source["4️⃣"]),
            ])
        #expect(found.last?.rule == .unknownKey && found.last?.position == source["5️⃣"])
        #expect(found.last?.notes == ["did you mean 'last_drill'?"])
    }

    @Test func whatHasToBeThereIsAskedFor() {
        let empty = register("1️⃣owner: A\n")
        #expect(said(of: empty).contains(.missingKey("accounts", at: empty["1️⃣"])))
        let bare = register("accounts: [1️⃣{holders: 4}]\n")
        #expect(
            Set(said(of: bare))
                == Set(["channel", "two_factor"].map { .missingKey($0, at: bare["1️⃣"]) }))
    }
}
