//! What must hold for every pair of documents, whatever is in them.
//!
//! In: two files. Out: the laws that the marked file breaks; none when all is well.
//!
//! ```text
//! reject all ─► the base, character by character         parts without text stay byte for byte
//! accept all ─► the revised text, typography folded      ids of changes are unique
//! a document and itself ─► no marks                      two runs ─► the same bytes
//! ```

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::select;

use super::builder::{self, Flavour};
use super::edits;
use super::fold::{fold, fold_spaces};
use super::package::Package;
use super::program::{self, mark, mark_files};
use super::projection::{Reading, lines};
use super::revisions;
use super::scenarios::{self, Pair};
use super::versions::{difference, version_faults};
use crate::laws::config_with;

/// The laws that the marks between two documents break.
pub(super) fn faults(base: &[u8], revised: &[u8], options: &str) -> Vec<String> {
    let run = mark(base, revised, options);
    if let Some(fault) = run.fault() {
        return vec![fault];
    }
    let Some(bytes) = run.file("marked.docx") else {
        return vec![format!("nothing was written: {}", run.stderr)];
    };
    let is_exact = options.contains("--typography");
    let mut faults =
        version_faults([base, revised], &bytes, if is_exact { fold_spaces } else { fold });
    let (base_package, marked) = (Package::open(base), Package::open(&bytes));
    for part in revisions::touched_parts(&base_package, &marked) {
        faults.push(format!("{part} was changed"));
    }
    for id in revisions::repeated_ids(&marked) {
        faults.push(format!("id {id}"));
    }
    if has_changes(base, revised) && run.status != Some(1) {
        faults.push("there are changes, and the status is 0".to_owned());
    }
    if mark(base, revised, options).file("marked.docx") != Some(bytes) {
        faults.push("another run gives other bytes".to_owned());
    }
    faults
}

/// Whether two files differ in more than typography and the ends of paragraphs.
fn has_changes(base: &[u8], revised: &[u8]) -> bool {
    let [base, revised] =
        [base, revised].map(|file| fold(&lines(&Package::open(file), Reading::Accepted).join(" ")));
    base != revised
}

/// Fails with the faults of all cases.
pub(super) fn assert_none(cases: impl IntoIterator<Item = (String, Vec<String>)>) {
    let mut report = String::new();
    let (mut count, mut bad) = (0, 0);
    for (name, faults) in cases {
        count += 1;
        bad += usize::from(!faults.is_empty());
        for fault in faults {
            writeln!(report, "{name}: {fault}").unwrap();
        }
    }
    assert!(count > 0, "nothing was tested");
    assert!(report.is_empty(), "\n{bad} of {count} are not as they should be\n{report}");
}

/// The laws that a pair of descriptions breaks.
fn pair_faults(pair: &Pair, options: &str) -> (String, Vec<String>) {
    let [base, revised] =
        [&pair.base, &pair.revised].map(|lines| builder::package(lines, Flavour::Plain).to_bytes());
    (pair.name.clone(), faults(&base, &revised, options))
}

/// Each pair and the same backwards.
fn both_ways(pairs: Vec<Pair>) -> impl Iterator<Item = Pair> {
    pairs.into_iter().flat_map(|pair| [pair.reversed(), pair])
}

#[test]
fn laws_hold_in_six_languages() {
    let pairs = both_ways(scenarios::in_six_languages());
    assert_none(pairs.map(|pair| pair_faults(&pair, "")));
}

#[test]
fn laws_hold_with_tracked_moves() {
    let pairs = both_ways(scenarios::in_six_languages());
    assert_none(pairs.map(|pair| pair_faults(&pair, "--moves tracked")));
}

#[test]
fn laws_hold_for_all_that_documents_hold() {
    let pairs = both_ways(scenarios::of_each_kind());
    assert_none(pairs.map(|pair| pair_faults(&pair, "")));
}

#[test]
fn laws_hold_paragraph_by_paragraph() {
    let all = scenarios::in_six_languages().into_iter().chain(scenarios::of_each_kind());
    assert_none(all.map(|pair| pair_faults(&pair, "--plain")));
}

#[test]
fn laws_hold_where_nothing_surrounds_a_change() {
    let pairs = both_ways(scenarios::of_a_few_lines());
    assert_none(pairs.map(|pair| pair_faults(&pair, "--plain")));
}

#[test]
fn laws_hold_for_strict_and_utf16_parts() {
    let mut cases = Vec::new();
    for pair in scenarios::in_six_languages() {
        for flavour in [Flavour::Strict, Flavour::Utf16] {
            let base = builder::package(&pair.base, flavour).to_bytes();
            let revised = builder::package(&pair.revised, Flavour::Plain).to_bytes();
            cases.push((format!("{} {flavour:?}", pair.name), faults(&base, &revised, "")));
        }
    }
    assert_none(cases);
}

