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
        var slug = ""
        for scalar in text.unicodeScalars {
            if isKept(scalar) {
                slug += scalar.properties.lowercaseMapping
            } else if !slug.isEmpty, slug.utf8.last != UInt8(ascii: "-") {
                slug += "-"
            }
        }
        if slug.utf8.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "section" : slug
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": return true
            default: return false
            }
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
            return true
        default: return false
        }
    }
}
