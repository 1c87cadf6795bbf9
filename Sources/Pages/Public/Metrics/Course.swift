import Charts
import Disclosure
import Model

/// The course of a series as a line as large as a word. It stands beside words that say what matters, and is not read
/// aloud.
struct Course {
    /// So many periods at the most, the newest last.
    private static let most = 24

    private let values: [Double?]

    /// Months, or else quarters.
    init(_ key: SeriesKey, _ figures: PublicFigures) {
        let series = [Period.Grain.month, .quarter].lazy.map { figures.series(key, $0) }
            .first { points in points.count { $0.figure?.printed != nil } >= 3 }
        values = (series ?? []).suffix(Course.most).map { $0.figure?.printed?.approximate }
    }

    /// Empty where there are fewer than three numbers: two make no course.
    var svg: [UInt8] { Sparkline(values).svg }
}
