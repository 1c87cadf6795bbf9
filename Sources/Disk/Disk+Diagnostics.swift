package import Diagnostics

extension Rule {
    package static let linkInside = Rule(
        "C0001", .error,
        "A symbolic link in the content folder leads to a file that is read anyway: inside, not hidden, no folder."
    )
    package static let linkReadership = Rule(
        "C0002", .error, family: .privacy,
        """
        A symbolic link leads to a file in the same top folder, for the folder decides who may see a file; \
        only links below staff/ may lead elsewhere in the content folder.
        """)
    package static let fileName = Rule(
        "C0003", .error, "The name of a file is UTF-8, without control characters.")
    package static let regularFile = Rule(
        "C0004", .error, "The content folder holds files and folders, no pipes, sockets or devices."
    )
    package static let readable = Rule(
        "C0005", .error, "Each file and folder of the content can be read.")
    package static let fileSize = Rule(
        "C0006", .error, "A file of the content has at most 100 MB.")
    package static let oneSpelling = Rule(
        "C0007", .error,
        "No two names differ only in how an accented letter is put together: to most programs they are one."
    )
    package static let oldSiteRemoved = Rule(
        "C0014", .warning, "The old site is removed once the new one stands.")
}

extension Diagnostic {
    package static func linkLeadsOut(_ path: String) -> Diagnostic {
        Diagnostic(
            .linkInside, "a link leads to a file inside the content folder that is not hidden",
            at: SourcePosition(path: path), notes: ["put the file itself here"])
    }

    package static func linkLeadsNowhere(_ path: String) -> Diagnostic {
        Diagnostic(
            .linkInside, "a link leads to a file, and there is none at its end",
            at: SourcePosition(path: path))
    }

    package static func linkLeadsToOthers(_ path: String, to target: String) -> Diagnostic {
        Diagnostic(
            .linkReadership, "a link stays in its top folder, which '\(target)' is not in",
            at: SourcePosition(path: path),
            notes: ["put a copy here if those who read this folder may see it"])
    }

    package static func nameIsNotUTF8(_ repaired: String) -> Diagnostic {
        Diagnostic(
            .fileName, "a name is UTF-8; what is not is shown as \u{FFFD}",
            at: SourcePosition(path: repaired), notes: ["rename the file"])
    }

    package static func nameHasControlCharacters(_ path: String) -> Diagnostic {
        let shown = path.unicodeScalars.map {
            $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : "\($0)"
        }
        return Diagnostic(
            .fileName, "a name has no control characters; they are shown as \u{FFFD}",
            at: SourcePosition(path: shown.joined()), notes: ["rename the file"])
    }

    package static func isNotAFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .regularFile, "content is files and folders; this is a pipe, a socket or a device",
            at: SourcePosition(path: path))
    }

    package static func isUnreadable(_ path: String, _ fault: Int32) -> Diagnostic {
        Diagnostic(
            .readable, "content can be read; here \(sentence(for: fault))",
            at: SourcePosition(path: path.isEmpty ? "." : path))
    }

    package static func isTooLarge(_ path: String, limit: Int) -> Diagnostic {
        Diagnostic(
            .fileSize, "a file has at most \(limit / 1_000_000) MB",
            at: SourcePosition(path: path))
    }

    package static func isSpeltTwice(_ path: String) -> Diagnostic {
        Diagnostic(
            .oneSpelling, "the same name stands here twice, its accents put together in two ways",
            at: SourcePosition(path: path), notes: ["remove or rename one of them"])
    }
}

extension Diagnostic {
    package static func oldSiteStands(_ path: String, _ fault: Int32) -> Diagnostic {
        Diagnostic(
            .oldSiteRemoved,
            "the new site stands, the old one could not be removed: \(sentence(for: fault))",
            at: SourcePosition(path: path), notes: ["remove it by hand"])
    }
}
