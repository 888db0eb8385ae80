//! Long output in a pager: on a terminal, in the one that is wanted, and nowhere else.
//!
//! In: the program on a terminal of its own, which `script` of util-linux makes, and a pager that
//! writes down what it is given. Out: what came to the pager, and what to the terminal.
//!
//! ```text
//! script ─► terminal ─► revmark old.txt new.txt ─► sh pager.sh ─► shown.txt, variables.txt
//! ```

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::programs::{skip, succeeds};

const OLD: &str = "RESOLUTION 8 (Suva, 2014)\nThe Council,\nresolves\n1\tto light 12 lamps;\n";
/// A pager that writes down what it gets, and that it was run.
const PAGER: &str = "env > variables.txt; cat > shown.txt; echo paged\n";

/// A folder with two versions and a pager.
struct Desk {
    folder: TempDir,
}

/// What is left of a run.
#[derive(Debug)]
struct Run {
    status: i32,
    /// What was seen on the terminal: both streams.
    terminal: String,
    /// What came to the pager.
    shown: Option<String>,
    /// The variables of the pager.
    variables: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        desk.write("old.txt", OLD);
        desk.write("new.txt", &OLD.replace("12", "15"));
        desk.write("pager.sh", PAGER);
        desk
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    /// The program, or a line of the shell in which `$revmark` is it, with variables.
    fn command(&self, program: &str, variables: &str) -> Command {
        let mut command = Command::new(program);
        let unset = ["PAGER", "REVMARK_PAGER", "LESS", "LV", "LESSCHARSET", "NO_COLOR", "COLUMNS"];
        for name in unset {
            command.env_remove(name);
        }
        command.env("TERM", "xterm").env("revmark", env!("CARGO_BIN_EXE_revmark"));
        command.envs(variables.lines().filter_map(|line| line.trim().split_once('=')));
        command.current_dir(self.path()).stdin(Stdio::null());
        command
    }

    /// Runs a line of the shell on a terminal.
    fn run(&self, line: &str, variables: &str) -> Run {
        for name in ["shown.txt", "variables.txt"] {
            let _ = fs::remove_file(self.path().join(name));
        }
        let mut command = self.command("script", variables);
        let output = command.args(["-qec", line, "/dev/null"]).output().unwrap();
        let read = |name: &str| fs::read_to_string(self.path().join(name)).ok();
        Run {
            status: output.status.code().unwrap(),
            terminal: String::from_utf8(output.stdout).unwrap(),
            shown: read("shown.txt"),
            variables: read("variables.txt").unwrap_or_default(),
        }
    }
}

impl Run {
    fn has_variable(&self, line: &str) -> bool {
        self.variables.lines().any(|found| found == line)
    }
}

/// Whether a terminal can be made; where not, that is said.
fn has_terminal() -> bool {
    let is_made = succeeds("script", &["-qec", "test -t 1", "/dev/null"]);
    if !is_made {
        skip("A pager", "script makes no terminal (Debian: bsdutils)");
    }
    is_made
}

const DIFF: &str = "$revmark old.txt new.txt";

#[test]
fn a_pager_gets_what_the_terminal_would() {
    if !has_terminal() {
        return;
    }
    let desk = Desk::new();
    let run = desk.run(DIFF, "PAGER=sh pager.sh");
    let direct = desk.run(DIFF, "PAGER=");
    assert_eq!((run.status, run.terminal.trim()), (1, "paged"));
    let shown = run.shown.as_deref().unwrap();
    assert_eq!(shown, direct.terminal.replace("\r\n", "\n"));
    assert!(shown.contains("\u{1b}[9;31m12\u{1b}[0m"), "{shown:?}");
    for line in ["LESS=FRX", "LV=-c", "LESSCHARSET=utf-8"] {
        assert!(run.has_variable(line), "{line}: {run:?}");
    }
    let run = desk.run(DIFF, "PAGER=sh pager.sh\nLESS=-S\nNO_COLOR=1");
    assert!(run.has_variable("LESS=-S") && run.has_variable("LV=-c"), "{run:?}");
    assert!(run.shown.unwrap().contains("[-12-]{+15+}"));
    assert_eq!(desk.run("$revmark old.txt old.txt", "PAGER=sh pager.sh").status, 0);
}

