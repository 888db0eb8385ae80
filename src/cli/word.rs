//! A comparison written as a Word document.
//!
//! In: a comparison, and the package of its base if that is a Word document. Out: the document with
//! tracked changes, in a file or on standard output.

use anyhow::Result;
use revmark::model::Comparison;
use revmark::ooxml::package::Package;
use revmark::render::word::{self, Options};
use revmark::{mark, render};

use super::args::{DiffArguments, Moves};
use super::output::Output;
use super::{finish, lines, versions};

/// Writes the marks into a copy of the base, or into a new document made from a plain text.
///
/// # Errors
///
/// The package cannot be written, or the output cannot be written to.
pub(super) fn write(
    comparison: &Comparison,
    package: Option<&Package>,
    arguments: &DiffArguments,
    output: Output,
) -> Result<()> {
    let options = Options {
        author: arguments.word.author.clone(),
        date: arguments.word.date.clone(),
        moves: arguments.word.moves == Moves::Tracked,
        view: versions::base_view(arguments),
    };
    let typography = arguments.select.marks_typography();
    let document = mark::document(comparison, mark::Options { typography });
    let fresh;
    let package = match package {
        Some(package) => package,
        None => {
            fresh = word::fresh(&comparison.base)?;
            &fresh
        }
    };
    let bytes = word::marked(comparison, &document, package, &options)?;
    let warnings = lines(&comparison.warnings, |side| Some(&comparison.side(side?).document));
    // A document has no line below the text that could say it.
    let warn = |said: String, line: &String| said + "warning[beside-text]: " + line + "\n";
    let said = render::omissions(comparison).iter().fold(warnings, warn);
    finish(arguments.write.quiet, output, &said, |out| out.write_all(&bytes))
}
