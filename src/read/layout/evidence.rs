//! Tells a text with one paragraph a line from every other, by statistics that cost next to nothing.
//!
//! Nothing here decides what is done; it only says whether looking closer may be worth it:
//!
//! ```text
//! most lines end in the middle of a sentence, none is much longer     wrapped?
//! a line holds a third of the text                                    run together?
//! every other line begins with a bullet                               bullets?
//! a line is a number, or stands on several pages                      furniture?
//! ```

use std::hash::Hasher;

use memchr::{memchr, memchr_iter};
use rustc_hash::FxHasher;

use super::super::lines::Line;
use crate::text::characters::is_terminal;

/// The bytes of a line that may hold several clauses, if it also holds a third of the text.
const LONG: usize = 600;

/// The bytes of a line that pages may repeat: shorter ones are headings.
const REPEATED: std::ops::Range<usize> = 20..120;

/// How far down a running header may stand above the number line, in lines.
const TOP: usize = 40;

/// How many bytes of a line may be its label: ` أ )⇥` takes five, `xviii)` six.
const LABEL: usize = 8;

/// What a first look at the lines of a text finds.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    lines: usize,
    bytes: usize,
    longest: usize,
    /// The lengths of all lines and of those that break off, in bytes.
    lengths: Vec<usize>,
    broken: Vec<usize>,
    bulleted: usize,
    /// Semicolons inside lines: clauses end with them.
    semicolons: usize,
    /// Labels that stand alone on their lines.
    alone: usize,
    /// Lines that may be furniture of pages by their form.
    marks: usize,
    repeated: Vec<u64>,
    /// Whether the text ends with a line that stands apart and says nothing more.
    has_tail: bool,
}

impl Evidence {
    /// What the lines of a text show.
    pub(super) fn of<'text>(lines: impl Iterator<Item = Line<'text>>) -> Self {
        let mut found = Self::default();
        // The length of the line before, if it breaks off.
        let mut broken = None;
        let mut is_ended = true;
        let mut is_apart = false;
        for line in lines {
            let text = line.text.trim_ascii();
            if text.is_empty() {
                is_apart = true;
                continue;
            }
            let breaks_off = found.add(text, &mut broken);
            found.has_tail = breaks_off && is_apart && is_ended;
            is_ended = !breaks_off;
            is_apart = false;
        }
        found
    }

    /// Adds a line; whether it ends without a sign.
    fn add(&mut self, text: &str, broken: &mut Option<usize>) -> bool {
        let length = text.len();
        self.lines += 1;
        self.bytes += length;
        self.longest = self.longest.max(length);
        self.lengths.push(length);
        self.semicolons += inner_semicolons(text.as_bytes());
        let start = Start::of(text);
        self.bulleted += usize::from(start == Start::Bullet);
        self.alone += usize::from(start == Start::Label && length < LABEL);
        if let Some(before) = broken.take()
            && start == Start::Text
        {
            self.broken.push(before);
        }
        let is_header = self.lines <= TOP
            && match start {
                Start::Text => has_inner_number(text),
                // `169 World Telecommunication Development Conference RESOLUTION 30 (Doha, 2006)`
                Start::Label => {
                    text.ends_with(')') && text.as_bytes().first().is_some_and(u8::is_ascii_digit)
                }
                Start::Bullet => false,
            };
        self.marks += usize::from(is_header || is_mark(text));
        let breaks_off = text.chars().next_back().is_some_and(|last| !is_terminal(last));
        if breaks_off {
            *broken = Some(length);
            if start == Start::Text && REPEATED.contains(&length) {
                self.note_repeated(text);
            }
        }
        breaks_off
    }

    fn note_repeated(&mut self, text: &str) {
        let is_small = text.chars().next().is_some_and(char::is_lowercase);
        if !is_small {
            let mut hasher = FxHasher::default();
            hasher.write(text.as_bytes());
            self.repeated.push(hasher.finish());
        }
    }

    /// Whether each line is a paragraph, as far as this tells.
    pub(super) fn is_clean(&mut self) -> bool {
        self.marks == 0
            && !self.has_tail
            && self.bulleted * 2 < self.lines
            && self.alone * 10 < self.lines
            && !self.may_be_run_together()
            && !self.may_be_wrapped()
            && !self.may_repeat()
    }

    fn may_be_run_together(&self) -> bool {
        self.longest >= LONG && self.longest * 3 >= self.bytes
            || self.semicolons >= 2 && self.semicolons * 3 >= self.lines
    }

    /// Lines break off, and few are much longer than those that do.
    fn may_be_wrapped(&mut self) -> bool {
        let count = self.broken.len();
        if count < 2 {
            return false;
        }
        let tenth = count - 1 - count / 10;
        let (_, width, _) = self.broken.select_nth_unstable(tenth);
        // Of a clean text titles and a few headings break off, and many clauses are longer.
        let longest = *width * 3 / 2;
        let longer = self.lengths.iter().filter(|length| **length > longest).count();
        longer * 10 <= self.lines
    }

    /// A line stands at least three times.
    fn may_repeat(&mut self) -> bool {
        self.repeated.sort_unstable();
        self.repeated.windows(3).any(|same| same.first() == same.last())
    }
}

