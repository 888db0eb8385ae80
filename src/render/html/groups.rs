//! What stands together: rows of a table, and unchanged clauses that can be folded.
//!
//! In: the rows of an instrument. Out: its [`Group`]s, top to bottom.
//!
//! ```text
//! resolves                       group, open for good
//! 1  to continue;                ┐ group that folds to
//! 2  to publish a gazette;       ┘ … 2 clauses unchanged
//! 3  to ┤help├ support;          group, open for good
//! ```
//!
//! What is needed to find a place (number, title, headings) and whatever changed is never folded,
//! and a table is folded as a whole or not at all.

use std::ops::Range;

use crate::model::{ClauseKind, Row, Symbol};
use crate::render::piece::is_prominent;
use crate::render::summary::counted;

/// Rows that stand together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// What is said where they are folded; `None` where they are never.
    pub(super) fold: Option<String>,
    /// The element for headings of sections: below the number line where there is one.
    pub(super) heading: &'static str,
    /// The rows and tables, from top to bottom.
    pub(super) items: Vec<Item>,
}

/// A row, or the rows of a table, by their indices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// A row.
    Row(usize),
    /// The rows of a table.
    Table(Range<usize>),
}

impl Item {
    fn range(&self) -> Range<usize> {
        match self {
            Self::Row(at) => *at..at + 1,
            Self::Table(range) => range.clone(),
        }
    }
}

/// The groups of consecutive rows, of which the first has the index `first`.
pub(super) fn of(rows: &[Row], first: usize, is_plain: bool) -> Vec<Group> {
    let has_number = rows.iter().any(|row| row.kind == ClauseKind::Number);
    let heading = if has_number { "h3" } else { "h2" };
    let mut noun = if is_plain { "paragraph" } else { "line" };
    let mut groups = Vec::new();
    let items = items(rows);
    let folds = |item: &Item| rows.get(item.range()).is_some_and(|rows| rows.iter().all(can_fold));
    for run in items.chunk_by(|one, next| folds(one) == folds(next)) {
        let count: usize = run.iter().map(|item| item.range().len()).sum();
        let fold = run.first().is_some_and(folds);
        let said = || format!("{} unchanged", counted(count as u64, noun));
        groups.push(Group {
            fold: fold.then(said),
            heading,
            items: run.iter().map(|item| item.shifted(first)).collect(),
        });
        // Above the first heading stand no clauses.
        let opens = run.iter().any(|item| rows.get(item.range()).is_some_and(opens_section));
        noun = if opens && !is_plain { "clause" } else { noun };
    }
    groups
}

fn opens_section(rows: &[Row]) -> bool {
    rows.iter().any(|row| row.kind.opens_section())
}

/// Single rows and whole tables.
fn items(rows: &[Row]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut at = 0;
    let is_table = |row: &Row| row.kind == ClauseKind::Table;
    for run in rows.chunk_by(|one, next| is_table(one) && is_table(next)) {
        items.push(match run {
            [row] if !is_table(row) => Item::Row(at),
            _ => Item::Table(at..at + run.len()),
        });
        at += run.len();
    }
    items
}

fn can_fold(row: &Row) -> bool {
    row.symbol == Symbol::Noc && !is_prominent(row)
}

impl Item {
    fn shifted(&self, by: usize) -> Self {
        match self {
            Self::Row(at) => Self::Row(at + by),
            Self::Table(range) => Self::Table(range.start + by..range.end + by),
        }
    }
}
