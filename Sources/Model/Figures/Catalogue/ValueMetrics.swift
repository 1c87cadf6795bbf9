// Source of names and formulas: domain rule 1.3.

extension MetricCatalogue {
    static let website = [
        Metric(
            "visitors", "Visitors", .unique, .increase, .outtake, plain: "visitors",
            not: "People: one person with a phone and a computer is two visitors.",
            source: socialTimes,
            "Distinct visitors of the website, as its analytics estimate them. Never added over periods."
        ),
        Metric(
            "sessions", "Sessions", .flow, .neutral, .outtake, plain: "sessions",
            "Visits to the website, from wherever they came."),
        Metric(
            "social-sessions", "Sessions from social media", .flow, .increase, .outtake,
            plain: "sessions that came from social media",
            caveats: ["Paid social media are counted apart."],
            "Visits to the website that began with a link on social media."),
        Metric(
            "traffic-sources", "Traffic sources", .flow, .neutral, .outtake, plain: "sessions",
            formula: .sum(["sessions"]), not: "People: one person may begin many sessions.",
            source: socialTimes,
            "Sessions by where the visitor came from: each source is a group of 'sessions', which is what is delivered."
        ),
        Metric(
            share: "traffic-share", "Traffic share", "social-sessions", of: "sessions", .outtake,
            people: false, plain: "sessions that came from social media",
            not: "How much social media did: many who read there never click.",
            "Sessions that came from social media, divided by all sessions."),
        Metric(
            "conversions", "Conversions", .flow, .increase, .outcome,
            plain: "goals completed after a visit from social media",
            not: "That social media were the cause: they were the last step before.",
            source: socialTimes,
            "Completed goals, such as a form that was sent, in sessions that came from social media."
        ),
        Metric(
            share: "conversion-rate", "Conversion rate", "conversions", of: "social-sessions",
            .outcome, people: false, plain: "sessions from social media with a completed goal",
            not: "That social media were the cause: they were the last step before.",
            "Completed goals in sessions from social media, divided by those sessions."),
        Metric(
            "goal-value", "Value of completed goals", .flow, .increase, .outcome, unit: .pounds,
            plain: "the value of completed goals",
            caveats: ["The value of one goal is stated, with its source."],
            "Completed goals in sessions from social media, each with its stated value."),
        Metric(
            "economic-value", "Economic value", .ratio, .increase, .outcome, unit: .pounds,
            decimals: 2, plain: "for each session from social media",
            formula: .quotient("goal-value", "social-sessions"),
            not: "Money that came in: it is what the goals are said to be worth.",
            caveats: ["Published only with the stated values it rests on."], source: kaushik,
            "The value of completed goals, divided by the sessions that came from social media."),
    ]

    static let value = [
        Metric(
            "staff-hours", "Staff hours", .flow, .neutral, .input, unit: .hours,
            plain: "staff hours", "Hours that staff gave to engagement online."),
        Metric(
            "staff-cost", "Cost of staff", .flow, .neutral, .input, unit: .pounds,
            plain: "cost of staff",
            "Staff hours times the cost of an hour, in prices of a stated year."
        ),
        Metric(
            "spend", "Spend", .flow, .neutral, .input, unit: .pounds, plain: "spent",
            "Tools, advertising and everything else that was paid for, without staff."),
        Metric(
            "costs", "Costs", .flow, .neutral, .input, unit: .pounds, plain: "of costs",
            formula: .sum(["staff-cost", "spend"]), "Cost of staff and spend together."),
        Metric(
            "contacts-handled", "Contacts handled", .flow, .neutral, .output,
            plain: "contacts handled", "Contacts that were dealt with, whoever began them."),
        Metric(
            "cost-per-contact", "Cost per contact", .ratio, .decrease, .output, unit: .pounds,
            decimals: 2, plain: "for each contact",
            formula: Formula(
                [.init("staff-cost"), .init("spend")], over: [.init("contacts-handled")]),
            not: "What one contact more would cost: most of the costs stay as they are.",
            caveats: ["The year of the prices is stated."],
            "Cost of staff, tools and everything else, divided by the contacts handled."),
        Metric(
            "contacts-shifted", "Contacts shifted", .flow, .increase, .impact,
            plain: "contacts that would have used the dearer channel",
            caveats: ["Only contacts that would otherwise have used the dearer channel."],
            "Contacts that came by the cheaper channel and would else have come by the dearer one."),
        unitCost("unit-cost-before", "Unit cost of the dearer channel"),
        unitCost("unit-cost-now", "Unit cost of the cheaper channel"),
        Metric(
            "programme-cost", "Cost of the programme", .flow, .neutral, .input, unit: .pounds,
            plain: "cost of the programme", "What it cost to make the cheaper channel usable."),
        Metric(
            "channel-shift-saving", "Channel shift saving", .flow, .increase, .impact,
            unit: .pounds, plain: "saved by channel shift",
            formula: Formula([
                .init("contacts-shifted", times: "unit-cost-before"),
                .init("contacts-shifted", times: "unit-cost-now", isSubtracted: true),
                .init("programme-cost", isSubtracted: true),
            ]),
            not: "Money in the bank: staff who answer fewer calls are still paid.",
            caveats: [
                "Socitm's unit costs (8.62 pounds face to face, 2.83 by phone, 0.15 on the web) are of 2011.",
                "A negative result is published.",
            ],
            "Contacts shifted, times the difference of both unit costs, without the cost of the programme."
        ),
        Metric(
            "benefits", "Benefits", .flow, .increase, .impact, unit: .pounds,
            plain: "of benefits",
            caveats: ["What is counted is stated. Advertising value never is."],
            "Benefits in money, each with its evidence."),
        Metric(
            "return-on-investment", "Return on investment", .ratio, .increase, .impact,
            unit: .percent, plain: "return on what was spent",
            formula: Formula(
                [
                    .init("benefits"), .init("staff-cost", isSubtracted: true),
                    .init("spend", isSubtracted: true),
                ], over: [.init("staff-cost"), .init("spend")]),
            not: "Money that came back: benefits are worth what they are said to be worth.",
            caveats: ["What is counted on both sides is stated."],
            "Benefits without costs, divided by costs."),
    ]

    private static func unitCost(_ id: MetricID, _ title: String) -> Metric {
        Metric(
            id, title, .stock, .neutral, .input, unit: .pounds, decimals: 2,
            plain: "for one contact",
            caveats: ["The source and the year of the price are stated."],
            "What one contact costs, in prices of a stated year.")
    }
}
