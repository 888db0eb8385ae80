//! The folder of the reports.
//!
//! In: the path of `-o`, and the two folders that are compared. Out: a folder in which nothing of
//! another origin is replaced; or why there is none.
//!
//! ```text
//! reports/               made, or gone on with where it has a record of an earlier run
//! old/reports/           refused: inside old
//! documents/             refused, if it has an index.html and no record of an earlier run
//! reports/res-31.html    refused, if an earlier run came to its end and has not noted this file
//! reports/               refused, while another run writes into it
//! ```

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Error, Result, anyhow, bail, ensure};

use super::lock::Lock;
use crate::cli::name_of;
use crate::cli::output::{self, TEMPORARY};

/// The page that leads to the reports.
pub(super) const INDEX: &str = "index.html";
/// What was found, for programs.
pub(super) const SUMMARY: &str = "summary.json";
/// What was done: the record that a run goes on from.
pub(super) const RECORD: &str = ".revmark-batch.jsonl";
/// What is there while a run is.
const LOCK: &str = ".revmark-batch.lock";

/// Random characters in the name of a temporary file.
const RANDOM: usize = 6;

/// A folder that reports are written into.
#[derive(Debug)]
pub(super) struct ReportFolder {
    path: PathBuf,
}

impl ReportFolder {
    /// A folder, which may be there or not; nothing is made or changed yet.
    ///
    /// # Errors
    ///
    /// It is or is in one of `inputs`, or is no folder.
    pub(super) fn new(path: &Path, inputs: [&Path; 2]) -> Result<Self> {
        let name = name_of(path);
        let real = real(path).with_context(|| format!("{name}: no such folder; make it first"))?;
        for input in inputs {
            let is_inside = fs::canonicalize(input).is_ok_and(|input| real.starts_with(input));
            let input = name_of(input);
            ensure!(!is_inside, "{name}: inside the input {input}; name a folder outside of it");
        }
        ensure!(path.is_dir() || !path.exists(), "{name}: not a folder; name another one");
        Ok(Self { path: path.to_owned() })
    }

    /// Makes the folder if it is not there, and holds other runs off it.
    ///
    /// # Errors
    ///
    /// It cannot be made or written to; another run is at work in it.
    pub(super) fn lock(&self) -> Result<Lock> {
        fs::create_dir_all(&self.path).map_err(|error| fault(&self.path, &error))?;
        let lock = Lock::take(self.file(LOCK)).map_err(|error| fault(&self.path, &error))?;
        lock.with_context(|| {
            let name = name_of(&self.path);
            format!("{name}: another run writes into it; wait for its end, or name another folder")
        })
    }

    /// Makes sure that the files to be written replace nothing but those of an earlier run, which has
    /// noted the names `earlier`; and takes away what tells of its end, and what it left behind when
    /// it was interrupted.
    ///
    /// # Errors
    ///
    /// There is a file with one of the names, and it is not of an earlier run.
    pub(super) fn claim<'n>(
        &self,
        reports: impl Iterator<Item = &'n str>,
        earlier: &BTreeSet<&str>,
    ) -> Result<()> {
        let is_there = |name: &&str| fs::symlink_metadata(self.file(name)).is_ok();
        let foreign = if !is_there(&RECORD) {
            [INDEX, SUMMARY].into_iter().chain(reports).find(is_there)
        } else if is_there(&INDEX) {
            reports.filter(|name| !earlier.contains(name)).find(is_there)
        } else {
            // A run that did not come to its end may have left reports that it could not note.
            None
        };
        if let Some(name) = foreign {
            let name = name_of(&self.file(name));
            bail!("{name}: it was there before; name an empty folder for the reports");
        }
        for name in [INDEX, SUMMARY] {
            self.remove(name);
        }
        let entries = fs::read_dir(&self.path).map_err(|error| fault(&self.path, &error))?;
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_temporary(&name) {
                self.remove(&name);
            }
        }
        Ok(())
    }

    /// A file in the folder.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Writes a file, whole or not at all.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        let path = self.file(name);
        let written = output::whole(&path, |out| out.write_all(content));
        written.map_err(|error| fault(&path, &error))
    }

    /// Writes files, all of them or none.
    ///
    /// # Errors
    ///
    /// One of them cannot be written.
    pub(super) fn write_all<'f>(
        &self,
        files: impl Iterator<Item = (&'f str, &'f Vec<u8>)>,
    ) -> Result<()> {
        let mut written: Vec<&str> = Vec::new();
        for (name, content) in files {
            if let Err(error) = self.write(name, content) {
                for name in written {
                    self.remove(name);
                }
                return Err(error);
            }
            written.push(name);
        }
        Ok(())
    }

    /// Takes a file away. Where that fails it stays, and does no harm.
    pub(super) fn remove(&self, name: &str) {
        let _ = fs::remove_file(self.file(name));
    }
}

