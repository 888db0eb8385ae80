//! One clause that became two, and two that became one.
//!
//! In: neighbouring clauses with and without counterparts. Out: the first part paired with the
//! whole, the other part alone.
//!
//! ```text
//! base                                        revised
//! 2 to make terminals light, and to agree  ─  2 to make terminals light;       first part, MOD
//!   on crossing borders with them;            3 to agree on crossing borders;  later part, ADD
//! ```
//!
//! A merge is the same with the sides exchanged: MOD and SUP.

use super::contents::{Contents, Weights};
use super::counterparts::{Counterparts, State};
use crate::model::{ClauseId, Reason, Side};

/// The part that was cut off must be found in the whole to this share of its words. In the
/// hand-marked pairs real parts are found to 0.65 and more, others to 0.47 at most
/// (docs/adr/0003-likeness.md).
const PART_IN_WHOLE: f32 = 0.6;

/// And the whole must be found in the two parts together to this share.
const WHOLE_IN_PARTS: f32 = 0.6;

/// One side of a comparison, seen from the clause that may be the whole.
struct View<'a> {
    whole: &'a Contents<'a>,
    parts: &'a Contents<'a>,
    weights: &'a Weights,
}

/// Finds the splits and merges in two paired sections.
pub(super) fn find(
    contents: (&Contents<'_>, &Contents<'_>),
    weights: &Weights,
    lists: (&[ClauseId], &[ClauseId]),
    counterparts: &mut Counterparts,
) {
    let (base, revised) = contents;
    let splits = View { whole: base, parts: revised, weights };
    for (first, second) in neighbours(lists.1) {
        if let Some(whole) = splits.whole_of((first, second), (Side::Revised, counterparts)) {
            counterparts.pair(whole, first, Reason::FirstPart);
            counterparts.alone(Side::Revised, second, Reason::LaterPart);
        }
    }
    let merges = View { whole: revised, parts: base, weights };
    for (first, second) in neighbours(lists.0) {
        if let Some(whole) = merges.whole_of((first, second), (Side::Base, counterparts))
            && !opens_list(base, lists.0, (first, second))
        {
            counterparts.pair(first, whole, Reason::Merged);
            counterparts.alone(Side::Base, second, Reason::Absorbed);
        }
    }
}

/// Whether a clause opens a list of several items of which the other is the first. Where such a list
/// is dissolved, each item takes the words of its opening along and remains what it is.
fn opens_list(contents: &Contents<'_>, list: &[ClauseId], pair: (ClauseId, ClauseId)) -> bool {
    let (first, second) = pair;
    let is_item =
        |id: &ClauseId| contents.tree.clause(*id).is_some_and(|c| c.parent == Some(first));
    is_item(&second) && list.iter().filter(|id| is_item(id)).nth(1).is_some()
}

fn neighbours(list: &[ClauseId]) -> impl Iterator<Item = (ClauseId, ClauseId)> {
    list.windows(2).filter_map(|pair| match pair {
        [first, second] => Some((*first, *second)),
        _ => None,
    })
}

impl View<'_> {
    /// The clause of which two neighbours are the parts. One of them must be its counterpart, or
    /// both be open in a gap with it.
    fn whole_of(
        &self,
        parts: (ClauseId, ClauseId),
        known: (Side, &Counterparts),
    ) -> Option<ClauseId> {
        let (side, counterparts) = known;
        let states = (counterparts.state(side, parts.0), counterparts.state(side, parts.1));
        let ((State::With(whole, Reason::Alike(_)), State::Open(_))
        | (State::Open(_), State::With(whole, Reason::Alike(_)))) = states
        else {
            return None;
        };
        let is_row = [parts.0, parts.1].into_iter().any(|part| self.parts.is_row(part));
        (!is_row && self.is_whole_of(whole, parts)).then_some(whole)
    }

    fn is_whole_of(&self, whole: ClauseId, parts: (ClauseId, ClauseId)) -> bool {
        let whole = self.whole.bag(whole);
        let (first, second) = (self.parts.bag(parts.0), self.parts.bag(parts.1));
        let inside = |part: &[u64]| self.weights.containment(part, whole) >= PART_IN_WHOLE;
        // Nearly all neighbours are no parts, and most of those are known by one of them.
        if !inside(first) || !inside(second) {
            return false;
        }
        let mut both: Vec<u64> = first.iter().chain(second).copied().collect();
        both.sort_unstable();
        self.weights.containment(whole, &both) >= WHOLE_IN_PARTS
            // Each part must bring something of its own: a copy of a clause is no part of it.
            && [first, second].into_iter().all(|one| {
                self.weights.shared(whole, &both) > self.weights.shared(whole, one) * 1.15
            })
    }
}
