import Diagnostics
import Formats
import Model

/// Reads a data file whose rows are single enquiries.
///
/// A faulty row is reported and left out, the rest is kept.
struct EnquiryReader {
    private(set) var faults = CountedFaults()
    private let manifest: Manifest
    private let layout: EnquiryLayout
    private let register: Register
    private let path: String
    private var keys = KeyTable()
    private var unknown: Set<ChannelID> = []
    private var all: [Enquiry] = []
    /// Of all sound rows, also of those that need no reply, in minutes.
    private var first = Int32.max
    private var last = Int32.min

    init(_ path: String, _ manifest: Manifest, _ layout: EnquiryLayout, _ register: Register) {
        self.path = path
        self.manifest = manifest
        self.layout = layout
        self.register = register
        if let channel = manifest.channel?.value {
            _ = keys.index(
                of: SeriesKey(
                    metric: "", channel: channel, group: layout.topic.map { GroupName($0) })
            )
        }
    }

    /// What the rows come to, and the name of the column that says when they came; `nil` where the header cannot be read.
    mutating func read(
        _ text: Span<UInt8>, from start: CSVScanner
    ) -> (log: EnquiryLog, column: String)? {
        var scanner = start
        var row = CSVRecord()
        repeat {
            guard scanner.read(&row, of: text) else {
                faults.add(.noHeader(path, line: scanner.line))
                return nil
            }
        } while row.fields.isEmpty
        let header = row.fields.map { Located($0.text(in: text), at: position(of: $0, text)) }
        guard let columns = columns(header) else { return nil }
        while scanner.read(&row, of: text) {
            for fault in row.faults { report(fault) }
            if row.fields.count > header.count {
                faults.add(
                    .rowLength(
                        row.fields.count, of: header.count,
                        at: position(of: row.fields[header.count], text)))
            } else if !row.fields.isEmpty {
                readRow(row, text, columns)
            }
        }
        return log.map { ($0, columns.received.name) }
    }

    private var log: EnquiryLog? {
        let fixed: Period? = if case .fixed(let period) = manifest.period { period } else { nil }
        let found = first > last ? nil : wholeMonths(day(of: first), day(of: last))
        guard let span = fixed ?? found else { return nil }
        var log = EnquiryLog(span: span, targets: layout.targets)
        log.keys = keys.keys
        log.enquiries = all.sorted()
        log.isInWholeDays = layout.isInWholeDays
        log.isOfOneGroup = layout.topic != nil
        return log
    }

    private func day(of minute: Int32) -> Day {
        Day(number: Int32(clamping: Int(minute).flooredQuotient(minutesOfDay)))
    }

    private func wholeMonths(_ first: Day, _ last: Day) -> Period {
        let start = Period.of(.month, around: first, yearStart: register.yearStart).first
        let end = Period.of(.month, around: last, yearStart: register.yearStart).last
        return Period.interval(start, end) ?? .day(first)
    }

    func position(of field: CSVField, _ text: Span<UInt8>) -> SourcePosition {
        SourcePosition(path: path, line: field.line, column: field.column(in: text))
    }

    private mutating func report(_ fault: CSVFault) {
        let place = SourcePosition(path: path, line: fault.line, column: fault.column)
        faults.add(
            .csv(
                fault.kind == .unclosedQuote
                    ? "a quote is closed, and this one is not before the end"
                    : "after a closing quote comes the next cell, not more of this one", at: place))
    }
}

extension EnquiryReader {
    typealias Column = (name: String, cell: Int)
    typealias Columns = (
        received: Column, answered: Column, channel: Int?, topic: Int?, needsReply: Column?
    )

    /// Which cell is what; `nil`, reported, where it cannot be told.
    private mutating func columns(_ header: [Located<String>]) -> Columns? {
        let names = header.map(\.value)
        var isSound = true
        if header.count == 1, manifest.delimiter == UInt8(ascii: ","), names[0].contains(";") {
            faults.add(.semicolons(at: header[0].position))
            return nil
        }
        for (index, cell) in header.enumerated() where names[..<index].contains(cell.value) {
            faults.add(.repeatedColumn(cell.value, at: cell.position))
            isSound = false
        }
        var found: [EnquiryLayout.Role: Column] = [:]
        var known = Set(manifest.ignored.map(\.value))
        for role in EnquiryLayout.Role.allCases {
            let name = layout.names[role]?.value ?? role.rawValue
            known.insert(name)
            if let cell = names.firstIndex(of: name) {
                found[role] = (name, cell)
            } else if role.isRequired || layout.names[role] != nil {
                let place = layout.names[role]?.position ?? header.first?.position
                faults.add(
                    .absentColumn(
                        name, near: didYouMean(name, among: names), at: place ?? manifest.position))
                isSound = false
            }
        }
        for cell in header where !known.contains(cell.value) {
            let near = didYouMean(cell.value, among: known.subtracting(names).sorted())
            faults.add(.unnamedColumn(cell.value, near: near, at: cell.position))
            isSound = false
        }
        for ignored in manifest.ignored where !names.contains(ignored.value) {
            let near = didYouMean(ignored.value, among: names)
            faults.add(.absentColumn(ignored.value, near: near, at: ignored.position))
            isSound = false
        }
        guard isSound, let received = found[.received], let answered = found[.answered] else {
            return nil
        }
        return (
            received, answered, found[.channel]?.cell, found[.topic]?.cell, found[.needsReply]
        )
    }

