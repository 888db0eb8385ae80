//! Checks the laws of marked documents on pairs in six languages and on random edits.
//!
//! ```text
//! resolves ⏎ 1 to wait  +  resolves ⏎ 1 to wait here  ─►  marked.docx  ─►  faults: none
//! ```

use proptest::prelude::*;
use proptest::sample::select;

use super::builder::{self, Flavour};
use super::checks::{assert_none, faults, unmarked_faults};
use super::edits;
use super::fold::fold;
use super::package::Package;
use super::program::{self, mark, mark_files};
use super::projection::{Reading, lines};
use super::scenarios::{self, Pair};
use super::versions::difference;
use crate::laws::config_with;

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
