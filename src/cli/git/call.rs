//! What git passes to the program that compares for it.
//!
//! In: the words behind the options. Out: the two versions with their names for people, or a file
//! whose conflict is not resolved yet.
//!
//! ```text
//! res-91.txt  /tmp/git-blob-x/res-91.txt  1a2b3c4…  100644     res-91.txt (1a2b3c4)
//!             res-91.txt                  0000000…  100644     res-91.txt (working tree)
//! res-91.txt  /dev/null                   .         .          the version does not exist
//! res-91.txt                                                   unmerged
//! /tmp/git-blob-x/res-91.txt  res-91.txt  res-91.txt           a/res-91.txt, b/res-91.txt
//! ```
//!
//! Sources: git(1), `GIT_EXTERNAL_DIFF`; gitattributes(5), "Defining an external diff driver"; the
//! last form is what the tool of git-difftool(1) is told: `$LOCAL $REMOTE $MERGED`.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use anyhow::{Result, bail};
use revmark::render::Caption;

use crate::cli::input::is_nothing;

/// As many digits of a hash as git prints at least.
const DIGITS: usize = 7;

/// What is to be compared.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Call {
    /// A file in conflict, by its path.
    Unmerged(String),
    /// Two versions of a file.
    Pair(Pair),
}

/// Two versions of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) base: Version,
    pub(super) revised: Version,
    /// What git says of a renamed or copied file: `similarity index 92%`, …
    said: String,
}

/// One of them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// Its path in the repository.
    path: String,
    /// Where git has put its content.
    pub(super) file: PathBuf,
    /// What git calls its content; `None` for a file that is not in the repository.
    hash: Option<String>,
    /// Its mode, in octal digits; empty where it is not known.
    mode: String,
}

impl Call {
    /// Takes the words that git passes.
    ///
    /// # Errors
    ///
    /// They are none that git passes; the first of them is taken for an option then.
    pub(super) fn of(words: &[OsString]) -> Result<Self> {
        match words {
            [path] => return Ok(Self::Unmerged(text(path))),
            [local, remote, path] => {
                let (base, revised) =
                    (Version::of_tool(path, local), Version::of_tool(path, remote));
                return Ok(Self::Pair(Pair { base, revised, said: String::new() }));
            }
            _ => {}
        }
        let option = words.first().map(|word| text(word)).filter(|word| word.starts_with("--"));
        match (Pair::of(words), option) {
            (Some(pair), _) => Ok(Self::Pair(pair)),
            (None, Some(option)) => {
                bail!("git-diff has no option {option}; see revmark git-diff --help")
            }
            (None, None) => bail!(
                "git-diff takes what git passes, 1, 3, 7 or 9 arguments; to compare two files \
                 leave git-diff out"
            ),
        }
    }
}

impl Pair {
    /// Two versions as git passes them to a driver.
    fn of(words: &[OsString]) -> Option<Self> {
        let (path, rest) = words.split_first()?;
        let (base, rest) = rest.split_first_chunk()?;
        let (revised, rename) = rest.split_first_chunk()?;
        let (new_path, said) = match rename {
            [] => (path, String::new()),
            [new_path] => (new_path, String::new()),
            [new_path, said] => (new_path, text(said)),
            _ => return None,
        };
        let (base, revised) = (Version::of(path, base)?, Version::of(new_path, revised)?);
        Some(Self { base, revised, said })
    }

    /// Whether git knows that both versions hold the same.
    pub(super) fn is_same_content(&self) -> bool {
        self.base.hash.is_some() && self.base.hash == self.revised.hash
    }

    /// What stands above the comparison: the paths, and what changed of the file itself.
    pub(super) fn caption(&self) -> Caption {
        let (base, revised) = (&self.base, &self.revised);
        let mut headings = vec![format!("revmark a/{} b/{}", base.path, revised.path)];
        match (base.is_missing(), revised.is_missing()) {
            (true, _) => headings.push(format!("new file{}", of_mode(&revised.mode))),
            (_, true) => headings.push(format!("deleted file{}", of_mode(&base.mode))),
            _ if base.mode != revised.mode => headings
                .extend([format!("old mode {}", base.mode), format!("new mode {}", revised.mode)]),
            _ => {}
        }
        headings.extend(self.said.lines().filter_map(|line| self.of_rename(line)));
        Caption { headings, asides: Vec::new() }
    }

    /// A line of what git says of a rename, in which paths are quoted: Arabic letters as numbers.
    fn of_rename(&self, line: &str) -> Option<String> {
        let starts = |starts: &[&str]| starts.iter().any(|start| line.starts_with(start));
        let path = if starts(&["rename from ", "copy from "]) {
            &self.base.path
        } else if starts(&["rename to ", "copy to "]) {
            &self.revised.path
        } else {
            let is_likeness = starts(&["similarity index ", "dissimilarity index "]);
            return is_likeness.then(|| line.to_owned());
        };
        let said: Vec<&str> = line.splitn(3, ' ').take(2).collect();
        Some(format!("{} {path}", said.join(" ")))
    }

