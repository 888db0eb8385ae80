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
mod layout;
mod legacy;
mod lines;
mod notes;
mod paragraphs;
mod sniff;
#[cfg(test)]
mod tests;
pub mod word;

use crate::error::{Error, Result};
use crate::model::{Document, Format, Layout, Source};
use crate::ooxml::Limits;
use crate::ooxml::package::Package;
use crate::ooxml::revisions::View;

/// Reads a text, in UTF-8, UTF-16 or a legacy encoding of the six languages.
///
/// `name` is the path as the user gave it; errors carry it. The document holds what was written,
/// in logical order, but for white space at the ends of lines, what text extraction put in
/// (`[bookmark: …]`, `[image: …]`), and the bodies of footnotes, which become notes.
///
/// # Errors
///
/// [`Error::Empty`] where there is nothing to see in the text, [`Error::TooLarge`] above the
/// [limits](Limits::default), [`Error::Unsupported`] for a known kind of file that is no plain text,
/// and [`Error::Binary`] for bytes that are no text at all.
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
    File::of(name, bytes.to_vec())?.version(View::Final)
}

/// A file that was opened: a text, or a Word document, which may hold two versions of one.
#[derive(Debug, Clone)]
pub struct File {
    name: String,
    content: Content,
}

/// What a file holds.
#[derive(Debug, Clone)]
enum Content {
    Text(Document),
    Word(Package),
}

impl File {
    /// Opens a file of this name, which errors carry.
    ///
    /// # Errors
    ///
    /// Those of [`document`], as far as they do not depend on the version.
    pub fn of(name: &str, bytes: Vec<u8>) -> Result<Self> {
        Self::within(name, bytes, &Limits::default())
    }

    /// Opens a file that may be as large as these limits say.
    ///
    /// # Errors
    ///
    /// Those of [`File::of`].
    pub fn within(name: &str, bytes: Vec<u8>, limits: &Limits) -> Result<Self> {
        let name = name.to_owned();
        ensure_within(&name, &bytes, limits)?;
        if sniff::is_word(&bytes) {
            return match Package::within(bytes, limits) {
                Ok(package) => Ok(Self { name, content: Content::Word(package) }),
                Err(fault) => Err(Error::Word { name, fault }),
            };
        }
        let content = Content::Text(plain(name.clone(), &bytes)?);
        Ok(Self { name, content })
    }

    /// Whether it holds tracked changes, so that its two versions differ.
    ///
    /// # Errors
    ///
    /// [`Error::Word`] where a part of a Word document cannot be read.
    pub fn has_tracked_changes(&self) -> Result<bool> {
        match &self.content {
            Content::Text(_) => Ok(false),
            Content::Word(package) => word::has_tracked_changes(&self.name, package),
        }
    }

    /// One of its two versions; a plain text has one only.
    ///
    /// # Errors
    ///
    /// Those of [`document`].
    pub fn version(&self, view: View) -> Result<Document> {
        match &self.content {
            Content::Text(document) => Ok(document.clone()),
            Content::Word(package) => {
                let mut document = word::document(&self.name, package, view)?;
                let controls = controls::warnings(&document);
                document.warnings.extend(controls);
                Ok(document)
            }
        }
    }

    /// The package of a Word document.
    pub fn into_package(self) -> Option<Package> {
        match self.content {
            Content::Text(_) => None,
            Content::Word(package) => Some(package),
        }
    }
}

/// Whether the bytes are those of a Word document, sound or not.
pub fn is_word(bytes: &[u8]) -> bool {
    sniff::is_word(bytes)
}

/// The characters of a plain text, with all that stands in it, its lines ended by line feeds.
///
/// ```
/// use revmark::{Limits, read};
///
/// let bytes = b"noting\r\n[bookmark: x]a)\r\n";
/// let lines = read::characters("tides.txt", bytes, &Limits::default())?;
/// assert_eq!(lines, "noting\n[bookmark: x]a)\n");
/// # Ok::<(), revmark::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`document`], but for a text without anything to see.
pub fn characters(name: &str, bytes: &[u8], limits: &Limits) -> Result<String> {
    ensure_within(name, bytes, limits)?;
    let text = decoded(name, bytes)?.text;
    let lines: Vec<&str> =
        lines::lines(&text).map(|line| line.text.strip_suffix('\r').unwrap_or(line.text)).collect();
    Ok(lines.join("\n"))
}

/// Makes sure that a file is not larger than the limit.
fn ensure_within(name: &str, bytes: &[u8], limits: &Limits) -> Result<()> {
    let (size, limit) = (bytes.len() as u64, limits.input.min(Limits::MOST_INPUT));
    if size > limit {
        return Err(Error::TooLarge { name: name.to_owned(), size, limit });
    }
    Ok(())
}

/// Decodes what is no file of a known other kind.
fn decoded<'bytes>(name: &str, bytes: &'bytes [u8]) -> Result<encoding::Decoded<'bytes>> {
    let name = || name.to_owned();
    if let Some(kind) = sniff::kind_of(bytes) {
        return Err(Error::Unsupported { name: name(), kind: kind.name, way_out: kind.way_out });
    }
    encoding::decode(bytes).map_err(|encoding::NotText { at }| Error::Binary { name: name(), at })
}

/// Reads a plain text.
fn plain(name: String, bytes: &[u8]) -> Result<Document> {
    let decoded = decoded(&name, bytes)?;
    let restored = layout::restore(&decoded.text);
    let paragraphs::Content { text, paragraphs, notes, .. } = match &restored {
        Some(restored) => paragraphs::Content::of(restored.lines()),
        None => paragraphs::Content::of(lines::lines(&decoded.text)),
    };
    if paragraphs.is_empty() {
        return Err(Error::Empty { name });
    }
    let source = Source { name, format: Format::Text };
    let mut warnings = decoded.warnings;
    let omitted = restored.map(|restored| {
        warnings.push(restored.warning);
        restored.omitted
    });
    let mut document = Document {
        source,
        text,
        paragraphs,
        notes,
        layout: Layout::default(),
        omitted: omitted.unwrap_or_default(),
        warnings,
    };
    let controls = controls::warnings(&document);
    document.warnings.extend(controls);
    Ok(document)
}
