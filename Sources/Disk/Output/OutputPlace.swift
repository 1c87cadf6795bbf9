import Glibc
import Site

/// Where an output folder stands or will stand, without links; refused where replacing it could destroy something.
func placeForOutput(_ path: String, reading inputs: [String]) throws(DiskError) -> String {
    guard !path.isEmpty else { throw .refused(path, "an output folder has a name") }
    let place = try resolvedPlace(path)
    var status = stat()
    if lstat(place, &status) == 0 {
        if status.st_mode & S_IFMT == S_IFLNK {
            throw .refused(path, "the output is a folder, not a symbolic link to one")
        }
        if status.st_mode & S_IFMT != S_IFDIR {
            throw .refused(path, "the output is a folder, not a file")
        }
    }
    try refuseFoldersOfOthers(place, named: path)
    for input in inputs { try refuseOverlap(place, with: input, named: path) }
    return place
}

/// A folder that holds anything but sites of ours may be somebody's work.
func refuseForeignFolder(_ path: String, sites: [String]) throws(DiskError) {
    guard let folder = Descriptor(path, Descriptor.folder) else {
        if errno == ENOENT { return }
        throw .failed(path, errno)
    }
    guard let names = namesIn(folder) else { throw .failed(path, errno) }
    if names.isEmpty { return }
    guard Marker.stands(in: folder) else {
        throw .refused(
            path, "the folder is not empty and was not made by candour",
            notes: ["name a new folder, or empty this one"])
    }
    let foreign = names.subtracting([Marker.name]).subtracting(sites).filter {
        faccessat(folder.number, "\($0)/\(Manifest.name)", F_OK, 0) != 0
    }
    let repositories = sites.filter { faccessat(folder.number, "\($0)/.git", F_OK, 0) == 0 }
    if let name = (foreign + repositories.map { "\($0)/.git" }).min() {
        throw .refused(
            path, "the folder holds '\(name)', which candour did not put there and would remove",
            notes: ["move it elsewhere; everything in this folder is replaced by each build"])
    }
}

/// Makes the folders that an output folder will stand in.
func makeFolders(above path: String) throws(DiskError) {
    guard let above = parent(path[...]).map(String.init), !above.isEmpty else { return }
    if mkdir(above, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .failed(above, errno) }
    try makeFolders(above: above)
    guard mkdir(above, 0o777) == 0 || errno == EEXIST else { throw .failed(above, errno) }
}

/// The part that stands, resolved, and the rest as it is written; the last part is not resolved.
private func resolvedPlace(_ path: String) throws(DiskError) -> String {
    var missing: [Substring] = []
    var standing = path[...]
    while standing.count > 1, standing.hasSuffix("/") { standing = standing.dropLast() }
    while true {
        let name = standing.split(separator: "/").last ?? ""
        let isPlain = !name.isEmpty && name != "." && name != ".."
        if let resolved = realPath(
            isPlain && missing.isEmpty ? folder(of: standing) : String(standing))
        {
            if isPlain && missing.isEmpty { missing = [name] }
            let start = resolved == "/" ? "" : resolved
            return missing.isEmpty ? resolved : "\(start)/\(missing.joined(separator: "/"))"
        }
        guard errno == ENOENT, isPlain else { throw .failed(String(standing), errno) }
        missing.insert(name, at: 0)
        standing = folder(of: standing)[...]
    }
}

private func folder(of path: Substring) -> String {
    guard let above = parent(path) else { return "." }
    return above.isEmpty ? "/" : String(above)
}

private func refuseFoldersOfOthers(_ place: String, named path: String) throws(DiskError) {
    if place == "/" { throw .refused(path, "the output is not the root of the file system") }
    if let current = realPath("."), current.isBelow(place) {
        throw .refused(path, "the output is not the current folder or one above it")
    }
    let home = getenv("HOME").map { String(cString: $0) } ?? ""
    if let home = realPath(home), home.isBelow(place) {
        throw .refused(path, "the output is not the home folder or one above it")
    }
}

private func refuseOverlap(
    _ place: String, with input: String, named path: String
) throws(DiskError) {
    guard let standing = realPath(input) else { return }
    if place.isBelow(standing) {
        throw .refused(path, "the output is not in '\(input)', which is read")
    }
    if standing.isBelow(place) {
        throw .refused(path, "the output does not hold '\(input)', which is read")
    }
}

extension String {
    fileprivate func isBelow(_ folder: String) -> Bool { path(self, below: folder) != nil }
}
