import Diagnostics
import Disclosure
import Markdown
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
        let paths =
            [
                guidance.postingRights.map { _ in PostingRights.path },
                guidance.accountSecurity.map { _ in AccountSecurity.path },
                guidance.glossary.isEmpty ? nil : GlossaryTerm.path,
            ].compactMap { $0 }
            + guidance.sections.values.map { "\($0.path)/_folder.yml" }.sorted()
        let files = paths.map {
            StaffSecret(kind: .address, text: $0, place: SourcePosition(path: $0))
        }
        return flows + files + sections + (rights ?? []) + (security ?? [])
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

    /// A note's texts as one, each on lines of its own.
    private static func secrets(of note: LabelledText) -> [StaffSecret] {
        let text = note.texts.joined(separator: "\n")
        return [StaffSecret(kind: .mark, text: Canary(of: note).text, place: note.position)]
            + [sentence(text, at: note.position)].compactMap { $0 }
    }
}

extension StaffSecret {
    /// So many words that follow each other do not come about twice by chance.
    private static let wordsOfRun = 8
    /// A shorter sentence anyone may write.
    private static let fewestWords = 3

    /// What is looked for in folded text: every run of some words, over the ends of sentences too, and each sentence that is
    /// shorter; a very short one with what follows it. Where the words hold marks of Markdown, as a page would print them too.
    ///
    /// - Parameter names: folded; what is the whole of one of these is not looked for.
    func runs(besides names: Set<[UInt8]>) -> [[UInt8]] {
        let found = Self.runs(of: text, besides: names)
        guard text.utf8.contains(where: { "[<*_`".utf8.contains($0) }) else { return found }
        let printed = MarkdownDocument(MarkdownText(path: place.path, text: text)).html { _ in
            .words
        }
        let words = printed.withUnsafeBufferPointer { FoldedText($0, .text).bytes }
        return found + Self.runs(ofWords: words)
    }

    private static func runs(of text: String, besides names: Set<[UInt8]>) -> [[UInt8]] {
        let words = FoldedText.words(text)
        if isName(words, names) { return [] }
        let parts = sentences(of: text)
        guard parts.count > 1 else { return runs(ofWords: words) }
        let short = parts.indices.compactMap { start -> [UInt8]? in
            var sentence = parts[start]
            var next = start + 1
            while !isLong(sentence), next < parts.count {
                sentence += " " + parts[next]
                next += 1
            }
            let words = FoldedText.words(sentence)
            let isWanted = isLong(sentence) && wordCount(words) < wordsOfRun
            return isWanted && !isName(words, names) ? words : nil
        }
        return (wordCount(words) < wordsOfRun ? [] : runs(ofWords: words)) + short
    }

    /// Every run, or the whole of fewer words.
    private static func runs(ofWords words: [UInt8]) -> [[UInt8]] {
        // One stands before each word and one behind the last.
        let blanks = words.indices.filter { words[$0] == UInt8(ascii: " ") }
        let count = blanks.count - 1
        guard count >= fewestWords else { return [] }
        let size = min(count, wordsOfRun)
        return (0...(count - size)).map { Array(words[blanks[$0]...blanks[$0 + size]]) }
    }

    /// With the blanks at both ends.
    private static func isName(_ words: [UInt8], _ names: Set<[UInt8]>) -> Bool {
        words.count - 2 <= LeakCheck.longestRepeatable && names.contains(words)
    }

    private static func wordCount(_ words: [UInt8]) -> Int {
        words.count { $0 == UInt8(ascii: " ") } - 1
    }

    private static func isLong(_ sentence: String) -> Bool {
        sentence.utf8.count >= shortestNote && wordCount(FoldedText.words(sentence)) >= fewestWords
    }

    /// Each ends with its line, or with a mark that a blank follows.
    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var sentence: [UInt8] = []
        func end() {
            let isBlank = sentence.allSatisfy { $0 <= UInt8(ascii: " ") }
            if !isBlank { sentences.append(String(decoding: sentence, as: UTF8.self)) }
            sentence = []
        }
        var last: UInt8 = 0
        for byte in text.utf8 {
            let isBlank = byte <= UInt8(ascii: " ")
            if byte == UInt8(ascii: "\n") || isBlank && ".!?".utf8.contains(last) { end() }
            if !isBlank || !sentence.isEmpty { sentence.append(byte) }
            last = byte
        }
        end()
        return sentences
    }
}
