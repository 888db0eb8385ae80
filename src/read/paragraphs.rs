//! The paragraphs and notes of a text.
//!
//! In: text. Out: one buffer with the paragraphs and the notes, and where each of them stands.
//!
//! ```text
//! 1  [bookmark: a]recalling                  recalling␊
//! 2                                     ─►   a)⇥Resolution 5[footnoteRef:1],␊
//! 3  a)⇥Resolution 5[footnoteRef:1], [1:     As revised.␊
//! 4  As revised.]
//! ```

use std::borrow::Cow;

use memchr::memchr;

use super::artefacts;
use super::lines::Line;
use super::notes::{Call, Calls, lines_to_close};
use crate::model::{Note, Paragraph, Role, Span};
use crate::text::characters::is_invisible;

/// What a text holds.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// The buffer that the spans point into.
    pub(super) text: String,
    /// The paragraphs that hold anything to see, in order.
    pub(super) paragraphs: Vec<Paragraph>,
    /// The notes, in the order of their paragraphs.
    pub(super) notes: Vec<Note>,
    /// Calls of the paragraph that is being read.
    calls: Calls,
}

impl Content {
    /// The paragraphs and notes of a text: one paragraph a line, blank lines left out.
    pub(super) fn of<'text>(mut lines: impl Iterator<Item = Line<'text>> + Clone) -> Self {
        let length = lines.clone().map(|line| line.text.len() + 1).sum();
        let mut found = Self { text: String::with_capacity(length), ..Self::default() };
        while let Some(line) = lines.next() {
            if memchr(b'[', line.text.as_bytes()).is_none() {
                found.add(line.number, trim(line.text));
            } else {
                found.add_with_brackets(line, &mut lines);
            }
        }
        // Bodies of footnotes stand before those of endnotes, and a page break inside a paragraph may
        // put calls of one line among those of another: the order of the calls is that of the text.
        found.notes.sort_by_key(|note| note.mark.start);
        found
    }

    /// Adds a paragraph unless it is blank; a blank one ends the paragraph before it.
    fn add(&mut self, line: u32, text: &str) {
        if is_blank(text) {
            self.calls.clear();
        } else {
            let text = self.append(text);
            self.paragraphs.push(Paragraph { line, text, role: Role::Unsaid });
        }
    }

    /// Adds a line that may hold artefacts, calls and the bodies of notes, with as many of the
    /// following lines as these bodies take.
    fn add_with_brackets<'text>(
        &mut self,
        line: Line<'text>,
        following: &mut (impl Iterator<Item = Line<'text>> + Clone),
    ) {
        let text = artefacts::remove(line.text);
        let text = trim(&text);
        let paragraph = u32::try_from(self.paragraphs.len()).unwrap_or(u32::MAX);
        let calls_end = self.calls.collect(text, paragraph, self.text.len());
        let Some(at) = self.calls.first_body(text, calls_end) else {
            return self.add(line.number, text);
        };
        let (before, bodies) = text.split_at_checked(at).unwrap_or((text, ""));
        let Some(count) = lines_to_close(bodies, following.clone()) else {
            self.add(line.number, text);
            // Looking for the end again in each of the next lines would be slow.
            return self.calls.clear();
        };
        // The bodies may answer to an earlier line, and nothing else stand on this one.
        if !is_blank(before) {
            self.add(line.number, trim(before));
        }
        let mut block = Cow::Borrowed(bodies);
        for line in following.take(count) {
            // A note is one row of the comparison, so its paragraphs become one line.
            let block = block.to_mut();
            block.push(' ');
            block.push_str(trim(&artefacts::remove(line.text)));
        }
        for (call, body) in self.calls.take_bodies(&block) {
            self.add_note(call, body);
        }
    }

    /// Adds a note unless it is blank.
    ///
    /// An author's own mark stands twice, after the call and before the body (`[footnoteRef:1]*`
    /// and `[1: *⇥Text]`): it is the mark, and not part of the note's text.
    fn add_note(&mut self, call: Call, body: &str) {
        let (first, rest) = body.split_once('\t').unwrap_or_default();
        let own = trim(first);
        let own_start = call.number.range().end + "]".len();
        let after_call = self.text.get(own_start..).unwrap_or_default();
        let is_mark = !own.is_empty() && !own.contains(char::is_whitespace);
        let (mark, text) = if is_mark && after_call.starts_with(own) {
            (Span::new(own_start, own_start + own.len()), trim(rest))
        } else if own == call.number.of(&self.text) {
            (call.number, trim(rest))
        } else {
            (call.number, trim(body))
        };
        if !is_blank(text) {
            let text = self.append(text);
            self.notes.push(Note { paragraph: call.paragraph, mark, text });
        }
    }

    /// Puts a text into the buffer, on a line of its own.
    fn append(&mut self, text: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(text);
        let span = Span::new(start, self.text.len());
        self.text.push('\n');
        span
    }
}

/// The text without white space at either end, of any kind, nor a byte order mark before it, as
/// files that were joined have them inside.
pub(super) fn trim(text: &str) -> &str {
    text.trim_start_matches(|character: char| character.is_whitespace() || character == '\u{FEFF}')
        .trim_end()
}

/// Whether there is nothing to see.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || is_invisible(character))
}
