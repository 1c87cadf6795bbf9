/// What the front matter of a consultation, a campaign or a chat says besides what every document says.
package enum TakingPart: Sendable {
    case consultation(Consultation)
    case campaign(Campaign)
    case chat(Chat)
}

extension TakingPart {
    package var tag: Located<Tag>? {
        switch self {
        case .consultation(let consultation): consultation.tag
        case .campaign(let campaign): campaign.tag
        case .chat(let chat): chat.tag
        }
    }

    /// From its first day to its last.
    package var days: (first: Day, last: Day) {
        switch self {
        case .consultation(let consultation): (consultation.opens, consultation.closes.value)
        case .campaign(let campaign): (campaign.starts, campaign.ends)
        case .chat(let chat): (chat.start.value.day, chat.lastDay)
        }
    }

    package var channels: [Located<ChannelID>] {
        switch self {
        case .consultation: []
        case .campaign(let campaign): campaign.routes.compactMap(\.channel)
        case .chat(let chat): chat.channel.map { [$0] } ?? []
        }
    }

    /// The figures that it names for one number, or for a series.
    package var figures: [Located<FigureAddress>] {
        switch self {
        case .consultation(let consultation):
            [consultation.responses, consultation.conversion].compactMap { $0 }
        case .campaign(let campaign): [campaign.conversion]
        case .chat(let chat): chat.result?.people.map { [$0] } ?? []
        }
    }

    /// The figures whose groups it shows.
    package var themes: Located<FigureAddress>? {
        switch self {
        case .consultation(let consultation): consultation.themes
        case .campaign, .chat: nil
        }
    }

    /// The document that came of it, as a link would write it.
    package var ledTo: Located<String>? {
        switch self {
        case .consultation, .campaign: nil
        case .chat(let chat): chat.result?.ledTo
        }
    }

    package var partners: [Located<AllyID>] {
        switch self {
        case .consultation, .campaign: []
        case .chat(let chat): chat.partners
        }
    }
}

extension TakingPart {
    /// Everything in it that people wrote, for those who look for words that are public.
    package var words: [String] {
        switch self {
        case .consultation(let consultation): consultation.words
        case .campaign(let campaign): campaign.words
        case .chat(let chat): chat.words
        }
    }
}

extension Consultation {
    fileprivate var words: [String] {
        let said = items.flatMap { [$0.said, $0.did, $0.why] }
        let decided = [decision?.by, decision?.what, decision?.changed]
        let replying = ways.value.all.flatMap { [$0.what, $0.address] }
        return asked + (replying + said + decided + [whoReplied]).compactMap { $0 }
    }
}

extension Campaign {
    fileprivate var words: [String] {
        let routes = routes.flatMap { [$0.title, $0.what] }
        return [aim] + costs.map(\.what)
            + (routes + [onlineOnlyBecause, outcome]).compactMap { $0 }
    }
}

extension Chat {
    fileprivate var words: [String] {
        let own = [moderator, joining.withAccount, joining.withoutAccount] + agenda
        guard let result else { return own + [research].compactMap { $0 } }
        let quoted = result.quotations.flatMap { [$0.words, $0.who] }
        return own + [result.goals, result.outcomes, result.challenges, result.barriers]
            + result.themes + result.links.map(\.title) + (quoted + [research]).compactMap { $0 }
    }
}
