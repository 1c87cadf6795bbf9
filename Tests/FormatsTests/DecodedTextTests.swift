import Formats
import Testing

@Test(
    arguments: [
        [0x61, 0xC3, 0xA9], [0xEF, 0xBB, 0xBF, 0x61, 0xC3, 0xA9], [0xFF, 0xFE, 0x61, 0, 0xE9, 0],
        [0xFE, 0xFF, 0, 0x61, 0, 0xE9],
    ] as [[UInt8]])
func aTextIsReadInEachEncodingThatIsWritten(bytes: [UInt8]) {
    #expect(DecodedText(bytes) == .text(Array("aé".utf8)))
}

@Test func surrogatesOfUTF16MakeOneCharacter() {
    #expect(DecodedText([0xFF, 0xFE, 0x3D, 0xD8, 0x42, 0xDE]) == .text(Array("🙂".utf8)))
}

@Test(
    arguments: [
        ([0xFF, 0xFE, 0x61], .oddUTF16), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .legacySpreadsheet),
        ([0x50, 0x4B, 0x03, 0x04, 0x14], .spreadsheet), ([0x61, 0xE9, 0x0A], .notUTF8(offset: 1)),
        ([0xEF, 0xBB, 0xBF, 0x61, 0x80], .notUTF8(offset: 4)), ([0x61, 0xC3], .notUTF8(offset: 1)),
        ([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8], .notUTF16(offset: 4)),
        ([0xFF, 0xFE, 0x42, 0xDE, 0x61, 0], .notUTF16(offset: 2)),
    ] as [([UInt8], TextFault)])
func whatIsNoTextIsRefusedWithItsReason(bytes: [UInt8], fault: TextFault) {
    #expect(DecodedText(bytes) == .refused(fault))
}

@Test func anEmptyFileIsAnEmptyText() {
    #expect(DecodedText([]) == .text([]))
    #expect(DecodedText([0xFF, 0xFE]) == .text([]))
}
