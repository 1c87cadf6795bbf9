/// A way to reply to a consultation: what a reader does, and where.
package struct WayToReply: Hashable, Sendable {
    /// `nil` where there is only an address to follow.
    package let what: String?
    /// A web address, a telephone number or a place; `nil` where the words say it, or nothing does.
    package let address: String?

    package init(_ what: String?, address: String? = nil) {
        self.what = what
        self.address = address
    }

    /// The address, where it is one of the web.
    package var link: String? { address.flatMap { isWebAddress($0) ? $0 : nil } }
    /// The address, where it is a telephone number or a place.
    package var place: String? { link == nil ? address : nil }

    /// Whether it says more than that one may reply: a reader knows what to open, ring, write to or go to.
    package var leadsSomewhere: Bool { address != nil || what.map(namesWhere) ?? false }
}

/// Whether it is the whole address of a page: with a host, without a user's name, and without anything that cannot be seen.
package func isWebAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }),
        text.utf8.count <= longestAddress, text.unicodeScalars.allSatisfy(isSeen)
    else { return false }
    let host = text.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    return !host.isEmpty && !host.contains("@") && !host.hasPrefix(":")
}

/// In bytes: longer ones browsers and servers refuse.
private let longestAddress = 2000

private func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate,
        .privateUse, .unassigned:
        false
    default: true
    }
}

/// Whether words hold a mail address, or a telephone number: seven digits or more, with nothing between them but spaces,
/// hyphens and brackets.
package func namesWhere(_ words: String) -> Bool {
    let runs = words.unicodeScalars.split { scalar in
        !("0"..."9").contains(scalar) && !" -()+".unicodeScalars.contains(scalar)
    }
    return words.contains("@")
        || runs.contains { run in run.count { ("0"..."9").contains($0) } >= 7 }
}
