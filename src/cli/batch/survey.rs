//! What a file says of itself, read once to find its counterpart.
//!
//! In: a path. Out: its language and the instruments in it, and a digest of its content; or why it
//! cannot be compared. The text itself is not kept.
//!
//! ```text
//! old/r30.docx     en   resolution 30 (Rev. Dubai, 2014)   9f86d0…
//! old/broken.docx  old/broken.docx: a damaged Word document …
//! ```

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use revmark::model::{Instrument, Language};
use revmark::ooxml::revisions::View;
use revmark::text::escape;
use revmark::{Error, Limits, parse, read};

use super::digest::Digest;
use super::work;
use crate::cli::{input, name_of};

/// A file of one of the folders.
#[derive(Debug, Clone)]
pub(super) struct Surveyed {
    /// Its path below the folder.
    pub(super) path: PathBuf,
    /// What it holds, or why that cannot be compared.
    pub(super) content: std::result::Result<Content, String>,
}

/// What a file holds.
#[derive(Debug, Clone)]
pub(super) struct Content {
    /// Of its bytes.
    pub(super) digest: Digest,
    /// The language of its text.
    pub(super) language: Language,
    /// The instruments in it; none in a text that is compared paragraph by paragraph.
    pub(super) instruments: Vec<Instrument>,
}

/// How files are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    /// The language of all files; detected where `None`.
    pub(super) language: Option<Language>,
    /// Whether a text that is no resolution is compared too.
    pub(super) plain: bool,
    /// Which version of a document with tracked changes is compared.
    pub(super) view: View,
    /// How large it may be.
    pub(super) limits: Limits,
}

/// Reads one file below a folder.
pub(super) fn survey(folder: &Path, path: PathBuf, reading: Reading) -> Surveyed {
    let name = name_of(&folder.join(&path));
    let content = work::caught(&name, || content(&folder.join(&path), &name, reading));
    let said = |error| escape::line(&format!("{error:#}")).into_owned();
    Surveyed { path, content: content.map_err(said) }
}

fn content(path: &Path, name: &str, reading: Reading) -> Result<Content> {
    let bytes = input::content(path, name, &reading.limits)?;
    let digest = Digest::of(&bytes);
    let document = read::File::within(name, bytes, &reading.limits)?.version(reading.view)?;
    // Also where texts are compared paragraph by paragraph: a number finds the counterpart better
    // than a name.
    let parsing = parse::Options { language: reading.language, plain: false };
    let mut tree = parse::tree(document, &parsing);
    if tree.instruments.is_empty() && !reading.plain {
        bail!(Error::NotAResolution { name: name.to_owned() });
    }
    for instrument in &mut tree.instruments {
        instrument.enacting = String::new();
    }
    Ok(Content { digest, language: tree.language, instruments: tree.instruments })
}
