package import Diagnostics

/// A heading of a document.
package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package let level: Int
    /// Without marks.
    package let text: String
    /// Unique in its document.
    package let id: String
    package let position: SourcePosition
}

/// Ids of headings: no two in a document are the same.
struct HeadingIDs {
    private var taken: Set<String> = []
    private var count: [String: Int] = [:]

    /// The text in lower case, letters and digits of any script kept, each run of anything else a hyphen;
    /// `section` where nothing is left; `-2`, `-3` … where it was there before.
    mutating func id(for text: String) -> String {
        let slug = Self.slug(text)
        if taken.insert(slug).inserted { return slug }
        var number = count[slug, default: 1]
        repeat { number += 1 } while !taken.insert("\(slug)-\(number)").inserted
        count[slug] = number
        return "\(slug)-\(number)"
    }

    private static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII, let byte = kept(UInt8(truncatingIfNeeded: scalar.value)) {
                slug.append(byte)
            } else if isKept(scalar) {
                slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            } else if let last = slug.last, last != UInt8(ascii: "-") {
                slug.append(UInt8(ascii: "-"))
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
    }

    private static func kept(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
            return true
        default: return false
        }
    }
}
