//! The jump list: where something changed, by instrument and section.
//!
//! In: the rows. Out: [`Chapter`]s.
//!
//! ```text
//! Resolution 91
//!   recalling
//!     2  b) Resolution 23 (Rev. Busan, 2014)      modified
//!     3  c) the handbook                          deleted
//! ```

use crate::model::{Comparison, Row};
use crate::render::piece;
use crate::render::summary::what_happened;

use super::passage::Passage;
use super::row::Rows;

/// What changed in one instrument.
#[derive(Debug)]
pub(super) struct Chapter {
    /// The index of the instrument.
    pub(super) instrument: usize,
    /// Its sections in which something changed.
    pub(super) sections: Vec<Section>,
}

/// What changed in one section.
#[derive(Debug)]
pub(super) struct Section {
    /// Its heading; `None` above the first one.
    pub(super) heading: Option<Entry>,
    /// What changed below the heading.
    pub(super) changes: Vec<Entry>,
}

/// A row.
#[derive(Debug)]
pub(super) struct Entry {
    /// The number of the row, from 1.
    pub(super) id: usize,
    /// The number of the change, from 1; `None` for a heading that did not change.
    pub(super) change: Option<usize>,
    /// What happened to it, in words.
    pub(super) fate: &'static str,
    /// How it begins.
    pub(super) beginning: Passage<'static>,
}

/// The jump list of a comparison.
pub(super) fn of(rows: &Rows) -> Vec<Chapter> {
    let comparison = rows.comparison;
    let mut chapters = Vec::new();
    let mut at = 0;
    for run in comparison.rows.chunk_by(|left, right| left.instrument == right.instrument) {
        let sections = sections(rows, run, at);
        at += run.len();
        if let Some(row) = run.first() {
            chapters.push(Chapter { instrument: row.instrument as usize, sections });
        }
    }
    chapters
}

/// The sections of an instrument in which something changed.
fn sections(rows: &Rows, run: &[Row], first: usize) -> Vec<Section> {
    let comparison = rows.comparison;
    let mut sections = vec![Section { heading: None, changes: Vec::new() }];
    for (at, row) in (first..).zip(run) {
        let change = rows.change(at);
        let entry = || Entry {
            id: at + 1,
            change,
            fate: what_happened(row.symbol),
            beginning: beginning(comparison, row),
        };
        if row.kind.opens_section() {
            sections.push(Section { heading: Some(entry()), changes: Vec::new() });
        } else if let Some(section) = sections.last_mut().filter(|_| change.is_some()) {
            section.changes.push(entry());
        }
    }
    let is_changed = |heading: &Entry| heading.change.is_some();
    sections.retain(|section| {
        !section.changes.is_empty() || section.heading.as_ref().is_some_and(is_changed)
    });
    sections
}

/// How a row begins in the newest version that has it.
fn beginning(comparison: &Comparison, row: &Row) -> Passage<'static> {
    let side = piece::newest(row);
    let pieces = piece::of(comparison, row);
    let kept = pieces.iter().filter(|piece| piece.operation.is_in(side));
    let text: String = kept.map(|piece| piece.text).collect();
    Passage::beginning(comparison.side(side).language, &text)
}
