//! The rows of a report beside those of the JSON.
//!
//! In: a report. Out: where a reading of the page is not the text.
//!
//! ```text
//! <del>b)</del><ins>c)</ins> Resolution 23       base "b) Resolution 23"   revised "c) Resolution 23"
//! b) Resolution 23 | c) Resolution 23            the same, in columns
//! deletion "b)", insertion "c)"                  what a screen reader is told
//! ```

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::reports::Report;
use super::{compare, judge};

/// Each row of the JSON with what was seen of it.
pub(super) fn both(report: &Report) -> impl Iterator<Item = (&Value, &Value)> {
    let rows = report.json["rows"].as_array().unwrap();
    let seen = report.seen["rows"].as_array().unwrap();
    assert_eq!(rows.len(), seen.len(), "{}: rows", report.name);
    rows.iter().zip(seen)
}

/// The elements of the rows that changed, in order.
pub(super) fn changed(json: &Value) -> Vec<String> {
    let rows = json["rows"].as_array().unwrap();
    let changed = rows.iter().filter(|row| row["symbol"] != "NOC");
    changed.map(|row| format!("row-{}", row["id"])).collect()
}

/// The texts of runs, but for those of one operation.
fn runs<'a>(runs: &'a Value, without: &'a str) -> impl Iterator<Item = &'a str> {
    let kept = runs.as_array().unwrap().iter().filter(move |run| run["op"] != without);
    kept.map(|run| run["text"].as_str().unwrap())
}

/// A row as one version has it; nothing where it does not.
fn reading(row: &Value, side: &str) -> String {
    let other = if side == "base" { "insert" } else { "delete" };
    if row[side].is_null() {
        return String::new();
    }
    let label: String = runs(&row["label"], other).collect();
    let text: String = runs(&row["text"], other).collect();
    plain(&format!("{label} {text}"))
}

/// A text as the page may show it: single spaces, and harmful characters by their pictures or names.
fn plain(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        match character {
            '\t' | '\u{2028}' => shown.push(' '),
            '\0'..='\u{1f}' => {
                shown.extend(char::from_u32(0x2400 + u32::from(character)));
            }
            '\u{7f}' => shown.push('␡'),
            '\u{80}'..='\u{9f}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => {
                write!(shown, "<U+{:04X}>", u32::from(character)).unwrap();
            }
            _ => shown.push(character),
        }
    }
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn deletions_give_the_base_and_insertions_the_revised_text() {
    judge(|report| {
        let mut faults = Vec::new();
        for (row, seen) in both(report) {
            let id = &row["id"];
            faults.extend(compare("element", &seen["id"], &json!(format!("row-{id}"))));
            let is_change = json!(row["symbol"] != "NOC");
            faults.extend(compare(&format!("change {id}"), &seen["isChange"], &is_change));
            for (side, column) in [("base", "left"), ("revised", "right")] {
                let want = reading(row, side);
                for read in [&seen[side], &seen[column]] {
                    let have = plain(read.as_str().unwrap_or_default());
                    if have != want {
                        faults.push(format!("row {id}, {side}: {have:?}, not {want:?}"));
                    }
                }
            }
        }
        faults
    });
}

#[test]
fn screen_readers_are_told_of_deletions_and_insertions() {
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    judge(|report| {
        let rows = report.json["rows"].as_array().unwrap();
        let mut faults = Vec::new();
        for (role, operation) in [("deletion", "delete"), ("insertion", "insert")] {
            let mut want = String::new();
            for run in rows.iter().flat_map(marked) {
                if run["op"] == operation {
                    want.push_str(&without_calls(&plain(run["text"].as_str().unwrap())));
                }
            }
            let mut have = String::new();
            for texts in report.seen["roles"][role].as_array().unwrap() {
                match texts.as_array().unwrap().as_slice() {
                    [starts, text @ .., ends]
                        if is_said(starts, "starts") && is_said(ends, "ends") =>
                    {
                        have.extend(text.iter().map(|text| plain(text.as_str().unwrap())));
                    }
                    _ => faults.push(format!("{role}: nothing says where {texts} starts and ends")),
                }
            }
            if squeezed(&have) != squeezed(&want) {
                faults.push(format!("{role}: {have}, not {want}"));
            }
        }
        faults
    });
}

/// Whether a text is one for ears alone: `[deletion starts]`.
fn is_said(text: &Value, word: &str) -> bool {
    let text = text.as_str().unwrap().trim();
    text.starts_with('[') && text.ends_with(&format!("{word}]"))
}

/// A text with the numbers alone of its calls of notes, as eyes and ears meet them.
pub(super) fn without_calls(text: &str) -> String {
    let mut parts = text.split("[footnoteRef:");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push_str(&part.replacen(']', "", 1));
    }
    shown
}

/// The runs of a row. Of what moved here all text is inserted, and the old label is said beside it.
fn marked(row: &Value) -> Vec<Value> {
    let is_moved_here = row["move"]["role"] == "to";
    let mut label = row["label"].as_array().unwrap().clone();
    label.retain(|run| !is_moved_here || run["op"] != "delete");
    let runs = label.into_iter().chain(row["text"].as_array().unwrap().clone());
    runs.map(|mut run| {
        if is_moved_here && run["op"] == "equal" {
            run["op"] = json!("insert");
        }
        run
    })
    .collect()
}
