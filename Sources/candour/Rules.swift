import Diagnostics
import Disk
import Site

extension Rule {
    /// Every rule there is, by id.
    static let all = (ofStations + ofDisk).sorted { $0.id < $1.id }
}
