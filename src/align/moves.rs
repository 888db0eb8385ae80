//! Clauses that stand elsewhere in the revised version.
//!
//! In: the clauses of two instruments that have no counterpart in their place. Out: pairs of them
//! that are one text moved.
//!
//! ```text
//! noting      d) that crews need training,              recognizing  c) that crews need more training;
//!             └──────────────────── moved, lightly edited ────────────────────┘
//! ```
//!
//! A move is claimed only where it is sure: the texts are nearly equal, long enough to be told from
//! boilerplate, and no other clause could be meant.

use super::candidates::Lists;
use super::clauses::kinds_agree;
use super::contents::{Contents, Weights};
use super::counterparts::Counterparts;
use super::sequence::Candidate;
use crate::model::{ClauseId, ClauseKind, Side};

/// A moved clause may be edited lightly. In the hand-marked pairs moved clauses share 0.62 and
/// more; the most alike clauses that are not moves share 0.43 (docs/adr/0003-likeness.md).
const MOVED_LIKENESS: f32 = 0.62;

/// The runner-up must be this much less alike, or it is not clear which clause moved.
const CLEARLY_LESS: f32 = 0.1;

/// A text of fewer words is not recognized as the same one elsewhere unless it is equal.
const FEWEST_WORDS: usize = 4;

/// Finds the moves among the open clauses of two instruments.
pub(super) fn find(
    contents: (&Contents<'_>, &Contents<'_>),
    weights: &Weights,
    open: (&[ClauseId], &[ClauseId]),
    counterparts: &mut Counterparts,
) {
    let (base, revised) = contents;
    let lists = Lists { base, revised, weights, left: open.0, right: open.1 };
    let ids = |found: &Candidate| Some((*open.0.get(found.base)?, *open.1.get(found.revised)?));
    let mut candidates = lists.candidates(MOVED_LIKENESS);
    candidates.retain(|found| ids(found).is_some_and(|pair| may_move(base, revised, pair)));
    for found in sure(&candidates) {
        if let Some((one, other)) = ids(&found)
            && counterparts.is_open(Side::Base, one)
            && counterparts.is_open(Side::Revised, other)
        {
            counterparts.moved(one, other, found.likeness);
        }
    }
}

/// Candidates that are the best of both their clauses, with no second that comes near.
fn sure(candidates: &[Candidate]) -> Vec<Candidate> {
    let near = |of: fn(&Candidate) -> usize| {
        let mut best: rustc_hash::FxHashMap<usize, [f32; 2]> = rustc_hash::FxHashMap::default();
        for candidate in candidates {
            let entry = best.entry(of(candidate)).or_default();
            let [first, second] = *entry;
            let likeness = candidate.likeness;
            *entry = [first.max(likeness), second.max(first.min(likeness))];
        }
        best
    };
    let (of_base, of_revised) = (near(|c| c.base), near(|c| c.revised));
    let is_sure = |candidate: &Candidate| {
        [of_base.get(&candidate.base), of_revised.get(&candidate.revised)].into_iter().all(|near| {
            near.is_some_and(|[first, second]| {
                candidate.likeness >= *first && first - second >= CLEARLY_LESS
            })
        })
    };
    candidates.iter().copied().filter(is_sure).collect()
}

/// Whether these two lines may be one that moved: clauses with enough words, and headings or other
/// lines only with equal texts. Rows of tables are sorted and copied, and no reader follows that.
fn may_move(base: &Contents<'_>, revised: &Contents<'_>, ids: (ClauseId, ClauseId)) -> bool {
    if !kinds_agree(base, revised, ids) || base.is_row(ids.0) || revised.is_row(ids.1) {
        return false;
    }
    let is_equal = base.hash(ids.0) == revised.hash(ids.1);
    match base.tree.clause(ids.0).map(|clause| clause.kind) {
        Some(ClauseKind::Clause | ClauseKind::Paragraph) => {
            is_equal || base.bag(ids.0).len().min(revised.bag(ids.1).len()) >= FEWEST_WORDS
        }
        Some(ClauseKind::Heading | ClauseKind::Annex | ClauseKind::Table | ClauseKind::Title) => {
            is_equal
        }
        _ => false,
    }
}
