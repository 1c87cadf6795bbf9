/// "phone", "phone and post", "phone, post and email".
func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
}

/// The same as what a sentence is about: "phone is", "phone and post are".
func listedWithVerb(_ names: [String]) -> String {
    "\(listed(names)) \(names.count == 1 ? "is" : "are")"
}
