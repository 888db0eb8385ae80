//! A row as a line of Markdown: its text escaped, its marks as tags.
//!
//! In: a [`Row`]. Out: its Markdown, that of a row of a table cell by cell.
//!
//! ```text
//! <del>b)</del><ins>c)</ins> Resolution 23        deleted, inserted
//! <ins>a) of <del>2012</del><ins>2015</ins></ins>     moved here, and changed
//! ```
//!
//! Sanitizers keep `<del>` and `<ins>` and little else: no `<bdi>`, no class, no style. So a mark in
//! a right-to-left row is isolated by characters (U+2068 … U+2069), as in the terminal.

use crate::model::{Comparison, Direction, MoveRole, Operation, Row};
use crate::render::cells::BORDER;
use crate::render::piece::{self, Piece};
use crate::render::style::{END_ISOLATE, ISOLATE};
use crate::text::escape;

use super::escape::{Tag, escaped};

/// A space that is kept on the page where others are drawn together.
pub(super) const WIDE_SPACE: char = '\u{2003}';

/// The Markdown of a row; more than one line only where it is the row of a table: its cells.
pub(super) fn cells(comparison: &Comparison, row: &Row, role: Option<MoveRole>) -> Vec<String> {
    let direction = piece::direction(comparison, row);
    let pieces = piece::of(comparison, row);
    let cells = pieces.split(|piece| piece.is_gap && piece.text == BORDER);
    cells.map(|pieces| cell(pieces, direction, role == Some(MoveRole::To))).collect()
}

/// Something the program says, which runs from left to right wherever it stands.
pub(super) fn said(text: &str, direction: Direction) -> String {
    let text = escaped(text, &[]).replace("  ", &WIDE_SPACE.to_string());
    match direction {
        Direction::LeftToRight => text,
        Direction::RightToLeft => format!("{ISOLATE}{text}{END_ISOLATE}"),
    }
}

/// Something the program says beside the text, in italics: no row is.
pub(super) fn aside(text: &str, direction: Direction) -> String {
    format!("*{}*", said(text, direction))
}

/// The Markdown of some pieces; of those that moved here, an insertion as a whole.
fn cell(pieces: &[Piece], direction: Direction, is_here: bool) -> String {
    let (mut text, mut tags) = (String::new(), Vec::new());
    if is_here && !pieces.is_empty() {
        tags.push(Tag { at: 0, text: "<ins>" });
    }
    for group in pieces.chunk_by(|left, right| left.operation == right.operation) {
        let operation = group.first().map_or(Operation::Equal, |piece| piece.operation);
        let mark = mark(operation);
        tags.extend(mark.map(|(open, _)| Tag { at: text.len(), text: open }));
        let is_isolated = mark.is_some() && direction == Direction::RightToLeft;
        text.extend(is_isolated.then_some(ISOLATE));
        for piece in group {
            if piece.is_gap {
                text.push(WIDE_SPACE);
            } else {
                text.push_str(&escape::text(piece.text, direction));
            }
        }
        text.extend(is_isolated.then_some(END_ISOLATE));
        tags.extend(mark.map(|(_, close)| Tag { at: text.len(), text: close }));
    }
    if is_here && !pieces.is_empty() {
        tags.push(Tag { at: text.len(), text: "</ins>" });
    }
    escaped(&text, &tags)
}

/// The tags of what is deleted or inserted.
fn mark(operation: Operation) -> Option<(&'static str, &'static str)> {
    match operation {
        Operation::Equal => None,
        Operation::Delete => Some(("<del>", "</del>")),
        Operation::Insert => Some(("<ins>", "</ins>")),
    }
}
