//! What reading gives: paragraphs of text, whatever file they came from.
//!
//! In: nothing, these are types. Out: the one shape that every reader makes and the parser takes.
//!
//! ```text
//! line 7   b)⇥least developed countries[footnoteRef:1]; [1: ⇥These include …]
//!          └──────────────── paragraph ──────────────┘      └─── note ───┘
//! ```

use super::{Layout, Role, Skipped, Span, Warning};

/// The kind of file a document was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text, one paragraph a line.
    Text,
    /// A Word document (ECMA-376, ISO/IEC 29500).
    Word,
}

impl Format {
    /// The name used in the JSON contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Word => "docx",
        }
    }
}

/// Where a document came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it, or `-` for standard input.
    pub name: String,
    /// The kind of file it was.
    pub format: Format,
}

/// One version of a text as it was read: all its characters in one buffer, in logical order.
///
/// Artefacts of text extraction (`[bookmark: …]`, `[image: …]`, bodies of footnotes) are out of the
/// paragraphs; nothing else is changed, so control characters, invisible characters and spaces are
/// as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where it came from.
    pub source: Source,
    /// The buffer that every span points into, UTF-8, in logical (typing) order.
    pub text: String,
    /// The paragraphs that hold anything but white space, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Footnotes and endnotes, in the order of their paragraphs.
    pub notes: Vec<Note>,
    /// Where the text stands in the file; empty for a plain text, whose lines are all there is.
    pub layout: Layout,
    /// Text of the file that is no part of the paragraphs and notes, and so is not compared.
    pub omitted: Vec<Skipped>,
    /// What the reader noticed.
    pub warnings: Vec<Warning>,
}

/// One paragraph that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// The 1-based source line of a text, or the paragraph number of a Word document.
    pub line: u32,
    /// Its text, without white space at either end.
    pub text: Span,
    /// What the file says that it is.
    pub role: Role,
}

/// The body of a footnote or endnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Index of the paragraph that calls it, in [`Document::paragraphs`].
    pub paragraph: u32,
    /// The mark that calls it, such as `1`, without brackets.
    pub mark: Span,
    /// Its text, without the mark and without white space at either end.
    pub text: Span,
}
