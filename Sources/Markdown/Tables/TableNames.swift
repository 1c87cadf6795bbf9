/// What tables are called where they are not seen: no two of a document alike.
struct TableNames {
    private var count: [String: Int] = [:]

    /// After the heading above it: "Table: Opening hours", then "Table: Opening hours (2)"; "Table" where there is none.
    ///
    /// A long heading is cut: with many tables below it, the HTML would grow with the square of the text.
    mutating func name(below heading: String?) -> String {
        let words = String(String.UnicodeScalarView((heading ?? "").unicodeScalars.prefix(120)))
        let name = words.isEmpty ? "Table" : "Table: \(words)"
        count[name, default: 0] += 1
        let number = count[name, default: 1]
        return number == 1 ? name : "\(name) (\(number))"
    }
}
