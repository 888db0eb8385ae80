//! Signals in the middle of writing.
//!
//! In: a comparison that takes some time to print, stopped as soon as its temporary file is there,
//! then sent a signal. Out: the file that was to be replaced, whole.
//!
//! ```text
//! .revmark-a1B2c3 there ─► STOP ─► INT, CONT ─► ended by INT, .revmark-… gone, marks.json as before
//! ```

#![cfg(unix)]

use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::Desk;

const INTERRUPTED: i32 = 2;
const KILLED: i32 = 9;
const TERMINATED: i32 = 15;

/// Sends a signal.
pub(super) fn send(child: &Child, name: &str) {
    let words = format!("kill -{name} {}", child.id());
    assert!(Command::new("sh").args(["-c", &words]).status().unwrap().success());
}

/// Whether a run has begun to write: its temporary file is there.
fn is_writing(desk: &Desk) -> bool {
    desk.names("out").iter().any(|name| name.starts_with(".revmark-"))
}

/// Runs the program until it writes into `out`, and sends a signal in the middle of it.
fn interrupted(desk: &Desk, words: &str, signal: &str) -> ExitStatus {
    let mut child = desk.revmark(words).spawn().unwrap();
    loop {
        if is_writing(desk) {
            send(&child, "STOP");
            if is_writing(desk) {
                break;
            }
            send(&child, "CONT");
        }
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be interrupted");
        sleep(Duration::from_micros(200));
    }
    send(&child, signal);
    send(&child, "CONT");
    child.wait().unwrap()
}

#[test]
fn an_interrupted_run_leaves_the_old_file_whole_and_nothing_else() {
    let desk = Desk::with_clauses(4000);
    for (extension, signal, number) in [
        ("html", "INT", INTERRUPTED),
        ("json", "TERM", TERMINATED),
        ("md", "INT", INTERRUPTED),
        ("txt", "TERM", TERMINATED),
    ] {
        let name = format!("marks.{extension}");
        desk.write(&format!("out/{name}"), "before");
        let words = format!("old.txt new.txt --full -o out/{name}");
        let status = interrupted(&desk, &words, signal);
        assert_eq!(status.signal(), Some(number), "{name}: {status}");
        assert_eq!(desk.read(&format!("out/{name}")), b"before", "{name}");
        std::fs::remove_file(desk.path(&format!("out/{name}"))).unwrap();
        assert!(desk.names("out").is_empty(), "{:?}", desk.names("out"));
    }
}

#[test]
fn a_killed_run_leaves_the_old_file_whole() {
    let desk = Desk::with_clauses(4000);
    desk.write("out/marks.html", "before");
    let words = "old.txt new.txt -o out/marks.html";
    let status = interrupted(&desk, words, "KILL");
    assert_eq!(status.signal(), Some(KILLED), "{status}");
    assert_eq!(desk.read("out/marks.html"), b"before");
    // What it was writing stays, under a name that says whose it is, and is in nobody's way.
    assert_eq!(desk.names("out").len(), 2);
    assert_eq!(desk.run(words).status.code(), Some(1));
    assert!(desk.read("out/marks.html").ends_with(b"</html>\n"));
}

#[test]
fn a_run_that_waits_for_its_input_is_ended_by_any_signal() {
    let desk = Desk::new();
    for (signal, number) in [("INT", INTERRUPTED), ("TERM", TERMINATED), ("KILL", KILLED)] {
        desk.write("out/marks.html", "before");
        let mut command = desk.revmark("- new.txt -o out/marks.html");
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        send(&child, signal);
        let status = child.wait().unwrap();
        assert_eq!(status.signal(), Some(number), "{status}");
        assert_eq!(desk.read("out/marks.html"), b"before");
        assert_eq!(desk.names("out"), ["marks.html"]);
    }
}
