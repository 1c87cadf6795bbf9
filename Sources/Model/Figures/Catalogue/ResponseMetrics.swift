// Source of names and formulas: domain rule 1.3.

extension MetricCatalogue {
    static let response = [
        Metric(
            "enquiries", "Enquiries", .flow, .neutral, .output, people: true, plain: "enquiries",
            not:
                "How satisfied or dissatisfied people are: more of them may ask because asking became easier.",
            caveats: ["How many there are depends on the rule for what needs a reply."],
            "Calls, comments and messages that need a reply."),
        Metric(
            "answered", "Enquiries answered", .flow, .increase, .output, people: true,
            plain: "enquiries answered", not: "Whether the answer was right, or helped.",
            "Enquiries of the period that were answered by the cut-off: the end of the month in which they came, and the time the target allows. Each is judged as in its month, so that months add up to quarters."
        ),
        Metric(
            "answered-in-time", "Enquiries answered in time", .flow, .increase, .output,
            people: true, plain: "enquiries answered in time",
            not: "Whether the answer was right, or helped.",
            "Enquiries of the period that were answered within the target time."),
        Metric(
            "unanswered", "Enquiries unanswered", .flow, .decrease, .output, people: true,
            plain: "enquiries unanswered",
            formula: Formula([.init("enquiries"), .init("answered", isSubtracted: true)]),
            not:
                "That nobody will answer: an answer after the cut-off is one too, and comes too late to count.",
            "Enquiries of the period without an answer at the cut-off: the end of the month in which they came, and the time the target allows. Answered and unanswered are all enquiries."
        ),
        Metric(
            share: "response-rate", "Response rate", "answered", of: "enquiries", .output,
            people: true, plain: "enquiries answered",
            not: "Whether the answer was right, or helped.", isAlwaysComputed: true,
            "Enquiries answered, divided by enquiries received. Those without an answer stay in the count."
        ),
        Metric(
            share: "answered-within-target", "Answered within target", "answered-in-time",
            of: "enquiries", .output, people: true, plain: "enquiries answered in time",
            not: "Whether the answer was right, or helped.",
            isAlwaysComputed: true,
            "Enquiries answered within the target time, divided by enquiries received. Dividing by those answered would hide the unanswered."
        ),
        Metric(
            share: "unanswered-share", "Unanswered share", "unanswered", of: "enquiries", .output,
            direction: .decrease, people: true, plain: "enquiries unanswered",
            not:
                "That nobody will answer: an answer after the cut-off is one too, and comes too late to count.",
            "Enquiries without an answer at the cut-off, divided by enquiries received."),
        Metric(
            "median-response-time", "Median response time", .quantile, .decrease, .output,
            unit: .minutes, decimals: 1, people: true,
            plain: "until half of all enquiries had an answer",
            not: "How long anyone in particular waited: half waited longer.",
            caveats: ["Never averaged over channels or periods: worked out again from records."],
            source: quantiles,
            "The time within which half of all enquiries received were answered. Those without an answer at the cut-off count as infinitely long: where half of them have none, it is not reached."
        ),
        Metric(
            "p90-response-time", "Nine in ten answered within", .quantile, .decrease, .output,
            unit: .minutes, decimals: 1, people: true,
            plain: "until nine of ten enquiries had an answer",
            not: "The longest wait: one in ten waited longer, or has no answer.",
            caveats: ["Never averaged over channels or periods: worked out again from records."],
            source: quantiles,
            "The time within which nine of ten enquiries received were answered. Those without an answer at the cut-off count as infinitely long: where a tenth of them have none, it is not reached."
        ),
        Metric(
            "oldest-unanswered", "Oldest unanswered enquiry", .quantile, .decrease, .output,
            unit: .days, people: true, plain: "the age of the oldest unanswered enquiry",
            not: "How long the others wait.",
            "How long, at the end of the period or on the day the records were collected, the oldest of the period's enquiries had waited that had no answer by the period's cut-off: its end, and the time the target allows."
        ),
    ]

    private static let quantiles = "Hyndman and Fan (1996), type 7, over all enquiries received"

    static let commentary = [
        Metric(
            "comments-positive", "Positive comments", .flow, .neutral, .outtake,
            plain: "comments coded positive", caveats: [coding],
            "Comments that were coded as positive."),
        Metric(
            "comments-neutral", "Neutral comments", .flow, .neutral, .outtake,
            plain: "comments coded neutral", caveats: [coding],
            "Comments that were coded as neither positive nor negative."),
        Metric(
            "comments-negative", "Negative comments", .flow, .neutral, .outtake,
            plain: "comments coded negative", caveats: [coding],
            "Comments that were coded as negative."),
        Metric(
            "comments-coded", "Comments coded", .flow, .neutral, .outtake,
            plain: "comments that were coded",
            formula: .sum(["comments-positive", "comments-neutral", "comments-negative"]),
            "Comments that were read and coded: positive, neutral or negative."),
        Metric(
            "commentary-quantity", "Quantity of commentary", .flow, .increase, .outtake,
            plain: "comments", formula: .sum(["comments"]),
            not: "Agreement: many comments may be complaints.", source: socialTimes,
            "How many comments people left, worked out from 'comments', which is what is delivered."
        ),
        sentiment(
            "commentary-quality", "Quality of commentary",
            "Positive without negative comments, divided by all that were coded, from -1 to 1: the net sentiment under the name of the ten metrics of 2010."
        ),
        sentiment(
            "net-sentiment", "Net sentiment",
            "Positive without negative comments, divided by all that were coded, from -1 to 1."),
        Metric(
            "polarity-balance", "Polarity balance", .index, .neutral, .outtake, unit: .number,
            decimals: 2, plain: "balance of positive and negative comments",
            formula: Formula(
                [.init("comments-positive"), .init("comments-negative", isSubtracted: true)],
                over: [.init("comments-positive"), .init("comments-negative")]),
            not: "What residents think, or most of the comments: it leaves the neutral ones out.",
            caveats: ["Only beside net sentiment: it leaves the neutral comments out.", coding],
            "Positive without negative comments, divided by those two, from -1 to 1."),
        Metric(
            "own-mentions", "Mentions of us", .flow, .neutral, .outtake, plain: "mentions of us",
            "Public mentions of the organisation in the sample."),
        Metric(
            "comparator-mentions", "Mentions of comparators", .flow, .neutral, .outtake,
            plain: "mentions of named comparators",
            "Public mentions of the comparators, each of them named, in the same sample."),
        Metric(
            "share-of-voice", "Share of voice", .ratio, .neutral, .outtake, unit: .percent,
            plain: "mentions that were of us",
            formula: Formula(
                [.init("own-mentions")],
                over: [.init("own-mentions"), .init("comparator-mentions")]),
            not: "Approval. It is no target for a council.",
            caveats: ["The comparators are listed beside it."],
            "Mentions of us, divided by mentions of us and of named comparators."),
    ]

    private static func sentiment(
        _ id: MetricID, _ title: String, _ definition: String
    ) -> Metric {
        Metric(
            id, title, .index, .neutral, .outtake, unit: .number, decimals: 2,
            plain: "balance of all coded comments",
            formula: Formula(
                [.init("comments-positive"), .init("comments-negative", isSubtracted: true)],
                over: [
                    .init("comments-positive"), .init("comments-neutral"),
                    .init("comments-negative"),
                ]),
            not: "What residents think: those who comment are not all residents.",
            caveats: [coding], definition)
    }

    private static let coding = "It says who coded the comments, and by which rule."
}
