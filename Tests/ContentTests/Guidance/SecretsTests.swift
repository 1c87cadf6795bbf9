import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct SecretsTests {
    private let password = "a password or a code"

    @Test(arguments: [
        "password: hunter2", "Password = Aberwen2026", "password:hunter2x", "pwd=Tr0ub4dor",
        "the password is Aberwen!Rocks", "passwords: hunter2, hunter3", "password: sommerregen",
        "the PIN is 4711", "PIN: 4711.", "PIN 4711", "the pin number is 4711",
        "wifi-password: abc1",
        "passphrase: correct-horse-7", "Y cyfrinair yw draig99", "cyfrinair: draig99",
        "secret: s3cr3t", "token=abcd1234", "the token was 77aa88bb", "the password “is” hunter2",
        "recovery code 48151623", "recovery codes: 4815 1623", "backup-code: 9f3k",
        "API key: zz12yy",
        "api_key=zz12yy", "reset code is 4711", "# the old PIN: 4711",
        "https://user:hunter2@host.example/", "https://host.example/?token=abcdef",
        "https://host.example/in?a=b&api_key=abcdef", "https://host.example/#access_token=abc123",
    ])
    func whatIsAnnouncedIsFound(_ text: String) { #expect(secret(in: text) == password) }

    /// Made up, in the shapes that the services give theirs.
    @Test(arguments: [
        "AKIA\("IOSFODNN7EXAMPLE")", "AIza\("SyA1234567890abcdefghijklmnopqrstuv")",
        "EAA\("CEdEose0cBA1234567890")", "ghp_\("16C7e42F292c6912E7710c838347Ae178B4a")",
        "github_pat_\("11ABCDEFG0abcdefghijkl")", "glpat-\("A1b2C3d4E5f6G7h8i9j0")",
        "eyJ\("hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0")", "sk_live_\("4eC39HqLyjWDarjtT1zdp7dc")",
        "xoxb-\("123456789012-abcdefghij")", "ya29.\("a0AfH6SMBx1234567890")",
        "otpauth://totp/Aberwen?secret=JBSWYDPEHPKPXP",
        "(see ghp_\("16C7e42F292c6912E7710c838347Ae"))",
    ])
    func keysOfKnownServicesAreFound(_ text: String) {
        #expect(secret(in: text) == "the key of a service")
    }

    @Test(arguments: [
        "JBSWY3DPEHPK3PXP", "jbswy3dpehpk3pxp", "jbsw y3dp ehpk 3pxp", "a1b2c3d4e5f6",
        "4f7a91bc22de",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709", "550e8400-e29b-41d4-a716-446655440000",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "on paper: a1b2c3d4e5f6.",
    ])
    func lettersAndDigitsInAMuddleAreFound(_ text: String) {
        #expect(secret(in: text) == "a key")
    }

    @Test(arguments: [
        "4f7a-91bc", "12345678", "1234-5678", "A1B2C-D3E4F", "use 4f7a1-91bcd if locked out",
        "YNVHF-QWQR9-HKPRQ-XBPTR-8TQWV", "4f7a-91bc, 22de-8a7b",
    ])
    func recoveryCodesAreFound(_ text: String) { #expect(secret(in: text) == "a recovery code") }

    @Test func aPrivateKeyIsFound() {
        #expect(secret(in: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl") == "a private key")
    }

    @Test(arguments: [
        // Dates and spans of time.
        "2026-07-06", "20260706", "6 July 2026", "06/07/2026", "6.7.2026", "2026-07", "2025-26",
        "2025-2026", "2025/2026", "1999-2026", "2026-07-06T10:00:00+01:00", "2026-W27", "PT15M",
        "6 months", "10:30", "24/7",
        // Telephone numbers, post codes, numbers of files.
        "01632 960999", "01632-960999", "01632960999", "+44 1632 960999", "+441632960999",
        "(01632) 960999", "0800-123-4567", "029 2018 0000", "07700 900123", "999", "CF10 1AA",
        "CF101AA", "AB12 CDE", "2026-0147", "INC-0012345", "£1,250,000", "minute 12/2026",
        // Roles, channels, people who hold an account.
        "Social media officer 2", "duty-officer", "team1-team2", "desk1-2026", "facebook-main",
        "x-aberwen-2026", "youtube-y-fro", "covid19-2020", "@AberwenCouncil2026",
        "AberwenCountyCouncil2026", "aberwen_council_2026_0001", "AberwenCountyCouncilNewsroom",
        // Sentences about locks.
        "two-factor is on, checked by the duty officer", "the PIN is kept in the safe",
        "PIN changed on 2026-07-06", "the password was changed on 6 July 2026",
        "password: changed", "password changed: 2026-07-06", "password: 2026-07-06",
        "password: in the safe at Neuadd y Sir", "passwords are kept in 1Password",
        "password: 1Password", "the password is 16 characters long", "a 6-digit PIN",
        "PIN: 6-digit", "password: 12-character minimum", "password: ask digital@aberwen.example",
        "password: digital@aberwen.example", "passwords in 2026 are longer", "pinned post 2026",
        "pin: pinned posts", "backup codes are in the safe", "recovery codes: 8 left",
        "code of practice 2026", "post code: CF10 1AA", "key dates 2026", "security key: YubiKey5",
        "secret ballot 2026", "token gesture", "2FA-protected", "ISO 27001", "the PIN is",
        // Long words and paths.
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoff",
        "Donaudampfschifffahrtsgesellschaft", "COUNTERREVOLUTIONARIES", "Q1/Q2/Q3/Q4",
        "teams/comms/2026/drills/07", "Teams/Comms/2026/Drill", "with dogs most cats",
        // Addresses.
        "https://aberwen.example/social/2026/07/a1b2c3d4e5f6",
        "https://host.example/?id=100064812345678&page=2", "https://host.example/a?key=",
        "https://host.example:8080/@aberwen", "aberwen.example/a1b2c3d4e5f6", "100064812345678",
        "digital@aberwen.example", "a1b2c3d4e5f6@aberwen.example", "", "---",
    ])
    func whatIsNoSecretIsLeftAlone(_ text: String) { #expect(secret(in: text) == nil) }

    @Test(arguments: [
        ("password", "hunter"), ("Passphrase", "correct horse battery staple"), ("pin", "4711"),
        ("recovery_codes", "abcd"), ("api-key", "zz12"), ("totp_secret", "abcd efgh 2345"),
        ("key", "zzyyxx"),
    ])
    func whatStandsUnderAKeyThatNamesASecretIsOne(_ key: String, _ text: String) {
        #expect(secret(text, under: key) == password)
    }

    @Test(arguments: [
        ("password", "2026-07-06"), ("has_pin", "true"), ("recovery_codes", "8"), ("pin", "none"),
        ("keys", "held by the duty officer"), ("note", "hunter"), ("checked", "2026-07-06"),
        ("pinned_post", "hello there"), ("two_factor", "maybe"), ("keyboard", "qwerty"),
    ])
    func whatStandsUnderAnotherKeyIsNot(_ key: String, _ text: String) {
        #expect(secret(text, under: key) == nil)
    }
}
