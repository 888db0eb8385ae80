//! Footnotes answer to each other when the clauses that call them do.
//!
//! In: two ranges of clauses, their callers paired. Out: the notes of paired callers paired, those
//! that are alike first and what is left between them in order; others stand alone.
//!
//! ```text
//! b) developing countries¹; ──────── c) developing² countries³;
//!                                       ² As of 2031.                 added
//!    ¹ These include … ───────────────  ³ These include also …
//! ```

use std::ops::Range;

use super::candidates::Lists;
use super::clauses::LIKENESS_FLOOR;
use super::contents::{Contents, Weights};
use super::counterparts::{Counterparts, State};
use super::sequence::heaviest;
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
        let ours: Vec<ClauseId> = chunk.iter().map(|(_, note)| *note).collect();
        let theirs: Vec<ClauseId> = theirs.map(|(_, note)| *note).collect();
        for (note, other) in of_one_caller(contents, (&ours, &theirs)) {
            match moved {
                None => counterparts.pair(note, other, Reason::SameCall),
                Some(likeness) => counterparts.moved(note, other, likeness),
            }
        }
    }
}

/// Pairs the notes of one clause: a note that came or went must not shift all that follow it.
fn of_one_caller(
    (base, revised): (&Contents<'_>, &Contents<'_>),
    (left, right): (&[ClauseId], &[ClauseId]),
) -> Vec<(ClauseId, ClauseId)> {
    let weights = &Weights::default();
    let lists = Lists { base, revised, weights, left, right };
    let alike = heaviest(lists.candidates(LIKENESS_FLOOR));
    let mut pairs = Vec::with_capacity(left.len().min(right.len()));
    let mut done = (0, 0);
    let ends = alike.iter().map(|found| (found.base + 1, found.revised + 1));
    for end in ends.chain([(left.len() + 1, right.len() + 1)]) {
        // Between two pairs, notes go with each other in order; then comes the pair at the end.
        let gap = (left.get(done.0..end.0 - 1), right.get(done.1..end.1 - 1));
        let last = (left.get(end.0 - 1), right.get(end.1 - 1));
        let rewritten = gap.0.unwrap_or_default().iter().zip(gap.1.unwrap_or_default());
        let both = rewritten.chain(last.0.zip(last.1));
        pairs.extend(both.map(|(one, other)| (*one, *other)));
        done = end;
    }
    pairs
}

/// The notes of a range of clauses with their callers, in order.
fn notes_of(tree: &ClauseTree, range: Range<usize>) -> impl Iterator<Item = (ClauseId, ClauseId)> {
    let rows = tree.clauses.get(range.clone()).unwrap_or_default();
    range
        .zip(rows)
        .filter(|(_, row)| row.kind == ClauseKind::Footnote)
        .filter_map(|(index, row)| Some((row.parent?, ClauseId::new(index))))
}
