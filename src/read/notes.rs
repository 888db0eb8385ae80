//! Footnotes and endnotes as text extraction writes them: a call where the mark stood, the body at
//! the end of the paragraph.
//!
//! In: the lines of a paragraph. Out: which calls wait for their bodies, and where the bodies are.
//!
//! ```text
//! d)⇥the coast[footnoteRef:1] and the sea[endnoteRef:1]; [1: ⇥With islands.]  [1: ⇥With lakes.]
//!              └──── call ───┘            └─── call ───┘ └───── body ──────┘  └──── body ─────┘
//! ```
//!
//! Apache POI writes ` [N: TEXT] ` and an empty line; TEXT may hold line ends and brackets
//! (`XWPFParagraph`). Brackets that nothing calls, such as `[1]` or `[at sea]`, are ordinary text.

use std::collections::VecDeque;
use std::ops::Range;

use memchr::memchr_iter;
use rustc_hash::FxHashMap;

use super::lines::Line;
use crate::model::Span;
use crate::text::calls::calls;

/// One place that calls a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Call {
    /// Index of the paragraph.
    pub(super) paragraph: u32,
    /// The number in its brackets, in the text of the document.
    pub(super) number: Span,
}

/// The calls that have not met their bodies yet, by number; footnotes and endnotes are numbered
/// apart, so two may share one.
#[derive(Debug, Default)]
pub(super) struct Calls(FxHashMap<u32, VecDeque<Call>>);

impl Calls {
    /// Adds the calls in a line that begins at `start` of the document's text; returns where the
    /// last of them ends in the line.
    pub(super) fn collect(&mut self, line: &str, paragraph: u32, start: usize) -> usize {
        let mut end = 0;
        for (number, range) in calls_in(line) {
            let place = Span::new(start + range.start, start + range.end);
            self.0.entry(number).or_default().push_back(Call { paragraph, number: place });
            end = range.end + 1;
        }
        end
    }

    /// Takes the first call of this number that waits.
    pub(super) fn take(&mut self, number: u32) -> Option<Call> {
        self.0.get_mut(&number)?.pop_front()
    }

    /// Forgets the calls that wait: the paragraph is over.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    fn has(&self, number: u32) -> bool {
        self.0.get(&number).is_some_and(|waiting| !waiting.is_empty())
    }

    /// Where the first body that answers to a waiting call opens, at `from` or after.
    pub(super) fn first_body(&self, line: &str, from: usize) -> Option<usize> {
        if self.0.is_empty() {
            return None;
        }
        openings(line)
            .find(|opening| opening.at >= from && self.has(opening.number))
            .map(|opening| opening.at)
    }

    /// Takes the bodies out of a block that holds nothing else, each with its call.
    ///
    /// A body ends at the last bracket before the next body that a waiting call asks for.
    pub(super) fn take_bodies<'block>(&mut self, block: &'block str) -> Vec<(Call, &'block str)> {
        let mut bodies = Vec::new();
        let mut open: Option<(Call, usize)> = None;
        for opening in openings(block) {
            let before = block.get(..opening.at).unwrap_or_default().trim_end();
            if open.is_some() && !before.ends_with(']') {
                continue;
            }
            let Some(call) = self.take(opening.number) else {
                continue;
            };
            if let Some((call, start)) = open.replace((call, opening.text)) {
                bodies.push((call, inside(block, start..before.len())));
            }
        }
        if let Some((call, start)) = open {
            bodies.push((call, inside(block, start..block.trim_end().len())));
        }
        bodies
    }
}

/// The body in a range of the block, without its closing bracket and the space around it.
fn inside(block: &str, range: Range<usize>) -> &str {
    let body = block.get(range).unwrap_or_default();
    body.strip_suffix(']').unwrap_or(body).trim()
}

/// How many of the following lines belong to the bodies that open in `first`; `None` where they
/// are never closed, so that what looked like a body is ordinary text.
///
/// Bodies are closed where a line ends with a bracket and either every bracket has its partner or
/// an empty line follows. No blank line and no call stands inside a body.
pub(super) fn lines_to_close<'text>(
    first: &str,
    following: impl Iterator<Item = Line<'text>> + Clone,
) -> Option<usize> {
    /// No note of a resolution is longer; an opening without an end must not swallow the text.
    const LINES: usize = 50;
    let mut depth = 0;
    let mut line = first;
    let mut following = following.map(|line| line.text).peekable();
    for count in 0..LINES {
        depth += depth_of(line);
        let next = following.next_if(|next| !next.trim().is_empty());
        if line.trim_end().ends_with(']') && (depth <= 0 || next.is_none()) {
            return Some(count);
        }
        line = next.filter(|next| calls_in(next).next().is_none())?;
    }
    None
}

/// How many more brackets a line opens than it closes.
fn depth_of(line: &str) -> i64 {
    line.bytes().fold(0, |depth, byte| match byte {
        b'[' => depth + 1,
        b']' => depth - 1,
        _ => depth,
    })
}

/// The numbers that calls give, and where they stand.
fn calls_in(line: &str) -> impl Iterator<Item = (u32, Range<usize>)> {
    calls(line).filter_map(|call| Some((call.number.of(line).parse().ok()?, call.number.range())))
}

/// What looks like the beginning of a body: ` [N: `.
struct Opening {
    at: usize,
    number: u32,
    text: usize,
}

fn openings(line: &str) -> impl Iterator<Item = Opening> {
    memchr_iter(b'[', line.as_bytes()).filter_map(|at| {
        let (before, rest) = (line.get(..at)?, line.get(at + 1..)?);
        let (number, after) = number(rest)?;
        let text = after.strip_prefix(": ")?;
        let stands_apart = before.chars().next_back().is_none_or(char::is_whitespace);
        stands_apart.then(|| Opening { at, number, text: line.len() - text.len() })
    })
}

/// The number a text begins with, and what follows.
fn number(text: &str) -> Option<(u32, &str)> {
    /// As many digits as surely fit.
    const DIGITS: usize = 9;
    let digits = text.bytes().take(DIGITS).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    Some((number.parse().ok()?, rest))
}
