//! The reading order of the marked-up document.
//!
//! In: two lists of clauses in order and what is known of each. Out: one list of pairings in which
//! the clauses of either version stand in their order, deletions before insertions.
//!
//! ```text
//! base      a  b  [c]  d               Both(a) Both(b) Deleted(c) Added(x) Both(d)
//! revised   a  b  [x]  d
//! ```
//!
//! What was added to a section stays in front of a deleted section that follows it.

use super::contents::Contents;
use super::counterparts::{Counterparts, State};
use crate::model::{ClauseId, Pairing, Side};

/// Numbers the moves of all instruments one after the other; those of each are numbered from 1.
pub(super) fn number_moves(instruments: &mut [Vec<Pairing>]) {
    let mut before = 0;
    for pairings in instruments {
        let mut last = before;
        for pairing in pairings {
            if let Pairing::MovedAway { id, .. } | Pairing::MovedHere { id, .. } = pairing {
                *id += before;
                last = last.max(*id);
            }
        }
        before = last;
    }
}

/// Numbers the moves of an instrument in reading order, from 1.
#[derive(Debug, Default)]
struct MoveNumbers {
    given: rustc_hash::FxHashMap<ClauseId, u32>,
    last: u32,
}

impl MoveNumbers {
    /// The number of the move of a base clause.
    fn of(&mut self, base: ClauseId) -> u32 {
        *self.given.entry(base).or_insert_with(|| {
            self.last += 1;
            self.last
        })
    }
}

/// Merges two lists of clauses.
pub(super) fn merge(
    contents: (&Contents<'_>, &Contents<'_>),
    ranges: (std::ops::Range<usize>, std::ops::Range<usize>),
    counterparts: &Counterparts,
) -> Vec<Pairing> {
    let moves = &mut MoveNumbers::default();
    let mut left = ranges.0.map(ClauseId::new).peekable();
    let mut right = ranges.1.map(ClauseId::new).peekable();
    let mut order = Vec::with_capacity(left.len().max(right.len()));
    loop {
        let one = left.peek().map(|id| (*id, counterparts.state(Side::Base, *id)));
        let other = right.peek().map(|id| (*id, counterparts.state(Side::Revised, *id)));
        let base_alone = one.is_some_and(|(_, state)| !matches!(state, State::With(..)));
        let revised_alone = other.is_some_and(|(_, state)| !matches!(state, State::With(..)));
        let base_waits = revised_alone
            && one.is_some_and(|(id, _)| opens_section(contents.0, id))
            && other.is_some_and(|(id, _)| !opens_section(contents.1, id));
        match (one, other) {
            (Some((id, state)), _) if base_alone && !base_waits => {
                left.next();
                order.push(base_pairing(id, state, moves));
            }
            (_, Some((id, state))) if revised_alone => {
                right.next();
                order.push(revised_pairing(id, state, moves));
            }
            (Some((base, State::With(revised, reason))), _) => {
                left.next();
                right.next();
                order.push(Pairing::Both { base, revised, reason });
            }
            _ => return order,
        }
    }
}

fn opens_section(contents: &Contents<'_>, id: ClauseId) -> bool {
    contents.tree.clause(id).is_some_and(|clause| clause.kind.opens_section())
}

fn base_pairing(base: ClauseId, state: State, moves: &mut MoveNumbers) -> Pairing {
    match state {
        State::Moved(revised, likeness) => {
            Pairing::MovedAway { base, revised, id: moves.of(base), likeness }
        }
        State::Open(reason) | State::With(_, reason) => Pairing::Deleted { base, reason },
    }
}

fn revised_pairing(revised: ClauseId, state: State, moves: &mut MoveNumbers) -> Pairing {
    match state {
        State::Moved(base, likeness) => {
            Pairing::MovedHere { base, revised, id: moves.of(base), likeness }
        }
        State::Open(reason) | State::With(_, reason) => Pairing::Added { revised, reason },
    }
}
