import Diagnostics
import Model

/// The files of `content/`, each in the room that its path decides.
struct ContentRooms {
    private(set) var site: SourceFile?
    private(set) var plans: [SourceFile] = []
    private(set) var channels: [SourceFile] = []
    private(set) var definitions: [SourceFile] = []
    /// Data and manifests, by their common name.
    private(set) var snapshots: [String: (data: SourceFile?, manifest: SourceFile?)] = [:]
    private(set) var editions: [SourceFile] = []
    /// The figures that editions published.
    private(set) var ledgers: [SourceFile] = []
    private(set) var corrections: [SourceFile] = []
    /// By their names, which are fixed.
    private(set) var statements: [String: SourceFile] = [:]
    private(set) var costs: [SourceFile] = []
    private(set) var allies: [SourceFile] = []
    /// What folders say of the documents in them.
    private(set) var folders: [SourceFile] = []
    private(set) var documents: [SourceFile] = []
    /// What staff have besides documents.
    private(set) var flows: [SourceFile] = []
    /// By their paths, which are fixed.
    private(set) var registers: [String: SourceFile] = [:]
    private(set) var assets: [SourceFile] = []
    private(set) var diagnostics: [Diagnostic] = []

    private static let statementNames = ["accessibility", "moderation", "social-media"]

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    init(_ files: [SourceFile]) {
        for file in files { place(file) }
        if site == nil, !diagnostics.contains(where: { $0.isNearMiss(of: "candour.yml") }) {
            diagnostics.append(.noSite())
        }
        for (name, pair) in snapshots.sorted(by: { $0.key < $1.key }) {
            let stem = "metrics/snapshots/\(name)"
            if let data = pair.data, pair.manifest == nil {
                reportLonely(.noManifest(data.path, expected: "\(stem).yml"), "\(stem).yml")
            } else if let manifest = pair.manifest, pair.data == nil {
                reportLonely(.noData(manifest.path, expected: "\(stem).csv"), "\(stem).csv")
            }
        }
    }

    /// Says nothing where the missing file is there under a near miss of its name.
    private mutating func reportLonely(_ diagnostic: Diagnostic, _ expected: String) {
        if !diagnostics.contains(where: { $0.isNearMiss(of: expected) }) {
            diagnostics.append(diagnostic)
        }
    }

    private mutating func place(_ file: SourceFile) {
        let parts = file.path.utf8.split(separator: UInt8(ascii: "/")).map {
            String(Substring($0))
        }
        guard parts.count > 1 else { return placeAtTop(file) }
        switch parts[0] {
        case "plans": if isNamed(file, parts, depth: 2, ending: "yml") { plans.append(file) }
        case "channels": if isNamed(file, parts, depth: 2, ending: "yml") { channels.append(file) }
        case "editions": placeEdition(file, parts)
        case "corrections":
            if isNamed(file, parts, depth: 2, ending: "yml") { corrections.append(file) }
        case "statements": placeStatement(file, parts)
        case "costs": if isNamed(file, parts, depth: 2, ending: "yml") { costs.append(file) }
        case "metrics": placeMetric(file, parts)
        case Staff.folder: placeStaffFile(file, parts)
        case Public.folder: placeDocument(file, parts)
        case "assets": placeAsset(file, parts)
        case "allies": if isNamed(file, parts, depth: 2, ending: "yml") { allies.append(file) }
        case "strings": diagnostics.append(.laterRoom(file.path))
        default: reportStray(file, parts)
        }
    }

    private mutating func placeEdition(_ file: SourceFile, _ parts: [String]) {
        if file.path.hasSuffix(".csv") {
            if isNamed(file, parts, depth: 2, ending: "ledger.csv") { ledgers.append(file) }
        } else if isNamed(file, parts, depth: 2, ending: "yml") {
            editions.append(file)
        }
    }

