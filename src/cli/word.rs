//! A comparison written as a Word document.
//!
//! In: two versions, and the package of the base if that is a Word document. Out: the document with
//! tracked changes, in a file or on standard output.
//!
//! ```text
//! old.docx new.docx    a copy of old.docx with marks
//! old.docx new.txt     the same; new.txt is compared as the document that can be made of it
//! old.txt  new.txt     a document in the styles of ITU templates, made of old.txt, with marks
//! ```

use anyhow::{Result, ensure};
use revmark::model::{Comparison, Document, Format, MarkedDocument};
use revmark::ooxml::package::Package;
use revmark::ooxml::revisions::View;
use revmark::render::word::{self, Options};
use revmark::{Comparer, render};

use super::args::{DiffArguments, Moves, SelectArguments, WordArguments};
use super::output::Output;
use super::versions::Versions;
use super::{finish, lines, versions, warning};

/// What the warning about lost macros is called.
pub(super) const MACROS: &str = "macros-left-out";

/// Two versions that are compared to write the marks into a package.
pub(super) struct Draft {
    pub(super) base: Document,
    pub(super) revised: Document,
    /// The package of the base, or the one that was made of its text.
    pub(super) package: Package,
}

/// A document with marks.
pub(super) struct Marked {
    pub(super) bytes: Vec<u8>,
    /// What is not in it, a code and a sentence each: it has no line below the text to say it.
    pub(super) left_out: Vec<(&'static str, String)>,
    /// Whether there are no marks in it, those outside the instruments included.
    pub(super) is_unchanged: bool,
}

/// Compares two versions and writes the marks; whether nothing changed.
///
/// # Errors
///
/// Changes were to be left out, which a document that holds both versions cannot do; one of the
/// versions is no resolution; the package or the output cannot be written.
pub(super) fn diff(
    versions: Versions,
    options: &revmark::Options,
    arguments: &DiffArguments,
    output: Output,
) -> Result<bool> {
    ensure_whole(&arguments.select)?;
    let writing = writing(&arguments.word, versions::base_view(arguments));
    let (marked, said) = compared(versions, options, &writing)?;
    finish(arguments.write.quiet, output, &said, |out| out.write_all(&marked.bytes))?;
    Ok(marked.is_unchanged)
}

/// Compares two versions and marks what changed; with what is to be said of it on standard error.
///
/// # Errors
///
/// One of the versions is no resolution; the package cannot be written.
pub(super) fn compared(
    versions: Versions,
    options: &revmark::Options,
    writing: &Options,
) -> Result<(Marked, String)> {
    let comparer = Comparer::default();
    let Draft { base, revised, package } = draft(versions, options)?;
    let comparison = comparer.compare(base, revised, options)?;
    let document = comparer.document(&comparison, options);
    let marked = marked(&comparison, &document, &package, writing)?;
    let warnings = lines(&comparison.warnings, |side| Some(&comparison.side(side?).document));
    let said = marked.left_out.iter();
    let said = said.fold(warnings, |said, (code, sentence)| said + &warning(code, sentence));
    Ok((marked, said))
}

/// Makes sure that no change is to be left out.
///
/// # Errors
///
/// One is.
pub(super) fn ensure_whole(select: &SelectArguments) -> Result<()> {
    ensure!(
        select.only.is_none() && select.ignore.is_empty(),
        "a Word document holds all changes; leave out --only and --ignore"
    );
    Ok(())
}

/// The versions as they are compared for a Word document: what is a text is made a document.
///
/// # Errors
///
/// A text is larger than a Word document may be.
pub(super) fn draft(versions: Versions, options: &revmark::Options) -> Result<Draft> {
    let Versions { base, revised, package } = versions;
    ensure!(
        !base.is_missing() && !revised.is_missing(),
        "a Word document is marked with two versions, and one is missing; choose another format"
    );
    let (base, package) = match package {
        Some(package) => (base, package),
        None => revmark::in_word(base, options)?,
    };
    let revised = match revised.source.format {
        Format::Text => revmark::in_word(revised, options)?.0,
        _ => revised,
    };
    Ok(Draft { base, revised, package })
}

/// How the marks are written.
pub(super) fn writing(arguments: &WordArguments, view: View) -> Options {
    Options {
        author: arguments.author.clone(),
        date: arguments.date.clone(),
        moves: arguments.moves == Moves::Tracked,
        view,
    }
}

/// Writes the marks into a copy of the base.
///
/// # Errors
///
/// The package cannot be written, or would not give back both versions.
pub(super) fn marked(
    comparison: &Comparison,
    document: &MarkedDocument,
    package: &Package,
    options: &Options,
) -> Result<Marked> {
    let bytes = word::marked(comparison, document, package, options)?;
    let omissions = render::omissions(comparison).into_iter();
    let mut left_out: Vec<_> = omissions.map(|sentence| ("beside-text", sentence)).collect();
    if package.is_macro_enabled() {
        let name = &comparison.base.document.source.name;
        left_out.push((MACROS, macros_left_out(name)));
    }
    let is_unchanged = comparison.is_unchanged() && document.is_unchanged();
    Ok(Marked { bytes, left_out, is_unchanged })
}

/// Says that the macros of a document are not in the one that is written.
pub(super) fn macros_left_out(name: &str) -> String {
    format!("{name}: a .docx file holds no macros")
}
