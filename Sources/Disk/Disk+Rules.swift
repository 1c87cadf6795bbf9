package import Diagnostics

extension Rule {
    /// Every rule of this edge.
    package static let ofDisk = [
        linkInside, linkReadership, fileName, regularFile, readable, fileSize, oneSpelling,
        oldSiteRemoved,
    ]
}