    private mutating func readRow(_ row: CSVRecord, _ text: Span<UInt8>, _ columns: Columns) {
        let needsReply = readFlag(row, text, columns.needsReply)
        let key = readKey(row, text, columns)
        guard let received = readReceived(row, text, columns.received) else { return }
        let answer = readAnswer(row, text, columns.answered, received)
        guard let needsReply, let key, let answer else { return }
        let enquiry = Enquiry(
            key: key, received: received.minute, wait: answer.wait, line: row.line)
        first = min(first, enquiry.received)
        last = max(last, enquiry.received)
        if needsReply { all.append(enquiry) }
    }

    private func filled(_ cell: Int?, _ row: CSVRecord) -> CSVField? {
        guard let cell, cell < row.fields.count, !row.fields[cell].isEmpty else { return nil }
        return row.fields[cell]
    }

    private mutating func readKey(
        _ row: CSVRecord, _ text: Span<UInt8>, _ columns: Columns
    ) -> Int32? {
        let channel = filled(columns.channel, row)
        let count = keys.keys.count
        let key = keys.index(
            of: (nil, channel, filled(columns.topic, row)), text,
            otherwise: ("", manifest.channel?.value.text, layout.topic))
        guard let id = keys.keys[Int(key)].channel else {
            let place = channel.map { position(of: $0, text) }
            faults.add(.noEnquiryChannel(at: place ?? SourcePosition(path: path, line: row.line)))
            return nil
        }
        if keys.keys.count > count, !register.names.channels.contains(id.text), let channel,
            unknown.insert(id).inserted
        {
            faults.add(
                .unknownID(
                    id.text, of: "channel", known: register.names.channels.sorted(),
                    at: position(of: channel, text)))
        }
        return unknown.contains(id) ? nil : key
    }

    private mutating func readFlag(
        _ row: CSVRecord, _ text: Span<UInt8>, _ column: Column?
    ) -> Bool? {
        guard let column, let cell = filled(column.cell, row) else { return true }
        let word = cell.text(in: text)
        switch word.lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default:
            faults.add(.needsReply(word, column: column.name, at: position(of: cell, text)))
            return nil
        }
    }

    private mutating func readReceived(
        _ row: CSVRecord, _ text: Span<UInt8>, _ column: Column
    ) -> Moment? {
        guard let cell = filled(column.cell, row) else {
            faults.add(
                .notAMoment(
                    "", column: column.name, form: form,
                    at: SourcePosition(path: path, line: row.line)))
            return nil
        }
        guard let moment = readMoment(cell, text, column.name) else { return nil }
        if case .fixed(let period) = manifest.period {
            let day = moment.minute.flooredQuotient(minutesOfDay)
            guard day >= period.first.number, day <= period.last.number else {
                faults.add(
                    .outsideSpan(
                        cell.text(in: text), "\(period.first) to \(period.last)",
                        at: position(of: cell, text)))
                return nil
            }
        }
        return moment
    }

    /// How long it took, where the row says; `nil`, reported, where what it says cannot be.
    private mutating func readAnswer(
        _ row: CSVRecord, _ text: Span<UInt8>, _ column: Column, _ received: Moment
    ) -> (wait: Int?, Void)? {
        guard let cell = filled(column.cell, row) else { return (nil, ()) }
        guard let moment = readMoment(cell, text, column.name) else { return nil }
        guard let wait = moment.minutes(since: received) else {
            faults.add(.oneOffset(at: position(of: cell, text)))
            return nil
        }
        guard wait >= 0 else {
            faults.add(.answeredBefore(received: words(received), at: position(of: cell, text)))
            return nil
        }
        return (wait, ())
    }

    private func words(_ moment: Moment) -> String {
        let day = Day(number: Int32(clamping: moment.minute.flooredQuotient(minutesOfDay)))
            .description
        let time = moment.minute % minutesOfDay
        return layout.isInWholeDays ? day : "\(day) \(padded(time / 60, 2)):\(padded(time % 60, 2))"
    }

    private var form: String {
        layout.pattern?.text ?? (layout.isInWholeDays ? "2026-09-03" : "2026-09-03 14:05")
    }

    private mutating func readMoment(
        _ cell: CSVField, _ text: Span<UInt8>, _ column: String
    ) -> Moment? {
        let bytes = text.extracting(cell.start..<cell.end)
        let moment: Moment?
        if let pattern = layout.pattern {
            moment = pattern.time(bytes).map { day, minute in
                let clock = layout.isInWholeDays ? 0 : minute
                return Moment(minute: Int(day.number) * minutesOfDay + clock)
            }
        } else if layout.isInWholeDays {
            moment = isoDay(bytes).map { Moment(minute: Int($0.number) * minutesOfDay) }
        } else {
            moment = Moment(iso: bytes)
        }
        // A slip of a year would make a series of a hundred thousand empty months.
        guard let moment, (-25_567..<84_006).contains(moment.minute.flooredQuotient(minutesOfDay))
        else {
            faults.add(
                .notAMoment(
                    cell.text(in: text), column: column, form: form, at: position(of: cell, text)))
            return nil
        }
        guard moment.minute < (Int(manifest.collected.number) + 1) * minutesOfDay else {
            faults.add(
                .afterCollected(
                    cell.text(in: text), collected: manifest.collected.description,
                    at: position(of: cell, text)))
            return nil
        }
        return moment
    }
}