/// How a line begins, by its first bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Bullet,
    Label,
    Text,
}

impl Start {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let start = bytes.get(..LABEL.min(bytes.len())).unwrap_or_default();
        match start {
            [b'-' | b'*', b' ' | b'\t', ..] | [0xE2, 0x80, 0x93 | 0x94 | 0xA2, ..] => Self::Bullet,
            [b'0'..=b'9', ..] => Self::Label,
            _ if memchr(b')', start).or_else(|| memchr(b'\t', start)).is_some() => Self::Label,
            _ => Self::Text,
        }
    }
}

/// Whether a line may be a mark of the page by its form: a form feed or page number, a file name, a
/// symbol of a document, a date.
fn is_mark(text: &str) -> bool {
    /// The longest file name seen has 70 bytes.
    const LONGEST: usize = 100;
    let bytes = text.as_bytes();
    if bytes.len() > LONGEST {
        return false;
    }
    match bytes {
        [b'0'..=b'9' | b'-' | b'(', ..] | [0xE2, 0x80, ..] if bytes.len() <= 12 => {
            !bytes.iter().any(u8::is_ascii_alphabetic) && text.bytes().any(|b| b.is_ascii_digit())
        }
        [b'\x0C', ..]
        | [b'P' | b'p', b'a', b'g', b'e', b' ', ..]
        | [b'E', b'r', b'r', b'o', b'r', b'!', ..]
        | [b'h', b't', b't', b'p', ..]
        | [b'w', b'w', b'w', b'.', ..] => true,
        [b'A'..=b'Z' | b'0'..=b'9' | b'(', ..] => {
            memchr(b' ', bytes).is_none() && {
                memchr(b'!', bytes).or_else(|| memchr(b'/', bytes)).is_some()
                    || memchr(b'\\', bytes).is_some()
                    || bytes.last().is_some_and(u8::is_ascii_digit)
            }
        }
        _ => false,
    }
}

/// How many semicolons of any script a line holds, the one at its end aside.
fn inner_semicolons(line: &[u8]) -> usize {
    let inside = line.get(..line.len().saturating_sub("；".len())).unwrap_or_default();
    let is_wide = |at: &usize| {
        // How `؛` and `；` end in UTF-8.
        let before = inside.get(..*at).unwrap_or_default();
        before.ends_with(b"\xD8") || before.ends_with(b"\xEF\xBC")
    };
    memchr_iter(b';', inside).count() + memchr_iter(0x9B, inside).filter(is_wide).count()
}

/// Whether a number stands before a capital in the line, as the number of a page before that of a
/// resolution.
fn has_inner_number(text: &str) -> bool {
    let head = memchr(b'(', text.as_bytes()).and_then(|end| text.get(..end)).unwrap_or(text);
    let bytes = head.as_bytes();
    bytes.windows(2).enumerate().any(|(at, pair)| {
        let is_end = matches!(pair, [b'0'..=b'9', b' ']);
        let next =
            if is_end { head.get(at + 2..).and_then(|rest| rest.chars().next()) } else { None };
        next.is_some_and(char::is_uppercase)
    })
}
