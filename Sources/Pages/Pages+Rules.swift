package import Diagnostics

extension Rule {
    /// Every rule of this station.
    package static let ofPages = [
        staleWords, unknownFigure, figureSpelling, chartWords, chartPlace, withheldQuoted,
    ]
}
