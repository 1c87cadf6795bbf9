extension Vocabulary {
    /// Nouns stay singular after a number and soften after two; months soften after "i".
    ///
    /// Left to English until someone who speaks it has settled them: negative numbers, between, and lists, whose last
    /// word changes after "a".
    static let welsh = Vocabulary(
        "cy",
        months: [
            "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst",
            "Medi", "Hydref", "Tachwedd", "Rhagfyr",
        ],
        short: [
            "Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach",
            "Rhag",
        ],
        afterTo: [
            "Ionawr", "Chwefror", "Fawrth", "Ebrill", "Fai", "Fehefin", "Orffennaf", "Awst",
            "Fedi", "Hydref", "Dachwedd", "Ragfyr",
        ],
        [
            .minute: Forms("munud", two: "funud", "munud"),
            .hour: "awr",
            .day: Forms("diwrnod", two: "ddiwrnod", "diwrnod"),
            .week: "wythnos",
            .month: Forms("mis", two: "fis", "mis"),
            .quarter: "chwarter",
            .financialYear: "blwyddyn ariannol",
            .percentagePoint: Forms("pwynt canran", two: "bwynt canran", "pwynt canran"),
            .million: "# miliwn",
            .lessThan: "llai na #",
            .moreThan: "mwy na #",
            .up: "i fyny #",
            .down: "i lawr #",
            .noChange: "dim newid",
            .range: "# i #",
        ])
}
