//! Which call of a note answers to which.
//!
//! In: two trees and their alignment. Out: for any stretch of either text the calls in it, with keys
//! that calls of paired notes share.
//!
//! ```text
//! base       the coast[footnoteRef:2]       note 2 "With islands."  ─┐ paired
//! revised    the coast[footnoteRef:3]       note 3 "With islands."  ─┘ so both calls are the same
//! ```
//!
//! Word numbers notes anew each time it shows them, so in its documents a number is no text: a call
//! is the same call as long as it calls the same note. In plain texts a number is text.

use rustc_hash::FxHashMap;

use crate::model::{
    Alignment, Clause, ClauseId, ClauseKind, ClauseTree, Comparison, Format, Pairing, Side, Span,
};
use crate::text::calls::calls;
use crate::text::fold;

/// A call in a text, as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KeyedCall {
    /// Where it is, in bytes of that text.
    pub(super) span: Span,
    /// What calls of paired notes share.
    pub(super) key: u64,
}

/// The calls of two versions of which one at least is a Word document; none of plain texts.
#[derive(Debug, Default)]
pub(super) struct Notes {
    base: Option<Calls>,
    revised: Option<Calls>,
}

/// The calls of one version: where the mark of each note stands in its text, with a key.
type Calls = Vec<(Span, u64)>;

impl Notes {
    /// The calls of two versions, given how their clauses were paired.
    pub(super) fn new(versions: (&ClauseTree, &ClauseTree), alignment: &Alignment) -> Self {
        let pairs = alignment.pairings.iter().flatten().filter_map(|pairing| match *pairing {
            Pairing::Both { base, revised, .. } | Pairing::MovedHere { base, revised, .. } => {
                Some((revised, base))
            }
            _ => None,
        });
        Self::paired(versions, pairs)
    }

    /// The calls of two versions that were compared.
    pub(super) fn of(comparison: &Comparison) -> Self {
        let pairs = comparison.rows.iter().filter_map(|row| {
            let base = row.base.or(row.moved.map(|moved| moved.other));
            row.revised.zip(base)
        });
        Self::paired((&comparison.base, &comparison.revised), pairs)
    }

    /// The calls of two versions, given which clauses of the revised one answer to which.
    fn paired(
        (base, revised): (&ClauseTree, &ClauseTree),
        pairs: impl Iterator<Item = (ClauseId, ClauseId)>,
    ) -> Self {
        let is_word = |tree: &ClauseTree| tree.document.source.format == Format::Word;
        if !is_word(base) && !is_word(revised) {
            return Self::default();
        }
        let partners: FxHashMap<ClauseId, ClauseId> = pairs.collect();
        let own = |side: &str, id: ClauseId| fold::hash_exact(&format!("{side} note {}", id.0));
        let of_base = |id| own("base", id);
        let of_revised =
            |id| partners.get(&id).map_or_else(|| own("revised", id), |id| of_base(*id));
        Self { base: Some(marks(base, of_base)), revised: Some(marks(revised, of_revised)) }
    }

    /// The calls in a text that stands at this place of one version.
    pub(super) fn calls_in(&self, side: Side, text: &str, place: Span) -> Vec<KeyedCall> {
        let Some(marks) = self.side(side) else { return Vec::new() };
        let keyed = calls(text).map(|call| {
            // The mark of a note is the number of its call, or stands right behind it.
            let whole = call.span.shifted(place.start);
            let first = marks.partition_point(|(mark, _)| mark.start < whole.start);
            let found = marks.get(first).filter(|(mark, _)| mark.start <= whole.end);
            // Calls of notes that nobody has are all the same.
            let key = found.map_or_else(|| fold::hash_exact("call of no note"), |(_, key)| *key);
            KeyedCall { span: call.span, key }
        });
        keyed.collect()
    }

    /// Whether Word made the label of a note, so that it is no text: the number of a call.
    pub(super) fn is_automatic(&self, side: Side, text: &str, label: Span) -> bool {
        let before = text.get(..label.range().start).unwrap_or_default();
        let behind = text.get(label.range().end..).unwrap_or_default();
        self.side(side).is_some() && before.ends_with("noteRef:") && behind.starts_with(']')
    }

    fn side(&self, side: Side) -> Option<&Calls> {
        match side {
            Side::Base => self.base.as_ref(),
            Side::Revised => self.revised.as_ref(),
        }
    }
}

/// Where the marks of the notes of a version stand, in order, each with its key.
fn marks(tree: &ClauseTree, key: impl Fn(ClauseId) -> u64) -> Calls {
    let is_note = |(_, clause): &(usize, &Clause)| clause.kind == ClauseKind::Footnote;
    let notes = tree.clauses.iter().enumerate().filter(is_note);
    let mut marks: Calls =
        notes.map(|(index, note)| (note.label, key(ClauseId::new(index)))).collect();
    marks.sort_unstable();
    marks
}
