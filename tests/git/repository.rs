//! A scratch repository, and git in it as nobody has set it up.
//!
//! In: files and command lines. Out: what is printed, and the status.
//!
//! ```text
//! folder/home/          the configuration of git, and nothing of the person who runs the test
//! folder/repository/    .gitattributes, and whatever a test writes
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::programs::{skip, succeeds, variable};

/// What a command leaves.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) status: Option<i32>,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Run {
    /// What was printed, where the command ended well and said nothing else.
    #[track_caller]
    pub(super) fn clean(self) -> String {
        assert_eq!((self.status, self.stderr.as_str()), (Some(0), ""), "{}", self.stdout);
        self.stdout
    }

    /// What was printed, where the command ended well, whatever it said besides.
    #[track_caller]
    pub(super) fn well(self) -> String {
        assert_eq!(self.status, Some(0), "{}\n{}", self.stdout, self.stderr);
        self.stdout
    }
}

/// A repository, and a home for git.
pub(super) struct Repository {
    folder: TempDir,
}

impl Repository {
    /// A repository in which revmark is set up as docs/git.md says; `None` where git is not there.
    pub(super) fn new() -> Option<Self> {
        let repository = Self::bare()?;
        repository.git("config --global diff.revmark.command revmark~git-diff").clean();
        repository.git("config --global diff.revmark.textconv revmark~textconv").clean();
        repository.write(".gitattributes", "*.txt diff=revmark\n*.docx diff=revmark\n");
        Some(repository)
    }

    /// A repository in which nothing is set up.
    pub(super) fn bare() -> Option<Self> {
        if !succeeds("git", &["--version"]) {
            skip("git", "it is not there (Debian: git)");
            return None;
        }
        let repository = Self { folder: TempDir::new().unwrap() };
        for name in ["home", "repository"] {
            fs::create_dir(repository.folder.path().join(name)).unwrap();
        }
        repository.git("init --quiet --initial-branch=main").clean();
        Some(repository)
    }

    pub(super) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join("repository").join(name)
    }

    pub(super) fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Commits all that is there, and gives the commit a name.
    pub(super) fn commit(&self, tag: &str) {
        self.git("add --all").well();
        self.git(&format!("commit --quiet --allow-empty --message {tag}")).clean();
        self.git(&format!("tag {tag}")).clean();
    }

    /// Runs git with the words of a command line. A `~` is a space inside a word.
    pub(super) fn git(&self, words: &str) -> Run {
        self.git_with("", words)
    }

    /// The same with variables, written `NAME=value`.
    pub(super) fn git_with(&self, variables: &str, words: &str) -> Run {
        let words = words.split_whitespace().map(|word| word.replace('~', " "));
        let variables = variables.split_whitespace().map(|word| word.replace('~', " "));
        let variables: Vec<String> = variables.collect();
        let pairs = variables.iter().filter_map(|word| word.split_once('='));
        self.run(Command::new("git").args(words), pairs)
    }

    /// Runs a line of a shell.
    pub(super) fn shell(&self, line: &str) -> Run {
        self.run(Command::new("sh").args(["-c", line]), [])
    }

    /// Runs the program, with the words of a command line.
    pub(super) fn revmark(&self, words: &str) -> Run {
        self.run(Command::new("revmark").args(words.split_whitespace()), [])
    }

    fn run<'v>(
        &self,
        command: &mut Command,
        variables: impl IntoIterator<Item = (&'v str, &'v str)>,
    ) -> Run {
        let home = self.folder.path().join("home");
        let program = Path::new(env!("CARGO_BIN_EXE_revmark")).parent().unwrap();
        let mut path = program.as_os_str().to_owned();
        path.push(":");
        path.push(variable("PATH").unwrap_or_default());
        command.env_clear().env("PATH", path).env("HOME", &home).env("LC_ALL", "C.UTF-8");
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", home.join(".gitconfig"));
        command.env("GIT_ATTR_NOSYSTEM", "1").env("GIT_PAGER", "cat").env("GIT_EDITOR", "true");
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "Ana Pérez");
            command.env(format!("GIT_{role}_EMAIL"), "ana@example.org");
            command.env(format!("GIT_{role}_DATE"), "2026-01-31T09:30:00Z");
        }
        command.envs(variables).current_dir(self.path("")).stdin(Stdio::null());
        let output = command.output().unwrap();
        Run {
            status: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The six languages.
pub(super) const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// The two versions of the example that the program has in it.
pub(super) fn texts(language: &str) -> [String; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/demo");
    ["base", "revised"].map(|version| {
        fs::read_to_string(folder.join(format!("{language}.{version}.txt"))).unwrap()
    })
}

/// A Word document with the text of the file, which it is made of.
pub(super) fn document(repository: &Repository, text: &str, name: &str) {
    repository.write("made.txt", text);
    let words = format!("made.txt made.txt -o {name}");
    repository.revmark(&words).clean();
    fs::remove_file(repository.path("made.txt")).unwrap();
}
