//! A table as the template prints it: all rows in one table, each marked and as two versions.
//!
//! In: consecutive rows of a table. Out: a [`TableView`].
//!
//! ```text
//! marked           north | ┤30├ 35 m          one half is shown and the other hidden
//! side by side     north | 30 m ║ north | 35 m
//! ```
//!
//! Both versions stand in one row of the table, so that their lines are level. Each version takes
//! half of the columns, whatever number of cells it has.

use std::ops::Range;

use crate::model::{Language, Row, Side};
use crate::render::piece;

use super::row::{About, Column, Mark, Rows};

/// A table.
#[derive(Debug)]
pub(super) struct TableView<'a> {
    /// From top to bottom.
    pub(super) rows: Vec<TableRow<'a>>,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct TableRow<'a> {
    pub(super) about: About,
    /// All cells, with all marks.
    pub(super) marked: Vec<Cell<'a>>,
    /// The cells of the base; one that is blank where it has no such row.
    pub(super) base: Vec<Cell<'a>>,
    /// The cells of the revised version; one that is blank where it has no such row.
    pub(super) revised: Vec<Cell<'a>>,
}

/// A cell of a table.
#[derive(Debug)]
pub(super) struct Cell<'a> {
    pub(super) language: Language,
    /// How many columns it spans.
    pub(super) columns: usize,
    pub(super) marks: Vec<Mark<'a>>,
}

impl<'a> Rows<'a> {
    /// The rows at some indices as a table.
    pub(super) fn table(&self, range: Range<usize>) -> TableView<'a> {
        let found = self.comparison.rows.get(range.clone()).unwrap_or_default();
        let rows = range.zip(found).map(|(at, row)| TableRow {
            about: self.about(at, row),
            marked: self.cells(row, Column::Marked),
            base: self.cells(row, Column::Version(Side::Base)),
            revised: self.cells(row, Column::Version(Side::Revised)),
        });
        let mut rows: Vec<TableRow> = rows.collect();
        let widest = |cells: fn(&TableRow) -> usize| rows.iter().map(cells).max().unwrap_or(1);
        let marked = widest(|row| row.marked.len());
        let half = widest(|row| row.base.len().max(row.revised.len()));
        for row in &mut rows {
            fill(&mut row.marked, marked);
            fill(&mut row.base, half);
            fill(&mut row.revised, half);
        }
        TableView { rows }
    }

    /// The cells of a row, as a column shows it; the label, where there is one, in the first.
    fn cells(&self, row: &Row, column: Column) -> Vec<Cell<'a>> {
        let language = self.language(row, column);
        let is_there = match column {
            Column::Marked => true,
            Column::Version(Side::Base) => row.base.is_some(),
            Column::Version(Side::Revised) => row.revised.is_some(),
        };
        let blank = || Cell { language, columns: 1, marks: Vec::new() };
        if !is_there {
            return vec![blank()];
        }
        let mut pieces = piece::label(self.comparison, row);
        pieces.extend(piece::text(self.comparison, row));
        pieces.retain(|piece| column.shows(piece.operation));
        let groups = pieces.split(|piece| piece.is_gap);
        groups.map(|group| Cell { marks: self.marks(row, group, column), ..blank() }).collect()
    }
}

/// Lets the last cell of a row fill what is left of the columns.
fn fill(cells: &mut [Cell], columns: usize) {
    let missing = columns.saturating_sub(cells.len());
    if let Some(last) = cells.last_mut() {
        last.columns += missing;
    }
}
