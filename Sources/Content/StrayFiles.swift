import Diagnostics
import Model

/// Files that no room takes, and where they were probably meant to be.
extension ContentRooms {
    private static let rooms = [
        "plans", "channels", "metrics", "editions", "corrections", "statements", "costs", "allies",
        "strings", "public", "staff", "assets",
    ]

    static let registerPaths = [
        PostingRights.path, AccountSecurity.path, GlossaryTerm.path,
    ]

    /// The path of a register that a file's name is, or nearly is, wherever it lies.
    static func register(meantBy name: String) -> String? {
        guard [".yml", ".yaml"].contains(where: name.lowercased().hasSuffix) else { return nil }
        let names = registerPaths.map { String($0.dropFirst("\(Staff.folder)/".count)) }
        let meant = names.contains(name) ? name : nearMiss(of: name, among: names)
        return meant.map { "\(Staff.folder)/\($0)" }
    }

    /// A file of the right room with another ending than its files have.
    mutating func reportEnding(_ file: SourceFile, _ parts: [String], expected ending: String) {
        let last = parts[parts.count - 1]
        let near = ["yaml": "yml", "markdown": "md", "mdown": "md", "txt": "md"]
        let own = last.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard own == ending || near[own] == ending else { return reportStray(file, parts) }
        let stem = last.dropLast(own.count + 1).lowercased()
        let folder = parts.dropLast().joined(separator: "/")
        report(.nearMissName(file.path, meant: "\(folder)/\(stem).\(ending)"))
    }

    /// A file of no room.
    mutating func reportStray(_ file: SourceFile, _ parts: [String]) {
        if let meant = place(meantBy: parts) {
            return report(.nearMissName(file.path, meant: meant))
        }
        report(.strayFile(file.path, near: help(for: parts)))
    }

    private func help(for parts: [String]) -> [String] {
        if parts.count > 2, parts[0] == Staff.folder, parts[1] == "flows" {
            return ["staff/flows/ holds flows, each a file such as responses.yml"]
        }
        if [Public.folder, Staff.folder].contains(parts[0]), parts.count > 1 {
            return ["what a document shows or offers stands in assets/"]
        }
        let last = parts[parts.count - 1]
        let isWorkbook = [".xlsx", ".xls", ".ods"].contains(where: last.hasSuffix)
        return parts[0] == "metrics" && isWorkbook
            ? ["save the sheet as 'CSV UTF-8', and keep the workbook outside content/"] : []
    }

    private func place(meantBy parts: [String]) -> String? {
        if parts.count == 1, let site = nearMiss(of: parts[0], among: ["candour.yml"]) {
            return site
        }
        if parts.count == 1 || parts[0] == Public.folder {
            return Self.register(meantBy: parts[parts.count - 1])
        }
        if !Self.rooms.contains(parts[0]), let room = nearMiss(of: parts[0], among: Self.rooms) {
            return ([room] + parts.dropFirst()).joined(separator: "/")
        }
        if parts.count == 3, parts[0] == Staff.folder, parts[2].hasSuffix(".yml") {
            return nearMiss(of: parts[1], among: ["flows"]).map { "staff/\($0)/\(parts[2])" }
        }
        let halves = ["definitions", "snapshots"]
        if parts.count == 3, parts[0] == "metrics", !halves.contains(parts[1]) {
            return nearMiss(of: parts[1], among: halves).map { "metrics/\($0)/\(parts[2])" }
        }
        return nil
    }
}

extension Diagnostic {
    /// Whether it says that a file of nearly this name is there.
    func isNearMiss(of path: String) -> Bool {
        self == .nearMissName(position.path, meant: path)
    }
}
