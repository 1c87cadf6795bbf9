internal import CNettle

/// The SHA-256 of the bytes, in lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    nettle_sha256_update(&state, bytes.count, bytes)
    let digest = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, used in
        used = Int(SHA256_DIGEST_SIZE)
        nettle_sha256_digest(&state, used, buffer.baseAddress)
    }
    return [UInt8](unsafeUninitializedCapacity: digest.count * 2) { buffer, used in
        used = digest.count * 2
        for (index, byte) in digest.enumerated() {
            buffer[index * 2] = digit(byte >> 4)
            buffer[index * 2 + 1] = digit(byte & 15)
        }
    }
}

private func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
