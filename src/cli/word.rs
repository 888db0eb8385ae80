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
use revmark::model::{Comparison, Format};
use revmark::ooxml::package::Package;
use revmark::render::word::{self, Options};
use revmark::{mark, render};

use super::args::{DiffArguments, Moves};
use super::output::Output;
use super::versions::Versions;
use super::{finish, lines, one_line, versions};

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
    ensure!(
        arguments.select.only.is_none() && arguments.select.ignore.is_empty(),
        "a Word document holds all changes; leave out --only and --ignore"
    );
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
    let comparison = revmark::compare(base, revised, options)?;
    write(&comparison, &package, arguments, output)
}

/// Writes the marks into a copy of the base; whether there are none, those outside the instruments
/// included.
fn write(
    comparison: &Comparison,
    package: &Package,
    arguments: &DiffArguments,
    output: Output,
) -> Result<bool> {
    let options = Options {
        author: arguments.word.author.clone(),
        date: arguments.word.date.clone(),
        moves: arguments.word.moves == Moves::Tracked,
        view: versions::base_view(arguments),
    };
    let typography = arguments.select.marks_typography();
    let document = mark::document(comparison, mark::Options { typography });
    let bytes = word::marked(comparison, &document, package, &options)?;
    let warnings = lines(&comparison.warnings, |side| Some(&comparison.side(side?).document));
    // A document has no line below the text that could say it.
    let warn = |said: String, line: &String| said + "warning[beside-text]: " + line + "\n";
    let mut said = render::omissions(comparison).iter().fold(warnings, warn);
    if package.is_macro_enabled() {
        said += &macros_left_out(&comparison.base.document.source.name);
    }
    finish(arguments.write.quiet, output, &said, |out| out.write_all(&bytes))?;
    Ok(comparison.is_unchanged() && document.is_unchanged())
}

/// Says that the macros of a document are not in the one that is written.
pub(super) fn macros_left_out(name: &str) -> String {
    one_line(&format!("warning[macros-left-out]: {name}: a .docx file holds no macros")) + "\n"
}
