//! The marks between two texts that are not the same to the character.
//!
//! In: the texts of a pair of clauses. Out: their runs, and what the changes are about.
//!
//! ```text
//! base     Resolution 23 (Rev. Dubai, 2014);
//! revised  Resolution 23 (Rev. Busan, 2018);
//! runs     ═ Resolution 23 (Rev.   − Dubai, 2014   + Busan, 2018   ═ );      reference
//! ```

use std::sync::OnceLock;

use super::Options;
use super::categories;
use super::granularity::{self, widen};
use super::han::Dictionary;
use super::hunks::{self, Hunk};
use super::notes::KeyedCall;
use super::pair::SmallWords;
use super::runs::runs;
use super::tokens::Words;
use crate::lexicon::Lexicon;
use crate::model::{Categories, Category, ClauseKind, Language, Operation, Run, Span};
use crate::text::fold::is_same;

/// Two texts that are to be compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextPair<'a> {
    /// The base's text, and where it stands in its document.
    pub(super) base: (&'a str, Span),
    /// The revised text, and where it stands in its document.
    pub(super) revised: (&'a str, Span),
    /// The calls of notes in the base's text and in the revised text.
    pub(super) calls: (&'a [KeyedCall], &'a [KeyedCall]),
    /// The part the line plays.
    pub(super) kind: ClauseKind,
    /// Whether the clause was rewritten as a whole, so that one block is marked.
    pub(super) is_rewritten: bool,
}

impl TextPair<'_> {
    /// Whether the calls of both texts are those of the same notes.
    fn has_same_calls(&self) -> bool {
        let keys = |calls: &[KeyedCall]| calls.iter().map(|call| call.key).collect::<Vec<_>>();
        keys(self.calls.0) == keys(self.calls.1)
    }
}

/// Compares texts.
#[derive(Debug)]
pub(super) struct TextMarker {
    /// The language of the texts, for the words that make references and short gaps.
    pub(super) language: Language,
    pub(super) dictionary: Dictionary,
    /// Whether differences of typography are marked.
    pub(super) typography: bool,
    small: OnceLock<SmallWords>,
}

impl TextMarker {
    pub(super) fn new(language: Language, options: Options) -> Self {
        let Options { typography, dictionary } = options;
        Self { language, dictionary, typography, small: OnceLock::new() }
    }

    /// The small words of the language, prepared when the first text is found changed.
    fn small(&self) -> &SmallWords {
        self.small.get_or_init(|| SmallWords::of(self.language))
    }

    /// The runs of a pair, and what its changes are about.
    pub(super) fn marks(&self, pair: TextPair<'_>) -> (Vec<Run>, Categories) {
        let starts = (pair.base.1.start, pair.revised.1.start);
        if pair.base.0 == pair.revised.0 && pair.has_same_calls() {
            return (kept(pair.base.1), Categories::default());
        }
        let (base, revised, hunks) = self.hunks(pair);
        let mut categories =
            categories::of_hunks((&base, &revised), &hunks, pair.kind, Lexicon::of(self.language));
        if hunks.is_empty() || differs_in_typography((&base, &revised), &hunks) {
            categories.insert(Category::Typography);
        }
        if !self.typography {
            return (runs((&base, &revised), &hunks, starts), categories);
        }
        let (base, revised) =
            (Words::exact(pair.base.0, pair.calls.0), Words::exact(pair.revised.0, pair.calls.1));
        let exact = hunks::find(&base, &revised);
        let exact = granularity::widen_exact(exact, (&base, &revised), self.small());
        (runs((&base, &revised), &exact, starts), categories)
    }

    /// The words of both texts and the hunks a human would mark, typography folded.
    fn hunks<'t>(&self, pair: TextPair<'t>) -> (Words<'t>, Words<'t>, Vec<Hunk>) {
        let (mut base, mut revised) =
            (Words::new(pair.base.0, pair.calls.0), Words::new(pair.revised.0, pair.calls.1));
        // Typography may part the same words in two ways: `70/125` is one, `70/1２5` is not.
        if is_same(pair.base.0, pair.revised.0) && pair.has_same_calls() {
            return (base, revised, Vec::new());
        }
        let mut found = hunks::find(&base, &revised);
        let has_han =
            |hunk: &Hunk| base.has_han(hunk.base.clone()) || revised.has_han(hunk.revised.clone());
        if found.iter().any(has_han) {
            base = base.with_han_words(&self.dictionary);
            revised = revised.with_han_words(&self.dictionary);
            found = hunks::find(&base, &revised);
        }
        let mut hunks = if pair.is_rewritten && granularity::may_be_block(&found, &base, &revised) {
            vec![granularity::whole(&base, &revised)]
        } else {
            widen(found, (&base, &revised), self.small())
        };
        if !pair.calls.0.is_empty() && !pair.calls.1.is_empty() {
            hunks = granularity::keep_calls(hunks, &base, &revised);
        }
        (base, revised, hunks)
    }
}

/// Whether a word that both texts keep, or the space between two such words, is not written the
/// same to the character.
fn differs_in_typography((base, revised): (&Words<'_>, &Words<'_>), hunks: &[Hunk]) -> bool {
    let (mut start, mut shift) = (0, 0);
    let ends = hunks.iter().map(|hunk| (hunk.base.clone(), hunk.revised.end));
    let last = (base.tokens.len()..base.tokens.len(), revised.tokens.len());
    ends.chain([last]).any(|(changed, revised_end)| {
        let mut kept = start..changed.start;
        let first = kept.start;
        let differs = kept.any(|at| {
            let other = shift + at - first;
            base.word(at) != revised.word(other) && !base.is_call(at)
                || at > first
                    && base.gap_before(at).of(base.text)
                        != revised.gap_before(other).of(revised.text)
        });
        (start, shift) = (changed.end, revised_end);
        differs
    })
}

/// A text that both versions have.
pub(super) fn kept(span: Span) -> Vec<Run> {
    Vec::from_iter((!span.is_empty()).then_some(Run { operation: Operation::Equal, span }))
}
