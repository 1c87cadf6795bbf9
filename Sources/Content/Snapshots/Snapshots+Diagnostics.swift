import Diagnostics

// Every rule and sentence about snapshots: manifests, cells, columns.

extension Rule {
    static let datePattern = Rule(
        "C0301", .error,
        "A date pattern is made of yyyy, MM, MMM, MMMM, dd, d, EEE, HH, mm, ss and what stands between them, and it has a year: a date without one is a guess."
    )
    static let lonelyFile = Rule(
        "C0302", .error,
        "A snapshot is a data file and the manifest beside it, of one name: the one cannot be read without the other."
    )
    static let encoding = Rule(
        "C0303", .error, "A data file is text: UTF-8, or UTF-16 with its byte-order mark.")
    static let csv = Rule(
        "C0304", .error, "A data file is CSV as RFC 4180 has it: quotes are closed and doubled.")
    static let noHeader = Rule(
        "C0305", .error, "A data file has a header row, and each column its own name.")
    static let unnamedColumn = Rule(
        "C0306", .error,
        "Every column is named by the manifest, under 'columns', 'period' or 'ignore': nothing is skipped in silence."
    )
    static let absentColumn = Rule("C0307", .error, "The manifest names columns that the file has.")
    static let cellNumber = Rule(
        "C0308", .error,
        "A number in a data file has digits and a point: no separators, no unit, at most 18 digits."
    )
    static let cellPeriod = Rule(
        "C0309", .error, "Each row has a period from 1900 to 2199, spelt as the manifest says.")
    static let cellMarker = Rule(
        "C0310", .error,
        "A marker is one of b c e f low p r u w x z: what a blank means is said, never guessed.")
    static let blankValue = Rule(
        "C0311", .error,
        "A row without a value says why: a blank is not zero, and the marker tells what it is.")
    static let valueUnderMarker = Rule(
        "C0312", .error,
        "Markers c, x, z, low and w stand in the place of a value, not beside one.")
    static let rowLength = Rule("C0313", .error, "A row has no more cells than the header.")
    static let shareOrder = Rule(
        "C0314", .error,
        "Of a share, both numbers are given, and the first is not larger than the second.")
    static let shareValue = Rule(
        "C0315", .warning, "A value that is given beside its share is that share.")
    static let rowID = Rule(
        "C0317", .error, "Each row names its metric, and a channel that is registered.")
    static let andMore = Rule(
        "C0318", .error, "After two hundred faults of a data file the rest are counted, not listed."
    )
    static let noSource = Rule(
        "C0319", .error,
        "A snapshot says where its numbers come from: the source stands beside each figure.")
    static let negative = Rule(
        "C0320", .error,
        "A count is not negative; only a platform's flow may be, where more was taken back than given."
    )
    static let unnamedTotal = Rule(
        "C0321", .error,
        "A total among the rows of its parts is named by the manifest: it is never added to them.")
    static let unmetRow = Rule(
        "C0322", .error, "The manifest passes over rows that the file has.")
}

