//! What programs read keeps to the published schemas.
//!
//! In: `docs/schema/*.json` and every case of the corpus. Out: one failure that names each place
//! where a document and its schema disagree.
//!
//! ```text
//! 019-proposal: /rows/3/symbol: "EDIT" is not one of "NOC", "(MOD)", …
//! ```

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use revmark::model::{ClauseId, ClauseTree};
use revmark::render::{self, Format};
use serde_json::Value;

use crate::corpus::{cases, rendered};

/// One of the published schemas.
fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Where a document breaks the schema, a line each.
fn faults(validator: &Validator, document: &str) -> String {
    let document = serde_json::from_str(document).unwrap();
    let mut faults = String::new();
    for error in validator.iter_errors(&document) {
        writeln!(faults, "{}: {error}", error.instance_path()).unwrap();
    }
    faults
}

/// The outline of a document as JSON.
fn outline(tree: &ClauseTree) -> String {
    let mut bytes = Vec::new();
    render::outline(tree, true, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn schemas_are_valid() {
    for name in ["comparison-1.json", "outline-1.json"] {
        assert!(jsonschema::meta::is_valid(&schema(name)), "{name}");
    }
}

#[test]
fn every_comparison_and_outline_keeps_to_its_schema() {
    let [comparisons, outlines] = ["comparison-1.json", "outline-1.json"]
        .map(|name| jsonschema::validator_for(&schema(name)).unwrap());
    let mut all = String::new();
    for case in cases() {
        let comparison = case.compare();
        let found = [
            faults(&comparisons, &rendered(&comparison, Format::Json)),
            faults(&outlines, &outline(&comparison.base)),
            faults(&outlines, &outline(&comparison.revised)),
        ];
        for fault in found.concat().lines() {
            writeln!(all, "{}: {fault}", case.name).unwrap();
        }
    }
    assert!(all.is_empty(), "\n{all}");
}

#[test]
fn the_schema_refuses_what_is_not_a_comparison() {
    let validator = jsonschema::validator_for(&schema("comparison-1.json")).unwrap();
    let first = cases().into_iter().next().unwrap();
    let json = rendered(&first.compare(), Format::Json);
    let spoiled = [
        json.replace(r#""symbol": "NOC""#, r#""symbol": "EDIT""#),
        json.replace(r#""op": "equal""#, r#""op": "same""#),
        json.replace(r#""move": null, "#, ""),
        json.replace(r#""rows": ["#, r#""lines": ["#),
        json.replace("revmark/comparison/1", "revmark/comparison/2"),
    ];
    for spoiled in spoiled {
        assert_ne!(spoiled, json);
        assert!(!faults(&validator, &spoiled).is_empty(), "{spoiled:.300}");
    }
}

#[test]
fn no_control_character_is_sent_raw() {
    let is_raw = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2028}' | '\u{2029}')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    for case in cases() {
        let json = rendered(&case.compare(), Format::Json);
        assert_eq!(json.chars().find(|c| is_raw(*c)), None, "{}", case.name);
    }
}

#[test]
fn the_ways_to_deeply_nested_clauses_grow_with_the_text() {
    let head = "RESOLUTION 9 (Dubai, 2014)\nThe Council,\nresolves".to_owned();
    let clause = |levels| format!("{}1\tlevel {levels};", "1.".repeat(levels));
    let lines: Vec<String> = std::iter::once(head).chain((0..300).map(clause)).collect();
    let text = lines.join("\n");
    let read = || revmark::read::document("deep", text.as_bytes()).unwrap();
    let comparison = revmark::compare(read(), read(), &revmark::Options::default()).unwrap();
    let longest = |tree: &ClauseTree| {
        let ids = (0..tree.clauses.len()).map(ClauseId::new);
        ids.map(|id| tree.path(id).concat().len()).max()
    };
    // The limit, one label that passes it, and the heading.
    assert!(longest(&comparison.base).unwrap() < 1024 + 2 * 300 + 10);
}
