import Disclosure
import Model
import Statistics

extension Channel.Use {
    var words: String {
        switch self {
        case .news: "News"
        case .events: "Events"
        case .projects: "Projects"
        case .emergencies: "Warnings"
        case .service: "Help with services"
        case .questions: "Questions"
        case .conversation: "Conversation"
        case .consultation: "Having a say"
        case .reports: "Problem reports"
        case .meetings: "Council meetings"
        }
    }
}

extension PublishedChannel {
    /// "News, help with services and conversation"; `nil` where nothing is said.
    var useWords: String? {
        guard let first = uses.first else { return nil }
        let others = uses.dropFirst().map(\.words.lowercasedFirst)
        return Numerals.english.list([first.words] + others)
    }

    /// Its uses, else its purpose.
    var brief: String { useWords ?? purpose ?? "We have not written down what it is for" }

    var isOpen: Bool { closed == nil }

    var isWeb: Bool { address?.hasPrefix("http") ?? false }
}

/// When a channel last posted, and whether that is too long ago, in words.
struct ActivityWords {
    let channel: PublishedChannel

    /// "Council on Bluesky: no post for 143 days (limit 30)"; `nil` where it is not quiet.
    var warning: String? {
        guard let limit = channel.quietLimit, let standing = channel.standing else { return nil }
        switch standing {
        case .active: return nil
        case .quiet(let days): return "\(channel.title): no post for \(said(days)) (limit \(limit))"
        case .unrecorded(let days):
            return "\(channel.title): no post recorded for \(said(days)) (limit \(limit))"
        }
    }

    /// "The last post was on 7 July 2026. Our records of posts go to 30 September 2026."
    var explanation: String? {
        guard let activity = channel.activity else { return nil }
        let end = Dates.english.day(activity.recorded.last)
        let last = activity.lastPost.map { post in
            post.grain == .day
                ? "The last post was on \(Dates.english.day(post.first))."
                : "The last post was in \(Dates.english.period(post))."
        }
        let start = Dates.english.day(activity.recorded.first)
        return
            "\(last ?? "Our records have no post since \(start).") Our records of posts go to \(end)."
    }

    /// For a table: the day, or the month where days are not recorded, and how long that was before the records end.
    /// "7 July 2026 (85 days)", "in September 2026".
    var lastPost: String {
        guard channel.kind.isAccount else { return "does not post" }
        guard let activity = channel.activity else { return "no posts recorded" }
        let most = said(activity.mostQuietDays)
        guard let post = activity.lastPost else { return "none in \(most)" }
        return post.grain == .day
            ? "\(Dates.english.day(post.first)) (\(most))"
            : "in \(Dates.english.period(post))"
    }

    private func said(_ days: Int) -> String { Numerals.english.counted(days, "day", "days") }
}
