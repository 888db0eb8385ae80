//! The rows of a table that both versions have.
//!
//! In: two tables and the pairs of rows that are known. Out: rows with marks cell by cell.
//!
//! ```text
//! Region │ Share        Region │ Share       ═ Region │ ═ Share
//! North  │ 12           North  │ 14      ─►  ═ North  │ − 12  + 14
//!                       South  │ 3           + South  │ + 3
//! ```

use super::Drafter;
use super::alone::row as alone;
use super::blocks::{likeness, text_of};
use super::sequence::{Entry, Lists, merged};
use super::version::Version;
use crate::model::{MarkedCell, MarkedRow, Presence, Side, TableRow};
use crate::text::fold::hash;

/// The share of their words that two rows have in common when they are versions of one and no row
/// of the comparison says so, as in a table inside a cell.
const ALIKE: f64 = 0.5;

impl Drafter<'_> {
    /// The rows of a table that both versions have; rows with different numbers of cells are never
    /// versions of one.
    pub(super) fn rows(
        &self,
        (base, revised): (&[TableRow], &[TableRow]),
        known: &[(usize, usize)],
    ) -> Vec<MarkedRow> {
        let has_same_cells = |one: usize, other: usize| {
            base.get(one).map(|row| row.cells.len())
                == revised.get(other).map(|row| row.cells.len())
        };
        let known: Vec<_> =
            known.iter().copied().filter(|(one, other)| has_same_cells(*one, *other)).collect();
        let texts = (texts(&self.base, base), texts(&self.revised, revised));
        let keys = |texts: &[String], rows: &[TableRow]| -> Vec<u64> {
            let key =
                |(text, row): (&String, &TableRow)| hash(&format!("{} {text}", row.cells.len()));
            texts.iter().zip(rows).map(key).collect()
        };
        let keys = (keys(&texts.0, base), keys(&texts.1, revised));
        let alike = |one: usize, other: usize| {
            let likeness = texts.0.get(one).zip(texts.1.get(other)).map(|(a, b)| likeness(a, b));
            has_same_cells(one, other) && likeness.is_some_and(|likeness| likeness > ALIKE)
        };
        let lists =
            Lists { base: &keys.0, revised: &keys.1, base_tables: &[], revised_tables: &[] };
        let row = |entry: Entry| match entry {
            Entry::Both(one, other) => Some(self.row(base.get(one)?, revised.get(other)?)),
            Entry::Base(at) => base.get(at).map(|row| alone(row, Side::Base)),
            Entry::Revised(at) => revised.get(at).map(|row| alone(row, Side::Revised)),
        };
        merged(&lists, &known, alike).into_iter().filter_map(row).collect()
    }

    /// A row that both versions have, with the same number of cells.
    fn row(&self, base: &TableRow, revised: &TableRow) -> MarkedRow {
        let cells = base.cells.iter().zip(&revised.cells).map(|(one, other)| MarkedCell {
            columns: one.columns,
            blocks: self.blocks(&one.blocks, &other.blocks),
        });
        MarkedRow { presence: Presence::Both, cells: cells.collect() }
    }
}

/// The text of each row.
fn texts(version: &Version<'_>, rows: &[TableRow]) -> Vec<String> {
    let text = |row: &TableRow| {
        let cells = row.cells.iter().map(|cell| text_of(version, &cell.blocks));
        cells.collect::<Vec<_>>().join("\u{1E}")
    };
    rows.iter().map(text).collect()
}
