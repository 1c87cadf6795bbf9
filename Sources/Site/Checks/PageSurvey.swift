import Diagnostics

/// What a rendered page says of itself: where its links lead, which ids it has, and what it must not have.
struct PageSurvey: Sendable {
    struct Link: Sendable {
        let address: String
        let offset: Int
    }

    private(set) var ids: Set<String> = []
    private(set) var links: [Link] = []
    private(set) var faults: [Diagnostic] = []

    /// The path is below the output folder.
    init(_ bytes: [UInt8], path: String) {
        bytes.withUnsafeBufferPointer { buffer in
            var scan = MarkupScan(buffer)
            var attributes: [MarkupScan.Attribute] = []
            while let name = scan.next(&attributes) {
                let report = { (diagnostic: (SourcePosition) -> Diagnostic, offset: Int) in
                    diagnostic(position(of: offset, in: bytes, of: path))
                }
                if let code = inlineElement(name, attributes, scan) {
                    faults.append(report({ .inlineCode(code, at: $0) }, name.lowerBound))
                }
                for attribute in attributes {
                    if let fault = take(attribute, scan) {
                        faults.append(report(fault, attribute.name.lowerBound))
                    }
                }
            }
        }
    }

    private mutating func take(
        _ attribute: MarkupScan.Attribute, _ scan: MarkupScan
    ) -> ((SourcePosition) -> Diagnostic)? {
        let name = attribute.name
        if scan.isEqual(name, "href") || scan.isEqual(name, "src") {
            let address = scan.text(attribute.value).withoutEntities
            links.append(Link(address: address, offset: name.lowerBound))
        } else if scan.isEqual(name, "id") {
            let id = scan.text(attribute.value).withoutEntities
            if !ids.insert(id).inserted { return { .repeatedPageID(id, at: $0) } }
        } else if scan.isEqual(name, "style") {
            return { .inlineCode("an attribute", at: $0) }
        } else if scan.begins(name, with: "on") {
            return { .inlineCode("an event's attribute", at: $0) }
        }
        return nil
    }
}

/// A style element, or a script without a file; data for scripts is neither.
private func inlineElement(
    _ name: Range<Int>, _ attributes: [MarkupScan.Attribute], _ scan: MarkupScan
) -> String? {
    if scan.isEqual(name, "style") { return "a style element" }
    guard scan.isEqual(name, "script") else { return nil }
    let isHarmless = attributes.contains {
        scan.isEqual($0.name, "src")
            || scan.isEqual($0.name, "type") && scan.begins($0.value, with: "application/")
    }
    return isHarmless ? nil : "a script element"
}

extension String {
    /// What an attribute's value stands for, where we wrote it.
    var withoutEntities: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'"]
        var parts = split(separator: "&", omittingEmptySubsequences: false)[...]
        var text = String(parts.popFirst() ?? "")
        for part in parts {
            let name = part.prefix { $0 != ";" }
            if let character = entities[String(name)] {
                text += character + part.dropFirst(name.count + 1)
            } else {
                text += "&" + part
            }
        }
        return text
    }
}
