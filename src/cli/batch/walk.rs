//! The files of a folder, and of the folders in it.
//!
//! In: a folder. Out: the texts and Word documents below it in the order of their paths, what was
//! passed over and why, and the folders that could not be read.
//!
//! ```text
//! old/res-30.docx          a file
//! old/ar/res-30.txt        a file
//! old/minutes.pdf          passed over: not a text or a Word document (.txt, .docx)
//! old/copy ─► old          passed over: a link to a folder
//! old/.git, old/~$30.docx  not mentioned
//! ```

use std::fs::{self, FileType};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, ensure};
use walkdir::{DirEntry, WalkDir};

use crate::cli::input::explained;
use crate::cli::name_of;

/// What files are named that can hold a text.
const EXTENSIONS: [&str; 6] = ["txt", "text", "docx", "docm", "dotx", "dotm"];

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// The files to be read, as paths below the folder.
    pub(super) files: Vec<PathBuf>,
    /// What is passed over, and why.
    pub(super) passed_over: Vec<(PathBuf, &'static str)>,
    /// What of the folder cannot be listed, and what is wrong with it.
    pub(super) faults: Vec<(PathBuf, String)>,
}

/// Lists a folder.
///
/// Links to files are followed; those to folders are not, so that none leads in a circle.
///
/// # Errors
///
/// There is no such folder.
pub(super) fn list(folder: &Path) -> Result<Listing> {
    let name = name_of(folder);
    ensure!(folder.exists(), "{name}: no such folder; check the name");
    ensure!(folder.is_dir(), "{name}: not a folder; to compare two files, leave out `batch`");
    let mut listing = Listing::default();
    let entries = WalkDir::new(folder).min_depth(1).sort_by_file_name();
    for entry in entries.into_iter().filter_entry(|entry| !is_hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => listing.add(below(folder, entry.path()), &entry),
            Err(error) => {
                let path = error.path().unwrap_or(folder);
                let fault = fault(path, &error).to_string();
                listing.faults.push((below(folder, path), fault));
            }
        }
    }
    Ok(listing)
}

impl Listing {
    /// Takes up a file, a link, or something else that is no folder.
    fn add(&mut self, path: PathBuf, entry: &DirEntry) {
        // Of a link that leads nowhere nothing is known: reading it will say so.
        let file_type = fs::metadata(entry.path()).map(|metadata| metadata.file_type()).ok();
        match file_type.and_then(unreadable) {
            Some(why) => self.passed_over.push((path, why)),
            None if has_text(&path) => self.files.push(path),
            None => {
                self.passed_over.push((path, "not a text or a Word document (.txt, .docx)"));
            }
        }
    }
}

/// Why what is no file is passed over: a pipe would be waited for, a device has no end.
fn unreadable(file_type: FileType) -> Option<&'static str> {
    if file_type.is_dir() {
        return Some("a link to a folder");
    }
    (!file_type.is_file()).then_some("not a file")
}

/// Whether a path has the extension of a text or a Word document.
fn has_text(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.iter().any(|e| e.eq_ignore_ascii_case(extension)))
}

/// Whether an entry is not meant for people: hidden, or what Word (`~$30.docx`), LibreOffice
/// (`.~lock.30.docx#`) and revmark (`.revmark-…`) keep beside a file while it is open.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() > 0 && (name.starts_with('.') || name.starts_with("~$"))
}

/// The path of an entry below the folder that is listed.
fn below(folder: &Path, path: &Path) -> PathBuf {
    path.strip_prefix(folder).unwrap_or(path).to_owned()
}

/// What keeps a folder from being listed, and the way out.
fn fault(path: &Path, error: &walkdir::Error) -> anyhow::Error {
    let name = name_of(path);
    match error.io_error() {
        Some(error) => explained(&name, error),
        None => anyhow!("{name}: cannot be listed ({error}); copy it and try again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with files of these names.
    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "text").unwrap();
        }
        folder
    }

    #[test]
    fn texts_and_documents_are_listed_in_order() {
        let folder = folder(&[
            "b/res-2.DOCX",
            "a.txt",
            "b/res-10.docx",
            "Thumbs.db",
            ".git/x.txt",
            "~$a.docx",
            ".revmark-batch.jsonl",
            ".~lock.a.docx#",
            "minutes.pdf",
        ]);
        let listing = list(folder.path()).unwrap();
        assert_eq!(listing.files, ["a.txt", "b/res-10.docx", "b/res-2.DOCX"].map(PathBuf::from));
        let names: Vec<_> = listing.passed_over.iter().map(|(path, _)| path.clone()).collect();
        assert_eq!(names, ["Thumbs.db", "minutes.pdf"].map(PathBuf::from));
        assert!(listing.faults.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_to_files_and_never_in_a_circle() {
        use std::os::unix::fs::symlink;
        let folder = folder(&["old/a.txt", "elsewhere.txt"]);
        let old = folder.path().join("old");
        symlink("../elsewhere.txt", old.join("b.txt")).unwrap();
        symlink("nowhere.txt", old.join("c.txt")).unwrap();
        symlink(".", old.join("circle")).unwrap();
        symlink("d.txt", old.join("d.txt")).unwrap();
        let listing = list(&old).unwrap();
        assert_eq!(listing.files, ["a.txt", "b.txt", "c.txt", "d.txt"].map(PathBuf::from));
        assert_eq!(listing.passed_over, [(PathBuf::from("circle"), "a link to a folder")]);
    }

    #[test]
    fn a_folder_that_is_none_is_said() {
        let folder = folder(&["a.txt"]);
        let said = |name: &str| list(&folder.path().join(name)).unwrap_err().to_string();
        assert!(said("nowhere").ends_with("no such folder; check the name"));
        assert!(said("a.txt").contains("not a folder"));
    }
}
