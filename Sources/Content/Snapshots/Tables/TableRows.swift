import Diagnostics
import Formats
import Model

/// Which columns name what a table's rows are about, and which rows are passed over.
struct TableCells {
    var channel: [Int] = []
    var groups: [Int] = []
    /// By their place in the manifest's list.
    var ignored: [(column: Int?, row: RowNames.IgnoredRow)] = []

    var isEmpty: Bool { channel.isEmpty && groups.isEmpty }
}

/// What is remembered of a table's rows: names to keys, and which rows speak of one thing.
struct TableMemory {
    /// By the written cells and the value column; -1 for those that are at fault.
    var keys: [String: Int32] = [:]
    /// Where the observation of a key and period is, and the cells it was written with.
    var places: [Place: (index: Int, cells: String)] = [:]
    /// Ignored rows that were met.
    var met: Set<Int> = []

    struct Place: Hashable {
        let key: Int32
        let first: Day
        let last: Day
    }
}

extension SnapshotReader {
    /// Whether the manifest passes the row over.
    mutating func isIgnored(_ row: CSVRecord, _ text: Span<UInt8>, _ cells: TableCells) -> Bool {
        for (number, ignored) in cells.ignored.enumerated() {
            let isLine = ignored.row.line.map { $0 == row.line } ?? true
            let isCell =
                ignored.column.map { column in
                    let cell = column < row.fields.count ? row.fields[column].text(in: text) : ""
                    return cell == ignored.row.cell
                } ?? true
            guard isLine, isCell else { continue }
            memory.met.insert(number)
            return true
        }
        return false
    }

    /// The cells that name what a row is about, as they are written.
    func writtenCells(_ row: CSVRecord, _ text: Span<UInt8>, _ cells: TableCells) -> [String] {
        (cells.channel + cells.groups).map { column in
            column < row.fields.count ? row.fields[column].text(in: text) : ""
        }
    }

    /// `nil` where the row names a channel that nobody knows, or a total that the manifest does not name.
    mutating func readKey(
        _ row: CSVRecord, _ text: Span<UInt8>, _ cells: TableCells, of base: SeriesKey,
        _ value: Int
    ) -> Int32? {
        let written = writtenCells(row, text, cells)
        let identity = written.joined(separator: "\u{1F}") + "\u{1F}\(value)"
        if let known = memory.keys[identity] { return known < 0 ? nil : known }
        let names = manifest.names
        var channel = base.channel
        if let first = written.first, !cells.channel.isEmpty {
            let name = names.channel?.name(first) ?? first
            channel = name.isEmpty || name == "all" ? nil : ChannelID(name)
        }
        let groups = written.dropFirst(cells.channel.count).map { names.group?.name($0) ?? $0 }
            .filter { !$0.isEmpty }
        let group =
            groups.isEmpty ? base.group : GroupName(groups.joined(separator: ", "))
        let key = SeriesKey(metric: base.metric, channel: channel, group: group)
        func place(_ column: Int?) -> SourcePosition {
            guard let column, column < row.fields.count else { return position(line: row.line) }
            return position(of: row.fields[column], text)
        }
        let isKnown = check(key, place(cells.channel.first), place(cells.groups.first))
        let index = isKnown ? keys.index(of: key) : -1
        memory.keys[identity] = index
        return isKnown ? index : nil
    }

    /// Reports a channel that is not registered, and totals that the manifest does not name.
    private mutating func check(
        _ key: SeriesKey, _ channelPlace: SourcePosition, _ groupPlace: SourcePosition
    ) -> Bool {
        let names = manifest.names
        if let channel = key.channel?.text, channel != names.totalChannel,
            !register.names.channels.contains(channel)
        {
            if RowNames.isTotal(channel) {
                faults.add(.unnamedTotal(channel, key: "channel", at: channelPlace))
            } else {
                let known = register.names.channels.sorted()
                faults.add(.unknownID(channel, of: "channel", known: known, at: channelPlace))
            }
            return false
        }
        if let group = key.group?.text, group != names.totalGroup, RowNames.isTotal(group) {
            faults.add(.unnamedTotal(group, key: "group", at: groupPlace))
            return false
        }
        return true
    }

    /// Whether the observation is added to one that stands there already, replaces it, or is passed over for it.
    ///
    /// Two spellings of one channel or group are added up; a row that repeats its cells is settled by the manifest's word
    /// on duplicates, and is an error without one.
    mutating func settleRepeat(_ new: Observation, _ row: CSVRecord, _ text: Span<UInt8>) -> Bool {
        let place = TableMemory.Place(
            key: new.key, first: new.period.first, last: new.period.last)
        let cells = writtenCells(row, text, tableCells).joined(separator: "\u{1F}")
        guard let (index, written) = memory.places[place] else {
            memory.places[place] = (snapshot.listed.count, cells)
            return false
        }
        let old = snapshot.listed[index]
        if written.split(separator: "\u{1E}").contains(where: { $0 == cells }) || written == cells {
            guard let kept = manifest.names.duplicates else { return false }
            if kept == .last, written == cells { snapshot.listed[index] = new }
            return true
        }
        let kind = register.metrics[keys.keys[Int(new.key)].metric]?.kind
        guard kind == .flow || kind == .stock, let one = old.value, let two = new.value,
            let sum = one.adding(two)
        else { return false }
        let before = old.remark < 0 ? "" : "\(snapshot.remarks[Int(old.remark)]); "
        let remark = remarkIndex("\(before)with line \(new.line), another spelling of the same")
        snapshot.listed[index] = Observation(
            key: old.key, period: old.period, value: sum, marker: old.marker, line: old.line,
            column: old.column, remark: remark)
        memory.places[place] = (index, "\(written)\u{1E}\(cells)")
        return true
    }
}
