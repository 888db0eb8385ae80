//! Tests the program on real and odd texts: pairs marked by hand, five seeds, odd inputs.
//!
//! ```text
//! pairs/         pairs with marks made by hand
//! seeds/         five real documents; 000 and 001 are one resolution in two languages
//! adversarial/   odd inputs; INDEX.md says what each must give
//! ```

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use revmark::model::Side;
use serde_json::Value;

use crate::score::{self, Floor, rows, versions};
use crate::{entries, shared};

/// What agreement with marks made by hand a pair must reach.
const FLOOR: Floor =
    Floor { aligned: 0.98, symbols: 0.97, labels: 0.98, groups: 0.90, marked: (0.95, 1.08) };

/// What an odd pair must give.
struct Expectation {
    /// The beginning of its file names.
    name: &'static str,
    status: i32,
    /// How many rows have each symbol, the symbols that none has left out.
    symbols: &'static str,
    /// The codes of the warnings, each once, in order.
    warnings: &'static str,
}

impl Expectation {
    const fn new(
        name: &'static str,
        status: i32,
        symbols: &'static str,
        warnings: &'static str,
    ) -> Self {
        Self { name, status, symbols, warnings }
    }
}

/// The pairs of `adversarial/`, in the order of its INDEX.md.
const EXPECTATIONS: [Expectation; 22] = [
    Expectation::new("01-identical", 0, "NOC 40", ""),
    Expectation::new("02-empty", 2, "", ""),
    Expectation::new("03-whitespace", 2, "", ""),
    Expectation::new("04-news", 2, "", ""),
    Expectation::new("05-binary", 2, "", ""),
    Expectation::new("06-utf16le", 0, "NOC 40", ""),
    Expectation::new("07-utf16be", 0, "NOC 40", ""),
    Expectation::new("08-cp1252-fr", 0, "NOC 44", "encoding-guessed"),
    Expectation::new("09-cp1251-ru", 0, "NOC 44", "encoding-guessed"),
    Expectation::new("10-cp1256-ar", 0, "NOC 43", "encoding-guessed"),
    Expectation::new("11-crlf", 0, "NOC 40", ""),
    Expectation::new("13-nul", 0, "NOC 40", "control-characters"),
    Expectation::new("14-duplicated", 1, "NOC 40, ADD 26", "repeated-label"),
    Expectation::new("15-swapped", 1, "NOC 32, ADD* 8, SUP* 8", ""),
    Expectation::new("17-ansi", 1, "NOC 36, MOD 4", "control-characters"),
    Expectation::new("18-bidi", 1, "NOC 39, MOD 1", "bidi-control"),
    Expectation::new("20-html", 1, "NOC 36, MOD 4", ""),
    Expectation::new("22-deep", 1, "NOC 30, MOD 2", ""),
    Expectation::new("25-no-title", 1, "NOC 18, (MOD) 3, MOD 14, ADD 9, SUP 2", ""),
    Expectation::new("27-proposal", 1, "NOC 20, (MOD) 3, MOD 15, ADD 6, SUP 2", ""),
    Expectation::new("30-flattened", 1, "NOC 36, (MOD) 2, MOD 2", "flattened-marks"),
    Expectation::new("../pairs/en-plain/", 1, "NOC 20, (MOD) 3, MOD 15, ADD 6, SUP 2", ""),
];

/// What a run of the program leaves.
struct Run {
    status: i32,
    stdout: String,
    stderr: String,
}

