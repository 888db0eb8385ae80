//! The files that are compared: from a path to a document.
//!
//! In: a path, or `-` for standard input. Out: the document, or one line that names the file, what
//! is wrong with it and the way out. No input is read further than the reader takes, so a device
//! that never ends does no harm.
//!
//! ```text
//! old.txt    ─►  Document
//! drafts/    ─►  drafts/: a folder; name a file in it
//! /dev/zero  ─►  /dev/zero: longer than the limit of … bytes; …
//! ```

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Result, anyhow};
use revmark::model::{Document, Warning, WarningCode};
use revmark::ooxml::revisions::View;
use revmark::read::{self, MAX_INPUT};

use super::name_of;

/// The path that stands for standard input or standard output.
const STANDARD: &str = "-";
/// The path that stands for a version that does not exist, as for `git` and `diff`.
const NOTHING: &str = "/dev/null";
/// What becomes of that path where the shell of Git for Windows translates it.
const NOTHING_ON_WINDOWS: &str = "nul";

/// Whether a path stands for standard input or standard output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == STANDARD
}

/// Whether a path stands for a version that does not exist.
pub(super) fn is_nothing(path: &Path) -> bool {
    let is_nothing = |name: &str| cfg!(windows) && name.eq_ignore_ascii_case(NOTHING_ON_WINDOWS);
    path.as_os_str() == NOTHING || path.to_str().is_some_and(is_nothing)
}

/// Reads one file.
///
/// # Errors
///
/// The file cannot be read, or holds no text that can be compared.
pub(super) fn file(path: &Path) -> Result<read::File> {
    file_named(path, &name_of(path))
}

/// Reads one file that has another name for the user than its path.
///
/// # Errors
///
/// Those of [`file`].
pub(super) fn file_named(path: &Path, name: &str) -> Result<read::File> {
    Ok(read::File::of(name, content(path, name)?)?)
}

/// The content of a file, which is called `name` in errors.
///
/// # Errors
///
/// The file cannot be read.
pub(super) fn content(path: &Path, name: &str) -> Result<Vec<u8>> {
    bytes(path).map_err(|error| explained(name, &error))
}

/// Reads one file as a document; of tracked changes, the version with all of them accepted, which
/// is said.
///
/// # Errors
///
/// Those of [`file`].
pub(super) fn document(path: &Path) -> Result<Document> {
    let file = file(path)?;
    let mut document = file.version(View::Final)?;
    if file.has_tracked_changes()? {
        let message = "it holds tracked changes and was read with all of them accepted";
        document.warnings.push(Warning::new(WarningCode::TrackedChangesReadAs, message));
    }
    Ok(document)
}

/// The content of a file, cut one byte after the limit, which the reader then reports.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let limited = |source: &mut dyn Read| {
        let mut bytes = Vec::new();
        source.take(MAX_INPUT + 1).read_to_end(&mut bytes).map(|_| bytes)
    };
    if is_standard(path) {
        limited(&mut io::stdin().lock())
    } else {
        limited(&mut File::open(path)?)
    }
}

/// What keeps a file from being read, and the way out.
pub(super) fn explained(name: &str, error: &io::Error) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            anyhow!("{name}: no such file; check the name and the folder")
        }
        io::ErrorKind::IsADirectory => anyhow!("{name}: a folder; name a file in it"),
        io::ErrorKind::PermissionDenied => {
            anyhow!("{name}: no permission to read it; ask its owner, or copy it")
        }
        _ => anyhow!("{name}: cannot be read ({error}); copy it to another place and try again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_file_comes_with_the_way_out() {
        let line = |kind: io::ErrorKind| explained("old.txt", &kind.into()).to_string();
        for (kind, expected) in [
            (io::ErrorKind::NotFound, "old.txt: no such file; check"),
            (io::ErrorKind::PermissionDenied, "old.txt: no permission to read it; ask"),
            (io::ErrorKind::IsADirectory, "old.txt: a folder; name"),
            (io::ErrorKind::TimedOut, "old.txt: cannot be read (timed out); copy"),
        ] {
            assert!(line(kind).starts_with(expected), "{}", line(kind));
        }
    }
}
