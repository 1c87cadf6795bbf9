/// Letters without their accents, for lists in which `ŵ` stands with `w`: those that British, Irish and New Zealand
/// names have, and their neighbours'. Others stay as they are.
package enum LatinLetters {
    /// In lower case, and without what was put above or below a letter.
    package static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var plain = ""
        for scalar in text.lowercased().unicodeScalars {
            // What combines with the letter before it.
            if (0x300...0x36F).contains(scalar.value) { continue }
            if let letters = base[scalar] {
                plain += letters
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    private static let base: [Unicode.Scalar: String] = {
        let accented = [
            "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "ae": "æǽ", "c": "çćĉċč", "d": "ďđðḍ",
            "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥħḥ", "i": "ìíîïĩīĭįıǐỉị", "j": "ĵ",
            "k": "ķǩ",
            "l": "ĺļľŀłḷ", "n": "ñńņňŋṇ", "o": "òóôõöøōŏőǒǫọỏốồổỗộớờởỡợơ", "oe": "œ", "r": "ŕŗřṛ",
            "s": "śŝşšșṣ", "ss": "ß", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ",
            "ffi": "ﬃ", "ffl": "ﬄ", "t": "ţťŧțṭ", "th": "þ", "u": "ùúûüũūŭůűųǔụủứừửữựư",
            "w": "ŵẁẃẅ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
        ]
        var base: [Unicode.Scalar: String] = [:]
        for (plain, letters) in accented {
            for letter in letters.unicodeScalars { base[letter] = plain }
        }
        return base
    }()
}
