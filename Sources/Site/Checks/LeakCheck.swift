import Diagnostics
import Disclosure
import Model

/// The last lock: no public byte holds what was written for staff. It trusts none of the stations before it.
///
/// Looked for are the canaries of staff documents and of notes, the paths of staff documents, and each line of a
/// note of 16 bytes or more: as it stands, and as HTML, JSON and CSV spell it.
///
/// False alarms: a role or a name is often written in a note and in public as well (`Head of communications`). So
/// a line of up to 40 bytes that the public may read elsewhere in the content is not looked for. A longer
/// one always is: a sentence does not come about twice by chance, and whoever publishes it can take it out from
/// under `staff:`.
struct LeakCheck: Sendable {
    /// In bytes: up to here a note may repeat what is public.
    static let longestRepeatable = 40

    private let secrets: [StaffSecret]
    private let search: TextSearch
    /// For each text of the search, its secret.
    private let owners: [Int]

    init(_ record: Record, published: PublishedRecord) {
        let all = StaffSecret.all(in: record)
        let short = all.filter { $0.isRepeatable(upTo: Self.longestRepeatable) }
        let repeated = short.isEmpty ? [] : LeakCheck(short).found(in: published.words)
        let harmless = Set(repeated.map(\.secret))
        self.init(all.filter { !harmless.contains($0) })
    }

    init(_ secrets: [StaffSecret]) {
        let spellings = secrets.map(\.spellings)
        self.secrets = secrets
        search = TextSearch(spellings.flatMap { $0 })
        owners = spellings.enumerated().flatMap { index, texts in texts.map { _ in index } }
    }

    /// What a public file, or its path, holds of the secrets; each once. The path is below the output folder.
    func leaks(in bytes: [UInt8], of path: String) -> [Diagnostic] {
        let inName = found(in: Array(path.utf8)).map { (secret: $0.secret, offset: 0) }
        let inside = found(in: bytes)
        if inName.isEmpty, inside.isEmpty { return [] }
        var seen: Set<StaffSecret> = []
        return (inName + inside).filter { seen.insert($0.secret).inserted }.map { leak in
            .leak(leak.secret, at: position(of: leak.offset, in: bytes, of: path))
        }
    }

    private func found(in bytes: [UInt8]) -> [(secret: StaffSecret, offset: Int)] {
        search.found(in: bytes).map { (secrets[owners[$0.text]], $0.offset) }
    }
}

extension StaffSecret {
    fileprivate func isRepeatable(upTo limit: Int) -> Bool {
        kind == .words && text.utf8.count <= limit
    }
}

/// The place of a byte of a file, in lines and Unicode scalars.
func position(of offset: Int, in bytes: [UInt8], of path: String) -> SourcePosition {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(
        path: path, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
        column: before[lineStart...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1)
}
