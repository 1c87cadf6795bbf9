/// A computed number as data files have it: up to 12 significant digits, half away from zero on its shortest spelling, a
/// point, no exponent, no zeros at the end.
func significantDigits(_ number: Double, _ limit: Int = 12) -> String {
    guard number.isFinite, number != 0 else { return number.isFinite ? "0" : "" }
    var (digits, point) = shortestDigits(of: number.magnitude)
    if digits.count > limit {
        let isUp = digits[limit] >= 5
        digits.removeLast(digits.count - limit)
        if isUp { roundUp(&digits, &point) }
    }
    while digits.last == 0, digits.count > 1 { digits.removeLast() }
    var text = number < 0 ? "-" : ""
    if point <= 0 {
        text += "0." + String(repeating: "0", count: -point)
    }
    for (index, digit) in digits.enumerated() {
        if index > 0, index == point { text += "." }
        text += String(digit)
    }
    return text + String(repeating: "0", count: max(0, point - digits.count))
}

/// The digits of the shortest spelling that gives the number back, the first of them not 0, and before which of them
/// the point stands.
private func shortestDigits(of number: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = number.description
    for (index, byte) in text.utf8.enumerated() {
        if byte == UInt8(ascii: ".") {
            point = digits.count
        } else if byte == UInt8(ascii: "e") {
            exponent = Int(text.dropFirst(index + 1)) ?? 0
            break
        } else {
            digits.append(byte - UInt8(ascii: "0"))
        }
    }
    var place = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    place -= zeros
    while digits.last == 0, digits.count > 1 { digits.removeLast() }
    return (digits, place)
}

private func roundUp(_ digits: inout [UInt8], _ point: inout Int) {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
    }
    if index >= 0 {
        digits[index] += 1
    } else {
        digits.insert(1, at: 0)
        digits.removeLast()
        point += 1
    }
}
