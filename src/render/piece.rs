//! A row as one line: label, gap and text in pieces, each kept, deleted or inserted.
//!
//! In: a [`Row`]. Out: its [`Piece`]s in reading order, deletion before insertion as the row has it.
//!
//! ```text
//! [-b)-]{+c)+}  Resolution 23[-,-]{+;+}
//! └─label────┘└┘└─text────────────────┘   the gap belongs to whatever happened to the whole row
//! ```

use crate::model::{
    ClauseKind, Comparison, Direction, MoveRole, Operation, Row, Run, Side, Span, Symbol,
};

use super::cells::{self, BORDER};
use super::style::Meaning;

/// What stands between a label and its text.
const GAP: &str = "  ";

/// A stretch of a line that is shown one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// Whether it is kept, deleted or inserted.
    pub(super) operation: Operation,
    /// The version its text is taken from.
    pub(super) side: Side,
    /// Its text, as it was written.
    pub(super) text: &'a str,
    /// Whether it is the space after the label or a border between cells, which is nobody's text.
    pub(super) is_gap: bool,
}

impl Piece<'_> {
    /// What it means in a row that is an end of a move or of none; `None` where it is kept in its
    /// place. Text that moved is neither new nor lost.
    pub(super) fn meaning(self, role: Option<MoveRole>) -> Option<Meaning> {
        match (self.operation, role) {
            (_, Some(MoveRole::From)) => Some(Meaning::MovedAway),
            (Operation::Equal, Some(MoveRole::To)) => Some(Meaning::MovedHere),
            (Operation::Equal, None) => None,
            (Operation::Delete, _) => Some(Meaning::Deleted),
            (Operation::Insert, _) => Some(Meaning::Inserted),
        }
    }
}

/// The pieces of a row: its label, a gap, its text.
pub(super) fn of<'a>(comparison: &'a Comparison, row: &Row) -> Vec<Piece<'a>> {
    let mut pieces = label(comparison, row);
    let text = text(comparison, row);
    if !pieces.is_empty() && !text.is_empty() {
        let operation = whole(row);
        pieces.push(Piece { operation, side: side(operation), text: GAP, is_gap: true });
    }
    pieces.extend(text);
    pieces
}

/// The pieces of the label of a row.
///
/// Of the new place of a move only the new label is shown: the note beside it names the old one.
pub(super) fn label<'a>(comparison: &'a Comparison, row: &Row) -> Vec<Piece<'a>> {
    let arrives = row.moved.is_some_and(|moved| moved.role == MoveRole::To);
    let mut pieces = Vec::with_capacity(row.label.len() + row.text.len() + 1);
    for run in &row.label {
        let text = label_text(comparison, &row.label, *run);
        let side = side(run.operation);
        match run.operation {
            Operation::Delete if arrives => {}
            operation if arrives || !text.is_empty() => {
                let operation = if arrives { Operation::Equal } else { operation };
                pieces.push(Piece { operation, side, text, is_gap: false });
            }
            _ => {}
        }
    }
    pieces
}

/// The pieces of the text of a row; between the cells of a row of a table stand gaps.
pub(super) fn text<'a>(comparison: &'a Comparison, row: &Row) -> Vec<Piece<'a>> {
    if row.kind != ClauseKind::Table {
        let piece = |run: &Run| Piece {
            operation: run.operation,
            side: side(run.operation),
            text: comparison.run_text(*run),
            is_gap: false,
        };
        return row.text.iter().map(piece).collect();
    }
    let borders = borders(comparison, row);
    row.text.iter().flat_map(|run| texts(comparison, *run, &borders)).collect()
}

/// The version that a run is taken from.
fn side(operation: Operation) -> Side {
    match operation {
        Operation::Equal | Operation::Delete => Side::Base,
        Operation::Insert => Side::Revised,
    }
}

/// Where the borders between the cells of a row stand, in the base and in the revised version; none
/// in a row that is a clause now and was the row of a table.
fn borders(comparison: &Comparison, row: &Row) -> [Vec<Span>; 2] {
    let moved_from = row.moved.filter(|moved| moved.role == MoveRole::To).map(|moved| moved.other);
    let base = row.base.or(moved_from).and_then(|id| comparison.base.clause(id));
    let revised = row.revised.and_then(|id| comparison.revised.clause(id));
    [cells::borders(&comparison.base, base), cells::borders(&comparison.revised, revised)]
}

/// The pieces of one run of the text.
fn texts<'a>(
    comparison: &'a Comparison,
    Run { operation, span }: Run,
    [base, revised]: &[Vec<Span>; 2],
) -> Vec<Piece<'a>> {
    let parts = match operation {
        Operation::Equal | Operation::Delete => cells::parts(&comparison.base, span, base),
        Operation::Insert => cells::parts(&comparison.revised, span, revised),
    };
    let piece = |part: Option<&'a str>| Piece {
        operation,
        side: side(operation),
        text: part.unwrap_or(BORDER),
        is_gap: part.is_none(),
    };
    parts.into_iter().map(piece).collect()
}

/// The direction of a row: that of the version it shows.
pub(super) fn direction(comparison: &Comparison, row: &Row) -> Direction {
    comparison.side(newest(row)).language.direction()
}

/// The newest version that has a row.
pub(super) fn newest(row: &Row) -> Side {
    if row.revised.is_some() { Side::Revised } else { Side::Base }
}

/// Whether a row is printed like a heading.
pub(super) fn is_prominent(row: &Row) -> bool {
    row.kind.is_heading() || row.kind == ClauseKind::Number
}

/// What happened to the whole row.
fn whole(row: &Row) -> Operation {
    match row.symbol {
        Symbol::Add => Operation::Insert,
        Symbol::Sup | Symbol::SupMoved => Operation::Delete,
        _ => Operation::Equal,
    }
}

/// A run of a label without its padding (` أ )`); beside a kept run, spaces are part of the label.
fn label_text<'a>(comparison: &'a Comparison, label: &[Run], run: Run) -> &'a str {
    let text = comparison.run_text(run);
    let is_partly_kept = label.len() > 1 && label.iter().any(|r| r.operation == Operation::Equal);
    if is_partly_kept { text } else { text.trim() }
}
