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
    let digits = Array("0123456789abcdef".utf8)
    return digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
}
