/// Where the plot lies in the picture, and where a value lies in the plot.
struct Frame {
    /// Narrow, so that text drawn for it can still be read on a small screen.
    static let width = 400.0

    var height = 270.0
    var left = 8.0
    var right = Frame.width - 12
    var top = 12.0
    var bottom = 240.0
    let scale: Scale
    let categories: Int

    init(scale: Scale, categories: Int) {
        self.scale = scale
        self.categories = categories
    }

    /// Room between the axis and the first category, and after the last.
    private static let inset = 8.0

    /// From one category to the next; the whole width where there is one.
    var step: Double {
        let inside = right - left - 2 * Frame.inset
        return categories > 1 ? inside / Double(categories - 1) : inside
    }

    func x(_ category: Int) -> Double {
        categories > 1 ? left + Frame.inset + Double(category) * step : (left + right) / 2
    }

    func y(_ value: Double) -> Double {
        bottom - scale.fraction(of: value) * (bottom - top)
    }

    func place(_ category: Int, _ value: Double) -> Place {
        Place(x: x(category), y: y(value))
    }

    /// The plot moves down as it is, for what stands above it.
    mutating func lower(by room: Double) {
        top += room
        bottom += room
        height += room
    }

    /// Places in a row without a gap, cut before some categories.
    func runs(of values: [Double?], cutBefore starts: Set<Int>) -> [[Place]] {
        var runs: [[Place]] = []
        var isOpen = false
        for (category, value) in values.enumerated() {
            guard let value else {
                isOpen = false
                continue
            }
            if !isOpen || starts.contains(category) { runs.append([]) }
            runs[runs.count - 1].append(place(category, value))
            isOpen = true
        }
        return runs
    }
}
