//! Runs of the program on documents that are made for them.
//!
//! In: the words of a command line, and files by their names. Out: the status, what was printed and
//! the files that are there afterwards.
//!
//! ```text
//! run("accept in.docx -o out.docx", [("in.docx", bytes)])  ─►  status 0, file("out.docx")
//! ```

use std::fs;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The date of all marks, so that two runs give the same bytes.
pub(super) const DATE: &str = "2026-01-01T00:00:00Z";

/// What a run leaves.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) status: Option<i32>,
    pub(super) stdout: String,
    pub(super) stderr: String,
    folder: TempDir,
}

impl Run {
    /// A file that the run wrote.
    pub(super) fn file(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.path().join(name)).ok()
    }

    /// What is wrong with the way the run ended: a panic, a signal, trouble that is not one clear
    /// line; `None` where it ended as a program should.
    pub(super) fn fault(&self) -> Option<String> {
        let is_clear = match self.status {
            Some(0 | 1) => self.stderr.lines().all(|line| line.starts_with("warning[")),
            Some(2) => self.stdout.is_empty() && self.stderr.lines().count() == 1,
            _ => false,
        };
        (!is_clear).then(|| format!("status {:?}, {:?}", self.status, self.stderr))
    }
}

/// Runs the program in a folder that holds the files.
pub(super) fn run(words: &str, files: &[(&str, &[u8])]) -> Run {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_revmark"));
    command.args(words.split_whitespace()).current_dir(folder.path()).stdin(Stdio::null());
    let output = command.output().unwrap();
    Run {
        status: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        folder,
    }
}

/// Marks in a copy of the base what the revised document has otherwise; `marked.docx` is written.
pub(super) fn mark(base: &[u8], revised: &[u8], options: &str) -> Run {
    mark_files(["base.docx", "revised.docx"], [base, revised], options)
}

/// The same for files of any names, and so of any formats.
pub(super) fn mark_files(names: [&str; 2], contents: [&[u8]; 2], options: &str) -> Run {
    let words = format!("{options} --date {DATE} {} -o marked.docx", names.join(" "));
    run(&words, &[(names[0], contents[0]), (names[1], contents[1])])
}
