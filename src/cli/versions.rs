//! The two versions that are compared: two files, or one that holds both.
//!
//! In: what was typed. Out: two documents, and the package that marks can be written into.
//!
//! ```text
//! old.docx new.docx    the base with its tracked changes accepted, the revised version likewise
//! draft.docx           the base is the draft with its changes rejected, the other with them accepted
//! old.txt  new.docx    a text and a Word document
//! /dev/null  new.txt   no base: all of the text is new
//! ```

use std::path::Path;

use anyhow::{Result, ensure};
use revmark::Limits;
use revmark::model::{Document, Warning, WarningCode};
use revmark::ooxml::package::Package;
use revmark::ooxml::revisions::View;
use revmark::read::File;

use super::args::{self, DiffArguments};
use super::input::{self, is_nothing, is_standard};
use super::name_of;

/// The two versions that are compared.
pub(super) struct Versions {
    pub(super) base: Document,
    pub(super) revised: Document,
    /// The package of the base, where it is a Word document.
    pub(super) package: Option<Package>,
}

/// Which version of the base is compared.
pub(super) fn base_view(arguments: &DiffArguments) -> View {
    let is_both = arguments.revised.is_none();
    let default = if is_both { args::View::Original } else { args::View::Final };
    arguments.word.base_view.unwrap_or(default).into()
}

/// Reads the versions that were named.
///
/// # Errors
///
/// A file cannot be read, both are standard input, or the only one named holds one version.
pub(super) fn of(arguments: &DiffArguments, base: &Path) -> Result<Versions> {
    let (base_view, revised_view) = (base_view(arguments), arguments.word.revised_view.into());
    let limits = arguments.limits.limits();
    let Some(revised) = arguments.revised.as_deref() else {
        let file = input::file(base, &limits)?;
        ensure!(
            file.has_tracked_changes()?,
            "{}: only one file is named, and it holds no tracked changes; give the revised \
             version too",
            name_of(base)
        );
        let (base, revised) = (file.version(base_view)?, file.version(revised_view)?);
        return Ok(Versions { base, revised, package: file.into_package() });
    };
    ensure!(
        !(is_standard(base) && is_standard(revised)),
        "-: standard input cannot be both versions; name a file for one of them"
    );
    ensure!(
        !(is_nothing(base) && is_nothing(revised)),
        "{}: no version at all; name a file for one of them",
        name_of(base)
    );
    let (base, package) = version(base, base_view, "--base-view", &limits)?;
    let (revised, _) = version(revised, revised_view, "--revised-view", &limits)?;
    Ok(Versions { base, revised, package })
}

/// One of two versions, and its package if it is a Word document.
fn version(
    path: &Path,
    view: View,
    option: &str,
    limits: &Limits,
) -> Result<(Document, Option<Package>)> {
    if is_nothing(path) {
        return Ok((Document::missing(name_of(path)), None));
    }
    let file = input::file(path, limits)?;
    Ok((read(&file, view, option)?, file.into_package()))
}

/// Reads a file that is one version; of one that holds two it is said which was read.
///
/// # Errors
///
/// There is no text in it, or it is damaged.
pub(super) fn read(file: &File, view: View, option: &str) -> Result<Document> {
    let mut document = file.version(view)?;
    if file.has_tracked_changes()? {
        document.warnings.push(read_as(view, option));
    }
    Ok(document)
}

/// Says which of the versions in a file was compared.
fn read_as(view: View, option: &str) -> Warning {
    let (read, other) = match view {
        View::Final => ("accepted", "original"),
        View::Original => ("rejected", "final"),
    };
    let message = format!(
        "it holds tracked changes and was read with all of them {read}; {option} {other} reads \
         its other version"
    );
    Warning::new(WarningCode::TrackedChangesReadAs, message)
}
