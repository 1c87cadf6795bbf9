import Formats
import Testing

/// The fields of each row, as text.
private func rows(_ text: String, delimiter: Character = ",") -> [[String]] {
    let bytes = Array(text.utf8)
    var scanner = CSVScanner(delimiter: delimiter.asciiValue ?? 0)
    var record = CSVRecord()
    var rows: [[String]] = []
    while scanner.read(&record, of: bytes.span) {
        rows.append(record.fields.map { $0.text(in: bytes.span) })
    }
    return rows
}

private struct Specimen: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: [[String]]

    init(_ text: String, _ rows: [[String]]) {
        self.text = text
        self.rows = rows
    }

    var testDescription: String { text.debugDescription }
}

/// Source: RFC 4180, section 2, rules 1 to 7, then what spreadsheets and platforms write besides.
private let specimens = [
    Specimen("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    Specimen("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    Specimen("\"aaa\",\"bbb\"\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
    Specimen("\"aaa\",\"b\r\nbb\",\"c,c\"\r\nz", [["aaa", "b\r\nbb", "c,c"], ["z"]]),
    Specimen("\"aaa\",\"b\"\"bb\",\"\"\"\"\r\n", [["aaa", "b\"bb", "\""]]),
    Specimen("", []),
    Specimen("\n", [[]]),
    Specimen("a\n\nb\r\n\r\n", [["a"], [], ["b"], []]),
    Specimen("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
    Specimen("a,", [["a", ""]]),
    Specimen("\"\"\n", [[""]]),
    Specimen("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
    Specimen("\r\r\n\n", [[], [], []]),
    Specimen(" a ,\tb\n", [[" a ", "\tb"]]),
    Specimen("5\" pipe, \"x\"\n", [["5\" pipe", " \"x\""]]),
    Specimen("tīmata,🙂,é\n", [["tīmata", "🙂", "é"]]),
    Specimen(
        "a longer field than a word,12345678,123456789\n",
        [["a longer field than a word", "12345678", "123456789"]]),
]

@Test(arguments: specimens)
private func rowsAreReadAsTheyAreWritten(specimen: Specimen) {
    #expect(rows(specimen.text) == specimen.rows)
}

@Test(arguments: [";", "\t", "|"] as [Character])
func anyDelimiterCanBeNamed(delimiter: Character) {
    let text = "a,1\(delimiter)\"x\(delimiter)y\"\(delimiter)\n"
    #expect(rows(text, delimiter: delimiter) == [["a,1", "x\(delimiter)y", ""]])
}

/// Fields of every length beside one another, so that each comes to lie across the words that are compared.
@Test func aFieldEndsAtItsDelimiterWhereverItLies() {
    for length in 0..<40 {
        let fields = (0..<12).map { String(repeating: "x\u{1}-", count: (length + $0) / 3) }
        #expect(rows(fields.joined(separator: ",") + "\r\n") == [fields])
    }
}

@Test func aRowKnowsTheLineItBeginsOn() {
    let bytes = Array("a\r\n\"b\n\nc\",d\n\ne".utf8)
    var scanner = CSVScanner()
    var record = CSVRecord()
    var lines: [Int] = []
    while scanner.read(&record, of: bytes.span) { lines.append(record.line) }
    #expect(lines == [1, 2, 5, 6])
}

private func faults(_ text: String) -> [String] {
    CSVTable(Array(text.utf8)).faults.map { "\($0.kind) \($0.line):\($0.column)" }
}

@Test(arguments: [
    ("a\nb,\"c\nd", "unclosedQuote 2:3"), ("\"", "unclosedQuote 1:1"),
    ("é,\"b\" c,d\n", "textAfterClosingQuote 1:6"), ("\"a\nb\"c\n", "textAfterClosingQuote 2:3"),
])
func aBrokenQuoteIsReportedWhereItStands(text: String, fault: String) {
    #expect(faults(text) == [fault])
}

@Test func whatFollowsABrokenQuoteIsReadAllTheSame() {
    #expect(rows("\"a\" b,c\nd,e\n") == [["a", "c"], ["d", "e"]])
    #expect(rows("a,\"b\nc\n") == [["a", "b\nc\n"]])
}

@Test func randomBytesAreReadToTheirEnd() {
    var numbers = SeededNumbers(state: 4180)
    let alphabet = Array(",;\"\"\"\n\r\nab\tü".utf8)
    for _ in 0..<20_000 {
        let bytes = (0..<Int.random(in: 0..<60, using: &numbers)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)]
        }
        var scanner = CSVScanner()
        var record = CSVRecord()
        var end = 0
        while scanner.read(&record, of: bytes.span) {
            #expect(scanner.offset > end)
            end = scanner.offset
            for field in record.fields {
                _ = (field.text(in: bytes.span), field.column(in: bytes.span))
            }
        }
        #expect(end == bytes.count)
    }
}

/// The same numbers on every run.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    /// Source: Vigna, SplitMix64 (2015), https://prng.di.unimi.it/splitmix64.c.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
