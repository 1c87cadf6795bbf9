import Model
import Mustache

/// How something stands, in words, with the name of its shape and colour.
struct StandingView: Sendable, Equatable {
    let text: String
    /// As the style sheet has it: `status-met`.
    let style: String

    static let shape: TemplateShape = ["text": .text, "style": .text]

    var record: TemplateRecord {
        TemplateRecord(StandingView.shape, [.text(text), .text(style)])
    }

    init(_ text: String, style: String) {
        self.text = text
        self.style = style
    }

    init(_ consultation: Consultation, on day: Day) {
        let closes = Dates.english.day(consultation.closes.value)
        switch consultation.status(on: day) {
        case .upcoming:
            let opens = Dates.english.day(consultation.opens)
            self.init("Opens on \(opens)", style: "none")
        case .open: self.init("Open until \(closes)", style: "on-track")
        case .closed: self.init("Closed on \(closes), not decided yet", style: "behind")
        case .decided:
            let decided = consultation.decision.map { " on \(Dates.english.day($0.date))" } ?? ""
            self.init("Decided\(decided)", style: "met")
        }
    }

    init(_ campaign: Campaign, on day: Day) {
        if day < campaign.starts {
            self.init("Starts on \(Dates.english.day(campaign.starts))", style: "none")
        } else if day <= campaign.ends {
            self.init("Runs until \(Dates.english.day(campaign.ends))", style: "on-track")
        } else {
            self.init("Ended on \(Dates.english.day(campaign.ends))", style: "met")
        }
    }

    init(_ item: Consultation.Item) {
        let month = item.date.map { Dates.english.month(of: $0) }
        switch item.state {
        case .done: self.init("Done\(month.map { ", \($0)" } ?? "")", style: "met")
        case .underWay:
            self.init("Under way\(month.map { ", to be done by \($0)" } ?? "")", style: "under-way")
        case .planned: self.init("Planned\(month.map { " for \($0)" } ?? "")", style: "none")
        case .considering: self.init("We are still considering this", style: "considering")
        case .notDoing: self.init("We are not doing this", style: "missed")
        }
    }
}

extension Consultation.Item.State {
    /// As it stands after a number: "3 done".
    var words: String {
        switch self {
        case .done: "done"
        case .underWay: "under way"
        case .planned: "planned"
        case .considering: "being considered"
        case .notDoing: "not being done"
        }
    }
}

extension Consultation {
    /// "3 done, 1 under way and 1 not being done"; `nil` where nobody has said what was done.
    var tally: String? {
        let parts = Item.State.allCases.compactMap { state -> String? in
            let count = items.count { $0.state == state }
            return count == 0 ? nil : "\(Numerals.english.whole(count)) \(state.words)"
        }
        return parts.isEmpty ? nil : Numerals.english.list(parts)
    }
}

extension Ally.Kind {
    var words: String {
        switch self {
        case .charity: "Charity"
        case .communityGroup: "Community group"
        case .company: "Company"
        case .faithGroup: "Faith group"
        case .media: "News or broadcasting"
        case .publicBody: "Public body"
        case .school: "School"
        case .socialEnterprise: "Social enterprise"
        case .tradeUnion: "Trade union"
        case .university: "University"
        }
    }
}