/// Runs the program with words and files.
fn run(words: &str, files: &[&Path]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_revmark"));
    let output = command.args(words.split_whitespace()).args(files).output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A document of JSON that the program printed.
fn json(words: &str, files: &[&Path]) -> Value {
    serde_json::from_str(&run(words, files).stdout).unwrap()
}

/// One of the seeds by its number.
fn seed(shared: &Path, number: &str) -> PathBuf {
    let is_it = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(number);
    entries(&shared.join("seeds")).into_iter().find(is_it).unwrap()
}

/// The sections of the only instrument of an outline: the clauses of each, then, behind a plus, the
/// clauses below its first one.
fn shape(outline: &Value) -> String {
    let instruments = outline["instruments"].as_array().unwrap();
    assert_eq!(instruments.len(), 1);
    let count = |value: &Value| value.as_array().map_or(0, Vec::len);
    let section = |section: &Value| match count(&section["clauses"][0]["children"]) {
        0 => count(&section["clauses"]).to_string(),
        below => format!("{}+{below}", count(&section["clauses"])),
    };
    let sections = instruments[0]["sections"].as_array().unwrap();
    sections.iter().map(section).collect::<Vec<_>>().join(" ")
}

/// The codes of the warnings, each once, in order.
fn codes(document: &Value) -> String {
    let warnings = document["warnings"].as_array().unwrap();
    let mut codes: Vec<&str> = warnings.iter().map(|w| w["code"].as_str().unwrap()).collect();
    codes.dedup();
    codes.join(" ")
}

/// How many rows have each symbol, the symbols that none has left out.
fn symbols(comparison: &Value) -> String {
    let rows = &comparison["summary"]["rows"];
    let all = ["NOC", "(MOD)", "MOD", "ADD", "SUP", "ADD*", "SUP*"];
    let found = all.iter().filter(|symbol| rows[**symbol] != 0);
    found.map(|symbol| format!("{symbol} {}", rows[*symbol])).collect::<Vec<_>>().join(", ")
}

/// Whether a screen would obey the character: all that the program itself sends is colour.
fn is_obeyed(character: char) -> bool {
    character.is_control() && character != '\n' || matches!(character, '\u{202A}'..='\u{202E}')
}

/// What is left of the output for a terminal without the program's own colours.
fn without_colours(output: &str) -> String {
    let mut parts = output.split("\u{1B}[");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(part.len());
        match part[end..].strip_prefix('m') {
            Some(rest) => kept.push_str(rest),
            None => kept = format!("{kept}\u{1B}[{part}"),
        }
    }
    kept
}

#[test]
fn marks_agree_with_those_of_the_shared_pairs() {
    let Some(shared) = shared() else { return };
    let mut scores = Vec::new();
    let mut faults = String::new();
    for folder in entries(&shared.join("pairs")).into_iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let [base, revised] = ["base.txt", "revised.txt"].map(|name| folder.join(name));
        let json = run("diff --format json", &[&base, &revised]).stdout;
        let texts = [&base, &revised].map(|path| fs::read_to_string(path).unwrap());
        for (side, text) in [Side::Base, Side::Revised].into_iter().zip(&texts) {
            if let Some(difference) = versions::difference(&json, side, text) {
                writeln!(faults, "{name}: {difference}").unwrap();
            }
        }
        let marks = fs::read_to_string(folder.join("gold.jsonl")).unwrap();
        let (by_hand, found) = (rows::of_marks(&marks), rows::of_comparison(&json));
        let figures = score::figures(&by_hand, &found, texts.each_ref().map(String::as_str));
        for fault in figures.below(&FLOOR) {
            writeln!(faults, "{name}: {fault}").unwrap();
        }
        scores.push((name, figures));
    }
    let table = score::table(&scores);
    score::say(&format!("\nagreement with the shared marks\n{table}"));
    assert!(faults.is_empty(), "\n{table}\n{faults}");
}

#[test]
fn one_resolution_has_one_shape_in_two_languages() {
    let Some(shared) = shared() else { return };
    let [english, french] = ["000", "001"].map(|number| seed(&shared, number));
    for file in [&english, &french] {
        let outline = json("outline --format json", &[file]);
        assert_eq!(shape(&outline), "5 5 1 3 2 1+3 2 3 1", "{}", file.display());
        assert_eq!(outline["instruments"][0]["number"], "51");
        assert_eq!(codes(&outline), "");
    }
    let comparison = json("--format json", &[&english, &french]);
    let warnings = codes(&comparison);
    assert!(warnings.starts_with("languages-differ"), "{warnings}");
    let message = comparison["warnings"][0]["message"].as_str().unwrap();
    assert!(message.contains("English") && message.contains("French"), "{message}");
}

