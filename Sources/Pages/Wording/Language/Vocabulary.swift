import Model

/// What a language calls months, units and periods, and how it puts numbers into phrases.
///
/// A phrase that a language does not have is taken from English, and then everything in it: no text is half in one
/// language and half in another.
struct Vocabulary: Sendable {
    enum Phrase: Hashable, Sendable, CaseIterable {
        case minute, hour, day, percentagePoint
        case week, month, quarter, calendarYear, financialYear, period
        case million, lessThan, moreThan, negative
        case up, down, noChange
        /// From one to another, both included.
        case range
        case between
        /// The last two of a list.
        case and
    }

    /// What stands after a number: Welsh softens it after two, Māori never changes it. A `#` holds a place.
    struct Forms: Sendable, ExpressibleByStringLiteral {
        let one: String
        let two: String
        let other: String

        init(_ one: String, two: String? = nil, _ other: String) {
            self.one = one
            self.two = two ?? other
            self.other = other
        }

        init(stringLiteral text: String) { self.init(text, text) }
    }

    /// A BCP 47 tag.
    let language: String
    let months: [String]
    let shortMonths: [String]
    /// As they stand at the end of a range without a day before them.
    let monthsAfterTo: [String]
    let phrases: [Phrase: Forms]

    init(
        _ language: String, months: [String], short: [String], afterTo: [String]? = nil,
        _ phrases: [Phrase: Forms]
    ) {
        self.language = language
        self.months = months
        shortMonths = short
        monthsAfterTo = afterTo ?? months
        self.phrases = phrases
    }

    static let all: [Vocabulary] = [.english, .welsh, .maori]

    /// That of a BCP 47 tag, by its first part; `nil` of a language that is not known.
    static func of(_ tag: String) -> Vocabulary? {
        let language = tag.prefix { $0 != "-" }.lowercased()
        return all.first { $0.language == language }
    }

    /// Itself where it has all of these phrases, else English.
    func having(_ needed: Phrase...) -> Vocabulary {
        needed.allSatisfy { phrases[$0] != nil } ? self : .english
    }

    /// The phrase with its places filled, in the form that follows the number.
    func say(_ phrase: Phrase, _ parts: String..., after number: Decimal? = nil) -> String {
        let forms = (phrases[phrase] ?? Vocabulary.english.phrases[phrase]) ?? ""
        let pattern = number.map(forms.form) ?? forms.other
        var rest = parts[...]
        return pattern.reduce(into: "") { text, character in
            text += character == "#" ? rest.popFirst() ?? "" : String(character)
        }
    }
}

extension Vocabulary.Forms {
    /// Of a number as it is printed: `1.0` of a rounded number is one.
    fileprivate func form(after number: Decimal) -> String {
        number == Decimal(1) ? one : number.scale == 0 && number == Decimal(2) ? two : other
    }
}
