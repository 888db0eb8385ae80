//! One row for each pairing.
//!
//! In: a pairing. Out: the row with its marks, what they are about and its symbol.
//!
//! ```text
//! Both(b, c)        MOD   [-b-]{+c+}) on radio[-;-]{+ and sirens;+}
//! Deleted(d)        SUP   [-d)-] [-on bells,-]
//! MovedHere(a → e)  ADD*  [-a-]{+e+}) on flags
//! ```

use super::categories;
use super::label;
use super::notes::Notes;
use super::text::{TextMarker, TextPair, kept};
use crate::model::{
    Categories, Category, Clause, ClauseId, ClauseKind, ClauseTree, Move, MoveRole, Operation,
    Pairing, Reason, Row, Run, Side, Span, Symbol,
};

/// Makes rows of pairings.
pub(super) struct Marker<'a> {
    pub(super) base: &'a ClauseTree,
    pub(super) revised: &'a ClauseTree,
    pub(super) texts: TextMarker,
    pub(super) notes: Notes,
}

/// The marks on the label and the text of a pair.
struct Marks {
    label: Vec<Run>,
    text: Vec<Run>,
    categories: Categories,
}

const NOTHING: Clause = Clause {
    kind: ClauseKind::Paragraph,
    line: 0,
    label: Span { start: 0, end: 0 },
    text: Span { start: 0, end: 0 },
    parent: None,
    section: 0,
};

impl Marker<'_> {
    /// The row of a pairing.
    pub(super) fn row(&self, instrument: u32, pairing: Pairing) -> Row {
        match pairing {
            Pairing::Both { base, revised, reason } => {
                let marks = self.marks(base, revised, reason == Reason::AloneInGap);
                Row {
                    symbol: categories::symbol(marks.categories, self.texts.typography),
                    base: Some(base),
                    revised: Some(revised),
                    ..shared(instrument, marks, self.revised_clause(revised).kind, reason)
                }
            }
            Pairing::Deleted { base, reason } => {
                let clause = self.base_clause(base);
                let marks = whole(clause, Operation::Delete);
                Row {
                    symbol: Symbol::Sup,
                    base: Some(base),
                    ..shared(instrument, marks, clause.kind, reason)
                }
            }
            Pairing::Added { revised, reason } => {
                let clause = self.revised_clause(revised);
                let marks = whole(clause, Operation::Insert);
                Row {
                    symbol: Symbol::Add,
                    revised: Some(revised),
                    ..shared(instrument, marks, clause.kind, reason)
                }
            }
            Pairing::MovedAway { base, revised, id, likeness } => {
                let clause = self.base_clause(base);
                let mut marks = whole(clause, Operation::Delete);
                marks.categories = [Category::Move].into_iter().collect();
                Row {
                    symbol: Symbol::SupMoved,
                    base: Some(base),
                    moved: Some(Move { id, role: MoveRole::From, other: revised }),
                    ..shared(instrument, marks, clause.kind, Reason::Alike(likeness))
                }
            }
            Pairing::MovedHere { base, revised, id, likeness } => {
                let mut marks = self.marks(base, revised, false);
                marks.categories.insert(Category::Move);
                Row {
                    symbol: Symbol::AddMoved,
                    revised: Some(revised),
                    moved: Some(Move { id, role: MoveRole::To, other: base }),
                    ..shared(
                        instrument,
                        marks,
                        self.revised_clause(revised).kind,
                        Reason::Alike(likeness),
                    )
                }
            }
        }
    }

    fn base_clause(&self, id: ClauseId) -> &Clause {
        self.base.clause(id).unwrap_or(&NOTHING)
    }

    fn revised_clause(&self, id: ClauseId) -> &Clause {
        self.revised.clause(id).unwrap_or(&NOTHING)
    }

    /// What changed between two clauses.
    fn marks(&self, base: ClauseId, revised: ClauseId, is_rewritten: bool) -> Marks {
        let (one, other) = (*self.base_clause(base), *self.revised_clause(revised));
        let (text, mut categories) =
            self.marks_by_cell((&one, &other), is_rewritten).unwrap_or_else(|| {
                self.marks_between((one.text, other.text), other.kind, is_rewritten)
            });
        let labels = (self.base.text(one.label), self.revised.text(other.label));
        if self.is_automatic((&one, &other)) {
            return Marks { label: kept(one.label), text, categories };
        }
        let exactly = self.texts.typography;
        let label = label::runs((one.label, labels.0), (other.label, labels.1), exactly);
        if label::is_renumbered(labels.0, labels.1) {
            categories.insert(Category::Renumbering);
        } else if labels.0 != labels.1 {
            categories.insert(Category::Typography);
        }
        Marks { label, text, categories }
    }

    /// What changed between two texts, given where they stand.
    pub(super) fn marks_between(
        &self,
        (one, other): (Span, Span),
        kind: ClauseKind,
        is_rewritten: bool,
    ) -> (Vec<Run>, Categories) {
        let base = (self.base.text(one), one);
        let revised = (self.revised.text(other), other);
        let calls = self.notes.calls_in(Side::Base, base.0, base.1);
        let their_calls = self.notes.calls_in(Side::Revised, revised.0, revised.1);
        let calls = (calls.as_slice(), their_calls.as_slice());
        self.texts.marks(TextPair { base, revised, calls, kind, is_rewritten })
    }

    /// Whether Word made the labels of two notes, so that they are no text that could change.
    fn is_automatic(&self, (one, other): (&Clause, &Clause)) -> bool {
        let (base, revised) = (&self.base.document.text, &self.revised.document.text);
        one.kind == ClauseKind::Footnote
            && self.notes.is_automatic(Side::Base, base, one.label)
            && self.notes.is_automatic(Side::Revised, revised, other.label)
    }
}

/// A clause that only one version has, or an end of a move: its label and text whole.
fn whole(clause: &Clause, operation: Operation) -> Marks {
    let run = |span: Span| Vec::from_iter((!span.is_empty()).then_some(Run { operation, span }));
    let category = if clause.kind.is_heading() { Category::Heading } else { Category::Wording };
    Marks {
        label: run(clause.label),
        text: run(clause.text),
        categories: [category].into_iter().collect(),
    }
}

/// A row of neither side, to be completed.
fn shared(instrument: u32, marks: Marks, kind: ClauseKind, reason: Reason) -> Row {
    Row {
        instrument,
        symbol: Symbol::Noc,
        kind,
        base: None,
        revised: None,
        moved: None,
        label: marks.label,
        text: marks.text,
        categories: marks.categories,
        reason,
    }
}
