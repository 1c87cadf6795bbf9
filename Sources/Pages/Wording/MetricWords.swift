import Model

extension Metric.Direction {
    var words: String {
        switch self {
        case .increase: "higher"
        case .decrease: "lower"
        case .neutral: "neither higher nor lower"
        }
    }
}

extension Metric.Level {
    /// Source: GCS Evaluation Cycle (domain rule 1.1).
    var words: String {
        switch self {
        case .input: "What we put in"
        case .output: "What we did, and whom it reached"
        case .outtake: "What people did at once"
        case .outcome: "What changed"
        case .impact: "What it did for our goals"
        }
    }
}

extension Channel.Kind {
    var words: String {
        switch self {
        case .facebook: "Facebook"
        case .instagram: "Instagram"
        case .x: "X"
        case .linkedin: "LinkedIn"
        case .youtube: "YouTube"
        case .tiktok: "TikTok"
        case .threads: "Threads"
        case .bluesky: "Bluesky"
        case .mastodon: "Mastodon"
        case .whatsapp: "WhatsApp"
        case .nextdoor: "Nextdoor"
        case .website: "Website"
        case .email: "Email"
        case .phone: "Telephone"
        case .post: "Post"
        case .meeting: "Meeting"
        case .faceToFace: "Face to face"
        case .other: "Other"
        }
    }
}

extension DocumentProperties.Kind {
    /// The heading under which documents of the kind are listed.
    var heading: String {
        switch self {
        case .page: "Pages"
        case .guidance: "Guidance"
        case .principle: "What we stand for"
        case .howTo: "How to"
        case .checklist: "Checklists"
        case .card: "When something happens"
        case .scenario: "What would you do?"
        case .case: "What we learned"
        case .consultation: "Consultations"
        case .campaign: "Campaigns"
        case .chat: "Live chats"
        case .news: "News"
        case .policy: "Rules"
        }
    }
}

extension Metric {
    /// The head of a column of its figures, beside a caption that names the metric: short, for narrow screens.
    var columnTitle: String {
        switch unit {
        case .percent: "Percentage"
        case .count, .number: "Number"
        case .minutes, .hours, .days: "Time"
        case .pounds, .dollars: "Amount"
        }
    }
}
