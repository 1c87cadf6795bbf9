/// Whole numbers of single days that follow each other, of one key: what most rows of a large file are.
///
/// Four bytes a reading, where an `Observation` takes forty. A reading has no share, no marker and no remark, and its
/// value stands in the data file's first column of values.
package struct DailyReadings: Sendable {
    /// Days without a gap, on lines of the file that are equally far apart.
    package struct Run: Sendable {
        package let first: Day
        /// Of the first day, in the data file, from 1.
        package fileprivate(set) var line: Int32
        /// From a day's line to the next day's.
        fileprivate var step: Int32 = 0
        /// Of the first day's value.
        package let start: Int32
        /// How many days.
        package fileprivate(set) var count: Int32 = 1

        package var last: Day { Day(number: first.number &+ count &- 1) }

        package func line(at index: Int) -> Int32 {
            line &+ Int32(truncatingIfNeeded: index) &* step
        }
    }

    /// In the order of their days.
    package let runs: [Run]
    package let values: [Int32]

    /// The sum of some values, by their places.
    package func sum(_ places: Range<Int>) -> Int64 {
        values.span.withUnsafeBufferPointer { values in
            var sum: Int64 = 0
            for place in places { sum += unsafe Int64(values[place]) }
            return sum
        }
    }

    /// Each as an observation of that key.
    package func observations(of key: Int32) -> [Observation] {
        runs.flatMap { run in
            (0..<Int(run.count)).map { index in observation(index, of: run, key: key) }
        }
    }

    /// The reading of a run's day, counted from 0.
    package func observation(_ index: Int, of run: Run, key: Int32) -> Observation {
        Observation(
            key: key, period: .day(Day(number: run.first.number + Int32(index))),
            value: Decimal(Int64(values[Int(run.start) + index])), line: run.line(at: index))
    }
}

/// Takes readings of one key as they come.
package struct DailyReadingsBuilder: Sendable {
    private var runs: [DailyReadings.Run] = []
    private var values: [Int32] = []
    /// The run that may go on.
    private var open: DailyReadings.Run?
    private var nextDay = Int32.min
    private var nextLine: Int32 = 0

    package init() {}

    package var isEmpty: Bool { values.isEmpty }

    /// False, and nothing added, where the day is not after the last one or the value is too large.
    @inline(__always)
    package mutating func append(_ value: Int64, on day: Day, line: Int32) -> Bool {
        guard day.number >= nextDay, let small = Int32(exactly: value) else { return false }
        if day.number == nextDay, line == nextLine {
            nextLine = nextLine &+ (open?.step ?? 0)
            open?.count += 1
        } else {
            begin(day, line)
        }
        nextDay = day.number &+ 1
        values.append(small)
        return true
    }

    /// A run's second day says how far apart its lines are.
    private mutating func begin(_ day: Day, _ line: Int32) {
        if var run = open, run.count == 1, day.number == nextDay {
            run.step = line &- run.line
            run.count = 2
            open = run
            nextLine = line &+ run.step
        } else {
            if let open { runs.append(open) }
            open = DailyReadings.Run(first: day, line: line, start: Int32(values.count))
            // No line has this number: the next day says where the run goes on.
            nextLine = .min
        }
    }

    /// What came, with so many lines before it.
    package func readings(below lines: Int32) -> DailyReadings {
        let all = (runs + [open].compactMap { $0 }).map { run in
            var run = run
            run.line += lines
            return run
        }
        return DailyReadings(runs: all, values: values)
    }
}
