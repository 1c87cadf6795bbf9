import Model

/// Where counts stand in their tables: metric, channel, group and period as small whole numbers, so that a neighbour is
/// found without looking up names.
struct CountGrid {
    /// One of the four directions in which a table extends.
    enum Axis: Int, CaseIterable { case metric, channel, group, period }

    typealias Position = SIMD4<Int32>

    /// Above so many positions there is no grid.
    private static let largest = 16_000_000

    private let size: [Int]
    /// The cell at each position, -1 where there is none.
    private var cells: [Int32]
    /// Of each cell the most detailed of its positions; `nil` of one that is only worked out.
    private(set) var positions: [Position?]
    private var periods: [Period] = []
    /// The periods in which each is added up, by number.
    private var longer: [[Int]] = []

    /// `nil` where the tables are too large.
    init?(_ table: CountTable) {
        var numbers = Numbers()
        for (axes, _) in table.named { numbers.add(axes) }
        size = numbers.size
        let count = size.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
        guard count <= CountGrid.largest else { return nil }
        cells = Array(repeating: -1, count: count)
        positions = Array(repeating: nil, count: table.cells.count)
        periods = numbers.periods.sorted { $0.value < $1.value }.map(\.key)
        for (axes, cell) in table.named {
            let position = numbers.position(of: axes)
            cells[index(position)] = Int32(cell)
            if let own = positions[cell], detail(own) >= detail(position) { continue }
            positions[cell] = position
        }
        longer = periods.map { period in
            periods.indices.filter {
                periods[$0].grain != period.grain && periods[$0].contains(period)
            }
        }
    }

    /// The cell at a position; `nil` where there is none.
    func cell(at position: Position) -> Int? {
        let cell = cells[index(position)]
        return cell < 0 ? nil : Int(cell)
    }

    /// The same position with another metric, channel, group or period: those of the same detail. Periods that are added up
    /// in the same ones, or with `isFar` all of their length.
    func neighbours(of position: Position, along axis: Axis, isFar: Bool) -> [Int32] {
        let own = position[axis.rawValue]
        switch axis {
        case .metric: return (0..<Int32(size[0])).filter { $0 != own }
        case .channel, .group:
            if own == 0 { return [] }
            return (1..<Int32(max(1, size[axis.rawValue]))).filter { $0 != own }
        case .period:
            let (period, around) = (periods[Int(own)], longer[Int(own)])
            return (0..<Int32(periods.count)).filter {
                $0 != own && periods[Int($0)].grain == period.grain
                    && (isFar || longer[Int($0)] == around)
            }
        }
    }

    private func index(_ position: Position) -> Int {
        ((Int(position[0]) * size[1] + Int(position[1])) * size[2] + Int(position[2])) * size[3]
            + Int(position[3])
    }

    private func detail(_ position: Position) -> Int {
        (position[1] > 0 ? 1000 : 0) + (position[2] > 0 ? 1000 : 0)
            - min(999, periods[Int(position[3])].days)
    }
}

/// A number for each name, as they come.
private struct Numbers {
    private struct Block: Hashable {
        let metric: MetricID
        let side: Int
    }

    private var blocks: [Block: Int32] = [:]
    private var channels: [ChannelID: Int32] = [:]
    private var groups: [GroupName: Int32] = [:]
    private(set) var periods: [Period: Int32] = [:]

    mutating func add(_ axes: CountAxes) {
        let key = axes.place.key
        let block = Block(metric: key.metric, side: axes.side.rawValue)
        if blocks[block] == nil { blocks[block] = Int32(blocks.count) }
        if let channel = key.channel, channels[channel] == nil {
            channels[channel] = Int32(channels.count + 1)
        }
        if let group = key.group, groups[group] == nil { groups[group] = Int32(groups.count + 1) }
        if periods[axes.place.period] == nil {
            periods[axes.place.period] = Int32(periods.count)
        }
    }

    var size: [Int] { [blocks.count, channels.count + 1, groups.count + 1, periods.count] }

    func position(of axes: CountAxes) -> CountGrid.Position {
        let key = axes.place.key
        let block = Block(metric: key.metric, side: axes.side.rawValue)
        return CountGrid.Position(
            blocks[block] ?? 0, key.channel.flatMap { channels[$0] } ?? 0,
            key.group.flatMap { groups[$0] } ?? 0, periods[axes.place.period] ?? 0)
    }
}
