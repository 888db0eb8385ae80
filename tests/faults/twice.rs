//! Two runs that write the same file, or into the same folder, at once.
//!
//! In: two comparisons and one place for both. Out: one of the two outputs, whole; a folder is
//! refused to the second.
//!
//! ```text
//! revmark a b -o marks.html &  revmark a c -o marks.html      the marks of a and b, or of a and c
//! ```

use std::fs::{self, File};
use std::process::Stdio;

use super::{Desk, EXTENSIONS};
use crate::batch::EXAMPLES;

#[test]
fn two_runs_write_one_file_and_it_is_whole() {
    let desk = Desk::new();
    let text = String::from_utf8(desk.read("new.txt")).unwrap();
    desk.write("other.txt", text.replace(" the ", " this "));
    for extension in EXTENSIONS {
        for (name, words) in [("one", "old.txt new.txt"), ("two", "old.txt other.txt")] {
            desk.run(&format!("{words} -o {name}.{extension}"));
        }
        let outputs = ["one", "two"].map(|name| desk.read(&format!("{name}.{extension}")));
        assert_ne!(outputs[0], outputs[1]);
        for _ in 0..8 {
            let runs = ["new.txt", "other.txt"].map(|revised| {
                let words = format!("old.txt {revised} -o both.{extension}");
                desk.revmark(&words).stderr(Stdio::piped()).spawn().unwrap()
            });
            for run in runs {
                let output = run.wait_with_output().unwrap();
                assert_eq!((output.status.code(), output.stderr), (Some(1), Vec::new()));
            }
            assert!(outputs.contains(&desk.read(&format!("both.{extension}"))), "{extension}");
        }
    }
    assert!(!desk.names(".").iter().any(|name| name.starts_with(".revmark-")));
}

/// A desk with folders of pairs.
fn folders() -> Desk {
    let desk = Desk::new();
    for (code, base, revised) in EXAMPLES {
        desk.write(&format!("old/{code}.txt"), base);
        desk.write(&format!("new/{code}.txt"), revised);
    }
    desk
}

#[test]
fn a_folder_that_another_run_writes_into_is_refused() {
    let desk = folders();
    let words = "batch old new -f html,docx -o";
    assert_eq!(desk.run(&format!("{words} whole")).status.code(), Some(1));
    fs::create_dir(desk.path("reports")).unwrap();
    let held = File::create(desk.path("reports/.revmark-batch.lock")).unwrap();
    held.lock().unwrap();
    let refused = desk.run(&format!("{words} reports"));
    refused.is_trouble(&["reports: another run writes into it; wait for its end"]);
    assert_eq!(desk.names("reports"), [".revmark-batch.lock"]);
    // The system lets go of what was locked by a run that is gone; its file may stay.
    drop(held);
    assert_eq!(desk.run(&format!("{words} reports")).status.code(), Some(1));
    assert_eq!(desk.files("reports"), desk.files("whole"));
}

#[test]
fn two_runs_into_one_folder_leave_it_whole() {
    let desk = folders();
    let words = "batch old new -f html,docx,json -o";
    assert_eq!(desk.run(&format!("{words} whole")).status.code(), Some(1));
    let whole = desk.files("whole");
    for round in 0..4 {
        let runs = [(); 3].map(|()| {
            let mut command = desk.revmark(&format!("{words} reports-{round}"));
            command.stderr(Stdio::piped()).spawn().unwrap()
        });
        let mut finished = 0;
        for run in runs {
            let output = run.wait_with_output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            let is_refused = said.contains("another run writes into it");
            assert_eq!(output.status.code(), Some(if is_refused { 2 } else { 1 }), "{said}");
            finished += usize::from(!is_refused);
        }
        assert!(finished > 0);
        assert!(desk.files(&format!("reports-{round}")) == whole, "the folders differ");
    }
}
