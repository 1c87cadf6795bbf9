import Diagnostics
import Model
import Synchronization
import Testing

@testable import Content

/// A file that is lent piece by piece is read as one in memory.
@Suite struct LentTextTests {
    private final class Lender: Sendable {
        let released = Mutex<[Range<Int>]>([])
        let isBack = Mutex(false)

        func lend(_ bytes: [UInt8]) -> FileBytes {
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
            _ = copy.initialize(from: bytes)
            let address = UInt(bitPattern: copy.baseAddress)
            return .lent(
                LentBytes(
                    UnsafeBufferPointer(copy),
                    letGo: { range in self.released.withLock { $0.append(range) } },
                    giveBack: {
                        UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
                        self.isBack.withLock { $0 = true }
                    }))
        }
    }

    private static let header =
        "period,channel,metric,group,value,numerator,denominator,marker,note\n"

    /// Days of four keys, with notes, months, decimals and gaps among them.
    private static func rows(_ count: Int) -> [String] {
        (0..<count).compactMap { number in
            let day = Day(number: Int32(15_000 + number / 4)).description
            let key = "facebook-main,\(["posts", "clicks"][number % 2]),w\(number / 2 % 2)"
            switch number % 997 {
            case 3: return "\(day),\(key),1.5,,,,"
            case 5: return "\(day),\(key),7,,,p,"
            case 7: return "\(day),\(key),7,,,,note é \(number)"
            case 8: return nil
            case 9: return "\(day.prefix(7)),facebook-main,shares,\(number),12,,,,"
            default: return "\(day),\(key),\(number % 4000),,,,"
            }
        }
    }

    private func read(_ content: FileBytes) -> (said: [String], diagnostics: [Diagnostic]) {
        let read = reading(of: [
            SourceFile(path: "metrics/snapshots/june.csv", content: content),
            SourceFile(path: "metrics/snapshots/june.yml", text: soundManifest),
        ])
        let snapshot = read.value?.snapshots.first
        let said = snapshot?.observations.map { own in
            let remark = own.remark < 0 ? "" : snapshot?.remarks[Int(own.remark)] ?? ""
            return "\(snapshot?.keys[Int(own.key)] as Any) \(own.period) \(own.line) "
                + "\(own.value as Any) \(own.marker as Any) \(remark)"
        }
        return (said ?? [], read.diagnostics)
    }

    @Test func itSaysTheSameAndIsGivenBack() {
        let bytes = Array((Self.header + Self.rows(40_000).joined(separator: "\n")).utf8)
        let lender = Lender()
        let (lent, owned) = (read(lender.lend(bytes)), read(.owned(bytes)))
        #expect(lent.said.count > 39_000)
        #expect(lent.said == owned.said)
        #expect(lent.diagnostics == [] && owned.diagnostics == [])
        let rest = bytes.count - lender.released.withLock { $0.reduce(0) { $0 + $1.count } }
        #expect(rest == Self.header.utf8.count)
        #expect(lender.isBack.withLock { $0 })
    }

    @Test(arguments: [
        "2026-06-01,facebook-main,posts,,many,,,,", "2026-06-01,nowhere,posts,,1,,,,",
        "2026-06-01,facebook-main,posts,\"in\nquotes\",1,,,,",
    ])
    func whatIsOddFarDownIsSaidAlike(row: String) {
        var rows = Self.rows(40_000)
        rows[31_000] = row
        let bytes = Array((Self.header + rows.joined(separator: "\n")).utf8)
        let (lent, owned) = (read(Lender().lend(bytes)), read(.owned(bytes)))
        #expect(lent == owned)
        #expect(lent.said.count > 39_000)
    }

    @Test func whatIsNoTextIsRefusedAlike() {
        var bytes = Array((Self.header + Self.rows(40_000).joined(separator: "\n")).utf8)
        bytes[bytes.count / 2] = 0xFF
        let (lent, owned) = (read(Lender().lend(bytes)), read(.owned(bytes)))
        #expect(lent == owned)
        #expect(lent.diagnostics.map(\.rule) == [.encoding])
        #expect(lent.diagnostics.first?.message.contains("byte \(bytes.count / 2)") == true)
    }

    @Test func otherEncodingsAreReadAlike() {
        let text = Self.header + Self.rows(5000).joined(separator: "\n")
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        let wide: [UInt8] =
            [0xFF, 0xFE]
            + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let plain = read(.owned(Array(text.utf8)))
        #expect(read(Lender().lend(marked)) == plain)
        #expect(read(Lender().lend(wide)) == plain)
    }
}