    /// The names of both versions in messages: with the hash, where either has one.
    pub(super) fn names(&self) -> [String; 2] {
        let is_known = self.base.hash.is_some() || self.revised.hash.is_some();
        [(&self.base, "a"), (&self.revised, "b")].map(|(version, side)| match &version.hash {
            Some(hash) => {
                let digits: String = hash.chars().take(DIGITS).collect();
                format!("{} ({digits})", version.path)
            }
            None if version.is_missing() => format!("{} (none)", version.path),
            None if is_known => format!("{} (working tree)", version.path),
            None => format!("{side}/{}", version.path),
        })
    }
}

/// What is said of a mode, where it is known.
fn of_mode(mode: &str) -> String {
    if mode.is_empty() { String::new() } else { format!(" mode {mode}") }
}

impl Version {
    /// A version by the file that git has put it in, its hash and its mode; `None` where these
    /// words are others.
    fn of(path: &OsStr, [file, hash, mode]: &[OsString; 3]) -> Option<Self> {
        let (hash, mode) = (text(hash), text(mode));
        let is_hash = hash == "." || hash.chars().all(|digit| digit.is_ascii_hexdigit());
        let is_known = hash.chars().any(|digit| !matches!(digit, '0' | '.'));
        let version = Self { mode, ..Self::of_tool(path, file) };
        is_hash.then(|| Self { hash: is_known.then_some(hash), ..version })
    }

    /// A version of which git says no more than where it is.
    fn of_tool(path: &OsStr, file: &OsStr) -> Self {
        Self { path: text(path), file: file_of(file), hash: None, mode: String::new() }
    }

    /// Whether there is no such version: before the file was made, or after it was deleted.
    pub(super) fn is_missing(&self) -> bool {
        is_nothing(&self.file)
    }
}

/// The path of a file that git names: `-` is a file of that name, and not standard input.
pub(super) fn file_of(word: &OsStr) -> PathBuf {
    PathBuf::from(if word == "-" { OsStr::new("./-") } else { word })
}

/// A word for people: where it is no text, with signs in place of what is not.
fn text(word: &OsStr) -> String {
    word.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(words: &[&str]) -> Pair {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        match Call::of(&words).unwrap() {
            Call::Pair(pair) => pair,
            Call::Unmerged(path) => panic!("{path} is unmerged"),
        }
    }

    const OLD: &str = "1a2b3c4d5e6f";
    const NONE: &str = "000000000000";

    #[test]
    fn versions_have_names_for_people() {
        let names =
            |old, new| pair(&["r.txt", "/tmp/a", old, "100644", "r.txt", new, "100644"]).names();
        assert_eq!(names(OLD, NONE), ["r.txt (1a2b3c4)", "r.txt (working tree)"]);
        assert_eq!(names(NONE, NONE), ["a/r.txt", "b/r.txt"]);
        assert_eq!(pair(&["/tmp/a", "r.txt", "r.txt"]).names(), ["a/r.txt", "b/r.txt"]);
        assert_eq!(pair(&["/dev/null", "r", "r.txt"]).names(), ["r.txt (none)", "b/r.txt"]);
    }

    #[test]
    fn what_changed_of_the_file_is_said() {
        let file = ["/tmp/a", OLD, "100644"];
        let lines = |words: &[&[&str]]| pair(&words.concat()).caption().headings;
        assert_eq!(lines(&[&["r.txt"], &file, &file]), ["revmark a/r.txt b/r.txt"]);
        let missing = ["/dev/null", ".", "."];
        assert_eq!(lines(&[&["r.txt"], &missing, &file])[1..], ["new file mode 100644"]);
        assert_eq!(lines(&[&["r.txt"], &file, &missing])[1..], ["deleted file mode 100644"]);
        let lines_of_tool = pair(&["/dev/null", "r.txt", "r.txt"]).caption().headings;
        assert_eq!(lines_of_tool[1..], ["new file"]);
        let executable = ["r.txt", NONE, "100755"];
        assert_eq!(
            lines(&[&["r.txt"], &file, &executable])[1..],
            ["old mode 100644", "new mode 100755"]
        );
        let said = "similarity index 92%\nrename from \"\\331.txt\"\nrename to q r\nindex 1..2\n";
        assert_eq!(
            lines(&[&["ق.txt"], &file, &file, &["q r", said]]),
            ["revmark a/ق.txt b/q r", "similarity index 92%", "rename from ق.txt", "rename to q r"]
        );
    }

    #[test]
    fn a_file_named_as_standard_input_is_a_file() {
        let pair = pair(&["-", "/tmp/a", OLD, "100644", "-", NONE, "100644"]);
        assert_eq!(pair.revised.file, PathBuf::from("./-"));
        assert!(!pair.is_same_content());
    }

    #[test]
    fn other_calls_are_refused() {
        for count in [0, 2, 4, 6, 10] {
            assert!(Call::of(&vec![OsString::from("x"); count]).is_err(), "{count}");
        }
        // An option that does not exist, in front of what git passes.
        let words = ["--fulll", "r.txt", "/tmp/a", OLD, "100644", "r.txt", OLD, "100644"];
        let error = Call::of(&words.map(OsString::from)).unwrap_err().to_string();
        assert!(error.starts_with("git-diff has no option --fulll; "), "{error}");
        let unmerged = Call::of(&[OsString::from("r.txt")]).unwrap();
        assert_eq!(unmerged, Call::Unmerged("r.txt".to_owned()));
    }
}
