//! Packages of Word documents as others made them.
//!
//! In: the documents of `fixtures/docx` in the folder that `REVMARK_SHARED` names, else
//! `../shared`. Out: one failure for all. Where there is no such folder, a line on standard error
//! says that nothing was tested.

use std::fs;
use std::path::{Path, PathBuf};

use revmark::ooxml::package::Package;
use revmark::ooxml::xml::Tree;

use crate::shared::shared;

/// The files under a folder of the shared fixtures, in order of their paths.
fn documents() -> Vec<PathBuf> {
    let mut found = Vec::new();
    if let Some(folder) = shared() {
        collect(&folder.join("fixtures/docx"), &mut found);
    }
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "docx" || ending == "docm") {
            found.push(path);
        }
    }
}

#[test]
fn main_parts_and_what_they_lead_to_are_read() {
    let mut faults = Vec::new();
    for path in documents() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        if bytes.starts_with(b"\xD0\xCF") {
            continue;
        }
        let package = match Package::open(bytes) {
            Ok(package) => package,
            Err(fault) => {
                faults.push(format!("{name}: {fault}"));
                continue;
            }
        };
        for kind in ["styles", "footnotes", "endnotes", "numbering", "settings"] {
            match package.related(package.main(), kind) {
                Ok(Some(part)) => match package.text(&part) {
                    Ok(Some(text)) => {
                        if let Err(fault) = Tree::parse(&text) {
                            faults.push(format!("{name}: {part} {fault:?}"));
                        }
                    }
                    other => faults.push(format!("{name}: {part} {other:?}")),
                },
                Ok(None) => {}
                Err(fault) => faults.push(format!("{name}: {fault}")),
            }
        }
        match package.text(package.main()) {
            Ok(Some(text)) => {
                if let Err(fault) = Tree::parse(&text) {
                    faults.push(format!("{name}: main {fault:?}"));
                }
            }
            other => faults.push(format!("{name}: {other:?}")),
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
