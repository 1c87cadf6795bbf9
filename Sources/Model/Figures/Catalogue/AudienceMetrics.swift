// Source of names and formulas: domain rule 1.3.

extension MetricCatalogue {
    static let audience = [
        Metric(
            "followers", "Followers", .stock, .increase, .output, plain: "followers",
            not: "How many people there are, or how many of them see anything.",
            "Accounts that follow the channel at the end of the period. Accounts are not people: one person may have several, and some belong to nobody."
        ),
        Metric(
            "network-size", "Network size", .stock, .increase, .output, plain: "followers",
            formula: .sum(["followers"]),
            not: "How many people there are: over channels these are accounts, not people.",
            source: socialTimes,
            "Accounts that follow our channels at the end of the period, worked out from 'followers', which is what is delivered. Over several channels these are accounts, not people: one person may follow us on each."
        ),
        Metric(
            "new-follows", "New follows", .flow, .increase, .output, plain: "new follows",
            not: "That the network grew: those who left are not taken off.",
            "Accounts that began to follow the channel in the period."),
        Metric(
            "unfollows", "Unfollows", .flow, .decrease, .output, plain: "unfollows",
            "Accounts that stopped following the channel in the period."),
        Metric(
            "net-follows", "Net follows", .flow, .increase, .output, plain: "net follows",
            formula: Formula([.init("new-follows"), .init("unfollows", isSubtracted: true)]),
            not: "How many left: many new follows hide many unfollows.",
            caveats: ["A platform that gives new follows alone cannot give net growth."],
            "New follows without unfollows. A negative number is a network that shrank."),
        Metric(
            "follower-change", "Change of followers", .flow, .increase, .output,
            plain: "more followers than at the start",
            formula: Formula([
                .init("followers"), .init("followers", isSubtracted: true, .start),
            ]), not: "How many people left: those who came in their place hide them.",
            "Followers at the end of the period, without those at its start. Only where both are known."
        ),
        Metric(
            "follower-growth", "Growth of followers", .ratio, .increase, .output, unit: .percent,
            plain: "growth of followers",
            formula: Formula(
                [.init("followers"), .init("followers", isSubtracted: true, .start)],
                over: [.init("followers", .start)]),
            not: "That more people saw anything.",
            "Followers at the end of the period without those at its start, divided by those at its start. Only where both are known; the start is the end of the period before."
        ),
        Metric(
            "reach", "Reach", .unique, .increase, .output, plain: "accounts reached",
            not: "How many people read or remember it.",
            "Distinct accounts that were shown content, as the platform estimates it. Never added over channels or periods: the same account may be in each."
        ),
        Metric(
            "impressions", "Impressions", .flow, .neutral, .output,
            plain: "times our content was shown",
            not:
                "How many people saw it: one person may be counted many times, and a post that was scrolled past counts too.",
            "How many times content was shown. The same person may be counted many times."),
        Metric(
            "views", "Views", .flow, .neutral, .output, plain: "views",
            not: "How many people watched, or how much of it they watched.",
            caveats: [
                "Meta moved from impressions to views in 2024 and 2025: give the metric a break at the change."
            ],
            "How many times content was shown or started, as platforms count it that have no impressions any more."
        ),
        Metric(
            "video-views", "Video views", .flow, .neutral, .output, plain: "video views",
            "How many times a video was started, as the platform counts it."),
        Metric(
            "frequency", "Frequency", .ratio, .neutral, .output, unit: .number, decimals: 2,
            plain: "times each account was shown our content",
            formula: .quotient("impressions", "reach"),
            not: "That anyone read it: it is how often it was shown.",
            caveats: ["Only for one channel and a period for which the platform gives its reach."],
            "Impressions divided by reach, of the same channel and period."),
        Metric(
            "active-followers", "Active followers", .unique, .increase, .outtake,
            plain: "followers who did something in public",
            "Distinct followers who did at least one public action in the period: a reaction, a comment, a share. Few platforms give it."
        ),
        Metric(
            share: "activity-ratio", "Activity ratio", "active-followers", of: "followers",
            .outtake, people: false, plain: "followers who did something in public",
            not: "Interactions for each follower: one follower may do a hundred things.",
            caveats: [
                "It needs the count of distinct accounts. Where a platform does not give that, there is no activity ratio; interactions divided by followers is another measure."
            ], source: socialTimes,
            "Followers who did at least one public action in the period, divided by followers at its end."
        ),
        Metric(
            "active-accounts", "Active accounts", .unique, .increase, .outtake,
            plain: "active accounts",
            "Distinct accounts that were active in the period: visited, reacted or wrote."),
        Metric(
            "returning-accounts", "Returning accounts", .unique, .increase, .outtake,
            plain: "active accounts that were active in the period before too",
            "Distinct accounts that were active in this period and in the one before."),
        Metric(
            share: "loyalty", "Loyalty", "returning-accounts", of: "active-accounts", .outtake,
            people: false, plain: "active accounts that came back",
            not: "Content: people come back for want of another way too.",
            caveats: ["Of a website: returning users, divided by users."], source: socialTimes,
            "The return rate: accounts active in this period and the one before, divided by accounts active in this period."
        ),
    ]

    /// Source: the list of ten social media metrics by O'Neill (2010), as domain rule 0 has it.
    static let socialTimes = "O'Neill, ten social media metrics (Social Times, 2010)"
}
