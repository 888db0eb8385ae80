//! Footnotes answer to each other when the clauses that call them do.
//!
//! In: two ranges of clauses, their callers paired. Out: the notes of paired callers paired in
//! order; others stand alone.
//!
//! ```text
//! b) developing countries¹; ──────── c) developing countries¹;
//!    ¹ These include … ───────────────  ¹ These include also …
//! ```

use std::ops::Range;

use super::contents::Contents;
use super::counterparts::{Counterparts, State};
use crate::model::{ClauseId, ClauseKind, ClauseTree, Reason, Side};

/// Pairs the notes of two instruments.
pub(super) fn pair(
    contents: (&Contents<'_>, &Contents<'_>),
    ranges: (Range<usize>, Range<usize>),
    counterparts: &mut Counterparts,
) {
    let (base, revised) = (contents.0.tree, contents.1.tree);
    let notes: Vec<(ClauseId, ClauseId)> = notes_of(base, ranges.0).collect();
    let others: Vec<(ClauseId, ClauseId)> = notes_of(revised, ranges.1).collect();
    for chunk in notes.chunk_by(|a, b| a.0 == b.0) {
        let Some((caller, _)) = chunk.first() else { continue };
        let (counterpart, moved) = match counterparts.state(Side::Base, *caller) {
            State::With(revised, _) => (revised, None),
            State::Moved(revised, likeness) => (revised, Some(likeness)),
            State::Open(_) => continue,
        };
        // A note stands behind its caller, so notes in order are callers in order.
        let first = others.partition_point(|(caller, _)| *caller < counterpart);
        let theirs = others.iter().skip(first).take_while(|(caller, _)| *caller == counterpart);
        for ((_, note), (_, other)) in chunk.iter().zip(theirs) {
            match moved {
                None => counterparts.pair(*note, *other, Reason::SameCall),
                Some(likeness) => counterparts.moved(*note, *other, likeness),
            }
        }
    }
}

/// The notes of a range of clauses with their callers, in order.
fn notes_of(tree: &ClauseTree, range: Range<usize>) -> impl Iterator<Item = (ClauseId, ClauseId)> {
    let rows = tree.clauses.get(range.clone()).unwrap_or_default();
    range
        .zip(rows)
        .filter(|(_, row)| row.kind == ClauseKind::Footnote)
        .filter_map(|(index, row)| Some((row.parent?, ClauseId::new(index))))
}
