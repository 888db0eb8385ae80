//! Compares two versions of an ITU resolution clause by clause.
//!
//! The path of the data is one straight line: bytes are [`read`] into a document, the document is
//! [parsed](parse) into clauses, the clauses of two versions are [aligned](align), the differences
//! [marked](mark), and the finished comparison [rendered](render). Reading and rendering can fail;
//! nothing in between can.
//!
//! The bytes are those of a plain text or of a Word document (.docx). What changed between two Word
//! documents can be written as tracked changes into a copy of the older one:
//!
//! ```
//! use revmark::ooxml::package::Package;
//! use revmark::ooxml::revisions::View;
//! use revmark::{Options, mark, read, render};
//!
//! /// The base with what the revised version has otherwise as tracked changes.
//! fn marked(base: Vec<u8>, revised: Vec<u8>) -> revmark::Result<Option<Vec<u8>>> {
//!     let base = read::File::of("old.docx", base)?;
//!     let revised = read::File::of("new.docx", revised)?;
//!     // Of a file that holds tracked changes itself, one of its two versions is compared.
//!     let view = View::Final;
//!     let (old, new) = (base.version(view)?, revised.version(view)?);
//!     let Some(package) = base.into_package() else { return Ok(None) };
//!     let comparison = revmark::compare(old, new, &Options::default())?;
//!     let document = mark::document(&comparison, mark::Options::default());
//!     let author = "Drafting Group".to_owned();
//!     let options = render::word::Options { author, date: None, moves: false, view };
//!     render::word::marked(&comparison, &document, &package, &options).map(Some)
//! }
//!
//! # fn docx(text: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
//! #     let text = read::document("x.txt", text.as_bytes())?;
//! #     let (_, package) = revmark::in_word(text, &Options::default())?;
//! #     Ok(package.edit().write()?)
//! # }
//! # let base = docx("The Council,\nresolves\n1\tto keep ten lamps;\n2\tto light them.")?;
//! # let revised = docx("The Council,\nresolves\n1\tto keep twelve lamps;\n2\tto light them.")?;
//! let marked = marked(base, revised)?.ok_or("the base is a plain text")?;
//! let body = Package::open(marked)?.text("word/document.xml")?.unwrap_or_default();
//! assert!(body.contains(r#"<w:delText xml:space="preserve">ten</w:delText>"#));
//! assert!(body.contains(r#"<w:t xml:space="preserve">twelve</w:t>"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What is kept, what is marked and what is not compared is told in `docs/word.md`.

pub mod align;
pub mod error;
pub mod lexicon;
pub mod mark;
pub mod model;
pub mod ooxml;
mod parallel;
pub mod parse;
pub mod read;
pub mod render;
pub mod text;

pub use error::{Error, Result};
use model::{ClauseTree, Comparison, Document, Language, MarkedDocument};
pub use ooxml::Limits;
use ooxml::package::Package;
use ooxml::revisions::View;

/// The examples of the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

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
    /// How large a Word document may be that is [made](in_word) of a text.
    pub limits: Limits,
}

/// Compares two documents.
///
/// One of them may be [missing](Document::missing): then the other is wholly new (ADD) or deleted
/// (SUP).
///
/// ```
/// use revmark::model::{Document, Symbol};
/// use revmark::{Options, read};
///
/// let text = "The Council,\nresolves\n1\tto keep ten lamps;\n2\tto light them.";
/// let revised = read::document("lamps.txt", text.as_bytes())?;
/// let base = Document::missing("lamps.txt");
/// let comparison = revmark::compare(base, revised, &Options::default())?;
/// assert_eq!(comparison.instruments[0].symbol, Symbol::Add);
/// # Ok::<(), revmark::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::NotAResolution`] if one of them has nothing of the anatomy of a resolution and
/// [`Options::plain`] is not set.
pub fn compare(base: Document, revised: Document, options: &Options) -> Result<Comparison> {
    Comparer::default().compare(base, revised, options)
}

/// Compares many documents: what comparisons have in common is loaded once, and when the first of
/// them needs it.
///
/// That is the dictionary of Chinese words, which takes longer to load than a resolution takes to
/// compare. A comparer can be used by several threads at a time; what it gives does not depend on
/// what it compared before.
///
/// ```
/// use revmark::{Comparer, Options, read};
///
/// let pairs = [("to keep ten lamps", "to keep two lamps"), ("保留十座灯塔", "保留两座灯塔")];
/// let comparer = Comparer::default();
/// let options = Options { plain: true, ..Options::default() };
/// for (base, revised) in pairs {
///     let base = read::document("base.txt", base.as_bytes())?;
///     let revised = read::document("revised.txt", revised.as_bytes())?;
///     let comparison = comparer.compare(base, revised, &options)?;
///     assert!(!comparison.is_unchanged());
/// }
/// # Ok::<(), revmark::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Comparer {
    dictionary: mark::Dictionary,
}