#[test]
fn laws_hold_between_texts_and_documents() {
    let mut cases = Vec::new();
    for pair in scenarios::in_six_languages() {
        let pair = pair.without_tables_and_notes();
        let texts = pair.texts().map(String::into_bytes);
        let files = pair.files();
        for ends in [["txt", "txt"], ["txt", "docx"], ["docx", "txt"]] {
            let names = [format!("base.{}", ends[0]), format!("revised.{}", ends[1])];
            let names = names.each_ref().map(String::as_str);
            let content = |at: usize| if ends[at] == "txt" { &texts[at] } else { &files[at] };
            let contents = [content(0), content(1)].map(Vec::as_slice);
            let run = mark_files(names, contents, "");
            let faults = match run.file("marked.docx") {
                Some(marked) => text_faults(&files, &marked),
                None => vec![run.stderr],
            };
            cases.push((format!("{} {}", pair.name, names.join(" ")), faults));
        }
    }
    assert_none(cases);
}

/// Where the versions in a marked file are not two files, typography and white space apart.
fn text_faults(files: &[Vec<u8>; 2], marked: &[u8]) -> Vec<String> {
    let read = |file: &[u8], reading| -> Vec<String> {
        let lines = lines(&Package::open(file), reading);
        lines.iter().map(|line| fold(line)).filter(|line| !line.is_empty()).collect()
    };
    let versions = [("rejected", Reading::Rejected), ("accepted", Reading::Accepted)];
    let compared = versions.into_iter().zip(files).map(|((name, reading), file)| {
        difference(name, &read(marked, reading), &read(file, Reading::Accepted))
    });
    compared.flatten().collect()
}

#[test]
fn a_document_and_itself_have_no_marks() {
    let all = scenarios::in_six_languages().into_iter().chain(scenarios::of_each_kind());
    assert_none(all.map(|pair| {
        let file = builder::package(&pair.revised, Flavour::Plain).to_bytes();
        (pair.name, unmarked_faults(&file, ""))
    }));
}

/// What is wrong with the marks between a document and itself.
pub(super) fn unmarked_faults(file: &[u8], options: &str) -> Vec<String> {
    let run = mark(file, file, options);
    let Some(bytes) = run.file("marked.docx").filter(|_| run.status == Some(0)) else {
        return vec![format!("status {:?}, {}", run.status, run.stderr)];
    };
    let (base, marked) = (Package::open(file), Package::open(&bytes));
    let mut faults = Vec::new();
    if revisions::count(&marked) > 0 {
        faults.push("there are marks".to_owned());
    }
    if revisions::count(&base) == 0 {
        for (part, content) in &base.parts {
            if marked.part(part) != Some(content) && part != "word/settings.xml" {
                faults.push(format!("{part} was changed"));
            }
        }
    }
    faults
}

#[test]
fn only_the_author_and_the_date_that_were_asked_for_are_written() {
    let pair = &scenarios::in_six_languages()[0];
    let [base, revised] = pair.files();
    for (options, author) in [("", "revmark"), ("--author Editor", "Editor")] {
        let run = mark(&base, &revised, options);
        let marked = Package::open(&run.file("marked.docx").unwrap());
        let text = marked.text(&marked.main()).unwrap();
        let count = |pattern: &str| text.matches(pattern).count();
        assert!(count("w:author=") > 0);
        assert_eq!(count("w:author="), count(&format!(r#"w:author="{author}""#)));
        assert_eq!(count("w:date="), count(&format!(r#"w:date="{}""#, program::DATE)));
    }
}

#[test]
fn text_that_is_not_compared_is_named() {
    let text = "RESOLUTION 8 (Nuku, 2030)\nFoghorns\nThe Council,\nnoting\nthat a sign{box:Keep out} hangs;";
    let [base, revised] =
        [text.to_owned(), text.replace("Keep out", "Come in")].map(|text| builder::docx(&text));
    let run = mark(&base, &revised, "");
    assert!(run.stderr.contains("text box"), "{}", run.stderr);
}

/// Whether a paragraph of which Word makes the label in the revised version only has that label
/// typed, as the base has it, and is else as it should be: a label must not vanish.
fn is_relabelled(fault: &str, pair: &Pair) -> bool {
    /// In bytes, the space behind it included.
    const LONGEST_LABEL: usize = 6;
    let quoted: Vec<&str> = fault.split('"').collect();
    let [accepted, written, _, wanted, _] = quoted.as_slice() else { return false };
    let label = written.strip_suffix(wanted).unwrap_or_default();
    accepted.starts_with("accepted")
        && !label.is_empty()
        && label.len() <= LONGEST_LABEL
        && pair.revised.iter().any(|line| line.starts_with("<numbered>"))
}

proptest! {
    #![proptest_config(config_with("tests/proptest-regressions/word.txt"))]

    #[test]
    fn laws_hold_whatever_was_edited(
        pair in edits::pair(),
        options in select(&["--plain", "--plain --moves tracked", "", "--typography"][..]),
    ) {
        let (_, mut faults) = pair_faults(&pair, options);
        // What was edited may be the very line by which a resolution is known.
        faults.retain(|fault| !fault.contains("not a resolution") && !fault.contains("no text"));
        faults.retain(|fault| !is_relabelled(fault, &pair));
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }
}
