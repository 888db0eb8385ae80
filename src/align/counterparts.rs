//! What is known of each clause while two trees are aligned.
//!
//! In: decisions, one at a time. Out: for each clause its counterpart, or why it has none.
//!
//! ```text
//! Open(nothing alike) ─► With(counterpart) | Moved(to, likeness)
//! ```

use crate::model::{ClauseId, ClauseTree, Reason, Side};

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
    base: Vec<State>,
    revised: Vec<State>,
}

impl Counterparts {
    /// Nothing decided about any clause of the two trees.
    pub(super) fn new(base: &ClauseTree, revised: &ClauseTree) -> Self {
        let open = State::Open(Reason::NothingAlike);
        Self { base: vec![open; base.clauses.len()], revised: vec![open; revised.clauses.len()] }
    }

    /// What is known of a clause; an id of another tree is open.
    pub(super) fn state(&self, side: Side, id: ClauseId) -> State {
        let states = match side {
            Side::Base => &self.base,
            Side::Revised => &self.revised,
        };
        states.get(id.index()).copied().unwrap_or(State::Open(Reason::NothingAlike))
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
        if let Some(slot) = states.get_mut(id.index()) {
            *slot = state;
        }
    }
}
