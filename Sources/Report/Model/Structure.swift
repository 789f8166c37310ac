// SPDX-License-Identifier: Apache-2.0
// Sections and paragraphs, and what cleaning did to the source.

/// A heading and its place in the tree (标题层次).
package struct Section: Sendable, Equatable {
    /// From 1; sections are numbered `s1`, `s2`, … in reading order.
    package var level: Int
    /// The numbering as written, without its punctuation: 一, 二, 1; `nil` where there is none.
    package var label: String?
    package var heading: Range<Int>
    /// Index of the enclosing section, `nil` at the top.
    package var parent: Int?

    /// All fields.
    package init(level: Int, label: String?, heading: Range<Int>, parent: Int?) {
        self.level = level
        self.label = label
        self.heading = heading
        self.parent = parent
    }
}

/// A block of running text (段落).
package struct Paragraph: Sendable, Equatable {
    /// Index of the section that it stands in.
    package var section: Int?
    package var span: Range<Int>
    /// False where its end is lost in the source.
    package var complete: Bool

    /// All fields.
    package init(section: Int?, span: Range<Int>, complete: Bool) {
        self.section = section
        self.span = span
        self.complete = complete
    }
}

/// A piece of the source that is not in the text.
package struct Omission: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case caption, repeatedTitle = "repeated-title", furniture, source, copyright, share, pageNumber = "page-number"
        case byline
    }
    package var kind: Kind
    package var text: String

    /// All fields.
    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// A kind of accident of the source that was removed, and how often.
package struct Repair: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case joinedLine = "joined-line", joinedPage = "joined-page", droppedSpace = "dropped-space"
        case narrowed = "narrowed-character", widenedPunctuation = "widened-punctuation"
        case removedControl = "removed-control", undecodable = "undecodable-byte", markdown = "markdown-syntax"
    }
    package var kind: Kind
    package var count: Int

    /// All fields.
    package init(kind: Kind, count: Int) {
        self.kind = kind
        self.count = count
    }
}

/// Something a reader of the JSON should know before trusting it.
package struct Warning: Sendable, Equatable {
    package enum Code: String, Sendable {
        case truncatedParagraph = "truncated-paragraph", unreadNumber = "unread-number"
        case undecodableBytes = "undecodable-bytes", noText = "no-text"
        case uncertainCharset = "uncertain-charset"
    }
    package var code: Code
    /// Index of the paragraph concerned.
    package var paragraph: Int?

    /// All fields.
    package init(code: Code, paragraph: Int? = nil) {
        self.code = code
        self.paragraph = paragraph
    }
}
