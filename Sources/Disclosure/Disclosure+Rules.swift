package import Diagnostics

extension Rule {
    /// Every rule of this station.
    package static let ofDisclosure = [largerThanNeeded, justBelow, publishedBefore]
}
