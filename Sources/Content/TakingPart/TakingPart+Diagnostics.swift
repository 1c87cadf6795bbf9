import Diagnostics
import Model

// The rules and sentences about consultations, campaigns, chats and allies.

extension Rule {
    static let tag = Rule(
        "C0260", .error,
        "A tag is letters and digits, not digits alone, and is written without its '#': platforms end it at anything else."
    )
    static let figureAddress = Rule(
        "C0261", .error,
        "A figure is written metric/channel/period or metric/period, a series without the period.")
    static let itemState = Rule(
        "C0262", .error,
        "What is done says what and when, what is under way or planned says what, and what is not done, or not yet decided, says why."
    )
    static let decidedBefore = Rule(
        "C0263", .error,
        "A decision is made after the last day on which people may reply: else they were asked for nothing."
    )
    static let offlineRoute = Rule(
        "C0264", .error,
        "Everyone can take part: a consultation has a way without the internet, and a campaign has one or says why not."
    )
    static let campaignRoute = Rule(
        "C0265", .error,
        "A route of a campaign is a channel of the register, which says whether it is online, or has a title of its own."
    )
    static let chatTime = Rule(
        "C0266", .error,
        "A chat begins at a time with its distance from UTC, such as 2026-11-10T19:00+00:00, and that distance is the one of its zone on that day."
    )
    static let consent = Rule(
        "C0267", .error, family: .privacy,
        "Words of people who took part are published only with their consent: 'consent: true'.")
    static let typedPeople = Rule(
        "C0268", .error, family: .privacy,
        "How many people took part is a figure, so that small numbers are protected, and no number that is typed into a page."
    )
    static let tagClash = Rule(
        "C0269", .error,
        "A tag belongs to one thing at a time: else its posts cannot be told apart.")
    static let tagOwner = Rule(
        "C0258", .error, "A tag has an owner, the one of the document that uses it.")
    static let person = Rule(
        "C0259", .error, family: .privacy,
        "Allies are organisations, never people: neither their names nor their own mail addresses are published."
    )
}

extension Diagnostic {
    static func notATag(_ text: String, at position: SourcePosition) -> Diagnostic {
        let bare = text.filter { $0.isLetter || $0.isNumber }
        return Diagnostic(
            .tag, "a tag is letters and digits, not '\(text)'", at: position,
            notes: Tag(bare) == nil ? [] : ["write it '\(bare)'"])
    }

    static func notAFigure(_ text: String, key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .figureAddress,
            "'\(key)' is a figure such as consultation-replies/2026-Q1, not '\(text)'", at: position
        )
    }

    static func itemState(
        _ state: String, needs key: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .itemState, "what is '\(state)' has '\(key)', and this has none", at: position)
    }

    static func decidedBefore(_ closes: Day, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .decidedBefore, "a decision is made after people may no longer reply, on \(closes)",
            at: position)
    }

    static func noOfflineRoute(of kind: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .offlineRoute, "a \(kind) has a way without the internet, and this has none",
            at: position,
            notes: kind == "campaign"
                ? ["add a route, such as a letter or a stall, or 'online_only_because'"] : [])
    }

    static func campaignRoute(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .campaignRoute, "a route has either a 'channel' or a 'title'", at: position)
    }

    static func channelKnows(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .campaignRoute, "the '\(key)' of a channel is said in channels/, not here",
            at: position)
    }

    static func notATime(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .chatTime,
            "'starts' is a time with its distance from UTC, such as 2026-11-10T19:00+00:00, not '\(text)'",
            at: position)
    }

    static func wrongOffset(_ time: ClockTime, at position: SourcePosition) -> Diagnostic {
        let hours = time.offset / 60
        return Diagnostic(
            .chatTime,
            "the distance from UTC is that of the zone, and in \(time.zone.rawValue) it is +\(padded(hours, 2)):00 then",
            at: position)
    }

    static func noConsent(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .consent, "a quotation has 'consent: true', and this has not", at: position,
            notes: ["ask the person who wrote it, or leave the quotation out"])
    }

    static func typedPeople(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .typedPeople, "'people' is a figure, not a number", at: position,
            notes: ["put the number into a snapshot and write 'people: chat-people/2026-07'"])
    }

    static func tagClash(
        _ tag: Tag, with other: SourcePosition, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .tagClash, "a tag belongs to one thing at a time, and '\(tag.text)' to two",
            at: position, notes: ["the other is \(other.path), line \(other.line)"])
    }

    static func tagWithoutOwner(_ tag: Tag, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .tagOwner, "a tag has an owner, and the document of '\(tag.text)' has none",
            at: position, notes: ["add 'owner:' with a role"])
    }

    static func allyIsAPerson(_ title: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .person, "an ally is an organisation, and '\(title)' reads as a person",
            at: position, notes: ["what only staff may know of a contact stands under 'staff:'"])
    }

    static func personalMail(
        _ provider: String, key: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .person, "'\(key)' is published, and holds a person's own mail address", at: position,
            notes: ["addresses with '@\(provider)' belong to people, not to organisations"])
    }
}
