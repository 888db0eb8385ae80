//! Plain text with marks in brackets: it survives mail, copy and paste.
//!
//! In: a [`Page`]. Out: UTF-8 without escape codes.
//!
//! ```text
//! [-b)-]{+c)+}  Resolution 23[-,-]{+;+}                              deleted, inserted
//! {+a)  the outcome of [-2012-]{+2015+};+}    moved from d)          moved here, and changed
//! a C array is written \{+…                                          a literal {+ of the text
//! ```
//!
//! The marks can be read back: `[-` runs to the next `-]`, `{+` to the `+}` that closes it, and only
//! text that moved here has marks inside its own. Where the text itself holds one of the four, a
//! backslash stands before it; a backslash of the text is doubled. Right-to-left rows stand in an
//! isolate (U+2068 U+200F … U+2069), which no text can hold, since its own are shown.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::model::{MoveRole, Operation, Row, Symbol};
use crate::text::escape;

use super::page::{Content, Line, Page};
use super::piece;
use super::style::Meaning;
use super::style::{closing, opening};

/// What stands between a row and the note beside it.
pub(super) const NOTE_GAP: &str = "    ";

/// Writes a page.
pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    for line in &page.lines {
        margin(line, out)?;
        match &line.content {
            Content::Nothing => {}
            Content::Row(row) => marked(page, row, false, out)?,
            Content::Moved(row, role, note) => {
                marked(page, row, *role == MoveRole::To, out)?;
                out.write_all(NOTE_GAP.as_bytes())?;
                out.write_all(escaped(note, None).as_bytes())?;
            }
            Content::Aside(text) | Content::Sentence(text) | Content::Figures(text) => {
                out.write_all(text.as_bytes())?;
            }
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// The symbol and the white space up to the content, none at the end of a line.
fn margin(line: &Line, out: &mut dyn Write) -> io::Result<()> {
    let symbol = line.symbol.map(Symbol::name).unwrap_or_default();
    match line.content {
        Content::Nothing => write!(out, "{symbol}"),
        _ => write!(out, "{symbol:<width$}", width = line.column),
    }
}

/// A row; a row that moved here is an insertion as a whole, with marks against the moved text.
fn marked(page: &Page, row: &Row, is_here: bool, out: &mut dyn Write) -> io::Result<()> {
    let direction = piece::direction(page.comparison, row);
    let (open, close) = Meaning::MovedHere.look().brackets;
    out.write_all(opening(direction).as_bytes())?;
    out.write_all(if is_here { open } else { "" }.as_bytes())?;
    let pieces = piece::of(page.comparison, row);
    for group in pieces.chunk_by(|left, right| left.operation == right.operation) {
        let operation = group.first().map_or(Operation::Equal, |piece| piece.operation);
        let (open, close) = brackets(operation);
        let text: Cow<str> = match group {
            [piece] => Cow::Borrowed(piece.text),
            _ => group.iter().map(|piece| piece.text).collect(),
        };
        // The last kept text of a row that moved here is closed by the bracket of the whole.
        let following = close.chars().next().or(is_here.then_some('+'));
        let shown = escape::text(&text, direction);
        for part in [open, &escaped(&shown, following), close] {
            out.write_all(part.as_bytes())?;
        }
    }
    out.write_all(if is_here { close } else { "" }.as_bytes())?;
    out.write_all(closing(direction).as_bytes())
}

fn brackets(operation: Operation) -> (&'static str, &'static str) {
    match operation {
        Operation::Equal => ("", ""),
        Operation::Delete => Meaning::Deleted.look().brackets,
        Operation::Insert => Meaning::Inserted.look().brackets,
    }
}

/// The text with a backslash before whatever would read as a mark; `following` is the first
/// character that is written after it.
pub(super) fn escaped(text: &str, following: Option<char>) -> Cow<'_, str> {
    let is_sign = |byte: u8| matches!(byte, b'\\' | b'[' | b']' | b'{' | b'}');
    // Without leaving off early all bytes are looked at side by side.
    if !text.bytes().fold(false, |found, byte| found | is_sign(byte)) {
        return Cow::Borrowed(text);
    }
    let mut literal = String::with_capacity(text.len() + 4);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().or(following);
        let reads_as_mark = matches!(
            (character, next),
            ('[', Some('-')) | ('-', Some(']')) | ('{', Some('+')) | ('+', Some('}'))
        );
        if reads_as_mark || character == '\\' {
            literal.push('\\');
        }
        literal.push(character);
    }
    Cow::Owned(literal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_reads_as_a_mark_is_escaped() {
        assert_eq!(escaped("in [brackets] and {braces}", None), "in [brackets] and {braces}");
        assert_eq!(escaped("a [-1] and {+x+} b-]", None), "a \\[-1] and \\{+x\\+} b\\-]");
        assert_eq!(escaped("C:\\itu", None), "C:\\\\itu");
        assert_eq!(escaped("[", Some('-')), "\\[");
        assert_eq!(escaped("[", Some('+')), "[");
    }
}
