package import Diagnostics

/// A text as a strict tree: one document, no aliases, tags or merge keys, no key twice, at most 64 deep.
///
/// `nil` of an empty document, and where the text cannot be read to its end. Of other faults each is
/// reported, and the rest kept: an entry with a faulty key and an alias are left out, an anchor and a
/// tag are passed over. `firstLine` is the text's first line in its file, for front matter.
package func parseYAML(
    _ text: ArraySlice<UInt8>, path: String, firstLine: Int = 1
) -> Diagnosed<YAMLNode?> {
    let start = SourcePosition(path: path, line: firstLine)
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    return text.withUnsafeBufferPointer { bytes in
        if let refusal = refusal(of: bytes, from: start) { return Diagnosed(nil, [refusal]) }
        var tree = YAMLTree(bytes, from: start)
        return tree.grow()
    }
}

package func parseYAML(
    _ text: [UInt8], path: String, firstLine: Int = 1
) -> Diagnosed<YAMLNode?> {
    parseYAML(text[...], path: path, firstLine: firstLine)
}

/// A whole file as a strict tree.
package func parseYAML(_ file: SourceFile) -> Diagnosed<YAMLNode?> {
    parseYAML(file.bytes[...], path: file.path)
}
