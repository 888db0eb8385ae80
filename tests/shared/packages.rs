//! Opens and rewrites the packages of Word documents that other programs made.
//!
//! ```text
//! open ─► main part, styles, notes: sound XML
//!      ─► replace the main part, add notes ─► every other entry as it was, to the byte
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use revmark::ooxml::fault::Fault;
use revmark::ooxml::package::Package;
use revmark::ooxml::xml::Tree;
use zip::ZipArchive;

use crate::shared;

/// The packages under a folder, in order of their paths; those that are encrypted are none.
fn packages(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(packages(&path));
        } else if path.extension().is_some_and(|ending| ending == "docx" || ending == "docm") {
            let bytes = fs::read(&path).unwrap();
            if bytes.starts_with(b"PK") {
                found.push((path, bytes));
            }
        }
    }
    found
}

/// Fails with what `check` finds wrong in any of the shared documents.
fn check_all(check: impl Fn(Vec<u8>) -> Result<(), Fault>) {
    let folder = shared().map(|folder| folder.join("fixtures/docx"));
    let faults: Vec<String> = folder
        .map(|folder| packages(&folder))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(path, bytes)| Some(format!("{}: {}", path.display(), check(bytes).err()?)))
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The names of the entries, and their deflated bytes.
fn raw(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut entries = BTreeMap::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index_raw(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        entries.insert(entry.name().unwrap().into_owned(), bytes);
    }
    entries
}

#[test]
fn the_parts_of_every_document_are_found_and_sound() {
    check_all(|bytes| {
        let package = Package::open(bytes)?;
        let mut parts = vec![package.main().to_owned()];
        for kind in ["styles", "numbering", "settings", "footnotes", "endnotes", "header"] {
            parts.extend(package.all_related(package.main(), kind)?);
        }
        for part in parts {
            let text = package.text(&part)?.unwrap();
            let tree = Tree::parse(&text).unwrap();
            assert_eq!(tree.to_string(), text);
        }
        Ok(())
    });
}

#[test]
fn what_is_not_changed_in_a_document_is_copied_to_the_byte() {
    check_all(|bytes| {
        let before = raw(&bytes);
        let package = Package::open(bytes)?;
        let main = package.text(package.main())?.unwrap();
        let mut edit = package.edit().without_macros();
        edit.replace(package.main(), main.clone())?;
        edit.add("footnotes", "<footnotes/>".to_owned());
        let written = edit.clone().write()?;
        assert_eq!(written, edit.write()?);
        let after = raw(&written);
        let changed: Vec<&str> = after
            .iter()
            .filter(|(name, bytes)| before.get(*name) != Some(bytes))
            .map(|(name, _)| name.as_str())
            .filter(|name| !name.contains("_rels/") && *name != "[Content_Types].xml")
            .collect();
        let written = Package::open(written)?;
        let added = written.all_related(written.main(), "footnotes")?.pop().unwrap();
        assert!(changed.iter().all(|name| [written.main(), &added].contains(name)), "{changed:?}");
        assert_eq!(written.text(written.main())?.unwrap(), main);
        let lost = before.keys().filter(|name| !after.contains_key(*name));
        assert!(lost.into_iter().all(|name| name.contains("vba")));
        Ok(())
    });
}
