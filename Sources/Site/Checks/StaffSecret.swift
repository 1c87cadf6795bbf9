import Diagnostics
import Disclosure
import Model
import Parallel

/// Something of the content that no public byte may hold.
struct StaffSecret: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The canary of a staff page or of a note.
        case mark
        /// The path of a staff document, as a file of the content or as a page.
        case address
        /// A line of a note.
        case words
    }

    let kind: Kind
    let text: String
    let place: SourcePosition
}

extension StaffSecret {
    /// In bytes: shorter notes are words that anyone may use.
    static let shortestNote = 16

    /// Everything of a record that is for staff, in the order of the content.
    static func all(in record: Record) -> [StaffSecret] {
        let written =
            record.plans.flatMap { notes(in: $0) } + record.channels.flatMap(\.staff.notes)
            + record.corrections.flatMap(\.staff.notes) + record.allies.flatMap(\.staff.notes)
        return parallelMap(record.staffDocuments) { secrets(of: $0.properties) }.flatMap { $0 }
            + written.flatMap { secrets(of: $0) } + secrets(of: record.guidance)
            + record.publicDocuments.map(\.properties).compactMap { document in
                document.preElectionReason.flatMap {
                    sentence($0, at: SourcePosition(path: document.path))
                }
            }
    }

    private static func secrets(of document: DocumentProperties) -> [StaffSecret] {
        let place = SourcePosition(path: document.path)
        let page = document.path.hasSuffix(".md") ? document.path.dropLast(3) : document.path[...]
        // A title is often a public one too, and then of a few words; a sentence is not.
        let title = document.title.utf8.count > LeakCheck.longestRepeatable ? document.title : nil
        let words = [title, document.description] + document.guidance.changes.map(\.what)
        return [
            StaffSecret(kind: .mark, text: Canary(of: document).text, place: place),
            StaffSecret(kind: .address, text: document.path, place: place),
            StaffSecret(kind: .address, text: page + ".html", place: place),
        ] + words.compactMap { $0.flatMap { sentence($0, at: place) } }
    }

    /// What flows and registers say, and the addresses of flows. Words for a reply are meant for everyone.
    private static func secrets(of guidance: Guidance) -> [StaffSecret] {
        let flows = guidance.flows.flatMap { flow -> [StaffSecret] in
            let place = SourcePosition(path: flow.path)
            let words =
                [flow.title, flow.description].compactMap { $0 } + flow.considerations
                + flow.questions.flatMap { [$0.ask, $0.help].compactMap { $0 } }
                + flow.outcomes.map(\.action)
            return [
                StaffSecret(kind: .mark, text: Canary(of: flow).text, place: place),
                StaffSecret(kind: .address, text: flow.path, place: place),
                StaffSecret(
                    kind: .address, text: "\(flow.path.dropLast(4)).html", place: place),
            ] + words.compactMap { sentence($0, at: place) }
        }
        let rights = guidance.postingRights.map { register in
            register.rights.flatMap {
                [$0.role, $0.cover.value] + ($0.approver.map { [$0] } ?? [])
            }
            .compactMap { sentence($0, at: register.position) }
        }
        let security = guidance.accountSecurity.map { register in
            register.accounts.compactMap {
                account in account.note.flatMap { sentence($0, at: account.channel.position) }
            }
        }
        let sections = guidance.sections.values.sorted { $0.path < $1.path }.compactMap { section in
            section.description.flatMap {
                sentence($0, at: SourcePosition(path: "\(section.path)/_folder.yml"))
            }
        }
        return flows + sections + (rights ?? []) + (security ?? [])
            + guidance.glossary.compactMap { sentence($0.meaning, at: $0.position) }
    }

    /// `nil` of words that anyone may use.
    private static func sentence(_ text: String, at place: SourcePosition) -> StaffSecret? {
        text.utf8.count < shortestNote ? nil : StaffSecret(kind: .words, text: text, place: place)
    }

    private static func notes(in plan: Plan) -> [LabelledText] {
        let parts =
            [plan.staff] + plan.objectives.map(\.staff) + plan.audiences.map(\.staff)
            + plan.risks.map(\.staff) + plan.measures.map(\.staff)
        return parts.flatMap(\.notes)
    }

    /// A note's texts, paragraph by paragraph.
    private static func secrets(of note: LabelledText) -> [StaffSecret] {
        let lines = note.texts.flatMap { $0.split(whereSeparator: \.isNewline) }
            .map { $0.trimmingBlanks() }
            .filter { $0.utf8.count >= shortestNote }
        return [StaffSecret(kind: .mark, text: Canary(of: note).text, place: note.position)]
            + lines.map { StaffSecret(kind: .words, text: $0, place: note.position) }
    }
}

extension StaffSecret {
    /// So many words that follow each other do not come about twice by chance.
    private static let wordsOfRun = 8
    /// A shorter sentence anyone may write.
    private static let fewestWords = 3

    /// What is looked for in folded text: each sentence, or every run of some words of a longer one.
    ///
    /// Every description of every staff document comes through here: it works on bytes.
    var runs: [[UInt8]] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.split { ".!?\n".utf8.contains($0) }.flatMap { Self.runs(of: $0) }
        }
    }

    private static func runs(of sentence: Slice<UnsafeBufferPointer<UInt8>>) -> [[UInt8]] {
        // With the mark that ends it.
        guard sentence.drop(while: { $0 <= UInt8(ascii: " ") }).count + 1 >= shortestNote else {
            return []
        }
        let words = FoldedText(UnsafeBufferPointer(rebasing: sentence), .kept).bytes
        // One stands before each word and one behind the last.
        let blanks = words.indices.filter { words[$0] == UInt8(ascii: " ") }
        let count = blanks.count - 1
        guard count >= fewestWords else { return [] }
        let size = min(count, wordsOfRun)
        return (0...(count - size)).map { Array(words[blanks[$0]...blanks[$0 + size]]) }
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> String {
        let start = drop { $0.isWhitespace }
        return String(
            start.prefix(
                upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:))
                    ?? start.startIndex))
    }
}
