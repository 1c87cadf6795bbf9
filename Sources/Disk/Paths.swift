import Glibc

/// The absolute path without links, `.` and `..`; `nil` where nothing stands there, and `errno` says why.
func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// What is left of an absolute path below a folder: "" for the folder itself, `nil` for what is not below it.
func path(_ path: String, below folder: String) -> String? {
    if path == folder { return "" }
    let start = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
}
