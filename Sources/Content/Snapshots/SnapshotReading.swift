import Diagnostics
import Formats
import Model

/// A data file with its manifest, as observations.
///
/// A faulty row is reported and left out, the rest is kept; nothing else of the file is passed over.
func readSnapshot(
    _ file: SourceFile, _ manifest: Manifest, _ register: Register
) -> Diagnosed<Snapshot?> {
    if case .lent(let bytes) = file.content,
        DecodedText.isLikelyUTF8(FileBytes.lent(bytes).prefix(4))
    {
        var reader = SnapshotReader(file.path, manifest, register)
        if reader.read(file.content, isChecked: false) { return reader.finished }
    }
    switch DecodedText(file.bytes) {
    case .refused(let fault):
        let sentence = fault.sentence
        return Diagnosed(nil, [.encoding(sentence, at: SourcePosition(path: file.path))])
    case .text(let bytes):
        var reader = SnapshotReader(file.path, manifest, register)
        _ = reader.read(.owned(bytes), isChecked: true)
        return reader.finished
    }
}

extension SnapshotReader {
    /// The snapshot, with what the manifest says of its rows.
    fileprivate var finished: Diagnosed<Snapshot?> {
        var (snapshot, faults) = (snapshot, faults)
        snapshot.plausible = manifest.names.plausible
        snapshot.keys = snapshot.keys.map { manifest.names.settled($0) }
        for (number, row) in manifest.names.ignoredRows.enumerated()
        where !memory.met.contains(number) {
            faults.add(.unmetRow(at: row.position))
        }
        return Diagnosed(snapshot, faults.all)
    }
}

extension TextFault {
    fileprivate var sentence: String {
        switch self {
        case .legacySpreadsheet, .spreadsheet: "this is a workbook of a spreadsheet"
        case .oddUTF16: "this is cut off in the middle of a character"
        case .notUTF8(let offset), .notUTF16(let offset): "byte \(offset) belongs to neither"
        }
    }
}

/// The faults of one data file: two hundred of them, and how many more there are.
struct CountedFaults {
    private var listed: [Diagnostic] = []
    private var firstOfMore: SourcePosition?
    private var more = 0

    var isEmpty: Bool { listed.isEmpty }

    mutating func add(_ diagnostic: Diagnostic) {
        guard listed.count == 200 else { return listed.append(diagnostic) }
        firstOfMore = firstOfMore ?? diagnostic.position
        more += 1
    }

    var all: [Diagnostic] {
        listed + (firstOfMore.map { [.andMore(more, at: $0)] } ?? [])
    }
}
