//! Limits: each is said in the error that it causes, with the option that raises it, and holds for
//! every command that reads a file.
//!
//! In: a file just above a limit. Out: one line; and with the limit raised as it says, the answer.
//!
//! ```text
//! old.txt: larger than the limit of 1 KiB; split it, …, or raise the limit with --max-input 1M
//! ```

use std::fs::File;
use std::io::Write as _;
use std::process::Stdio;

use revmark::Limits;

use super::{Desk, Run};

/// Commands that read the document `old.docx`, and end with trouble where they cannot.
const COMMANDS: [&str; 7] = [
    "old.docx new.docx",
    "diff old.docx small.txt -o marks.docx",
    "diff small.txt old.docx -f json",
    "outline old.docx",
    "accept old.docx",
    "reject old.docx -o out.docx",
    "old.docx old.docx -q",
];

/// Each limit, so low that it refuses the document, and the name of what is refused.
const LIMITS: [(&str, &str, &str); 4] = [
    ("--max-input", "1K", "old.docx: larger than the limit of 1 KiB"),
    ("--max-unpacked", "4K", "old.docx: its parts unpack to more than the limit of 4 KiB"),
    ("--max-parts", "3", "old.docx: it has more than 3 parts"),
    ("--max-tags", "20", "old.docx: word/document.xml: it has more than 20 tags"),
];

/// What a line advises: the option with its value.
fn advice(run: &Run, option: &str) -> String {
    let at = run.stderr.find(option).unwrap_or_else(|| panic!("{option} is not named: {run:?}"));
    run.stderr[at..].trim_end().to_owned()
}

#[test]
fn every_limit_holds_for_every_command_and_is_raised_as_it_says() {
    let desk = Desk::new();
    desk.write("small.txt", "RESOLUTION 93 (Dubai, 2014)\nresolves\n1\tto light the lamps.\n");
    for (option, value, refused) in LIMITS {
        for command in COMMANDS {
            let run = desk.run(&format!("{command} {option} {value}"));
            run.is_trouble(&[refused]);
            // What is enough for one file need not be for the next, which then says so itself.
            let raised = desk.run(&format!("{command} {}", advice(&run, option)));
            let is_other = raised.stderr.contains("new.docx: ");
            let is_read = matches!(raised.status.code(), Some(0 | 1)) || is_other;
            assert!(is_read && !raised.stderr.contains("old.docx: "), "{command}: {raised:?}");
        }
    }
}

/// A number as the pages write it: `5 000 000`.
fn spaced(number: usize) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap());
    groups.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_pages_name_the_limits_that_hold() {
    let limits = Limits::default();
    let [input, unpacked] =
        [limits.input, limits.unpacked].map(|size| format!("{} MiB", size >> 20));
    let [parts, tags] = [limits.parts, limits.tags].map(spaced);
    for page in ["SECURITY.md", "docs/word.md"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
        let text = std::fs::read_to_string(path).unwrap();
        for limit in [&input, &unpacked, &parts, &tags] {
            assert!(text.contains(limit.as_str()), "{page}: {limit}");
        }
    }
}

#[test]
fn git_gets_a_page_that_says_the_limit() {
    let desk = Desk::new();
    for (option, value, refused) in LIMITS {
        let call = "old.docx old.docx 1a2b3c4 100644 new.docx 5d6e7f8 100644";
        let run = desk.run(&format!("git-diff {option} {value} {call}"));
        let page = String::from_utf8(run.stdout).unwrap();
        let refused = refused.trim_start_matches("old.docx: ");
        assert_eq!(run.status.code(), Some(0), "{page}");
        assert!(page.contains(refused) && page.contains(option), "{page}");
        let run = desk.run(&format!("textconv {option} {value} old.docx"));
        let page = String::from_utf8(run.stdout).unwrap();
        assert_eq!(run.status.code(), Some(0), "{page}");
        assert!(page.starts_with("revmark: this file: ") && page.contains(option), "{page}");
    }
}

#[test]
fn a_batch_goes_on_without_the_file_that_is_too_large() {
    let desk = Desk::new();
    for folder in ["old", "new"] {
        let version = format!("{folder}.docx");
        desk.write(&format!("{folder}/large.docx"), desk.read(&version));
        let text = String::from_utf8(desk.read(&format!("{folder}.txt"))).unwrap();
        desk.write(&format!("{folder}/small.txt"), text.replace("93", "7"));
    }
    for (option, value, refused) in LIMITS {
        let value = if option == "--max-input" { "3K" } else { value };
        let run = desk.run(&format!("batch old new -f jsonl {option} {value}"));
        let refused = refused.rsplit_once(" limit").map_or(refused, |(before, _)| before);
        let refused = refused.replace("old.docx", "old/large.docx");
        assert_eq!(run.status.code(), Some(2), "{run:?}");
        assert!(run.stderr.contains(&refused) && run.stderr.contains(option), "{run:?}");
        assert_eq!(String::from_utf8(run.stdout).unwrap().lines().count(), 1, "{option}");
    }
}

/// A file says how large it is before it is read; a pipe does not.
#[test]
fn the_advice_is_enough_for_a_file_and_twice_as_much_for_a_pipe() {
    let desk = Desk::new();
    let text = String::from_utf8(desk.read("old.txt")).unwrap();
    let long = text.clone() + &"and the lamps are lit ".repeat(160_000);
    desk.write("long.txt", &long);
    let run = desk.run("outline long.txt --max-input 1M");
    run.is_trouble(&["long.txt: larger than the limit of 1 MiB; split it, one resolution a file"]);
    assert_eq!(advice(&run, "--max-input"), "--max-input 4M");
    let mut command = desk.revmark("outline - --max-input 1M");
    let run = Run::of(command.stdin(File::open(desk.path("long.txt")).unwrap()));
    run.is_trouble(&["-: larger than the limit of 1 MiB"]);
    assert_eq!(advice(&run, "--max-input"), "--max-input 2M");
    assert_eq!(desk.run("outline long.txt --max-input 4M").status.code(), Some(0));
}

/// The writer finds the pipe closed soon after the limit: nothing behind it is read.
#[test]
fn an_endless_standard_input_is_read_as_far_as_the_limit() {
    let desk = Desk::new();
    for words in ["- new.txt", "old.txt -", "outline -", "accept -"] {
        let mut command = desk.revmark(&format!("{words} --max-input 1M"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let line = b"a)\tthat the lamps are lit;\n".repeat(1000);
        let mut taken = 0;
        while input.write_all(&line).is_ok() {
            taken += line.len();
            assert!(taken < 8 << 20, "{words}: it goes on reading");
        }
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let run = Run { status: output.status, stdout: output.stdout, stderr };
        run.is_trouble(&["-: larger than the limit of 1 MiB"]);
    }
}

#[test]
fn limits_that_are_none_are_refused() {
    let desk = Desk::new();
    for words in ["--max-input 0", "--max-input 1T", "--max-unpacked -1", "--max-parts many"] {
        let run = desk.run(&format!("{words} old.txt new.txt"));
        assert_eq!(run.status.code(), Some(2), "{words}");
    }
}
