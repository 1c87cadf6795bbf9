import Content
package import Diagnostics
import Model

/// What is wrong with the name of a file that does not stand in the content yet; `nil` where it can be an id.
package func fileNameFault(_ name: String, path: String) -> Diagnostic? {
    Identifier<Plan>.isWellFormed(name) ? nil : .fileName(name, path: path)
}
