//! Long outputs are shown by a pager, on a terminal and nowhere else.
//!
//! In: the program on a pseudo-terminal that `script` (util-linux) makes, with a pager that writes
//! down what it is given. Out: whether it was asked, with what, and how the program ended.
//!
//! ```text
//! script -qec 'revmark a.txt b.txt' /dev/null      the pager has the page, the status is 1
//! revmark a.txt b.txt > page.txt                   no pager
//! ```

use std::fs;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::programs;

const BASE: &str = "RESOLUTION 7\nTides\nresolves\n1\tto keep ten lamps;\n2\tto light them.\n";
const REVISED: &str = "RESOLUTION 7\nTides\nresolves\n1\tto keep six lamps;\n2\tto light them.\n";

/// A folder with two versions and a pager.
struct Desk {
    folder: TempDir,
}

impl Desk {
    /// `None` where there is no pseudo-terminal to be had.
    fn new() -> Option<Self> {
        if !programs::succeeds("script", &["-qec", "true", "/dev/null"]) {
            programs::skip("A pager", "no `script` of util-linux");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let file = |name, text: &str| fs::write(folder.path().join(name), text).unwrap();
        file("base.txt", BASE);
        file("revised.txt", REVISED);
        file("pager", "#!/bin/sh\necho \"LESS=$LESS $LESSCHARSET\" > asked\nexec cat >> asked\n");
        file("closed", "#!/bin/sh\necho closed > asked\n");
        for name in ["pager", "closed"] {
            assert!(programs::succeeds(
                "chmod",
                &["+x", folder.path().join(name).to_str().unwrap()]
            ));
        }
        Some(Self { folder })
    }

    /// A command line of a shell in the folder, where `revmark` is the program.
    fn shell(&self, line: &str) -> Command {
        let mut command = Command::new("script");
        let program = assert_cmd::cargo::cargo_bin!("revmark").display().to_string();
        let line = line.replace("revmark ", &format!("'{program}' "));
        command.args(["-qec", &line, "/dev/null"]).current_dir(self.folder.path());
        for name in ["LESS", "LESSCHARSET", "PAGER", "REVMARK_PAGER", "NO_COLOR", "CLICOLOR_FORCE"]
        {
            command.env_remove(name);
        }
        command.env("TERM", "xterm").stdin(Stdio::null());
        command
    }

    fn run(&self, line: &str, variables: &[(&str, &str)]) -> Output {
        self.shell(line).envs(variables.iter().copied()).output().unwrap()
    }

    /// What the pager was given since it was asked last; `None` where it was not asked.
    fn asked(&self) -> Option<String> {
        let path = self.folder.path().join("asked");
        let text = fs::read_to_string(&path).ok()?;
        fs::remove_file(path).unwrap();
        Some(text)
    }
}

#[test]
fn a_terminal_shows_the_page_in_the_pager_that_is_named() {
    let Some(desk) = Desk::new() else { return };
    let named = [("PAGER", "./pager")];
    let ended = desk.run("revmark base.txt revised.txt", &named);
    let shown = desk.asked().unwrap();
    assert!(shown.starts_with("LESS=FRX utf-8\n"), "{shown}");
    assert!(shown.contains("\u{1b}[9;31mten\u{1b}[0m"), "in colour, as on the terminal: {shown}");
    assert_eq!(ended.status.code(), Some(1));

    let ended = desk.run("revmark base.txt base.txt", &named);
    assert_eq!((desk.asked().is_some(), ended.status.code()), (true, Some(0)));

    desk.run(
        "revmark outline base.txt",
        &[("PAGER", "no-such-pager"), ("REVMARK_PAGER", "./pager")],
    );
    assert!(desk.asked().unwrap().contains("to keep ten lamps"));

    desk.run("revmark demo --pager 'cat | ./pager'", &[("PAGER", "no-such-pager"), ("LESS", "R")]);
    assert!(desk.asked().unwrap().starts_with("LESS=R utf-8\n"));
}

#[test]
fn everything_that_is_long_to_read_is_shown() {
    let Some(desk) = Desk::new() else { return };
    desk.run("revmark base.txt revised.txt -o marked.docx", &[]);
    for (line, word) in [
        ("revmark demo --lang ar", "القرار"),
        ("revmark accept marked.docx", "to keep six lamps"),
        ("revmark reject marked.docx", "to keep ten lamps"),
        ("revmark - revised.txt < base.txt", "six"),
        ("revmark --side-by-side --width 50 base.txt revised.txt", "│"),
    ] {
        desk.run(line, &[("PAGER", "./pager")]);
        assert!(desk.asked().is_some_and(|shown| shown.contains(word)), "{line}");
    }
}

#[test]
fn a_pager_that_is_left_early_or_is_not_there_is_no_trouble() {
    let Some(desk) = Desk::new() else { return };
    let many: Vec<String> =
        (1..4000).map(|label| format!("{label}\tto keep lamp {label};")).collect();
    let long = format!("RESOLUTION 7\nTides\nresolves\n{}\n", many.join("\n"));
    fs::write(desk.folder.path().join("long.txt"), long).unwrap();
    let ended = desk.run("revmark base.txt long.txt", &[("PAGER", "./closed")]);
    assert_eq!((desk.asked().as_deref(), ended.status.code()), (Some("closed\n"), Some(1)));

    let ended = desk.run("revmark base.txt revised.txt", &[("PAGER", "no-such-pager")]);
    let printed = String::from_utf8(ended.stdout).unwrap();
    assert!(printed.contains("clause modified"), "{printed}");
    assert_eq!(ended.status.code(), Some(1));
}

#[test]
fn a_command_that_its_shell_does_not_find_is_trouble() {
    let Some(desk) = Desk::new() else { return };
    let ended = desk.run("revmark demo --pager \"no-such-pager 'x'\"", &[]);
    let said = String::from_utf8(ended.stdout).unwrap();
    assert!(said.contains("the pager cannot be run; name another"), "{said}");
    assert_eq!(ended.status.code(), Some(2));
}

#[test]
fn nothing_is_paged_that_goes_elsewhere_or_is_not_to_be() {
    let Some(desk) = Desk::new() else { return };
    for line in [
        "revmark base.txt revised.txt > page.txt",
        "revmark base.txt revised.txt | cat",
        "revmark base.txt revised.txt -o marks.json",
        "revmark --quiet base.txt revised.txt",
        "revmark --no-pager base.txt revised.txt",
        "revmark --pager cat base.txt revised.txt",
        "REVMARK_PAGER= revmark base.txt revised.txt",
        "TERM=dumb revmark base.txt revised.txt",
        "revmark base.txt missing.txt",
        "revmark generate man",
    ] {
        desk.run(line, &[("PAGER", "./pager")]);
        assert_eq!(desk.asked(), None, "{line}");
    }
}

#[test]
fn an_interruption_from_the_keyboard_leaves_the_pager_with_its_terminal() {
    let Some(desk) = Desk::new() else { return };
    let pager = "#!/bin/sh\ntrap '' INT\ncat > /dev/null\nkill -INT $PPID\nsleep 0.2\n\
                 kill -0 $PPID && echo outlived > asked\n";
    fs::write(desk.folder.path().join("pager"), pager).unwrap();
    let ended = desk.run("revmark base.txt revised.txt", &[("PAGER", "./pager")]);
    assert_eq!((desk.asked().as_deref(), ended.status.code()), (Some("outlived\n"), Some(1)));
}
