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
use super::text::{TextMarker, TextPair};
use crate::model::{
    Categories, Category, Clause, ClauseId, ClauseKind, ClauseTree, Move, MoveRole, Operation,
    Pairing, Reason, Row, Run, Span, Symbol,
};

/// Makes rows of pairings.
pub(super) struct Marker<'a> {
    pub(super) base: &'a ClauseTree,
    pub(super) revised: &'a ClauseTree,
    pub(super) texts: TextMarker<'a>,
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
        let (base_text, revised_text) = (&self.base.document.text, &self.revised.document.text);
        let (text, mut categories) = self.texts.marks(TextPair {
            base: (one.text.of(base_text), one.text),
            revised: (other.text.of(revised_text), other.text),
            kind: other.kind,
            is_rewritten,
        });
        let labels = (one.label.of(base_text), other.label.of(revised_text));
        let exactly = self.texts.typography;
        let label = label::runs((one.label, labels.0), (other.label, labels.1), exactly);
        if label::is_renumbered(labels.0, labels.1) {
            categories.insert(Category::Renumbering);
        } else if labels.0 != labels.1 {
            categories.insert(Category::Typography);
        }
        Marks { label, text, categories }
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
