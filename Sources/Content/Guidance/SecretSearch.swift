import Diagnostics
import Model
import YAML

/// Texts of a register that look like a key, a code or a password: it holds dates, and is read by many.
///
/// Every value and key is looked at, and then every line as it stands: comments, and a file that is no YAML because
/// of the colon after "password". What makes a text look like a secret stands in SecretShapes.swift.
func secretFaults(in file: SourceFile) -> [Diagnostic] {
    let values = parseYAML(file).value.map { faults(in: $0, under: "") } ?? []
    let lines = Set(values.map(\.position.line))
    return values + lineFaults(in: file).filter { !lines.contains($0.position.line) }
}

/// `key` is the nearest one above that names a secret, or any other.
private func faults(in node: YAMLNode, under key: String) -> [Diagnostic] {
    switch node.content {
    case .scalar(let text, _):
        return fault(secret(in: text) ?? secret(text, under: key), at: node.position)
    case .sequence(let nodes): return nodes.flatMap { faults(in: $0, under: key) }
    case .mapping(let entries):
        return entries.flatMap { entry in
            fault(secret(in: entry.key), at: entry.keyPosition)
                + faults(in: entry.value, under: namesSecret(entry.key) ? entry.key : key)
        }
    }
}

private func lineFaults(in file: SourceFile) -> [Diagnostic] {
    let lines = file.bytes.split(separator: 10, omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, bytes in
        let line = String(decoding: bytes, as: UTF8.self)
        let column = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count + 1
        let place = SourcePosition(path: file.path, line: index + 1, column: column)
        return fault(secret(in: line), at: place)
    }
}

private func fault(_ kind: String?, at position: SourcePosition) -> [Diagnostic] {
    kind.map { [.secret($0, at: position)] } ?? []
}
