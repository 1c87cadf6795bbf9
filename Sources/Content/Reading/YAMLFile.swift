import Diagnostics
import YAML

/// Reads a file that is one YAML mapping: the function asks for its keys, and what is left over is reported.
func readMapping<Value>(
    of file: SourceFile, _ read: (inout YAMLMapping) -> Value?
) -> Diagnosed<Value?> {
    let tree = parseYAML(file)
    let start = SourcePosition(path: file.path)
    guard tree.value != nil || tree.diagnostics.isEmpty else {
        return Diagnosed(nil, tree.diagnostics)
    }
    var mapping = YAMLMapping(tree.value, named: file.path, at: start)
    let value = read(&mapping)
    mapping.finish()
    let said = lineEndings(of: file) + unwrittenTexts(in: file)
    return Diagnosed(value, tree.diagnostics + said + mapping.diagnostics)
}

/// A warning at the first line that ends with a carriage return.
func lineEndings(of file: SourceFile) -> [Diagnostic] {
    guard let place = file.bytes.firstIndex(of: 13) else { return [] }
    let before = file.bytes[..<place]
    let line = before.count { $0 == 10 } + 1
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return [.lineEndings(file.path, line: line, column: column)]
}

/// The last part of a path, without its ending.
func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
}