#[test]
fn the_one_that_is_wanted_most_is_run() {
    if !has_terminal() {
        return;
    }
    let desk = Desk::new();
    for (words, variables, is_paged) in [
        ("", "REVMARK_PAGER=sh pager.sh\nPAGER=cat", true),
        ("--pager 'sh pager.sh'", "REVMARK_PAGER=cat\nPAGER=cat", true),
        ("", "REVMARK_PAGER=cat\nPAGER=sh pager.sh", false),
        ("", "REVMARK_PAGER=\nPAGER=sh pager.sh", false),
        ("--pager cat", "PAGER=sh pager.sh", false),
        ("--pager ''", "PAGER=sh pager.sh", false),
        ("--no-pager", "PAGER=sh pager.sh", false),
        ("--no-pager --pager 'sh pager.sh'", "", true),
        ("--pager 'sh pager.sh' --no-pager", "", false),
    ] {
        let run = desk.run(&format!("{DIFF} {words}"), variables);
        assert_eq!(
            (run.status, run.shown.is_some()),
            (1, is_paged),
            "{words} {variables}: {run:?}"
        );
        assert_eq!(run.terminal.contains("15"), !is_paged, "{words} {variables}: {run:?}");
    }
}

#[test]
fn nothing_else_is_paged() {
    if !has_terminal() {
        return;
    }
    let desk = Desk::new();
    let pager = "PAGER=sh pager.sh";
    for line in [
        &format!("{DIFF} | cat"),
        &format!("{DIFF} > marks.txt"),
        &format!("{DIFF} -o marks.txt"),
        &format!("{DIFF} --quiet"),
        "$revmark generate man",
        "$revmark --help",
        "$revmark old.txt missing.txt",
    ] {
        assert_eq!(desk.run(line, pager).shown, None, "{line}");
    }
    let output =
        desk.command(env!("CARGO_BIN_EXE_revmark"), pager).args(["old.txt", "new.txt"]).output();
    assert!(String::from_utf8(output.unwrap().stdout).unwrap().contains("[-12-]{+15+}"));
    assert!(!desk.path().join("shown.txt").exists());
}

#[test]
fn what_is_long_to_read_is_paged() {
    if !has_terminal() {
        return;
    }
    let desk = Desk::new();
    desk.run(&format!("{DIFF} -o marks.docx"), "");
    for (line, word) in [
        ("$revmark demo --lang ar", "القرار"),
        ("$revmark outline old.txt", "lamps"),
        ("$revmark accept marks.docx", "to light 15 lamps"),
        ("$revmark reject marks.docx", "to light 12 lamps"),
        ("$revmark - new.txt < old.txt", "15"),
        ("$revmark --side-by-side --width 50 old.txt new.txt", "│"),
    ] {
        let run = desk.run(line, "PAGER=sh pager.sh");
        assert!(run.shown.is_some_and(|shown| shown.contains(word)), "{line}");
    }
}

#[test]
fn a_pager_that_is_missing_or_leaves_is_no_trouble() {
    if !has_terminal() {
        return;
    }
    let desk = Desk::new();
    for pager in ["no-such-pager", "no-such-pager -R"] {
        let run = desk.run(DIFF, &format!("PAGER={pager}"));
        assert!(run.status == 1 && run.terminal.contains("15"), "{run:?}");
    }
    let clause = |number: u32| format!("{number}\tto light the lamp of harbour {number};\n");
    let long: String = (2..4000).map(clause).collect();
    desk.write("long.txt", &format!("{OLD}{long}"));
    let run = desk.run("$revmark --full old.txt long.txt", "PAGER=true");
    assert_eq!((run.status, run.terminal.as_str()), (1, ""), "{run:?}");
    // Its status says nothing of the comparison.
    assert_eq!(desk.run(DIFF, "PAGER=cat > shown.txt; exit 7").status, 1);
}

#[test]
fn a_terminal_that_can_do_nothing_gets_no_pager_unasked() {
    if !has_terminal() {
        return;
    }
    let desk = Desk::new();
    let run = desk.run(DIFF, "TERM=dumb");
    assert!(run.status == 1 && run.terminal.contains("[-12-]{+15+}"), "{run:?}");
    assert!(desk.run(DIFF, "TERM=dumb\nPAGER=sh pager.sh").shown.is_some());
}