#[test]
fn a_resolution_without_a_title_is_read() {
    let Some(shared) = shared() else { return };
    let outline = json("outline --format json", &[&seed(&shared, "002")]);
    assert_eq!(shape(&outline), "8 3 2 3 1 2");
    assert_eq!((codes(&outline), outline["language"].as_str()), (String::new(), Some("ar")));
    assert_eq!(outline["instruments"][0]["footnotes"].as_array().map(Vec::len), Some(1));
}

#[test]
fn front_matter_is_skipped_and_flattened_marks_are_said() {
    let Some(shared) = shared() else { return };
    let outline = json("outline --format json", &[&seed(&shared, "003")]);
    let front = serde_json::json!({"first_line": 1, "last_line": 31, "what": "front matter"});
    assert_eq!(outline["skipped"], Value::from(vec![front]));
    let warnings = codes(&outline);
    assert!(warnings.contains("flattened-marks"), "{warnings}");
    assert_eq!(outline["instruments"][0]["sections"].as_array().map(Vec::len), Some(11));
}

#[test]
fn a_news_item_is_not_a_resolution() {
    let Some(shared) = shared() else { return };
    let news = seed(&shared, "004");
    for (words, files) in [("outline", vec![news.as_path()]), ("", vec![&news, &news])] {
        let run = run(words, &files);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        assert!(run.stderr.contains("not a resolution"), "{}", run.stderr);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    }
    assert_eq!(run("--plain", &[&news, &news]).status, 0);
}

#[test]
fn odd_inputs_give_what_their_index_says() {
    let Some(shared) = shared() else { return };
    let mut faults = String::new();
    for expected in EXPECTATIONS {
        let file = |version: &str| {
            let dot = if expected.name.ends_with('/') { "" } else { "." };
            shared.join(format!("adversarial/{}{dot}{version}.txt", expected.name))
        };
        let (base, revised) = (file("base"), file("revised"));
        for fault in faults_of(&expected, &base, &revised) {
            writeln!(faults, "{}: {fault}", expected.name).unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// What a pair does not give that it should.
fn faults_of(expected: &Expectation, base: &Path, revised: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |what: &str, found: &str, wanted: &str| {
        if found != wanted {
            faults.push(format!("{what} is {found:?}, not {wanted:?}"));
        }
    };
    let printed = run("--format json", &[base, revised]);
    check("status", &printed.status.to_string(), &expected.status.to_string());
    let screen = run("--color always --full", &[base, revised]);
    let sent = without_colours(&screen.stdout) + &screen.stderr;
    check("sent raw", &sent.chars().filter(|c| is_obeyed(*c)).collect::<String>(), "");
    if expected.status == 2 {
        check("output", &printed.stdout, "");
        check("lines of trouble", &printed.stderr.lines().count().to_string(), "1");
        let name = base.display().to_string();
        check("file named", &printed.stderr.contains(&name).to_string(), "true");
        return faults;
    }
    let comparison = serde_json::from_str(&printed.stdout).unwrap();
    check("symbols", &symbols(&comparison), expected.symbols);
    check("warnings", &codes(&comparison), expected.warnings);
    faults
}

#[test]
fn what_surrounds_a_proposal_changes_nothing() {
    let Some(shared) = shared() else { return };
    let pair = |folder: &str, name: &str| {
        let files =
            ["base", "revised"].map(|side| shared.join(format!("{folder}/{name}{side}.txt")));
        json("--format json", &[&files[0], &files[1]])
    };
    let (plain, proposal) = (pair("pairs/en-plain", ""), pair("adversarial", "27-proposal."));
    let marks = |comparison: &Value| {
        let rows = comparison["rows"].as_array().unwrap().clone();
        let mark = |row: Value| (row["symbol"].clone(), row["label"].clone(), row["text"].clone());
        rows.into_iter().map(mark).collect::<Vec<_>>()
    };
    assert_eq!(marks(&plain), marks(&proposal));
    assert_eq!(proposal["instruments"][0]["proposal"], "ARB/21A15/1");
    let skipped = proposal["skipped"].as_array().unwrap();
    let what: Vec<&str> = skipped.iter().map(|part| part["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["front matter", "proposal number", "reasons"]);
}
