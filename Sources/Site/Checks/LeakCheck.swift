import Diagnostics
import Disclosure
import Model
import Parallel

/// The last lock: no public byte holds what was written for staff. It trusts none of the stations before it.
///
/// Looked for are the canaries of staff documents and of notes, the paths of staff files, and the words of notes, flows and
/// registers: every eight words that follow each other and each sentence, in the folded text of a file, so that a copy is found
/// that was cut, wrapped, marked up or spelt otherwise.
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
        self.init(
            StaffSecret.all(in: record),
            besides: Set(published.names.map { FoldedText.words($0) }))
    }

    /// - Parameter names: folded; what a secret may have in common with the public.
    init(_ secrets: [StaffSecret], besides names: Set<[UInt8]> = []) {
        self.secrets = secrets
        let fixed = secrets.indices.filter { secrets[$0].kind != .words }
        search = TextSearch(fixed.map { Array(secrets[$0].text.utf8) })
        owners = fixed
        let runs = parallelMap(secrets.count) {
            secrets[$0].kind == .words ? secrets[$0].runs(besides: names) : []
        }
        wordSearch = TextSearch(runs.flatMap { $0 })
        wordOwners = runs.indices.flatMap { Array(repeating: $0, count: runs[$0].count) }
    }

    /// What a public file, or its path, holds of the secrets; each once. The path is below the output folder.
    func leaks(in bytes: [UInt8], of path: String) -> [Diagnostic] {
        let inName = found(in: Array(path.utf8), isMarkup: false).map {
            (secret: $0.secret, offset: 0)
        }
        let inside = found(in: bytes, isMarkup: hasMarkup(path))
        if inName.isEmpty, inside.isEmpty { return [] }
        var seen: Set<StaffSecret> = []
        return (inName + inside).filter { seen.insert($0.secret).inserted }.map { leak in
            .leak(leak.secret, at: position(of: leak.offset, in: bytes, of: path))
        }
    }

    private func found(
        in bytes: [UInt8], isMarkup: Bool
    ) -> [(secret: StaffSecret, offset: Int)] {
        let fixed = search.found(in: bytes).map {
            (secret: secrets[owners[$0.text]], offset: $0.offset)
        }
        if wordOwners.isEmpty { return fixed }
        if !isMarkup { return fixed + words(in: bytes, .source) }
        return fixed + words(in: bytes, .text) + words(in: bytes, .tags)
    }

    private func words(
        in bytes: [UInt8], _ reading: FoldedText.Reading
    ) -> [(secret: StaffSecret, offset: Int)] {
        bytes.withUnsafeBufferPointer { source in
            let found = wordSearch.found(in: FoldedText(source, reading).bytes)
            if found.isEmpty { return [] }
            let origins = FoldedText(source, reading, recordingOrigins: true).origins
            // The run begins with a blank: the word after it is where the secret stands.
            return found.map {
                (secrets[wordOwners[$0.text]], origins[min($0.offset + 1, origins.count - 1)])
            }
        }
    }
}

/// Whether a file has tags: `<` in any other is a sign like another.
private func hasMarkup(_ path: String) -> Bool {
    [".html", ".svg", ".xml"].contains { path.lowercased().hasSuffix($0) }
}

/// The place of a byte of a file, in lines and Unicode scalars.
func position(of offset: Int, in bytes: [UInt8], of path: String) -> SourcePosition {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(
        path: path, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
        column: before[lineStart...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1)
}
