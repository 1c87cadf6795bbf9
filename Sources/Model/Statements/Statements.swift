/// What `statements/` holds: records that a page of fixed words is made from, one of each kind at most.
package struct Statements: Sendable {
    package var accessibility: AccessibilityStatement?
    package var moderation: ModerationStatement?
    package var transparency: TransparencyStatement?

    package init() {}
}
