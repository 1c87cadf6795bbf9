/// A page in which telephone numbers ring when they are pressed, and are not broken over two lines.
///
/// In titles, in the headings of sections and in links they are kept together and no more; in code, drawings and forms they stay as they are.
package func withTelephoneLinks(_ page: [UInt8]) -> [UInt8] {
    guard hasNumber(page) else { return page }
    let walk = TextWalk(html: page, closed: closed, linkless: linkless)
    return walk.replacing(from: bodyStart(of: page)) { html, place, room in
        html.withUnsafeBufferPointer { number(at: place, in: $0, room) }
    }
}

private let closed: Set<String> = [
    "code", "pre", "svg", "script", "style", "textarea", "title", "time", "select",
]
private let linkless: Set<String> = [
    "a", "h1", "h2", "caption", "summary", "label", "button",
]

private func number(
    at place: Int, in html: UnsafeBufferPointer<UInt8>, _ room: TextWalk.Room
) -> (bytes: [UInt8], count: Int)? {
    // The sign of a number abroad is no letter of a word: it stands before the place.
    let isAbroad = place > 0 && html[place - 1] == UInt8(ascii: "+")
    let (dialled, length): (String, Int)
    if let whole = TelephoneNumber(at: isAbroad ? place - 1 : place, in: html) {
        (dialled, length) = (whole.dialled, isAbroad ? whole.length - 1 : whole.length)
    } else if let short = EmergencyNumber(at: place, in: html) {
        (dialled, length) = (short.dialled, short.length)
    } else {
        return nil
    }
    var link = HTML()
    switch room {
    case .links: link.start("a", ["class": "tel", "href": "tel:\(dialled)"])
    case .noLinks: link.start("span", ["class": "tel"])
    }
    link.markup(html[place..<place + length].map { $0 == UInt8(ascii: "\n") ? 32 : $0 })
    switch room {
    case .links: link.end("a")
    case .noLinks: link.end("span")
    }
    return (link.bytes, length)
}

/// Most pages have none: they are not walked through.
private func hasNumber(_ page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { html in
        html.indices.contains { place in
            switch html[place] {
            case UInt8(ascii: "0"), UInt8(ascii: "1"), UInt8(ascii: "9"):
                // Nearly every digit stands in a longer number or alone.
                guard place + 1 < html.count, TextWalk.isDigit(html[place + 1]),
                    place == 0 || !TextWalk.isDigit(html[place - 1])
                else { return false }
                return TelephoneNumber(at: place, in: html) != nil
                    || EmergencyNumber(at: place, in: html) != nil
            case UInt8(ascii: "+"): return TelephoneNumber(at: place, in: html) != nil
            default: return false
            }
        }
    }
}

/// Behind the head of a page, which has no text that is read; the beginning of what is no whole page.
private func bodyStart(of page: [UInt8]) -> Int {
    let tag = Array("<body".utf8)
    return page.indices.first { page[$0] == tag[0] && page[$0...].starts(with: tag) } ?? 0
}
