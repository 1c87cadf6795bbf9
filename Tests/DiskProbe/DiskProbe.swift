import Diagnostics
import Disk
import Glibc
import Site

/// `disk-probe FOLDER`: writes one version of a site after the other into FOLDER until it is killed.
/// `disk-probe FOLDER BYTES`: writes once, no file longer than BYTES, and prints what the disk says.
@main struct DiskProbe {
    static func main() throws {
        let arguments = CommandLine.arguments
        let output = try OutputFolder(arguments[1], reading: [])
        if arguments.count > 2, let limit = rlim_t(arguments[2]) {
            limitFiles(to: limit)
            do {
                _ = try output.write(sites(version: 0))
            } catch {
                print(error.path, error.message, separator: ": ")
            }
            return
        }
        for version in 1...Int.max { _ = try output.write(sites(version: version)) }
    }

    private static func limitFiles(to bytes: rlim_t) {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }

    private static func sites(version: Int) -> SiteLayout {
        SiteLayout(files(version: version))
    }

    private static func files(version: Int) -> [SiteFiles] {
        ["public", "staff"].map { folder in
            let pages = (0..<40).map { page in
                SiteFile(path: "pages/\(page % 6)/\(page).html") {
                    Diagnosed(
                        Array(repeating: UInt8(ascii: "a") + UInt8(version % 26), count: 4000))
                }
            }
            let stamp = SiteFile(path: "version") {
                Diagnosed(Array("\(getpid())-\(version)".utf8))
            }
            return SiteFiles(folder: folder, files: pages + [stamp])
        }
    }
}
