import Charts
import TestSupport
import Testing

/// Data that is the same on every machine.
func months(_ count: Int) -> [String] {
    let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return (0..<count).map { "\(names[($0 + 3) % 12]) \(2023 + ($0 + 3) / 12)" }
}

func percent(_ value: Double) -> String { "\(Int(value))%" }

/// A wave about a line.
func wave(_ count: Int, from start: Double = 70, by step: Double = 0.6) -> [Double?] {
    (0..<count).map { start + Double($0) * step + Double([0, 3, -2, 4, 1, -3, 2][$0 % 7]) }
}

func expectGolden(_ svg: [UInt8], _ name: String, testFile: String = #filePath) throws {
    try TestSupport.expectGolden(
        String(decoding: svg, as: UTF8.self), "\(name).svg", testFile: testFile)
}

/// Numbers that look like chance and are the same each time: Knuth's linear congruential generator, its upper bits.
struct Chance {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func words(_ most: Int) -> String {
        let words = [
            "a", "of", "answered", "enquiries", "Llandrindod", "phone", "Datganiadau", "%", "[c]",
            "WWWWWWWW", "iiiiiii", "gwasanaethau-cymdeithasol", "2026", "within",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        ]
        return (0..<1 + below(most)).map { _ in pick(words) }.joined(separator: " ")
    }

    /// About one in six is missing.
    mutating func values(_ count: Int) -> [Double?] {
        let size = pick([1.0, 100, 100, 100, 1e6, 1e-6, 1e300])
        let start = pick([0.0, 50, -50])
        return (0..<count).map { _ in
            below(6) == 0 ? nil : (Double(below(1000)) / 1000 + start) * size
        }
    }
}
