//! Pairs the clauses of two sections that answer to each other.
//!
//! In: two lists of clauses. Out: pairs in order: by content, whatever their labels.
//!
//! ```text
//! base                     revised
//! a) on warning   ───────  a) on warnings
//!                          b) on sirens            added
//! b) on training  ───────  c) on training
//! ```

use super::candidates::Lists;
use super::contents::{Contents, Weights};
use super::counterparts::Counterparts;
use super::sequence::heaviest;
use crate::model::{ClauseId, ClauseKind, Reason};

/// Clauses that share less of the weight of their words are a deletion and an insertion. On the
/// hand-marked pairs 484 of 523 changed clauses share more, and 1,735 of 1,771 unlike ones of one
/// section less; from 0.45 on true pairs are missed (docs/adr/0003-likeness.md).
pub(super) const LIKENESS_FLOOR: f32 = 0.4;

/// Pairs clauses of two sections, or of two openings.
pub(super) fn pair(
    contents: (&Contents<'_>, &Contents<'_>),
    weights: &Weights,
    lists: (&[ClauseId], &[ClauseId]),
    counterparts: &mut Counterparts,
) {
    let (base, revised) = contents;
    let (mut left, mut right) = lists;
    let is_equal = |one: &ClauseId, other: &ClauseId| {
        base.hash(*one) == revised.hash(*other) && kinds_agree(base, revised, (*one, *other))
    };
    // What is equal at both ends needs no search; most sections are equal from end to end.
    while let ([one, left_rest @ ..], [other, right_rest @ ..]) = (left, right)
        && is_equal(one, other)
    {
        counterparts.pair(*one, *other, Reason::EqualText);
        (left, right) = (left_rest, right_rest);
    }
    while let ([left_rest @ .., one], [right_rest @ .., other]) = (left, right)
        && is_equal(one, other)
    {
        counterparts.pair(*one, *other, Reason::EqualText);
        (left, right) = (left_rest, right_rest);
    }
    if left.is_empty() || right.is_empty() {
        return;
    }
    let lists = Lists { base, revised, weights, left, right };
    let mut candidates = lists.candidates(LIKENESS_FLOOR);
    candidates.retain(|found| match (left.get(found.base), right.get(found.revised)) {
        (Some(one), Some(other)) => kinds_agree(base, revised, (*one, *other)),
        _ => false,
    });
    for found in heaviest(candidates) {
        if let (Some(one), Some(other)) = (left.get(found.base), right.get(found.revised)) {
            let equal = base.hash(*one) == revised.hash(*other);
            let reason = if equal { Reason::EqualText } else { Reason::Alike(found.likeness) };
            counterparts.pair(*one, *other, reason);
        }
    }
}

/// Whether two lines can be versions of each other: a clause may gain or lose its label, a
/// paragraph the tabs that make it look like a row of a table; any other line stays what it is. A
/// row of a table stays a row with as many cells: cells cannot come and go one by one.
pub(super) fn kinds_agree(
    base: &Contents<'_>,
    revised: &Contents<'_>,
    ids: (ClauseId, ClauseId),
) -> bool {
    let kind = |contents: &Contents<'_>, id| contents.tree.clause(id).map(|clause| clause.kind);
    if base.is_row(ids.0) || revised.is_row(ids.1) {
        let cells = base.cells(ids.0);
        return cells.is_some() && cells == revised.cells(ids.1);
    }
    let is_text =
        |kind| matches!(kind, Some(ClauseKind::Clause | ClauseKind::Paragraph | ClauseKind::Table));
    let (one, other) = (kind(base, ids.0), kind(revised, ids.1));
    one == other || is_text(one) && is_text(other)
}
