//! The generated files of the repository say what the program says.
//!
//! In: a file and the command that prints it. Out: a failure that names the command where the two
//! differ; `BLESS=1` rewrites the files instead.
//!
//! ```text
//! docs/cli.md is not current; run: revmark generate reference > docs/cli.md
//! ```

use std::fs;
use std::path::Path;

use assert_cmd::Command;

/// Each generated file, and the words after `revmark generate` that print it.
const FILES: [(&str, &str); 10] = [
    ("docs/cli.md", "reference"),
    ("docs/revmark.1", "man"),
    ("docs/schema/comparison-1.json", "schema comparison"),
    ("docs/schema/outline-1.json", "schema outline"),
    ("docs/schema/batch-1.json", "schema batch"),
    ("completions/revmark.bash", "completions bash"),
    ("completions/_revmark", "completions zsh"),
    ("completions/revmark.fish", "completions fish"),
    ("completions/_revmark.ps1", "completions powershell"),
    ("completions/revmark.elv", "completions elvish"),
];

#[test]
fn generated_files_are_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    #[expect(clippy::disallowed_methods, reason = "the switch that rewrites the files")]
    let bless = std::env::var_os("BLESS").is_some();
    let mut faults = Vec::new();
    for (file, words) in FILES {
        let mut command = Command::cargo_bin("revmark").unwrap();
        let output = command.arg("generate").args(words.split(' ')).output().unwrap();
        assert!(output.status.success(), "revmark generate {words}");
        let path = root.join(file);
        if bless {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, output.stdout).unwrap();
        } else if fs::read(&path).unwrap_or_default() != output.stdout {
            let way_out = format!("revmark generate {words} > {file}");
            faults.push(format!("{file} is not current; run: {way_out}"));
        }
    }
    let faults = faults.join("\n");
    assert!(faults.is_empty(), "\n{faults}\nor all of them: BLESS=1 cargo test generated\n");
}

#[test]
fn the_readme_shows_what_the_demo_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    for (language, paragraphs) in [("en", 0..usize::MAX), ("ar", 1..2), ("zh", 1..2)] {
        let mut command = Command::cargo_bin("revmark").unwrap();
        let output = command.args(["demo", "--lang", language]).output().unwrap();
        // Without the isolates: the page says by its markup in which direction its lines run.
        let is_shown = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200F}');
        let printed: String =
            String::from_utf8(output.stdout).unwrap().chars().filter(is_shown).collect();
        let shown = printed.trim_end().split("\n\n");
        for paragraph in shown.skip(paragraphs.start).take(paragraphs.len()) {
            assert!(readme.contains(paragraph), "README.md does not show:\n{paragraph}");
        }
    }
}
