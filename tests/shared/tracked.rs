//! Checks both versions of documents with tracked changes against those that other programs made.
//!
//! ```text
//! tracked/X.docx resolved      =  X-Accepted.docx, X-Rejected.docx
//! samples/X.docx resolved      =  X.expected.accept.txt, X.expected.reject.txt
//! any document resolved twice  =  the same document resolved once
//! ```

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use revmark::ooxml::package::Package;
use revmark::ooxml::revisions::{View, authors, has_revisions, resolve};
use revmark::ooxml::xml::Tree;
use revmark::ooxml::{plain, version};

use crate::shared;

const VIEWS: [(View, &str, &str); 2] =
    [(View::Original, "Rejected", "reject"), (View::Final, "Accepted", "accept")];

/// The baselines in which an empty paragraph is left of one whose mark was moved away.
const WITH_EMPTY_PARAGRAPH: &str = "RP015-MoveFrom-MoveTo";

/// The .docx files of a shared folder and those in it, in order of their paths.
fn documents(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if let Some(shared) = shared() {
        collect(&shared.join("fixtures/docx").join(folder), &mut found);
    }
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "docx") {
            found.push(path);
        }
    }
}

fn open(path: &Path) -> Package {
    Package::open(fs::read(path).unwrap()).unwrap()
}

/// The lines of a text; the empty ones are left out where they are known to differ.
fn lines(text: &str, without_empty: bool) -> Vec<&str> {
    text.lines().filter(|line| !without_empty || !line.is_empty()).collect()
}

#[test]
fn both_versions_are_those_that_others_resolved() {
    let mut faults = String::new();
    for path in documents("tracked") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (view, baseline, _) in VIEWS {
            let baseline = path.with_file_name(format!("{name}-{baseline}.docx"));
            if !baseline.exists() {
                continue;
            }
            let expected = plain::text(&open(&baseline), View::Final, None).unwrap();
            let found = plain::text(&open(&path), view, None).unwrap();
            let without_empty = name == WITH_EMPTY_PARAGRAPH;
            if lines(&found, without_empty) != lines(&expected, without_empty) {
                write!(faults, "{name} {view:?}\n{found}\nand not\n{expected}\n").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn both_versions_of_the_samples_are_the_expected_ones() {
    let mut faults = String::new();
    for path in documents("samples") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (view, _, verb) in VIEWS {
            let expected = path.with_file_name(format!("{name}.expected.{verb}.txt"));
            let Ok(expected) = fs::read_to_string(expected) else { continue };
            let found = plain::text(&open(&path), view, None).unwrap();
            if found != expected {
                write!(faults, "{name} {view:?}\n{found}\nand not\n{expected}\n").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Runs the program on a document and gives what it prints.
fn printed(words: &str, path: &Path) -> Vec<u8> {
    let mut command = Command::cargo_bin("revmark").unwrap();
    let output = command.args(words.split(' ')).arg(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn the_program_writes_both_versions_as_text_and_as_documents() {
    let mut faults = String::new();
    for path in documents("samples") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (_, _, verb) in VIEWS {
            let expected = path.with_file_name(format!("{name}.expected.{verb}.txt"));
            let Ok(expected) = fs::read_to_string(expected) else { continue };
            if String::from_utf8(printed(verb, &path)).unwrap() != expected {
                writeln!(faults, "{name} {verb}: another text").unwrap();
            }
            let package = Package::open(printed(&format!("{verb} -f docx"), &path)).unwrap();
            if plain::text(&package, View::Final, None).unwrap() != expected {
                writeln!(faults, "{name} {verb}: a document of another text").unwrap();
            }
            if !version::all_authors(&package).unwrap().is_empty() {
                writeln!(faults, "{name} {verb}: a document with tracked changes").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn nothing_is_tracked_in_a_version_and_nothing_else_is_lost() {
    let mut faults = String::new();
    for path in documents("") {
        let Ok(package) = Package::open(fs::read(&path).unwrap()) else { continue };
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = package.text(package.main()).unwrap().unwrap();
        let original = Tree::parse(&text).unwrap();
        for (view, _, _) in VIEWS {
            let mut tree = original.clone();
            resolve(&mut tree, view, None);
            let resolved = tree.to_string();
            if has_revisions(&tree) || !authors(&tree).is_empty() {
                writeln!(faults, "{name} {view:?}: something is still tracked").unwrap();
            }
            if authors(&original).is_empty() && resolved != text {
                writeln!(faults, "{name} {view:?}: changed, though nothing was tracked").unwrap();
            }
            let mut again = Tree::parse(&resolved).unwrap();
            resolve(&mut again, view, None);
            if again.to_string() != resolved {
                writeln!(faults, "{name} {view:?}: changed by resolving it again").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn macros_are_left_out_and_that_is_said() {
    for path in documents("odd").iter().filter(|path| path.ends_with("SimpleMacro.docm")) {
        for words in ["accept -f docx", "diff --plain -f docx"] {
            let mut command = Command::cargo_bin("revmark").unwrap();
            command.args(words.split(' ')).arg(path);
            if words.starts_with("diff") {
                command.arg(path);
            }
            let output = command.output().unwrap();
            assert!(String::from_utf8_lossy(&output.stderr).contains("macros-left-out"));
            assert!(!Package::open(output.stdout).unwrap().is_macro_enabled());
        }
    }
}
