extension Vocabulary {
    /// Nouns do not change with the number. Source of months, fields, ranges and lists: Unicode CLDR, `mi`.
    ///
    /// Left to English until someone who speaks it has settled them: percentage points, up and down, negative numbers,
    /// between, and the names of years.
    static let maori = Vocabulary(
        "mi",
        months: [
            "Kohitātea", "Huitanguru", "Poutūterangi", "Paengawhāwhā", "Haratua", "Pipiri",
            "Hōngongoi", "Hereturikōkā", "Mahuru", "Whiringa-ā-nuku", "Whiringa-ā-rangi",
            "Hakihea",
        ],
        short: [
            "Kohi", "Hui", "Pou", "Pae", "Hara", "Pipi", "Hōngo", "Here", "Mahu", "Nuku", "Rangi",
            "Haki",
        ],
        [
            .minute: "meneti",
            .hour: "hāora",
            .day: "rā",
            .week: "wiki",
            .month: "marama",
            .quarter: "hauwhā",
            .million: "# miriona",
            .lessThan: "iti iho i te #",
            .moreThan: "neke atu i te #",
            .range: "# ki te #",
            .and: "#, #",
        ])
}
