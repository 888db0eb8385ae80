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
