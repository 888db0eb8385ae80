//! Files that are no files, or that change while they are read.
//!
//! In: devices, pipes, folders, files of the system, and files that another program writes to. Out:
//! an answer or one line of trouble, and never more memory than the limit asks for.
//!
//! ```text
//! /dev/zero     larger than the limit of 64 MiB; …
//! a pipe        what comes through it
//! /proc/…       what is in it, though its size is said to be 0
//! ```

#![cfg(unix)]

use std::fs::{self, File};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::{Desk, Run};
use crate::programs;

#[test]
fn what_is_no_file_is_read_or_named() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder")).unwrap();
    desk.run("old.txt folder").is_trouble(&["folder: a folder; name a file in it"]);
    desk.run("old.txt /dev/zero").is_trouble(&["/dev/zero: larger than the limit of 64 MiB"]);
    for words in ["old.txt /dev/zero", "outline /dev/zero", "accept /dev/zero"] {
        let words = format!("{words} --max-input 1M");
        desk.run(&words).is_trouble(&["/dev/zero: larger than the limit of 1 MiB"]);
    }
    let run = Run::of(&mut desk.revmark("textconv --max-input 1M /dev/zero"));
    assert_eq!(
        (run.status.code(), run.stdout.starts_with(b"revmark: this file: ")),
        (Some(0), true)
    );
    desk.run("outline /dev/null").is_trouble(&["/dev/null: there is no text in it"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_says_it_is_empty_is_read() {
    let desk = Desk::new();
    assert_eq!(fs::metadata("/proc/version").unwrap().len(), 0);
    let run = desk.run("outline --plain /proc/version");
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    assert!(String::from_utf8(run.stdout).unwrap().contains("version"));
    desk.run("outline --plain --max-input 10 /proc/version").is_trouble(&["/proc/version: larger"]);
}

#[test]
fn a_pipe_is_read_to_its_end() {
    let desk = Desk::new();
    for name in ["fifo.txt", "fifo.docx"] {
        if !programs::succeeds("mkfifo", &[desk.path(name).to_str().unwrap()]) {
            return programs::skip("A pipe", "no mkfifo");
        }
        let (other, path) = (name.replace("fifo", "old"), desk.path(name));
        let content = desk.read(&other);
        thread::scope(|scope| {
            scope.spawn(|| {
                let mut pipe = File::options().write(true).open(&path).unwrap();
                for piece in content.chunks(7) {
                    pipe.write_all(piece).unwrap();
                }
            });
            assert_eq!(desk.run(&format!("{name} {other}")).status.code(), Some(0), "{name}");
        });
    }
    // One that is closed at once holds nothing.
    thread::scope(|scope| {
        scope.spawn(|| File::options().write(true).open(desk.path("fifo.txt")).unwrap());
        desk.run("fifo.txt old.txt").is_trouble(&["fifo.txt: there is no text in it"]);
    });
}

/// Changes a file as fast as it can, while the program is run some times.
fn while_it_changes(desk: &Desk, change: impl Fn() + Sync, words: &str) -> Vec<Run> {
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                change();
            }
        });
        let runs = (0..12).map(|_| desk.run(words)).collect();
        is_over.store(true, Ordering::Relaxed);
        runs
    })
}

#[test]
fn a_file_that_changes_is_an_answer_or_trouble() {
    let desk = Desk::new();
    for kind in ["txt", "docx"] {
        let (path, whole) = (desk.path(&format!("old.{kind}")), desk.read(&format!("old.{kind}")));
        let other = desk.path(&format!("other.{kind}"));
        let shrink = || {
            let file = File::options().write(true).truncate(false).open(&path).unwrap();
            file.set_len(whole.len() as u64 / 2).unwrap();
            file.set_len(0).unwrap();
            fs::write(&path, &whole).unwrap();
        };
        let replace = || {
            for content in [&whole[..], b"a\x00b", b"", &whole[..whole.len() / 3]] {
                fs::write(&other, content).unwrap();
                fs::rename(&other, &path).unwrap();
            }
        };
        let vanish = || {
            let _ = fs::remove_file(&path);
            fs::write(&path, &whole).unwrap();
        };
        let words = format!("old.{kind} new.{kind} -o marks.html");
        let changes: [&(dyn Fn() + Sync); 3] = [&shrink, &replace, &vanish];
        for change in changes {
            for run in while_it_changes(&desk, change, &words) {
                run.is_orderly();
            }
            fs::write(&path, &whole).unwrap();
        }
    }
}

#[test]
fn a_file_that_grows_is_read_as_far_as_the_limit() {
    let desk = Desk::new();
    let path = desk.path("old.txt");
    let whole = desk.read("old.txt");
    let grow = || {
        let mut file = File::options().append(true).open(&path).unwrap();
        file.write_all(&b"2\tto light the lamps of the harbour;\n".repeat(1000)).unwrap();
        if file.metadata().unwrap().len() > 4 << 20 {
            fs::write(&path, &whole).unwrap();
        }
    };
    for run in while_it_changes(&desk, grow, "outline old.txt --max-input 256K") {
        run.is_orderly();
    }
}
