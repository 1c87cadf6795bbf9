internal import BuiltInStarter
package import Diagnostics

/// What `candour init` writes: a small content folder that builds at once, for an organisation of that name.
///
/// The files stand in `Starter/content` of the repository; nothing in them depends on a clock.
package func starterContent(of organisation: String) -> [SourceFile] {
    files(below: "content/").map { path, text in
        SourceFile(
            path: path, text: text.replacing("{{organisation}}", with: quoted(organisation)))
    }
}

/// The text of a file of `Starter/new`.
func starterText(_ name: String) -> String {
    files(below: "new/").first { $0.path == name }?.text ?? ""
}

/// The files of a folder of `Starter/`, with the rest of their paths.
private func files(below folder: String) -> [(path: String, text: String)] {
    let table = candour_built_in_starter()
    return UnsafeBufferPointer(start: table.first, count: table.count).compactMap { file in
        let path = String(cString: file.path)
        guard path.hasPrefix(folder) else { return nil }
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
        return (String(path.dropFirst(folder.count)), String(decoding: bytes, as: UTF8.self))
    }
}

/// A text as YAML has it between double quotes.
private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
}
