//! Runs the program on Word documents that other programs made.
//!
//! ```text
//! compare/   pairs.json names pairs
//! samples/   X_base, X_revised, X_tracked with the texts X_tracked.expected.{accept,reject}.txt
//! tracked/   X with X-Accepted and X-Rejected
//! odd/       whatever programs have written
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::checks::{assert_none, faults, unmarked_faults};
use super::package::Package;
use super::program::run;
use super::projection::{Reading, lines};
use super::revisions;
use super::versions::difference;
use crate::{entries, shared};

/// A command, what it leaves of a file, and the end of the names of files that hold it.
const COMMANDS: [(&str, Reading, &str); 2] =
    [("accept", Reading::Accepted, "Accepted"), ("reject", Reading::Rejected, "Rejected")];

/// A document whose baselines have an empty paragraph too many.
const LONGER_BASELINES: &str = "RP015-MoveFrom-MoveTo-";

/// A folder of documents, where there is one.
fn folder(name: &str) -> Option<PathBuf> {
    shared().map(|shared| shared.join("fixtures/docx").join(name))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// The documents of a folder whose names end in some way.
fn documents(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut paths = entries(folder);
    paths.retain(|path| path.extension().is_some_and(|e| e == "docx") && stem(path).ends_with(end));
    paths
}

/// The pairs of `compare/`: a name and the two files.
fn pairs(folder: &Path) -> Vec<(String, Vec<u8>, Vec<u8>)> {
    let text = fs::read_to_string(folder.join("pairs.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    let file =
        |pair: &Value, side: &str| fs::read(folder.join(pair[side].as_str().unwrap())).unwrap();
    let pairs = all["pairs"].as_array().unwrap().iter();
    pairs
        .map(|pair| {
            let name = format!("{} {}", pair["id"], pair["before"]).replace('"', "");
            (name, file(pair, "before"), file(pair, "after"))
        })
        .collect()
}

#[test]
fn laws_hold_for_the_shared_pairs() {
    let Some(folder) = folder("compare") else { return };
    let pairs = pairs(&folder).into_iter();
    assert_none(pairs.map(|(name, base, revised)| (name, faults(&base, &revised, "--plain"))));
}

#[test]
fn laws_hold_for_the_shared_pairs_backwards() {
    let Some(folder) = folder("compare") else { return };
    let pairs = pairs(&folder).into_iter();
    let options = "--plain --moves tracked";
    assert_none(pairs.map(|(name, base, revised)| (name, faults(&revised, &base, options))));
}

#[test]
fn a_shared_document_and_itself_have_no_marks() {
    let Some(folder) = folder("compare") else { return };
    let paths = documents(&folder, "").into_iter();
    assert_none(
        paths.map(|path| (stem(&path), unmarked_faults(&fs::read(&path).unwrap(), "--plain"))),
    );
}

#[test]
fn laws_hold_for_the_shared_samples() {
    let Some(folder) = folder("samples") else { return };
    let mut cases = Vec::new();
    for path in documents(&folder, "_base") {
        let name = stem(&path).replace("_base", "");
        let [base, revised] = ["base", "revised"]
            .map(|end| fs::read(folder.join(format!("{name}_{end}.docx"))).unwrap());
        for options in ["", "--plain", "--plain --moves tracked", "--plain --typography"] {
            // One sample is no resolution.
            let options = if name == "edge" && options.is_empty() { "--plain" } else { options };
            cases.push((format!("{name} {options}"), faults(&base, &revised, options)));
            cases.push((format!("{name} back {options}"), faults(&revised, &base, options)));
        }
    }
    assert_none(cases);
}

/// The lines that are expected of a sample.
fn expected(folder: &Path, name: &str, command: &str) -> Vec<String> {
    let path = folder.join(format!("{name}.expected.{command}.txt"));
    let text = fs::read_to_string(path).unwrap();
    text.strip_suffix('\n').unwrap().split('\n').map(str::to_owned).collect()
}

#[test]
fn both_versions_of_the_samples_are_as_expected() {
    let Some(folder) = folder("samples") else { return };
    let mut cases = Vec::new();
    for path in documents(&folder, "_tracked") {
        let file = fs::read(&path).unwrap();
        for (command, reading, _) in COMMANDS {
            let want = expected(&folder, &stem(&path), command);
            let read = lines(&Package::open(&file), reading);
            let mut faults: Vec<String> =
                difference("as the tests read it", &read, &want).into_iter().collect();
            faults.extend(resolved(&file, command).err());
            if let Ok(package) = resolved(&file, command) {
                faults.extend(difference(".docx", &lines(&package, reading), &want));
            }
            let run = run(&format!("{command} in.docx -o out.txt"), &[("in.docx", &file)]);
            let text = String::from_utf8(run.file("out.txt").unwrap_or_default()).unwrap();
            let text: Vec<String> = text.lines().map(str::to_owned).collect();
            faults.extend(difference(".txt", &text, &want));
            cases.push((format!("{} {command}", stem(&path)), faults));
        }
    }
    assert_none(cases);
}

/// What a command leaves of a file: a package without marks.
fn resolved(file: &[u8], command: &str) -> Result<Package, String> {
    let run = run(&format!("{command} in.docx -o out.docx"), &[("in.docx", file)]);
    let package = run.file("out.docx").filter(|_| run.status == Some(0));
    let package = package.map(|bytes| Package::open(&bytes)).ok_or(run.stderr)?;
    match revisions::count(&package) {
        0 => Ok(package),
        count => Err(format!("{count} marks are left")),
    }
}

#[test]
fn both_versions_of_the_tracked_documents_are_their_baselines() {
    let Some(folder) = folder("tracked") else { return };
    let mut cases = Vec::new();
    for (command, reading, end) in COMMANDS {
        for path in documents(&folder, end) {
            let name = stem(&path);
            let mut want = lines(&Package::open(&fs::read(&path).unwrap()), reading);
            if name.starts_with(LONGER_BASELINES) {
                want.retain(|line| !line.is_empty());
            }
            let tracked = name.replace(&format!("-{end}"), "");
            let file = fs::read(folder.join(format!("{tracked}.docx"))).unwrap();
            let read = lines(&Package::open(&file), reading);
            let mut faults: Vec<String> =
                difference("as the tests read it", &read, &want).into_iter().collect();
            match resolved(&file, command) {
                Ok(package) => faults.extend(difference(".docx", &lines(&package, reading), &want)),
                Err(fault) => faults.push(fault),
            }
            cases.push((format!("{tracked} {command}"), faults));
        }
    }
    assert_none(cases);
}

#[test]
fn both_versions_in_one_file_are_marked_anew() {
    let Some(shared) = shared() else { return };
    let fixtures = shared.join("fixtures/docx");
    let files = [("samples", "_tracked"), ("tracked", "")];
    let paths = files.iter().flat_map(|(folder, end)| documents(&fixtures.join(folder), end));
    let files = paths.map(|path| (stem(&path), fs::read(&path).unwrap()));
    let has_two_texts = |(_, file): &(String, Vec<u8>)| {
        let package = Package::open(file);
        lines(&package, Reading::Rejected) != lines(&package, Reading::Accepted)
    };
    assert_none(files.filter(has_two_texts).map(|(name, file)| (name, one_file_faults(&file))));
}

/// What is wrong with new marks between the two versions that one file holds.
fn one_file_faults(file: &[u8]) -> Vec<String> {
    let run = run("--plain in.docx -o out.docx", &[("in.docx", file)]);
    let Some(bytes) = run.file("out.docx").filter(|_| run.fault().is_none()) else {
        return vec![format!("status {:?}, {}", run.status, run.stderr)];
    };
    let (file, marked) = (Package::open(file), Package::open(&bytes));
    let difference = |reading, name| {
        let [have, want] = [&marked, &file].map(|package| lines(package, reading));
        let fold = |lines: Vec<String>| lines.iter().map(|line| super::fold::fold(line)).collect();
        let folded: [Vec<String>; 2] = [have, want].map(fold);
        difference(name, &folded[0], &folded[1])
    };
    let all = [(Reading::Rejected, "rejected"), (Reading::Accepted, "accepted")];
    all.into_iter().filter_map(|(reading, name)| difference(reading, name)).collect()
}

#[test]
fn odd_documents_are_read_or_refused_in_one_line() {
    let Some(folder) = folder("odd") else { return };
    let files = entries(&folder).into_iter().filter(|path| path.is_dir());
    let files = files.flat_map(|folder| entries(&folder));
    let is_note = |path: &PathBuf| path.extension().is_none();
    let mut cases = Vec::new();
    for path in files.filter(|path| !is_note(path)) {
        let file = fs::read(&path).unwrap();
        let end = path.extension().unwrap().to_string_lossy().into_owned();
        let name = format!("odd.{end}");
        let mut faults = Vec::new();
        for words in [
            format!("--plain {name} {name} -o out.docx"),
            format!("--plain {name}"),
            format!("outline {name}"),
            format!("accept {name} -o out.txt"),
            format!("reject {name} -o out.docx"),
        ] {
            let run = run(&words, &[(&name, &file)]);
            faults.extend(run.fault().map(|fault| format!("{words}: {fault}")));
            let is_named = run.status != Some(2) || run.stderr.contains(&name);
            faults.extend((!is_named).then(|| format!("{words}: the file is not named")));
        }
        cases.push((path.file_name().unwrap().to_string_lossy().into_owned(), faults));
    }
    assert_none(cases);
}
