import Diagnostics
package import Model

/// A word that stands on staff pages and nowhere else, so that a staff page's bytes are known wherever they turn up.
///
/// It follows from where the thing stands in `content/`: the same content has the same canaries.
package struct Canary: Hashable, Sendable {
    /// `candour-canary-` and 16 hexadecimal digits.
    package let text: String

    /// Of a staff document, by its path.
    package init(of document: DocumentProperties) {
        self.init(document.path)
    }

    /// Of a response flow, by its path.
    package init(of flow: ResponseFlow) {
        self.init(flow.path)
    }

    /// Of a note for staff, by its place and key.
    package init(of note: LabelledText) {
        self.init("\(note.position.path):\(note.position.line):\(note.key)")
    }

    private init(_ identity: String) {
        let digits = String(fingerprint(of: identity), radix: 16)
        text = "candour-canary-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension StaffNotes {
    /// Of each note, in order.
    package var canaries: [Canary] { notes.map { Canary(of: $0) } }
}

/// FNV-1a with 64 bits: nothing secret is made of it, it only tells one place from another.
/// Source: Fowler, Noll and Vo, RFC 9923.
private func fingerprint(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
