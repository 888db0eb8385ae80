//! Reports as the program writes them, and what a browser makes of them.
//!
//! In: invented pairs. Out: for each the program's JSON, what `observe.mjs` saw in its HTML, and the
//! PDF that the browser printed.
//!
//! ```text
//! en  ar  zh …     the built-in example in six languages
//! ar-tables …      Word documents with tables and notes
//! several          a file of resolutions         mixed     Arabic against English
//! hostile          texts that look like markup   same      nothing changed
//! provisions       a symbol for each row, and why its clauses were paired
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::hostile;
use crate::programs::{skip, succeeds, variable};
use crate::word::scenarios;

/// The languages of the built-in example.
pub(super) const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// The Word documents with tables and notes that are opened; Russian has the longest words.
const TABLES: [&str; 3] = ["ar-tables", "ru-tables", "zh-tables"];
/// The texts of the built-in example.
const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli/demo/");
/// Two files of several resolutions.
const SEVERAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/020-several-resolutions/");

/// A report.
pub(super) struct Report {
    pub(super) name: String,
    /// What the program says of the same pair to other programs.
    pub(super) json: Value,
    /// What was observed.
    pub(super) seen: Value,
    /// What `pdftotext -bbox` finds on the paper: each word and where it stands.
    pub(super) printed: Option<String>,
}

/// All reports, opened once for all tests.
static REPORTS: LazyLock<Vec<Report>> = LazyLock::new(|| {
    let Some(modules) = modules() else {
        return Vec::new();
    };
    let folder = TempDir::new().unwrap();
    let names = write(folder.path());
    let observed = observe(&modules, folder.path(), &names);
    let path = |name: &str, extension| folder.path().join(name).with_extension(extension);
    let reads_paper = succeeds("pdftotext", &["-v"]);
    if !reads_paper {
        skip("pdftotext", "it is not there (Debian: poppler-utils)");
    }
    let report = |name: String| Report {
        json: serde_json::from_slice(&fs::read(path(&name, "json")).unwrap()).unwrap(),
        seen: observed[&name].clone(),
        printed: reads_paper.then(|| words_on_paper(&path(&name, "pdf"))),
        name,
    };
    names.into_iter().map(report).collect()
});

/// All reports; none where there is no browser, which is said.
pub(super) fn all() -> &'static [Report] {
    &REPORTS
}

fn words_on_paper(path: &Path) -> String {
    let output = Command::new("pdftotext").arg("-bbox").arg(path).arg("-").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The folder of the modules of Node, where everything is there that is needed.
pub(crate) fn modules() -> Option<PathBuf> {
    let missing = |reason| {
        skip("A browser", reason);
        None
    };
    let Some(modules) = variable("REVMARK_BROWSER_MODULES") else {
        return missing("REVMARK_BROWSER_MODULES is not set (CONTRIBUTING.md says how)");
    };
    if !succeeds("node", &["--version"]) {
        return missing("no node (Debian: nodejs)");
    }
    if !succeeds("chromium", &["--version"]) {
        return missing("no chromium (Debian: chromium)");
    }
    Some(modules.into())
}

/// Writes each report as HTML and as JSON, and returns their names.
fn write(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut report = |name: &str, words: &[&str]| {
        for format in ["html", "json"] {
            let output = format!("{name}.{format}");
            run(folder, &[words, &["--output", &output]].concat());
        }
        names.push(name.to_owned());
    };
    for language in LANGUAGES {
        report(language, &["demo", "--lang", language]);
    }
    for pair in scenarios::in_six_languages() {
        let language = &pair.name[..2];
        if TABLES.contains(&pair.name.as_str()) {
            let files = [format!("{language}-old.docx"), format!("{language}-new.docx")];
            for (file, content) in files.iter().zip(pair.files()) {
                fs::write(folder.join(file), content).unwrap();
            }
            report(&pair.name, &[&files[0], &files[1]]);
        }
    }
    let several = ["base", "revised"].map(|version| SEVERAL.to_owned() + version + ".txt");
    report("several", &[&several[0], &several[1]]);
    report("same", &[&several[0], &several[0]]);
    let demo = |name: &str| DEMO.to_owned() + name;
    report("mixed", &[&demo("ar.base.txt"), &demo("en.revised.txt")]);
    report("provisions", &["demo", "--lang", "ar", "--level", "provision", "--explain"]);
    let [base, revised] = hostile::pair();
    fs::write(folder.join("old.txt"), base).unwrap();
    fs::write(folder.join(hostile::NAME), revised).unwrap();
    report("hostile", &["old.txt", hostile::NAME]);
    names
}

fn run(folder: &Path, words: &[&str]) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_revmark"));
    let output = program.args(words).current_dir(folder).stdin(Stdio::null()).output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{words:?}: {output:?}");
}

/// Starts the browser once and returns what it saw, by the names of the reports.
fn observe(modules: &Path, folder: &Path, names: &[String]) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/observe.mjs");
    let path = |name: &str| folder.join(name).with_extension("html");
    let reports: Vec<Value> =
        names.iter().map(|name| json!({"name": name, "path": path(name)})).collect();
    fs::write(folder.join("reports"), json!(reports).to_string()).unwrap();
    let input = fs::File::open(folder.join("reports")).unwrap();
    let mut node = Command::new("node");
    node.arg(script).env("REVMARK_BROWSER_MODULES", modules).stdin(input);
    let output = node.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}