/// There is no room for a file: nothing more can be done in the folder.
#[derive(Debug, thiserror::Error)]
#[error("{0}: no space left on its disk; make room and run it again, which goes on from there")]
pub(super) struct NoSpace(String);

/// What keeps something in the folder from being written or read, and the way out.
pub(super) fn fault(path: &Path, error: &io::Error) -> Error {
    let name = name_of(path);
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => NoSpace(name).into(),
        io::ErrorKind::PermissionDenied => {
            anyhow!("{name}: no permission to write it; name another folder with -o")
        }
        _ => anyhow!("{name}: cannot be written ({error}); name another folder with -o"),
    }
}

/// Whether a name is one that a temporary file has.
fn is_temporary(name: &str) -> bool {
    let random = name.strip_prefix(TEMPORARY);
    random.is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Where a path really leads, of which the last parts may not be there yet; `None` where it goes
/// back up from a part that is not there.
fn real(path: &Path) -> Option<PathBuf> {
    let mut missing = Vec::new();
    let mut existing = path;
    loop {
        let looked_at = if existing.as_os_str().is_empty() { Path::new(".") } else { existing };
        if let Ok(mut real) = fs::canonicalize(looked_at) {
            real.extend(missing.iter().rev());
            return Some(real);
        }
        let Some(Component::Normal(last)) = existing.components().next_back() else { return None };
        missing.push(last);
        existing = existing.parent()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_inside_an_input_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for name in ["old", "new", "new/sub"] {
            fs::create_dir(path(name)).unwrap();
        }
        let folder_at = |name: &str| ReportFolder::new(&path(name), [&path("old"), &path("new")]);
        for name in ["old", "old/reports", "new/sub/a/b", "reports/../new/x", "new/../old"] {
            assert!(folder_at(name).is_err(), "{name}");
        }
        for name in ["reports", "older", "a/b", ""] {
            assert!(folder_at(name).is_ok(), "{name}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("old", path("link")).unwrap();
            assert!(folder_at("link").is_err() && folder_at("link/reports").is_err());
        }
    }

    #[test]
    fn what_is_not_of_an_earlier_run_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let reports = ReportFolder { path: folder.path().to_owned() };
        let claim = |name: &str, earlier: &[&str]| {
            reports.claim([name].into_iter(), &earlier.iter().copied().collect())
        };
        for name in ["notes.txt", "res-30.html"] {
            fs::write(reports.file(name), "mine").unwrap();
        }
        assert!(claim("res-31.html", &[]).is_ok());
        assert!(claim("res-30.html", &[]).is_err());
        for name in [RECORD, INDEX, SUMMARY, ".revmark-a1B2c3", ".revmark-own.txt"] {
            fs::write(reports.file(name), "").unwrap();
        }
        let error = claim("res-30.html", &["res-31.html"]).unwrap_err().to_string();
        assert!(error.contains("res-30.html: it was there before"), "{error}");
        assert!(reports.file(INDEX).exists() && reports.file(SUMMARY).exists());
        assert!(claim("res-30.html", &["res-30.html"]).is_ok());
        assert_eq!(names(&folder), [RECORD, ".revmark-own.txt", "notes.txt", "res-30.html"]);
    }

    #[test]
    fn what_an_interrupted_run_could_not_note_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let reports = ReportFolder { path: folder.path().to_owned() };
        for name in [RECORD, "res-30.html"] {
            fs::write(reports.file(name), "").unwrap();
        }
        assert!(reports.claim(["res-30.html"].into_iter(), &BTreeSet::new()).is_ok());
    }

    #[test]
    fn of_several_files_all_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let reports = ReportFolder { path: folder.path().to_owned() };
        fs::create_dir(reports.file("b.docx")).unwrap();
        let content = b"content".to_vec();
        let write =
            |names: &[&'static str]| reports.write_all(names.iter().map(|name| (*name, &content)));
        assert!(write(&["a.html", "b.docx"]).is_err());
        assert_eq!(names(&folder), ["b.docx"]);
        assert!(write(&["a.html", "a.docx"]).is_ok());
        assert_eq!(names(&folder), ["a.docx", "a.html", "b.docx"]);
    }

    /// What is in a folder.
    fn names(folder: &tempfile::TempDir) -> Vec<std::ffi::OsString> {
        let entries = fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    }
}
