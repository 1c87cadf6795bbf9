/// Text as it may be printed: what a terminal would obey, or an eye would miss, as a sign for it.
func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars { shown += visible(scalar) }
    return shown
}

/// Control characters as their pictures (`␛`); what has no shape, or turns the line around, as `�`.
func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "�"
    case 0x7F: "␡"
    case 0x80..<0xA0, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFEFF, 0xFFF9...0xFFFB, 0xE_0000...0xE_007F:
        "�"
    default: String(scalar)
    }
}

/// How many columns of a terminal a character takes, once it is made visible.
///
/// Source: Unicode Standard Annex 11, East Asian Width; its wide blocks, without the holes in them.
func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2_0000...0x3_FFFD:
        return 2
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    // What is left of these after `visible` joins its neighbours.
    case .format: return visible(scalar) == "�" ? 1 : 0
    default: return 1
    }
}
