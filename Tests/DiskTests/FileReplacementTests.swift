import Foundation
import Testing

@testable import Disk

@Suite struct FileReplacementTests {
    @Test func aFileIsWrittenWholeOrNotAtAll() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/candour-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/spring.ledger.csv"
        try replaceFile(path, by: Array("one".utf8))
        try replaceFile(path, by: Array("two".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder) == ["spring.ledger.csv"])

        try FileManager.default.createDirectory(
            atPath: "\(folder)/taken/inside", withIntermediateDirectories: true)
        #expect(throws: DiskError.self) { try replaceFile("\(folder)/taken", by: [1]) }
        #expect(throws: DiskError.self) { try replaceFile("\(folder)/none/there", by: [1]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
}
