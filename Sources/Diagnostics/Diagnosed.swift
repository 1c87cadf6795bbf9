/// A value, and what there is to say about how it came to be.
package struct Diagnosed<Value> {
    package let value: Value
    package let diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}

extension Diagnosed: Sendable where Value: Sendable {}
