/// A file's bytes: in memory, or, for the largest, lent piece by piece by whoever can read them again.
package enum FileBytes: Sendable {
    case owned([UInt8])
    case lent(LentBytes)

    package var count: Int {
        switch self {
        case .owned(let bytes): bytes.count
        case .lent(let bytes): bytes.count
        }
    }

    /// All of them in memory; lent ones are copied.
    package var all: [UInt8] {
        switch self {
        case .owned(let bytes): bytes
        case .lent(let bytes): bytes.withSpan { Array(copying: $0) }
        }
    }

    @inlinable
    package func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        switch self {
        case .owned(let bytes): body(bytes.span)
        case .lent(let bytes): bytes.withSpan(body)
        }
    }

    /// Says that these bytes are not needed for now. Whoever reads them again gets the same.
    package func release(_ range: Range<Int>) {
        if case .lent(let bytes) = self { bytes.release(range) }
    }
}

/// Bytes that somebody else keeps, as a mapped file: readable as long as this lives, and always the same.
package final class LentBytes: Sendable {
    // SAFETY: the lender promises that the bytes stay where they are, and as they are, until `giveBack` is called.
    @usableFromInline nonisolated(unsafe) let buffer: UnsafeBufferPointer<UInt8>
    private let letGo: @Sendable (Range<Int>) -> Void
    private let giveBack: @Sendable () -> Void

    /// `letGo` is told what is not needed for now, `giveBack` when nothing is needed any more.
    package init(
        _ buffer: UnsafeBufferPointer<UInt8>, letGo: @escaping @Sendable (Range<Int>) -> Void,
        giveBack: @escaping @Sendable () -> Void
    ) {
        unsafe self.buffer = buffer
        self.letGo = letGo
        self.giveBack = giveBack
    }

    package var count: Int { unsafe buffer.count }

    @inlinable
    package func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        defer { withExtendedLifetime(self) {} }
        return unsafe body(Span(_unsafeElements: buffer))
    }

    func release(_ range: Range<Int>) { letGo(range) }

    deinit { giveBack() }
}

extension Array {
    fileprivate init(copying span: Span<Element>) where Element: BitwiseCopyable {
        self = span.withUnsafeBufferPointer { unsafe Array($0) }
    }
}
