//! Stage: read. Bytes become a document.
//!
//! In: the bytes of a file and its name. Out: a [`Document`]: its paragraphs and notes in one
//! buffer of UTF-8, and warnings about what had to be guessed or may deceive; or an error for what
//! is no text.
//!
//! ```text
//! bytes ─► sniff ─► encoding ─► lines ─► artefacts ─► notes ─► Document
//!          a PDF?   legacy?     LF, CR   [bookmark:   [1: …]
//! ```

mod artefacts;
mod controls;
mod encoding;
mod legacy;
mod lines;
mod notes;
mod paragraphs;
mod sniff;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::model::{Document, Format, Layout, Source};
use paragraphs::Content;

/// The longest file that is read, in bytes: 256 MiB.
///
/// Spans are 32 bits wide, and decoding a legacy encoding makes up to three bytes of one. A
/// resolution has some 20,000 bytes, so this is a thousand times the acts of a conference.
pub const MAX_INPUT: u64 = 256 << 20;

/// Reads a text, in UTF-8, UTF-16 or a legacy encoding of the six languages.
///
/// `name` is the path as the user gave it; errors carry it. The document holds what was written,
/// in logical order, but for white space at the ends of lines, what text extraction put in
/// (`[bookmark: …]`, `[image: …]`), and the bodies of footnotes, which become notes.
///
/// # Errors
///
/// [`Error::Empty`] where there is nothing to see in the text, [`Error::TooLarge`] above
/// [`MAX_INPUT`], [`Error::Unsupported`] for a known kind of file that is no plain text, and
/// [`Error::Binary`] for bytes that are no text at all.
///
/// ```
/// use revmark::read;
///
/// let bytes = "noting\r\n\r\na)\tthe tides;\r\n".as_bytes();
/// let document = read::document("tides.txt", bytes)?;
/// let paragraphs: Vec<(u32, &str)> =
///     document.paragraphs.iter().map(|p| (p.line, p.text.of(&document.text))).collect();
/// assert_eq!(paragraphs, [(1, "noting"), (3, "a)\tthe tides;")]);
///
/// let error = read::document("tides.pdf", b"%PDF-1.7").unwrap_err();
/// assert!(error.to_string().starts_with("tides.pdf: a PDF file"));
/// # Ok::<(), revmark::Error>(())
/// ```
pub fn document(name: &str, bytes: &[u8]) -> Result<Document> {
    let name = name.to_owned();
    if bytes.len() as u64 > MAX_INPUT {
        return Err(Error::TooLarge { name, limit: MAX_INPUT });
    }
    if sniff::is_word(bytes) {
        let (kind, way_out) = ("a Word document (.docx)", "save it as plain text (UTF-8)");
        return Err(Error::Unsupported { name, kind, way_out });
    }
    if let Some(kind) = sniff::kind_of(bytes) {
        return Err(Error::Unsupported { name, kind: kind.name, way_out: kind.way_out });
    }
    let decoded = match encoding::decode(bytes) {
        Ok(decoded) => decoded,
        Err(encoding::NotText { at }) => return Err(Error::Binary { name, at }),
    };
    let Content { text, paragraphs, notes, .. } = Content::of(&decoded.text);
    if paragraphs.is_empty() {
        return Err(Error::Empty { name });
    }
    let source = Source { name, format: Format::Text };
    let mut document = Document {
        source,
        text,
        paragraphs,
        notes,
        layout: Layout::default(),
        omitted: Vec::new(),
        warnings: decoded.warnings,
    };
    let controls = controls::warnings(&document);
    document.warnings.extend(controls);
    Ok(document)
}