impl Comparer {
    /// Compares two documents, as [`compare`] does.
    ///
    /// # Errors
    ///
    /// Those of [`compare`].
    pub fn compare(
        &self,
        base: Document,
        revised: Document,
        options: &Options,
    ) -> Result<Comparison> {
        let bytes = base.text.len() + revised.text.len();
        let both = parallel::both((base, revised), bytes, |text| instruments_of(text, options));
        let (mut base, mut revised) = (both.0?, both.1?);
        // What does not exist is in the language of what does.
        if base.document.is_missing() {
            base.language = revised.language;
        } else if revised.document.is_missing() {
            revised.language = base.language;
        }
        let alignment = align::trees(&base, &revised);
        Ok(mark::comparison(base, revised, &alignment, self.marking(options)))
    }

    /// Puts the marks of a comparison on the whole documents, as [`mark::document`] does.
    pub fn document(&self, comparison: &Comparison, options: &Options) -> MarkedDocument {
        mark::document(comparison, self.marking(options))
    }

    fn marking(&self, options: &Options) -> mark::Options {
        mark::Options { typography: options.typography, dictionary: self.dictionary.clone() }
    }
}

/// Makes a Word document of a plain text, in the styles of ITU templates, and reads it back.
///
/// The package can [hold the marks](render::word::marked) of a comparison of what was read back. A
/// text that is compared for that should be read back too: Word counts the notes by itself, repeats
/// an author's own mark in the note, and has no way to hold control characters. Numbers of lines
/// are those of the text.
///
/// ```
/// use revmark::{Options, in_word, read};
///
/// let text = "noting\n\na)\tthe tides[footnoteRef:7], [7: \tAs at noon.]\n";
/// let text = read::document("tides.txt", text.as_bytes())?;
/// let (document, package) = in_word(text, &Options::default())?;
/// let tides = document.paragraphs[1];
/// assert_eq!((tides.line, tides.text.of(&document.text)), (3, "a)\tthe tides[footnoteRef:1],"));
/// assert_eq!(package.main(), "word/document.xml");
/// # Ok::<(), revmark::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::Word`] if the document would be larger than [`Options::limits`] allow.
pub fn in_word(text: Document, options: &Options) -> Result<(Document, Package)> {
    let warnings = text.warnings.clone();
    let parsing = parse::Options { language: options.language, plain: options.plain };
    let tree = parse::tree(text, &parsing);
    let package = render::word::fresh(&tree, &options.limits)?;
    let text = tree.document;
    let mut document = read::word::document(&text.source.name, &package, View::Final)?;
    document.warnings = warnings;
    for (paragraph, line) in document.paragraphs.iter_mut().zip(&text.paragraphs) {
        paragraph.line = line.line;
    }
    Ok((document, package))
}

/// The numbers of the instruments of a text, for a message.
fn numbers(tree: &ClauseTree) -> String {
    /// A file of a whole conference has hundreds.
    const MOST: usize = 12;
    let all = || tree.instruments.iter().map(|i| i.number.as_str()).filter(|n| !n.is_empty());
    let mut found = all().take(MOST).collect::<Vec<_>>().join(", ");
    match all().count() {
        0 => "none with a number".clone_into(&mut found),
        count if count > MOST => found += " and others",
        _ => {}
    }
    found
}

/// The instruments of a document that are to be compared.
fn instruments_of(document: Document, options: &Options) -> Result<ClauseTree> {
    let parsing = parse::Options { language: options.language, plain: options.plain };
    if document.is_missing() {
        // Even paragraph by paragraph there is not one to compare.
        return Ok(parse::tree(document, &parse::Options { plain: false, ..parsing }));
    }
    let mut tree = parse::tree(document, &parsing);
    let name = tree.document.source.name.clone();
    if tree.instruments.is_empty() {
        return Err(Error::NotAResolution { name });
    }
    if let Some(number) = &options.instrument {
        let found = numbers(&tree);
        if !tree.keep_instrument(number) {
            return Err(Error::NoSuchInstrument { name, number: number.clone(), found });
        }
    }
    Ok(tree)
}
