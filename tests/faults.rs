//! What goes wrong around the program: full disks, signals, closed pipes, files that change.
//!
//! In: two versions as texts and as Word documents, and a fault. Out: how the program ends, what it
//! says, and what is left: what was there before is whole, what is new is whole or not there.
//!
//! ```text
//! no space left    ─►  status 2, marks.html as it was, its name in the message
//! ^C               ─►  ended by the signal, marks.html as it was, no .revmark-…
//! head -c 100      ─►  status 0, nothing said
//! ```

mod batch;
mod changing;
mod disk;
mod limits;
mod nesting;
mod pipe;
mod signals;
mod surroundings;
mod twice;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};

use tempfile::TempDir;

use crate::batch::{EXAMPLES, docx};

/// The extensions of all that a comparison can be written as.
const EXTENSIONS: [&str; 5] = ["txt", "md", "html", "json", "docx"];

/// A folder with two versions in it: `old.txt`, `new.txt`, `old.docx`, `new.docx`.
struct Desk {
    folder: TempDir,
}

/// What a run leaves: how it ended and what it printed.
#[derive(Debug)]
struct Run {
    status: ExitStatus,
    stdout: Vec<u8>,
    stderr: String,
}

impl Desk {
    /// The English example that the program has in it.
    fn new() -> Self {
        let (_, base, revised) = EXAMPLES[2];
        Self::with(base, revised)
    }

    fn with(base: &str, revised: &str) -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        for (name, text) in [("old", base), ("new", revised)] {
            desk.write(&format!("{name}.txt"), text);
            desk.write(&format!("{name}.docx"), docx(text));
        }
        desk
    }

    /// A folder with two texts that take some time to be printed: so many clauses, each changed.
    fn with_clauses(count: usize) -> Self {
        let clauses = |lamps: &str| {
            let line = |label| format!("{label}\tto keep {lamps} lamps in harbour {label};\n");
            let lines: String = (1..=count).map(line).collect();
            format!("RESOLUTION 7 (Dubai, 2014)\nTides\nresolves\n{lines}")
        };
        let desk = Self { folder: TempDir::new().unwrap() };
        desk.write("old.txt", clauses("ten"));
        desk.write("new.txt", clauses("twelve"));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// All files of a folder in this one, with their contents.
    fn files(&self, name: &str) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.path(name)).unwrap().map(Result::unwrap);
        let files = entries.filter(|entry| entry.path().is_file());
        let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
        files.map(|entry| (name(&entry), fs::read(entry.path()).unwrap())).collect()
    }

    /// Their names.
    fn names(&self, name: &str) -> Vec<String> {
        self.files(name).into_keys().collect()
    }

    /// The program with these words, in the folder.
    fn revmark(&self, words: &str) -> Command {
        self.in_folder(Command::new(env!("CARGO_BIN_EXE_revmark")), words)
    }

    /// A shell that runs a script, in which `"$revmark"` is the program.
    #[cfg(unix)]
    fn shell(&self, script: &str) -> Command {
        let mut command = self.in_folder(Command::new("sh"), "-c");
        command.arg(script).env("revmark", env!("CARGO_BIN_EXE_revmark"));
        command
    }

    fn in_folder(&self, mut command: Command, words: &str) -> Command {
        command.args(words.split_whitespace()).current_dir(self.folder.path());
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "PAGER", "REVMARK_PAGER"] {
            command.env_remove(name);
        }
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, words: &str) -> Run {
        Run::of(&mut self.revmark(words))
    }
}

impl Run {
    fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        Self { status: output.status, stdout: output.stdout, stderr }
    }

    /// Trouble: status 2, nothing on standard output, one line that holds all of `words`.
    #[track_caller]
    fn is_trouble(&self, words: &[&str]) {
        assert_eq!((self.status.code(), self.stdout.as_slice()), (Some(2), &b""[..]), "{self:?}");
        assert!(self.stderr.starts_with("revmark: "), "{self:?}");
        assert_eq!(self.stderr.lines().count(), 1, "{self:?}");
        assert!(words.iter().all(|word| self.stderr.contains(word)), "{self:?}");
    }

    /// An answer or one line of trouble; no panic, no signal.
    #[track_caller]
    fn is_orderly(&self) {
        let code = self.status.code();
        assert!(matches!(code, Some(0..=2)), "{:?}: {}", self.status, self.stderr);
        assert_eq!(code == Some(2), self.stderr.starts_with("revmark: "), "{}", self.stderr);
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
    }
}
