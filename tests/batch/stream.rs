//! A line on standard output for each pair.

use std::io::Read;
use std::process::Stdio;

use serde_json::{Value, json};

use super::{Case, fields};

/// The lines of a run, each read as JSON.
fn lines(stdout: &str) -> Vec<Value> {
    stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_lines_are_the_pairs_of_the_summary() {
    let case = Case::with_six_languages();
    let alone = case.run("old new -f jsonl");
    assert_eq!(alone.status, Some(1));
    assert_eq!(case.names(".").len(), 12, "nothing was written");
    let mut streamed = lines(&alone.stdout);
    assert!(streamed.iter().all(|pair| pair["reports"] == json!([])));
    let both = case.run("old new -f jsonl,text -o reports --jobs 3");
    let summary: Value = serde_json::from_str(&case.read("reports/summary.json")).unwrap();
    assert_eq!(Value::from(lines(&both.stdout)), summary["pairs"]);
    for (pair, written) in streamed.iter_mut().zip(summary["pairs"].as_array().unwrap()) {
        pair["reports"] = written["reports"].clone();
    }
    assert_eq!(Value::from(streamed), summary["pairs"]);
    // What an earlier run has compared is printed too, in the same order.
    assert_eq!(case.run("old new -f text,jsonl -o reports").stdout, both.stdout);
    // With a folder and no other format, reports are for the browser.
    case.run("old new -f jsonl -o pages");
    assert!(case.names("pages").contains(&"93-en.html".to_owned()));
}

#[test]
fn lines_and_summary_keep_to_the_schema() {
    let case = Case::with_six_languages();
    case.write("old/gone.txt", super::english(4)[0].as_bytes());
    case.write("new/recipe.txt", "Cut the bread into slices.\nToast them.\n");
    case.write("new/minutes.pdf", "%PDF-1.7");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/batch-1.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let faults = |schema: &Value, document: &Value| -> Vec<String> {
        let validator = jsonschema::validator_for(schema).unwrap();
        let errors = validator.iter_errors(document);
        errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
    };
    let run = case.run("old new -f jsonl,docx -o reports");
    let summary: Value = serde_json::from_str(&case.read("reports/summary.json")).unwrap();
    assert_eq!(faults(&schema, &summary), [""; 0]);
    let mut of_a_line = schema.clone();
    of_a_line.as_object_mut().unwrap().retain(|key, _| key.starts_with('$'));
    of_a_line["$ref"] = "#/$defs/Pair".into();
    let lines = lines(&run.stdout);
    assert_eq!(lines.len(), 6);
    for line in &lines {
        assert_eq!(faults(&of_a_line, line), [""; 0]);
    }
    for (field, wrong) in [("symbol", "ADD*"), ("language", "de"), ("direction", "up")] {
        let mut line = lines[0].clone();
        line[field] = wrong.into();
        assert!(!faults(&of_a_line, &line).is_empty(), "{field}");
    }
    assert_eq!(fields(&summary["unpaired"], "file"), ["gone.txt"]);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_trouble() {
    let case = Case::with_pairs(12);
    let read_a_line = |words: &str| {
        let mut child =
            case.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdout = child.stdout.take().unwrap();
        stdout.read_exact(&mut [0; 10]).unwrap();
        drop(stdout);
        child.wait_with_output().unwrap()
    };
    let alone = read_a_line("old new -f jsonl --jobs 1");
    assert_eq!((alone.status.code(), alone.stderr.as_slice()), (Some(0), b"".as_slice()));
    // Where there are reports to write they are written.
    let both = read_a_line("old new -f jsonl -o reports --jobs 1");
    assert_eq!(both.status.code(), Some(1), "{both:?}");
    assert_eq!(case.names("reports").len(), 12 + 3);
}
