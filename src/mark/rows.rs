//! One row for each pairing.
//!
//! In: a pairing. Out: the row with its marks, categories and symbol.

use super::Options;
use super::categories;
use super::granularity::widen;
use super::han::Dictionary;
use super::hunks::{self, Hunk};
use super::label;
use super::runs::runs;
use super::tokens::Words;
use crate::lexicon::Lexicon;
use crate::model::{
    Categories, Category, Clause, ClauseId, ClauseKind, ClauseTree, Move, MoveRole, Operation,
    Pairing, Reason, Row, Run, Span, Symbol,
};

/// Makes rows of pairings.
pub(super) struct Marker<'a> {
    pub(super) base: &'a ClauseTree,
    pub(super) revised: &'a ClauseTree,
    pub(super) lexicon: &'a Lexicon,
    pub(super) dictionary: &'a Dictionary,
    pub(super) options: Options,
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
                let marks = self.marks(base, revised);
                Row {
                    symbol: categories::symbol(marks.categories),
                    base: Some(base),
                    revised: Some(revised),
                    ..self.shared(instrument, marks, (self.revised_clause(revised).kind, reason))
                }
            }
            Pairing::Deleted { base, reason } => {
                let clause = self.base_clause(base);
                let marks = whole(clause, Operation::Delete);
                Row {
                    symbol: Symbol::Sup,
                    base: Some(base),
                    ..self.shared(instrument, marks, (clause.kind, reason))
                }
            }
            Pairing::Added { revised, reason } => {
                let clause = self.revised_clause(revised);
                let marks = whole(clause, Operation::Insert);
                Row {
                    symbol: Symbol::Add,
                    revised: Some(revised),
                    ..self.shared(instrument, marks, (clause.kind, reason))
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
                    ..self.shared(instrument, marks, (clause.kind, Reason::Alike(likeness)))
                }
            }
            Pairing::MovedHere { base, revised, id, likeness } => {
                let mut marks = self.marks(base, revised);
                marks.categories.insert(Category::Move);
                Row {
                    symbol: Symbol::AddMoved,
                    revised: Some(revised),
                    moved: Some(Move { id, role: MoveRole::To, other: base }),
                    ..self.shared(
                        instrument,
                        marks,
                        (self.revised_clause(revised).kind, Reason::Alike(likeness)),
                    )
                }
            }
        }
    }

    /// A row of one side or none, to be completed.
    #[expect(clippy::unused_self, reason = "one vocabulary")]
    fn shared(&self, instrument: u32, marks: Marks, (kind, reason): (ClauseKind, Reason)) -> Row {
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

    fn base_clause(&self, id: ClauseId) -> &Clause {
        self.base.clause(id).unwrap_or(&NOTHING)
    }

    fn revised_clause(&self, id: ClauseId) -> &Clause {
        self.revised.clause(id).unwrap_or(&NOTHING)
    }

    /// What changed between two clauses.
    fn marks(&self, base: ClauseId, revised: ClauseId) -> Marks {
        let (one, other) = (*self.base_clause(base), *self.revised_clause(revised));
        let (base_text, revised_text) = (&self.base.document.text, &self.revised.document.text);
        let (label, renumbered) = label::runs((one.label, base_text), (other.label, revised_text));
        let (left, right) = (one.text.of(base_text), other.text.of(revised_text));
        let (text, mut categories) = if left == right {
            (equal(one.text), Categories::default())
        } else {
            self.text_marks((left, right), (one.text, other.text), other.kind)
        };
        if renumbered {
            categories.insert(Category::Renumbering);
        } else if one.label.of(base_text) != other.label.of(revised_text) {
            categories.insert(Category::Typography);
        }
        Marks { label, text, categories }
    }

    /// The marks on two texts that are not the same to the character.
    fn text_marks(
        &self,
        (left, right): (&str, &str),
        spans: (Span, Span),
        kind: ClauseKind,
    ) -> (Vec<Run>, Categories) {
        let (mut base, mut revised) = (Words::new(left), Words::new(right));
        let mut found = hunks::find(&base, &revised);
        if found.is_empty() {
            return (equal(spans.0), [Category::Typography].into_iter().collect());
        }
        let han =
            |hunk: &Hunk| base.has_han(hunk.base.clone()) || revised.has_han(hunk.revised.clone());
        if found.iter().any(han) {
            base = base.with_han_words(self.dictionary);
            revised = revised.with_han_words(self.dictionary);
            found = hunks::find(&base, &revised);
        }
        let hunks = widen(found, (&base, &revised), &self.lexicon.frequent);
        let categories = categories::of_hunks((&base, &revised), &hunks, kind, self.lexicon);
        (runs((&base, &revised), &hunks, (spans.0.start, spans.1.start)), categories)
    }
}

fn equal(span: Span) -> Vec<Run> {
    Vec::from_iter((!span.is_empty()).then_some(Run { operation: Operation::Equal, span }))
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
