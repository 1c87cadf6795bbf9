/// The metrics that every organisation has without writing a file: names and formulas of domain rule 1.3.
package enum MetricCatalogue {
    package static let metrics: [Metric] =
        (audience + output + response + outtake).map { metric in
            var metric = metric
            metric.partOf = wholes[metric.id]
            return metric
        }

    /// Whose cases a metric's are among, for those that are no ratio.
    private static let wholes: [MetricID: MetricID] = [
        "answered": "enquiries", "answered-in-time": "answered", "unanswered": "enquiries",
    ]

    private static let audience = [
        Metric(
            "followers", "Followers", .stock, .increase, .output, plain: "followers",
            "Accounts that follow the channel at the end of the period. Accounts are not people: one person may have several, and some belong to nobody."
        ),
        Metric(
            "reach", "Reach", .unique, .increase, .output, plain: "accounts reached",
            "Distinct accounts that were shown content, as the platform estimates it. Never added over channels or periods: the same account may be in each."
        ),
        Metric(
            "impressions", "Impressions", .flow, .neutral, .output,
            plain: "times our content was shown",
            "How many times content was shown. The same person may be counted many times."),
        Metric(
            "video-views", "Video views", .flow, .neutral, .output, plain: "video views",
            "How many times a video was started, as the platform counts it."),
    ]

    private static let output = [
        Metric(
            "posts", "Posts", .flow, .neutral, .output, plain: "posts",
            "Posts the organisation published."),
        Metric(
            "messages-sent", "Messages sent", .flow, .neutral, .output, plain: "messages sent",
            "Posts, comments and replies that the organisation sent."),
        Metric(
            "messages-received", "Messages received", .flow, .neutral, .outtake,
            plain: "messages received",
            "Messages, comments and mentions that reached the organisation, whether or not they needed a reply."
        ),
    ]

    private static let response = [
        Metric(
            "enquiries", "Enquiries", .flow, .neutral, .output, people: true, plain: "enquiries",
            "Calls, comments and messages that need a reply."),
        Metric(
            "answered", "Enquiries answered", .flow, .increase, .output, people: true,
            plain: "enquiries answered",
            "Enquiries of the period that were answered by the cut-off: the end of the period and the time the target allows."
        ),
        Metric(
            "answered-in-time", "Enquiries answered in time", .flow, .increase, .output,
            people: true, plain: "enquiries answered in time",
            "Enquiries of the period that were answered within the target time."),
        Metric(
            share: "response-rate", "Response rate", "answered", of: "enquiries", .output,
            people: true, plain: "enquiries answered",
            "Enquiries answered, divided by enquiries received. Those without an answer stay in the count."
        ),
        Metric(
            share: "answered-within-target", "Answered within target", "answered-in-time",
            of: "enquiries", .output, people: true, plain: "enquiries answered in time",
            "Enquiries answered within the target time, divided by enquiries received. Dividing by those answered would hide the unanswered."
        ),
    ]

    private static let outtake = [
        Metric(
            "reactions", "Reactions", .flow, .increase, .outtake, plain: "reactions",
            "Likes and other one-tap reactions."),
        Metric(
            "comments", "Comments", .flow, .increase, .outtake, plain: "comments",
            "Comments and replies that people left."),
        Metric(
            "shares", "Shares", .flow, .increase, .outtake, plain: "shares",
            "Times people passed content on."),
        Metric(
            "clicks", "Link clicks", .flow, .increase, .outtake, plain: "link clicks",
            "Clicks on links in the organisation's content."),
        Metric(
            "interactions", "Public interactions", .flow, .increase, .outtake,
            plain: "public interactions", parts: ["reactions", "comments", "shares"],
            "Reactions, comments and shares together: the common core that every platform counts."),
        Metric(
            share: "engagement-rate", "Engagement rate", "interactions", of: "impressions",
            .outtake, people: false, plain: "showings that led to a public interaction",
            "Public interactions, divided by impressions."),
        Metric(
            share: "virality", "Virality", "shares", of: "impressions", .outtake, people: false,
            plain: "showings that were passed on", "Shares, divided by impressions."),
    ]
}

extension Metric {
    fileprivate init(
        _ id: MetricID, _ title: String, _ kind: Kind, _ direction: Direction, _ level: Level,
        people: Bool = false, plain: String, parts: [MetricID] = [], _ definition: String
    ) {
        self.init(
            id: id, title: title, kind: kind, unit: .count, direction: direction, level: level,
            isAboutPeople: people, definition: definition)
        self.plain = plain
        self.parts = parts
    }

    fileprivate init(
        share id: MetricID, _ title: String, _ numerator: MetricID, of denominator: MetricID,
        _ level: Level, people: Bool, plain: String, _ definition: String
    ) {
        self.init(
            id: id, title: title, kind: .ratio, unit: .percent, direction: .increase,
            level: level, isAboutPeople: people, definition: definition)
        self.numerator = numerator
        self.denominator = denominator
        self.plain = plain
    }
}
