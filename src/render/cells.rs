//! The borders between the cells of a row of a table.
//!
//! In: a row. Out: its text in parts, cells and borders by turns.
//!
//! ```text
//! north⇥white light⇥30 m      ─►      north | white light | 30 m
//! ```

use std::borrow::Cow;

use crate::model::{Clause, ClauseKind, ClauseTree, Span};

/// What is shown between two cells.
pub(super) const BORDER: &str = " | ";

/// Where the borders stand in the text of a clause; none in a clause that is no row.
pub(super) fn borders(tree: &ClauseTree, clause: Option<&Clause>) -> Vec<Span> {
    let row = clause.filter(|clause| clause.kind == ClauseKind::Table);
    let Some(row) = row else { return Vec::new() };
    let cells = tree.document.cells_of(row.text);
    let pairs = cells.iter().zip(cells.iter().skip(1));
    let borders = pairs.map(|(cell, next)| Span { start: cell.end, end: next.start });
    borders.filter(|border| !border.is_empty()).collect()
}

/// The parts of a stretch: the text of cells, and `None` for each of the borders that begin in it.
pub(super) fn parts<'a>(
    tree: &'a ClauseTree,
    span: Span,
    borders: &[Span],
) -> Vec<Option<&'a str>> {
    let mut parts = Vec::new();
    let mut start = span.start;
    let first = borders.partition_point(|border| border.start < span.start);
    for border in borders.iter().skip(first).take_while(|border| border.start < span.end) {
        parts.push(Some(tree.text(Span { start, end: border.start })));
        parts.push(None);
        start = border.end;
    }
    parts.push(Some(tree.text(Span { start, end: span.end })));
    parts.retain(|part| part.is_none_or(|text| !text.is_empty()));
    parts
}

/// The text of a clause, the cells of a row parted.
pub(super) fn text<'a>(tree: &'a ClauseTree, clause: &Clause) -> Cow<'a, str> {
    match borders(tree, Some(clause)).as_slice() {
        [] => Cow::Borrowed(tree.text(clause.text)),
        borders => {
            let parts = parts(tree, clause.text, borders).into_iter();
            Cow::Owned(parts.map(|part| part.unwrap_or(BORDER)).collect())
        }
    }
}
