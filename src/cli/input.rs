//! The files that are compared: from a path to a document.
//!
//! In: a path, or `-` for standard input. Out: the document, or one line that names the file, what
//! is wrong with it and the way out. No input is read further than the limit, so a device that never
//! ends does no harm.
//!
//! ```text
//! old.txt    ─►  Document
//! drafts/    ─►  drafts/: a folder; name a file in it
//! /dev/zero  ─►  /dev/zero: larger than the limit of 64 MiB; …
//! ```

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Result, anyhow};
use revmark::model::{Document, Warning, WarningCode};
use revmark::ooxml::revisions::View;
use revmark::{Error, Limits, read};

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
pub(super) fn file(path: &Path, limits: &Limits) -> Result<read::File> {
    file_named(path, &name_of(path), limits)
}

/// Reads one file that has another name for the user than its path.
///
/// # Errors
///
/// Those of [`file`].
pub(super) fn file_named(path: &Path, name: &str, limits: &Limits) -> Result<read::File> {
    Ok(read::File::within(name, content(path, name, limits)?, limits)?)
}

/// The content of a file, which is called `name` in errors.
///
/// # Errors
///
/// The file cannot be read, or is larger than the limit.
pub(super) fn content(path: &Path, name: &str, limits: &Limits) -> Result<Vec<u8>> {
    let limit = limits.input.min(Limits::MOST_INPUT);
    match bytes(path, limit).map_err(|error| explained(name, &error))? {
        Content::Whole(bytes) => Ok(bytes),
        Content::TooLarge(size) => {
            Err(Error::TooLarge { name: name.to_owned(), size, limit }.into())
        }
    }
}

/// Reads one file as a document; of tracked changes, the version with all of them accepted, which
/// is said.
///
/// # Errors
///
/// Those of [`file`].
pub(super) fn document(path: &Path, limits: &Limits) -> Result<Document> {
    let file = file(path, limits)?;
    let mut document = file.version(View::Final)?;
    if file.has_tracked_changes()? {
        let message = "it holds tracked changes and was read with all of them accepted";
        document.warnings.push(Warning::new(WarningCode::TrackedChangesReadAs, message));
    }
    Ok(document)
}

/// What was read of a file.
enum Content {
    Whole(Vec<u8>),
    /// More than the limit, so that it was left: how much there is, or twice the limit where that is
    /// not known, since it came from a pipe or grew.
    TooLarge(u64),
}

/// Reads a file as far as the limit.
fn bytes(path: &Path, limit: u64) -> io::Result<Content> {
    if is_standard(path) {
        return limited(&mut io::stdin().lock(), limit);
    }
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    // Of what is no file the size says nothing; and some files of the system that have content say
    // that they have none.
    if metadata.is_file() && metadata.len() > limit {
        return Ok(Content::TooLarge(metadata.len()));
    }
    limited(&mut file, limit)
}

/// Reads a source that may have no end.
fn limited(source: &mut dyn Read, limit: u64) -> io::Result<Content> {
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes)?;
    let is_whole = bytes.len() as u64 <= limit;
    Ok(if is_whole { Content::Whole(bytes) } else { Content::TooLarge(limit.saturating_mul(2)) })
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
