//! What is known of each clause while two trees are aligned.
//!
//! In: decisions, one at a time. Out: for each clause its counterpart, or why it has none.
//!
//! ```text
//! Open(nothing alike) ─► With(counterpart) | Moved(to, likeness)
//! ```

use std::ops::Range;

use crate::model::{ClauseId, Reason, Side};

/// What is known of one clause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum State {
    /// No counterpart so far, and why that is if it stays so.
    Open(Reason),
    /// Paired in its place with a clause of the other version.
    With(ClauseId, Reason),
    /// Moved from or to another place: the clause there, and how alike the two are.
    Moved(ClauseId, f32),
}

/// The decisions taken so far.
#[derive(Debug)]
pub(super) struct Counterparts {
    base: States,
    revised: States,
}

/// What is known of the clauses of one instrument.
#[derive(Debug)]
struct States {
    first: usize,
    states: Vec<State>,
}

impl States {
    fn new(range: Range<usize>) -> Self {
        let states = vec![State::Open(Reason::NothingAlike); range.len()];
        Self { first: range.start, states }
    }

    fn get(&self, id: ClauseId) -> Option<&State> {
        self.states.get(id.index().checked_sub(self.first)?)
    }

    fn get_mut(&mut self, id: ClauseId) -> Option<&mut State> {
        self.states.get_mut(id.index().checked_sub(self.first)?)
    }
}

impl Counterparts {
    /// Nothing decided about any clause of two instruments.
    pub(super) fn new((base, revised): (Range<usize>, Range<usize>)) -> Self {
        Self { base: States::new(base), revised: States::new(revised) }
    }

    /// What is known of a clause; one of another instrument is open.
    pub(super) fn state(&self, side: Side, id: ClauseId) -> State {
        let states = match side {
            Side::Base => &self.base,
            Side::Revised => &self.revised,
        };
        states.get(id).copied().unwrap_or(State::Open(Reason::NothingAlike))
    }

    /// Whether nothing has been decided about a clause.
    pub(super) fn is_open(&self, side: Side, id: ClauseId) -> bool {
        matches!(self.state(side, id), State::Open(_))
    }

    /// Pairs two clauses in their places; a pair that either stood in is taken apart.
    pub(super) fn pair(&mut self, base: ClauseId, revised: ClauseId, reason: Reason) {
        if let State::With(other, _) = self.state(Side::Base, base) {
            self.set(Side::Revised, other, State::Open(Reason::NothingAlike));
        }
        if let State::With(other, _) = self.state(Side::Revised, revised) {
            self.set(Side::Base, other, State::Open(Reason::NothingAlike));
        }
        self.set(Side::Base, base, State::With(revised, reason));
        self.set(Side::Revised, revised, State::With(base, reason));
    }

    /// Records that a clause moved.
    pub(super) fn moved(&mut self, base: ClauseId, revised: ClauseId, likeness: f32) {
        self.set(Side::Base, base, State::Moved(revised, likeness));
        self.set(Side::Revised, revised, State::Moved(base, likeness));
    }

    /// Records that a clause stands alone for good, and why.
    pub(super) fn alone(&mut self, side: Side, id: ClauseId, reason: Reason) {
        self.set(side, id, State::Open(reason));
    }

    fn set(&mut self, side: Side, id: ClauseId, state: State) {
        let states = match side {
            Side::Base => &mut self.base,
            Side::Revised => &mut self.revised,
        };
        if let Some(slot) = states.get_mut(id) {
            *slot = state;
        }
    }
}
