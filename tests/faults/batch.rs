//! A batch that is interrupted, and one that goes on.
//!
//! In: folders of pairs, and a signal in the middle. Out: whole reports and no others, and after a
//! second run the bytes of one that was never interrupted.
//!
//! ```text
//! ^C ─► revmark: interrupted; run it again …  ─►  12 pairs: …; 5 compared before
//! ```

#![cfg(unix)]

use std::os::unix::process::ExitStatusExt;
use std::process::{Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::Desk;
use super::signals::send;
use crate::batch::EXAMPLES;

const WORDS: &str = "batch old new -f html,docx --jobs 2 -o";

fn desk() -> Desk {
    let desk = Desk::new();
    for number in 0..60 {
        let (_, base, revised) = EXAMPLES[number % EXAMPLES.len()];
        for (folder, text) in [("old", base), ("new", revised)] {
            let text = text.replace("93", &(101 + number).to_string());
            desk.write(&format!("{folder}/{number}.txt"), text);
        }
    }
    desk
}

/// Runs until some reports are there, and sends a signal.
fn interrupted(desk: &Desk, folder: &str, signal: &str) -> Output {
    let mut command = desk.revmark(&format!("{WORDS} {folder}"));
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let count = || std::fs::read_dir(desk.path(folder)).map_or(0, Iterator::count);
    while count() < 12 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be interrupted");
        sleep(Duration::from_millis(1));
    }
    send(&child, signal);
    child.wait_with_output().unwrap()
}

#[test]
fn an_interrupted_batch_leaves_whole_reports_and_goes_on() {
    let desk = desk();
    assert_eq!(desk.run(&format!("{WORDS} whole")).status.code(), Some(1));
    let whole = desk.files("whole");
    for (signal, number) in [("INT", 2), ("TERM", 15), ("KILL", 9)] {
        let output = interrupted(&desk, signal, signal);
        assert_eq!(output.status.signal(), Some(number), "{output:?}");
        let left = desk.files(signal);
        assert!(!left.contains_key("index.html"), "it ended before it could be interrupted");
        let hidden: Vec<&String> = left.keys().filter(|name| name.starts_with('.')).collect();
        if signal == "KILL" {
            assert!(output.stderr.is_empty(), "{output:?}");
        } else {
            assert_eq!(hidden, [".revmark-batch.jsonl"]);
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(said, "revmark: interrupted; run it again to go on from there\n");
        }
        let reports = left.iter().filter(|(name, _)| !name.starts_with('.'));
        let mut reports = reports.map(|(name, content)| whole.get(name) == Some(content));
        assert!(reports.all(|is_whole| is_whole), "a report is not whole");
        let again = desk.run(&format!("{WORDS} {signal}"));
        assert_eq!(again.status.code(), Some(1), "{again:?}");
        assert!(again.stderr.contains(" compared before"), "{again:?}");
        assert!(desk.files(signal) == whole, "{signal}: the folders differ");
    }
}
