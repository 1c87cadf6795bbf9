/// The word that was probably meant; `nil` where nothing is near enough.
///
/// Near is an edit distance (insert, delete, replace, swap of neighbours) of at most a third of the
/// word's length, case aside. Of equally near ones the first in the order given.
package func nearMiss(of word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    let limit = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates where candidate != word {
        let distance = editDistance(letters, Array(candidate.lowercased().unicodeScalars))
        if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
}

/// "did you mean 'x'?", as a list of notes: empty where nothing is near.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> [String] {
    nearMiss(of: word, among: candidates).map { ["did you mean '\($0)'?"] } ?? []
}

/// Optimal string alignment distance.
/// Source: Damerau (1964), Communications of the ACM 7: 171–176, restricted to one edit a place.
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...other.count)]
    for i in one.indices {
        var row = [i + 1]
        for j in other.indices {
            let replaced = rows[i][j] + (one[i] == other[j] ? 0 : 1)
            var least = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                least = min(least, rows[i - 1][j - 1] + 1)
            }
            row.append(least)
        }
        rows.append(row)
    }
    return rows[one.count][other.count]
}