    private mutating func placeStatement(_ file: SourceFile, _ parts: [String]) {
        guard isNamed(file, parts, depth: 2, ending: "yml") else { return }
        let stem = name(of: file.path)
        if ContentRooms.statementNames.contains(stem) {
            statements[stem] = file
        } else if let meant = nearMiss(of: stem, among: ContentRooms.statementNames) {
            diagnostics.append(.nearMissName(file.path, meant: "statements/\(meant).yml"))
        } else {
            let list = ContentRooms.statementNames.map { "\($0).yml" }.joined(separator: ", ")
            diagnostics.append(.strayFile(file.path, near: ["statements/ holds \(list)"]))
        }
    }

    private mutating func placeAtTop(_ file: SourceFile) {
        if file.path == "candour.yml" {
            site = file
        } else {
            reportStray(file, [file.path])
        }
    }

    private mutating func placeMetric(_ file: SourceFile, _ parts: [String]) {
        guard parts.count == 3 else { return reportStray(file, parts) }
        switch parts[1] {
        case "definitions":
            if isNamed(file, parts, depth: 3, ending: "yml") { definitions.append(file) }
        case "snapshots": placeSnapshot(file, parts)
        default: reportStray(file, parts)
        }
    }

    private mutating func placeSnapshot(_ file: SourceFile, _ parts: [String]) {
        let ending = parts[2].split(separator: ".").last?.lowercased() ?? ""
        let isManifest = ["yml", "yaml"].contains(ending)
        guard isNamed(file, parts, depth: 3, ending: isManifest ? "yml" : "csv") else { return }
        let stem = name(of: file.path)
        if isManifest {
            snapshots[stem, default: (nil, nil)].manifest = file
        } else {
            snapshots[stem, default: (nil, nil)].data = file
        }
    }

    /// Everything here may be offered to everyone: a register of accounts was not meant.
    private mutating func placeAsset(_ file: SourceFile, _ parts: [String]) {
        let last = parts[parts.count - 1]
        guard let meant = ContentRooms.registerPaths.first(where: { $0.hasSuffix("/\(last)") })
        else { return assets.append(file) }
        diagnostics.append(.nearMissName(file.path, meant: meant))
    }

    private mutating func placeStaffFile(_ file: SourceFile, _ parts: [String]) {
        let last = parts[parts.count - 1]
        if ContentRooms.registerPaths.contains(file.path) {
            registers[file.path] = file
        } else if parts.count > 2, parts[1] == "flows", last != "_folder.yml" {
            if isNamed(file, parts, depth: 3, ending: "yml") { flows.append(file) }
        } else if let meant = ContentRooms.register(meantBy: last) {
            diagnostics.append(.nearMissName(file.path, meant: meant))
        } else {
            placeDocument(file, parts)
        }
    }

    private mutating func placeDocument(_ file: SourceFile, _ parts: [String]) {
        let last = parts[parts.count - 1]
        if last == "_folder.yml" {
            folders.append(file)
        } else if last.hasSuffix(".md") {
            documents.append(file)
        } else if nearMiss(of: last, among: ["_folder.yml"]) != nil {
            let folder = parts.dropLast().joined(separator: "/")
            diagnostics.append(.nearMissName(file.path, meant: "\(folder)/_folder.yml"))
        } else {
            reportEnding(file, parts, expected: "md")
        }
    }

    /// Whether a file stands where its room wants it, under a name that can be an id.
    private mutating func isNamed(
        _ file: SourceFile, _ parts: [String], depth: Int, ending: String
    ) -> Bool {
        guard parts.count == depth else {
            reportStray(file, parts)
            return false
        }
        let last = parts[depth - 1]
        guard last.hasSuffix(".\(ending)") else {
            reportEnding(file, parts, expected: ending)
            return false
        }
        let stem = String(last.dropLast(ending.count + 1))
        guard Identifier<Plan>.isWellFormed(stem) else {
            diagnostics.append(.fileName(stem, path: file.path))
            return false
        }
        return true
    }
}
