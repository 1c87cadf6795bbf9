import Diagnostics
import Disclosure
import Model
import Parallel

/// The last lock: no public byte holds what was written for staff. It trusts none of the stations before it.
///
/// Looked for are the canaries of staff documents and of notes, the paths of staff files, and the words of notes, flows and
/// registers: each sentence, and of a long one every eight words that follow each other, in the folded text of a file, so that
/// a copy is found that was cut, wrapped, marked up or spelt otherwise.
///
/// False alarms: a role or a title is often written in a note and in public as well (`Head of communications`). So
/// up to 40 bytes that are the whole of a public title or role are not looked for; a sentence always is. The bodies
/// of staff documents are not: guidance quotes what is public.
struct LeakCheck: Sendable {
    /// In bytes: up to here a note may repeat what is public.
    static let longestRepeatable = 40

    private let secrets: [StaffSecret]
    private let search: TextSearch
    /// For each text of the search, its secret.
    private let owners: [Int]
    private let wordSearch: TextSearch
    private let wordOwners: [Int]

    init(_ record: Record, published: PublishedRecord) {
        let names = Set(published.names.map { FoldedText.words($0) })
        self.init(
            StaffSecret.all(in: record).filter { secret in
                secret.kind != .words || secret.text.utf8.count > Self.longestRepeatable
                    || !names.contains(FoldedText.words(secret.text))
            })
    }

    init(_ secrets: [StaffSecret]) {
        self.secrets = secrets
        let fixed = secrets.indices.filter { secrets[$0].kind != .words }
        search = TextSearch(fixed.map { Array(secrets[$0].text.utf8) })
        owners = fixed
        let runs = parallelMap(secrets.count) {
            secrets[$0].kind == .words ? secrets[$0].runs : []
        }
        wordSearch = TextSearch(runs.flatMap { $0 })
        wordOwners = runs.indices.flatMap { Array(repeating: $0, count: runs[$0].count) }
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
        let fixed = search.found(in: bytes).map {
            (secret: secrets[owners[$0.text]], offset: $0.offset)
        }
        if wordOwners.isEmpty { return fixed }
        let hasTags = bytes.contains(UInt8(ascii: "<"))
        if !hasTags { return fixed + words(in: bytes, .kept) }
        return fixed + words(in: bytes, .leftOut) + words(in: bytes, .alone)
    }

    private func words(
        in bytes: [UInt8], _ tags: FoldedText.Tags
    ) -> [(secret: StaffSecret, offset: Int)] {
        bytes.withUnsafeBufferPointer { source in
            let found = wordSearch.found(in: FoldedText(source, tags).bytes)
            if found.isEmpty { return [] }
            let origins = FoldedText(source, tags, recordingOrigins: true).origins
            // The run begins with a blank: the word after it is where the secret stands.
            return found.map {
                (secrets[wordOwners[$0.text]], origins[min($0.offset + 1, origins.count - 1)])
            }
        }
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
