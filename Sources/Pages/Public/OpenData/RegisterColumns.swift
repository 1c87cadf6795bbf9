import Model

/// The columns of what is no figure: registers.
extension DataColumn {
    package static let channels = [
        DataColumn("channel", "Its name: channels/<name>.html").always,
        DataColumn("title", "What it is called").always,
        DataColumn("kind", .choice(Channel.Kind.allCases.map(\.rawValue)), "The platform or way")
            .always,
        DataColumn("online", .truth, "Whether it needs the internet").always,
        DataColumn("use", "What it is for, by a fixed list, separated by blanks"),
        DataColumn("purpose", "What it is for, in words"),
        DataColumn("address", "A web address, a telephone number or a place"),
        DataColumn("handle", "Its name on the platform"),
        DataColumn("language", "The language it is run in"),
        DataColumn("hours", "When somebody is there"),
        DataColumn("promise", "What those who write can expect"),
        DataColumn("run_by", "A role"),
        DataColumn("opened", .day, "When it began"),
        DataColumn("closed", .day, "When it was closed; empty while it is open"),
        DataColumn("successor", "Where to go instead"),
        DataColumn("verified_on", .day, "When we last checked that it is ours"),
        DataColumn("quiet_limit_days", .number, "After so many days without a post it is quiet"),
        DataColumn("last_post_from", .day, "The last post was on this day or later"),
        DataColumn("last_post_to", .day, "The last post was on this day or earlier"),
        DataColumn("posts_recorded_to", .day, "The last day with a record of posts"),
        DataColumn(
            "standing", .choice(["active", "quiet", "not recorded", "closed"]),
            "Whether it has been quiet for longer than its limit"),
    ]

    package static let costs = [
        DataColumn("account", "The file it is from: costs/<account>.yml").always,
        DataColumn("period", "What it is the cost of").always,
        DataColumn("price_year", "In the prices of this year").always,
        DataColumn("kind", "What sort of row it is").always,
        DataColumn("item", "What it is").always,
        DataColumn("low", .number, "The least that it can be"),
        DataColumn("high", .number, "The most that it can be"),
        DataColumn("unit", "What the numbers count"),
        DataColumn("source", "Where the number comes from"),
        DataColumn("source_year", "The year of the source"),
    ]
}
