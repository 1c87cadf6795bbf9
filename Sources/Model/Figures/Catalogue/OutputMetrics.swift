// Source of names and formulas: domain rule 1.3.

extension MetricCatalogue {
    static let output = [
        Metric(
            "posts", "Posts", .flow, .neutral, .output, plain: "posts",
            "Posts the organisation published."),
        Metric(
            "message-kinds", "Posts by kind of message", .flow, .neutral, .output, plain: "posts",
            "Posts by what they want of their reader, as groups: to know something, to do something, to use something, to be warned."
        ),
        Metric(
            "messages-sent", "Messages sent", .flow, .neutral, .output, plain: "messages sent",
            "Posts, comments and replies that the organisation sent."),
        Metric(
            "messages-received", "Messages received", .flow, .neutral, .outtake,
            plain: "messages received",
            "Messages, comments and mentions that reached the organisation, whether or not they needed a reply."
        ),
    ]

    /// Dialogue against broadcast. Source: interaction mix of essay A (features, section 2).
    static let dialogue = [
        Metric(
            "posts-asking", "Posts that ask", .flow, .neutral, .output,
            plain: "posts that ask people for a view, a question or an idea",
            "Posts that ask people something and say what will happen with the replies."),
        Metric(
            "posts-telling", "Posts that only tell", .flow, .neutral, .output,
            plain: "posts that only tell",
            "Posts that ask nothing, and under which the organisation answered nobody."),
        Metric(
            "replies-given", "Replies we gave", .flow, .increase, .output,
            plain: "replies that we wrote under posts",
            "Replies that the organisation wrote under its own posts, for everyone to read."),
        Metric(
            share: "posts-that-ask", "Share of posts that ask", "posts-asking", of: "posts",
            .output, direction: .neutral, people: false,
            plain: "posts that ask people for a view, a question or an idea",
            not: "That anyone replied, or that anything changed.", isAlwaysComputed: true,
            "Posts that ask people something, divided by all posts on the same channel."),
        Metric(
            share: "broadcast-share", "Share of posts that only tell", "posts-telling",
            of: "posts", .output, direction: .neutral, people: false,
            plain: "posts that only tell", not: "That those posts were not wanted.",
            isAlwaysComputed: true,
            "Posts that ask nothing and under which the organisation answered nobody, divided by all posts on the same channel."
        ),
    ]

    static let outtake = [
        Metric(
            "reactions", "Reactions", .flow, .increase, .outtake, plain: "reactions",
            not: "Agreement: a reaction may be anger.", "Likes and other one-tap reactions."),
        Metric(
            "comments", "Comments", .flow, .increase, .outtake, plain: "comments",
            not: "Agreement: many comments may be complaints.",
            "Comments and replies that people left."),
        Metric(
            "shares", "Shares", .flow, .increase, .outtake, plain: "shares",
            "Times people passed content on."),
        Metric(
            "saves", "Saves", .flow, .increase, .outtake, plain: "saves",
            caveats: ["Several platforms do not count saves."],
            "Times people kept content for later. Kept apart from interactions."),
        Metric(
            "clicks", "Link clicks", .flow, .increase, .outtake, plain: "link clicks",
            "Clicks on links in the organisation's content."),
        Metric(
            "interactions", "Public interactions", .flow, .increase, .outtake,
            plain: "public interactions", formula: .sum(["reactions", "comments", "shares"]),
            not: "Agreement, or people: one person may react, comment and share.",
            isAlwaysComputed: true,
            "Reactions, comments and shares together: the common core that every platform counts."),
        Metric(
            share: "engagement-rate", "Engagement rate", "interactions", of: "impressions",
            .outtake, people: false, plain: "showings that led to a public interaction",
            not: "The part of the people who did something: it counts showings and actions.",
            caveats: [
                "A platform's own rate counts other things and is not comparable with this one."
            ], isAlwaysComputed: true, "Public interactions, divided by impressions."),
        Metric(
            share: "engagement-rate-by-impressions", "Engagement rate by impressions",
            "interactions", of: "impressions", .outtake, people: false,
            plain: "showings that led to a public interaction",
            not: "The part of the people who did something: it counts showings and actions.",
            "Public interactions, divided by impressions: the engagement rate under its longer name."
        ),
        Metric(
            share: "engagement-rate-by-reach", "Engagement rate by reach", "interactions",
            of: "reach", .outtake, people: false, plain: "interactions for each account reached",
            not: "The part of the people who did something: one account may do a hundred things.",
            caveats: ["Only for one channel and a period for which the platform gives its reach."],
            "Public interactions, divided by the accounts reached, of the same channel and period."),
        Metric(
            "engagement-rate-by-followers", "Engagement rate by followers", .ratio, .increase,
            .outtake, unit: .percent, plain: "interactions for each follower",
            formula: Formula([.init("interactions")], over: [.init("followers", .average)]),
            not: "The part of the followers who did something: that is the activity ratio.",
            "Public interactions, divided by the mean of followers at the start and at the end of the period."
        ),
        Metric(
            rate: "engagement-per-post", "Engagement per post", "interactions", per: "posts",
            .outtake, plain: "public interactions for each post",
            not: "That posts are good: those that make people angry lead to much of it.",
            "Public interactions, divided by posts."),
        Metric(
            rate: "applause-rate", "Applause rate", "reactions", per: "posts", .outtake,
            plain: "reactions to each post", not: "Agreement: a reaction may be anger.",
            source: kaushik, "Reactions, divided by posts."),
        Metric(
            rate: "conversation-rate", "Conversation rate", "comments", per: "posts", .outtake,
            plain: "comments on each post", not: "Agreement: many comments may be complaints.",
            source: kaushik, "Comments received, divided by posts."
        ),
        Metric(
            rate: "amplification-rate", "Amplification rate", "shares", per: "posts", .outtake,
            plain: "shares of each post", not: "Agreement: people share what annoys them too.",
            source: kaushik, "Shares, divided by posts."),
        Metric(
            share: "virality", "Virality", "shares", of: "impressions", .outtake, people: false,
            plain: "showings that were passed on",
            not: "The viral coefficient, which counts new users that each user brings.",
            source: socialTimes, isAlwaysComputed: true, "Shares, divided by impressions."),
        Metric(
            share: "click-through-rate", "Click-through rate", "clicks", of: "impressions",
            .outtake, people: false, plain: "showings that led to a link click",
            not: "That people found or did what they came for.",
            "Link clicks, divided by impressions."),
    ]
}
