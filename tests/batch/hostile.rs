//! Names of files that would do harm if they were obeyed.

use std::collections::BTreeSet;

use super::{Case, docx, english, fields};

/// Whether nothing of a text drives a terminal or turns it around.
fn is_harmless(text: &str) -> bool {
    let is_bidi = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_separator = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
    !text.chars().any(|c| c.is_control() && c != '\n' || is_bidi(c) || is_separator(c))
}

#[cfg(unix)]
#[test]
fn names_are_shown_and_never_obeyed() {
    let case = Case::new();
    let names = [
        "line\nbreak.txt",
        "red\u{1b}[31m.txt",
        "<script>alert(1)</script>.txt",
        "\" onclick=\"alert(1).txt",
        "--output=x.txt",
        "turned\u{202e}txt.exe.txt",
        "parted\u{2028}by\u{2029}lines.txt",
        "%2e%2e%2f.txt",
        "a;rm -rf ~.docx",
        "&amp;.txt",
        "'$(id)'.txt",
    ];
    for (number, name) in (1..).zip(names) {
        let [old, new] = english(number);
        let content = |text: &str| {
            if name.ends_with("docx") { docx(text) } else { text.as_bytes().to_vec() }
        };
        // A `/` ends a name.
        let name = name.replace('/', "∕");
        case.write(&format!("old/{name}"), content(&old));
        case.write(&format!("new/{name}"), content(&new));
    }
    case.write("new/\u{1b}[2J.txt", "no resolution\n");
    let run = case.run("old new -o reports -f html,text,docx,jsonl");
    assert_eq!(run.status, Some(2), "{run:?}");
    assert!(is_harmless(&run.stderr) && is_harmless(&run.stdout), "{run:?}");
    assert!(run.stderr.starts_with("revmark: new/␛[2J.txt: not a resolution"), "{run:?}");
    for (name, content) in case.tree("reports") {
        let is_plain = |c: char| c.is_alphanumeric() || "-_.()".contains(c);
        assert!(name.chars().all(is_plain) && !name.starts_with('-'), "{name:?}");
        // The record is no text for people.
        if let Ok(content) = String::from_utf8(content)
            && !name.starts_with('.')
        {
            assert!(is_harmless(&content), "{name}");
            let is_markup = content.contains("<script>alert") || content.contains("\" onclick");
            assert!(!content.starts_with("<!DOCTYPE") || !is_markup, "{name}");
        }
    }
    let summary: serde_json::Value =
        serde_json::from_str(&case.read("reports/summary.json")).unwrap();
    assert_eq!(summary["pairs"].as_array().unwrap().len(), names.len());
    assert!(fields(&summary["pairs"], "base").contains(&"red\u{1b}[31m.txt"));
}

#[test]
fn names_that_collide_are_told_apart() {
    let case = Case::new();
    let names = ["a/30.txt", "a-30.txt", "a/30.docx", "A 30.txt", "index.txt", "summary.docx"];
    for (number, name) in (1..).zip(names) {
        for (folder, text) in ["old", "new"].into_iter().zip(english(number)) {
            let content = if name.ends_with("docx") { docx(&text) } else { text.into_bytes() };
            case.write(&format!("{folder}/{name}"), content);
        }
    }
    let summary = case.summary("-f text,json", 1);
    let reports = summary["pairs"].as_array().unwrap().iter();
    let reports: Vec<&str> = reports.flat_map(|pair| fields(&pair["reports"], "file")).collect();
    let distinct: BTreeSet<String> = reports.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!((reports.len(), distinct.len()), (12, 12), "{reports:?}");
    assert_eq!(case.names("reports").len(), 12 + 3);
    for pair in summary["pairs"].as_array().unwrap() {
        let report = case.read(&format!("reports/{}", fields(&pair["reports"], "file")[0]));
        let base = format!("\"source\": \"old/{}\"", pair["base"].as_str().unwrap());
        assert!(report.contains(&base), "{base}");
    }
}
