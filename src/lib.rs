//! Compares two versions of an ITU resolution clause by clause.
//!
//! The path of the data is one straight line: bytes are [`read`] into a document, the document is
//! [parsed](parse) into clauses, the clauses of two versions are [aligned](align), the differences
//! [marked](mark), and the finished comparison [rendered](render). Reading and rendering can fail;
//! nothing in between can.

pub mod align;
pub mod error;
pub mod lexicon;
pub mod mark;
pub mod model;
pub mod parse;
pub mod read;
pub mod render;
pub mod text;

pub use error::{Error, Result};
use model::{Comparison, Document, Language};

/// What a comparison may be told beforehand.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The language of both texts; detected where `None`.
    pub language: Option<Language>,
    /// Compare any text, paragraph by paragraph.
    pub plain: bool,
    /// Compare only the instrument of this number.
    pub instrument: Option<String>,
    /// Mark differences of typography too.
    pub typography: bool,
}

/// Compares two documents.
///
/// # Errors
///
/// [`Error::NotAResolution`] if one of them has nothing of the anatomy of a resolution and
/// [`Options::plain`] is not set.
pub fn compare(base: Document, revised: Document, options: &Options) -> Result<Comparison> {
    let parsing = parse::Options { language: options.language, plain: options.plain };
    let (base, revised) = (parse::tree(base, &parsing), parse::tree(revised, &parsing));
    for tree in [&base, &revised] {
        if tree.instruments.is_empty() {
            return Err(Error::NotAResolution { name: tree.document.source.name.clone() });
        }
    }
    let alignment = align::trees(&base, &revised);
    let marking = mark::Options { typography: options.typography };
    Ok(mark::comparison(base, revised, &alignment, marking))
}
