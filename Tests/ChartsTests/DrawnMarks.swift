import Testing

@testable import Charts

/// What a picture shows, read back from its markup.
struct DrawnMarks {
    /// The places of all paths, followed through their commands.
    let places: [Place]
    let texts: [(text: String, box: Box)]
    let height: Double

    init(_ svg: [UInt8]) throws {
        let elements = String(decoding: svg, as: UTF8.self).utf8.split(separator: UInt8(ascii: "<"))
            .map { String($0) ?? "" }
        let box = try #require(elements.first.flatMap { DrawnMarks.attribute("viewBox", of: $0) })
        height = try #require(Double(box.split(separator: " ")[3]))
        places = try elements.compactMap { DrawnMarks.attribute("d", of: $0) }
            .flatMap { try DrawnMarks.walk($0) }
        texts = try elements.filter { $0.hasPrefix("text ") }.map { element in
            func attribute(_ name: String) throws -> String {
                String(try #require(DrawnMarks.attribute(name, of: element)))
            }
            let place = Place(
                x: try #require(Double(attribute("x"))), y: try #require(Double(attribute("y"))))
            let bold = ["label", "value-label"].contains(try attribute("class"))
            let anchor = try #require(SVG.Anchor(rawValue: attribute("text-anchor")))
            let text = String(try #require(element.split(separator: ">").dropFirst().first))
            return (text, Box(text, at: place, anchor: anchor, weight: bold ? .bold : .regular))
        }
    }

    private static func attribute(_ name: String, of element: String) -> Substring? {
        let quoted = element.split(separator: "\"", omittingEmptySubsequences: false)
        return zip(quoted, quoted.dropFirst()).first { $0.0.hasSuffix(" \(name)=") }?.1
    }

    /// Two texts that cover each other, each by more than rounding; empty if all is well.
    var collisions: [String] {
        texts.indices.flatMap { one in
            texts.indices.dropFirst(one + 1).compactMap { other in
                texts[one].box.shrunk.overlaps(texts[other].box.shrunk)
                    ? "'\(texts[one].text)' and '\(texts[other].text)'" : nil
            }
        }
    }

    /// What lies outside the picture.
    var strays: [String] {
        let marks = places.filter {
            !(-0.1...Frame.width + 0.1).contains($0.x) || !(-0.1...height + 0.1).contains($0.y)
        }.map { "a mark at \($0.x) \($0.y)" }
        return marks
            + texts.filter {
                $0.box.left < -0.2 || $0.box.right > Frame.width + 0.2 || $0.box.top < -0.2
                    || $0.box.bottom > height + 0.2
            }.map { "'\($0.text)' at \($0.box)" }
    }

    private static func walk(_ path: Substring) throws -> [Place] {
        var places: [Place] = []
        var (x, y) = (0.0, 0.0)
        for (command, numbers) in commands(of: path) {
            let size = ["H", "h", "V", "v"].contains(command) ? 1 : command == "a" ? 7 : 2
            for start in stride(from: 0, to: numbers.count, by: size) {
                let own = Array(numbers[start..<min(start + size, numbers.count)])
                switch command {
                case "M", "L": (x, y) = (own[0], own[1])
                case "m", "l": (x, y) = (x + own[0], y + own[1])
                case "H": x = own[0]
                case "h": x += own[0]
                case "V": y = own[0]
                case "v": y += own[0]
                case "a": (x, y) = (x + own[5], y + own[6])
                default: Issue.record("no path command: \(command)")
                }
                places.append(Place(x: x, y: y))
            }
        }
        return places
    }

    private static func commands(of path: Substring) -> [(Character, [Double])] {
        var commands: [(Character, [Double])] = []
        var number = ""
        func end() {
            if let value = Double(number) { commands[commands.count - 1].1.append(value) }
            number = ""
        }
        for letter in path {
            if letter.isLetter {
                end()
                commands.append((letter, []))
            } else if letter == " " || letter == "-" {
                end()
                if letter == "-" { number = "-" }
            } else {
                number.append(letter)
            }
        }
        end()
        return commands
    }
}

extension Box {
    fileprivate var shrunk: Box {
        var box = self
        box.left += 0.2
        box.right -= 0.2
        box.top += 0.2
        box.bottom -= 0.2
        return box
    }
}