extension Diagnostic {
    static func unnamedTotal(
        _ name: String, key: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unnamedTotal,
            "a total is named by the manifest, and '\(name)' stands among its parts unnamed",
            at: position,
            notes: ["put 'totals: {\(key): \"\(name)\"}' into the manifest if it is one"])
    }

    static func unmetRow(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .unmetRow, "'ignore_rows' names rows of the file, and here none that it has",
            at: position, notes: ["take it away if the file has been mended"])
    }

    static func notAPattern(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .datePattern, "a date pattern is like yyyy-MM-dd or dd/MM/yyyy, not '\(text)'",
            at: position, notes: ["MM is a month, mm a minute; dd a day; yyyy a year"])
    }

    static func noManifest(_ path: String, expected: String) -> Diagnostic {
        Diagnostic(
            .lonelyFile, "a data file has a manifest beside it, and '\(expected)' is missing",
            at: SourcePosition(path: path),
            notes: [
                "two keys begin one: 'collected: 2026-10-06', a date, and 'source: …', where the numbers come from"
            ])
    }

    static func noData(_ path: String, expected: String) -> Diagnostic {
        Diagnostic(
            .lonelyFile, "a manifest has a data file beside it, and '\(expected)' is missing",
            at: SourcePosition(path: path))
    }

    /// The sentence says what the bytes are.
    static func encoding(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .encoding, "a data file is UTF-8, or UTF-16 with its mark: \(sentence)", at: position,
            notes: ["in a spreadsheet, save it as 'CSV UTF-8'"])
    }

    static func csv(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.csv, sentence, at: position)
    }

    static func noHeader(_ path: String, line: Int) -> Diagnostic {
        Diagnostic(
            .noHeader, "a data file has a header row, and this one ends before it",
            at: SourcePosition(path: path, line: line))
    }

    static func semicolons(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .noHeader, "a header's cells are separated by commas, and here by semicolons",
            at: position, notes: ["put 'delimiter: \";\"' into the manifest"])
    }

    static func repeatedColumn(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.noHeader, "a column has its own name, and '\(name)' stands twice", at: position)
    }

    static func unnamedColumn(
        _ name: String, near: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unnamedColumn, "every column is named by the manifest, and '\(name)' is not",
            at: position,
            notes: near.isEmpty ? ["name it under 'ignore:' if it is not needed"] : near)
    }

    static func unknownNativeColumn(
        _ name: String, near: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unnamedColumn,
            "the native columns are period, channel, metric, group, value, numerator, denominator, marker and note, not '\(name)'",
            at: position, notes: near + ["a foreign file has 'format: table' in its manifest"])
    }

    static func absentColumn(
        _ name: String, near: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .absentColumn, "the manifest names columns of the file, and '\(name)' is none",
            at: position, notes: near)
    }

    static func cellNumber(_ text: String, column: String, at position: SourcePosition)
        -> Diagnostic
    {
        Diagnostic(
            .cellNumber, "'\(column)' is a number such as 1250 or 92.4, not '\(text)'",
            at: position, notes: numberAdvice(text))
    }

    private static func numberAdvice(_ text: String) -> [String] {
        if text.hasSuffix("%") { return ["write it without the sign: the metric's unit says it"] }
        if text.contains(","), text.contains(where: \.isNumber) {
            return ["write it without commas, or put 'thousands: \",\"' into the manifest"]
        }
        return []
    }

    static func cellPeriod(_ text: String, pattern: String?, at position: SourcePosition)
        -> Diagnostic
    {
        let form = pattern ?? "2026-09 or 2026-Q3"
        return Diagnostic(
            .cellPeriod, "a row's period is written like \(form), not '\(text)'", at: position,
            notes: pattern == nil
                ? [
                    "another spelling has a pattern in the manifest: 'period: {column: …, pattern: dd/MM/yyyy}'; yyyy/yy is a financial year"
                ]
                : [
                    "'pattern' may be a list, and 'ignore_rows' passes over a row, with a reason"
                ])
    }

    static func cellMarker(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .cellMarker, "a marker is one of b c e f low p r u w x z, not '\(text)'", at: position)
    }

    static func blankValue(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .blankValue, "a row without a value has a marker, and this one has none",
            at: position,
            notes: ["x: not available, z: not applicable, c: confidential; zero is written 0"])
    }

    static func valueUnderMarker(_ marker: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .valueUnderMarker, "'\(marker)' stands in the place of a value, not beside one",
            at: position)
    }

    static func rowLength(_ cells: Int, of header: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .rowLength, "a row has no more cells than the header's \(header), not \(cells)",
            at: position)
    }

    static func shareOrder(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.shareOrder, sentence, at: position)
    }

    static func shareValue(_ value: String, share: String, at position: SourcePosition)
        -> Diagnostic
    {
        Diagnostic(
            .shareValue, "the value beside a share is that share, \(share), not '\(value)'",
            at: position)
    }

    static func noMetric(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .rowID, "each row names its metric, or the manifest does", at: position)
    }

    /// At the first of those that are not listed.
    static func andMore(_ count: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .andMore,
            "two hundred faults of this file are listed, and \(count) from here on are not",
            at: position)
    }

    static func noSource(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .noSource, "a snapshot says where its numbers come from, and 'source' is missing",
            at: position)
    }

    static func negative(_ text: String, column: String, at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(.negative, "'\(column)' is a count, not '\(text)'", at: position)
    }
}
