//! A reader that has seen enough, after every number of bytes.
//!
//! In: the small example in every format, and a reader that takes so many bytes of it. Out: no
//! message and no panic, and nothing that says that anything went wrong.
//!
//! ```text
//! revmark old.txt new.txt | head -c 17      MOD  RESOLUTION 9      status 0
//! ```

use std::io::{self, Write};
use std::process::Stdio;

use revmark::ooxml::revisions::View;
use revmark::render::{self, Format, Options};
use revmark::{mark, read};

use super::Desk;
use crate::batch::EXAMPLES;

/// A destination that is closed after so many bytes.
struct Closed {
    room: usize,
}

impl Write for Closed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.room == 0 {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A pair so small that every byte of its marks can be the last.
const SMALL: (&str, &str, &str) = (
    "small",
    "RESOLUTION 7\nTides\nresolves\n1\tto keep ten lamps;\n2\tto light them.\n",
    "RESOLUTION 7\nTides\nresolves\n1\tto keep six lamps;\n2\tto light them.\n",
);

/// Every renderer hands on what the pipe says, wherever in the output it says so.
#[test]
fn every_renderer_stops_at_a_closed_pipe() {
    for (code, base, revised) in EXAMPLES.into_iter().chain([SMALL]) {
        let text = |text: &str| read::document(code, text.as_bytes()).unwrap();
        let comparison =
            revmark::compare(text(base), text(revised), &revmark::Options::default()).unwrap();
        for format in Format::ALL {
            let options = Options { full: true, ..Options::default() };
            let print =
                |out: &mut dyn Write| render::comparison(&comparison, format, &options, out);
            let mut whole = Vec::new();
            print(&mut whole).unwrap();
            // A report is long, and most of it is its style sheet.
            let step = if code == "small" && format != Format::Html { 1 } else { 499 };
            for room in (0..whole.len()).step_by(step) {
                let error = print(&mut Closed { room }).unwrap_err();
                assert_eq!(error.kind(), io::ErrorKind::BrokenPipe, "{code} {format:?} {room}");
            }
            assert!(print(&mut Closed { room: whole.len() }).is_ok());
        }
    }
    // A document is made before its first byte is written.
    let (_, base, revised) = EXAMPLES[0];
    let text = |text: &str| read::document("ar", text.as_bytes()).unwrap();
    let options = revmark::Options::default();
    let (base, package) = revmark::in_word(text(base), &options).unwrap();
    let (revised, _) = revmark::in_word(text(revised), &options).unwrap();
    let comparison = revmark::compare(base, revised, &options).unwrap();
    let document = mark::document(&comparison, mark::Options::default());
    let author = "A".to_owned();
    let writing = render::word::Options { author, date: None, moves: false, view: View::Final };
    let bytes = render::word::marked(&comparison, &document, &package, &writing).unwrap();
    for room in 0..bytes.len() {
        let error = Closed { room }.write_all(&bytes).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}

/// The program fills a pipe in which there is room for so many bytes, and then its reader goes.
#[cfg(target_os = "linux")]
#[test]
fn the_program_is_quiet_wherever_its_reader_goes() {
    /// What a pipe holds (pipe(7)).
    const CAPACITY: usize = 16 * 4096;
    let desk = Desk::new();
    for format in ["text", "terminal", "markdown", "json", "html", "docx"] {
        let words = format!("old.docx new.docx --full --color always -f {format}");
        let length = desk.run(&words).stdout.len();
        assert!(length > 500, "{format}");
        // The first bytes one by one, the rest in some places; the law above has every byte.
        let rooms = (0..12).chain((12..length.min(CAPACITY)).step_by(length / 7));
        for room in rooms {
            let (reader, mut writer) = io::pipe().unwrap();
            writer.write_all(&vec![b' '; CAPACITY - room]).unwrap();
            let mut command = desk.revmark(&words);
            let child = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
            drop(command);
            wait_until_it_stands_still(child.id());
            drop(reader);
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!((output.status.code(), said.as_str()), (Some(0), ""), "{format} {room}");
        }
    }
}

/// Waits until a process sleeps: the program does so only where it waits for a pipe.
#[cfg(target_os = "linux")]
fn wait_until_it_stands_still(process: u32) {
    let state = || {
        let line = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
        line.rsplit_once(") ").unwrap().1.chars().next()
    };
    let mut quiet = 0;
    while quiet < 3 {
        quiet = if state() == Some('S') { quiet + 1 } else { 0 };
        assert_ne!(state(), Some('Z'), "it ended before its reader was gone");
        std::thread::sleep(std::time::Duration::from_micros(500));
    }
}

#[test]
fn other_commands_are_quiet_too() {
    let desk = Desk::new();
    for words in [
        "outline old.txt",
        "outline -f json old.txt",
        "accept old.docx",
        "accept -f docx old.docx",
        "textconv old.docx",
        "git-diff old.txt old.txt 1a2b3c4 100644 new.txt 5d6e7f8 100644",
        "demo --lang zh",
        "generate schema",
        "generate completions bash",
    ] {
        for taken in [0, 1, 100] {
            let mut command = desk.revmark(words);
            let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            let mut reader = child.stdout.take().unwrap();
            io::Read::read_exact(&mut reader, &mut vec![0; taken]).unwrap();
            drop(reader);
            let output = child.wait_with_output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{words} {taken}: {output:?}");
            assert!(output.stderr.is_empty(), "{words} {taken}: {output:?}");
        }
    }
}
