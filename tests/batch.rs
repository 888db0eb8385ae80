//! Two folders from outside: every file finds its other version, and a report is written of each
//! pair.
//!
//! In: folders of invented resolutions in six languages, as texts and as Word documents. Out: what
//! the program leaves in the folder of the reports, what it prints, and how it ends.
//!
//! ```text
//! Case::new().run("old new -o reports")  ─►  status 1, reports/93-en.html, reports/summary.json, …
//! ```

mod browser;
mod folder;
mod hostile;
mod index;
mod manual;
mod misuse;
mod pairs;
mod restart;
mod stream;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use revmark::{Options, in_word, read};
use serde_json::Value;
use tempfile::TempDir;

/// The example that the program has in it: a resolution in each language, in two versions.
pub(crate) const EXAMPLES: [(&str, &str, &str); 6] = [
    (
        "ar",
        include_str!("../src/cli/demo/ar.base.txt"),
        include_str!("../src/cli/demo/ar.revised.txt"),
    ),
    (
        "zh",
        include_str!("../src/cli/demo/zh.base.txt"),
        include_str!("../src/cli/demo/zh.revised.txt"),
    ),
    (
        "en",
        include_str!("../src/cli/demo/en.base.txt"),
        include_str!("../src/cli/demo/en.revised.txt"),
    ),
    (
        "fr",
        include_str!("../src/cli/demo/fr.base.txt"),
        include_str!("../src/cli/demo/fr.revised.txt"),
    ),
    (
        "ru",
        include_str!("../src/cli/demo/ru.base.txt"),
        include_str!("../src/cli/demo/ru.revised.txt"),
    ),
    (
        "es",
        include_str!("../src/cli/demo/es.base.txt"),
        include_str!("../src/cli/demo/es.revised.txt"),
    ),
];

/// A version of a resolution of this number.
fn numbered(text: &str, number: u32) -> String {
    text.replace("93", &number.to_string())
}

/// The English example, older and newer, with this number.
fn english(number: u32) -> [String; 2] {
    let (_, base, revised) = EXAMPLES[2];
    [numbered(base, number), numbered(revised, number)]
}

/// A text as a Word document.
pub(crate) fn docx(text: &str) -> Vec<u8> {
    let text = read::document("text", text.as_bytes()).unwrap();
    let (_, package) = in_word(text, &Options::default()).unwrap();
    package.edit().write().unwrap()
}

/// A folder in which the program is run.
struct Case {
    folder: TempDir,
}

/// What a run leaves: its status and what it printed.
#[derive(Debug)]
struct Run {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Case {
    /// Two empty folders, `old` and `new`.
    fn new() -> Self {
        let case = Self { folder: TempDir::new().unwrap() };
        fs::create_dir(case.path("old")).unwrap();
        fs::create_dir(case.path("new")).unwrap();
        case
    }

    /// The six examples, under other names on either side; half of the newer ones are documents.
    fn with_six_languages() -> Self {
        let case = Self::new();
        for (at, (code, base, revised)) in EXAMPLES.into_iter().enumerate() {
            case.write(&format!("old/{code}/r93.txt"), base);
            if at % 2 == 0 {
                case.write(&format!("new/93-{code}.docx"), docx(revised));
            } else {
                case.write(&format!("new/93-{code}.txt"), revised);
            }
        }
        case
    }

    /// So many pairs of texts in English.
    fn with_pairs(count: u32) -> Self {
        let case = Self::new();
        for number in 101..101 + count {
            case.write_pair(number);
        }
        case
    }

    fn write_pair(&self, number: u32) {
        let [base, revised] = english(number);
        self.write(&format!("old/{number}.txt"), base);
        self.write(&format!("new/{number}.txt"), revised);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// `revmark batch` with these words.
    fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_revmark"));
        command.arg("batch").args(words.split_whitespace()).current_dir(self.folder.path());
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, words: &str) -> Run {
        let output = self.command(words).output().unwrap();
        Run {
            status: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs, and gives `summary.json` of the folder `reports`.
    #[track_caller]
    fn summary(&self, words: &str, status: i32) -> Value {
        let run = self.run(&format!("old new -o reports {words}"));
        assert_eq!(run.status, Some(status), "{run:?}");
        serde_json::from_str(&self.read("reports/summary.json")).unwrap()
    }

    /// All files below a folder, with their contents.
    fn tree(&self, name: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.path(name), "", &mut files);
        files
    }

    /// The names of all files below a folder.
    fn names(&self, name: &str) -> Vec<String> {
        self.tree(name).into_keys().collect()
    }
}

impl Run {
    /// The last line on standard error: the figures.
    fn figures(&self) -> &str {
        self.stderr.lines().next_back().unwrap_or_default()
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else {
            // A link that leads nowhere has no content.
            files.insert(name, fs::read(&path).unwrap_or_default());
        }
    }
}

/// The values of a field in a list.
fn fields<'v>(list: &'v Value, field: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|entry| entry[field].as_str().unwrap()).collect()
}
