//! Two texts side by side, and what their words are when changes are weighed.
//!
//! In: the words of two texts. Out: answers about tokens and hunks: how many words change, whether a
//! word is a common one, whether a sign parts two changes.
//!
//! ```text
//! of, and, the      common: may stand inside one change
//! ( ) " ;           borders: part two changes
//! ```

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::hunks::Hunk;
use super::tokens::Words;
use crate::lexicon::{Phrases, function_words, negations, prepositions};
use crate::model::Language;
use crate::text::fold::hash_exact;

/// So many words outweigh anything that could stay between two changes; counting on would be slow
/// where a change grows word by word.
const MANY: usize = 64;

/// The small words of a language, each as its `Token::key_of_letters`: they are asked about for
/// each word around a change, and most words have their number already.
#[derive(Debug)]
pub(super) struct SmallWords {
    /// Function words: they say little by themselves.
    common: FxHashSet<u64>,
    /// Those of them that open a phrase of their own.
    prepositions: FxHashSet<u64>,
    /// Those of them that deny.
    negations: FxHashSet<u64>,
}

impl SmallWords {
    /// The small words of one language.
    pub(super) fn of(language: Language) -> Self {
        let keys = |phrases: &Phrases| phrases.iter().map(hash_exact).collect();
        Self {
            common: keys(function_words(language)),
            prepositions: keys(prepositions(language)),
            negations: keys(negations(language)),
        }
    }
}

/// The words of two texts, and the small words of their language.
pub(super) struct Pair<'a> {
    pub(super) base: &'a Words<'a>,
    pub(super) revised: &'a Words<'a>,
    pub(super) small: &'a SmallWords,
}

impl Pair<'_> {
    /// The words on the heavier side of a hunk, counted up to [`MANY`].
    pub(super) fn weight(&self, hunk: &Hunk) -> usize {
        let count = |words: &Words<'_>, range: &Range<usize>| {
            range.clone().filter(|index| words.is_word(*index)).take(MANY).count()
        };
        count(self.base, &hunk.base).max(count(self.revised, &hunk.revised))
    }

    /// Whether a word is a function word of the language, which says little by itself.
    pub(super) fn is_common(&self, words: &Words<'_>, index: usize) -> bool {
        is_among(&self.small.common, words, index)
    }

    /// Whether a phrase of place, time or purpose opens within a range of the base.
    pub(super) fn opens_phrase_within(&self, mut range: Range<usize>) -> bool {
        range.any(|index| self.is_preposition(self.base, index))
    }

    /// Whether a word opens a phrase of place, time or purpose.
    pub(super) fn is_preposition(&self, words: &Words<'_>, index: usize) -> bool {
        is_among(&self.small.prepositions, words, index)
    }

    /// Whether a hunk does nothing but bring or remove a negation.
    pub(super) fn is_negation(&self, hunk: &Hunk) -> bool {
        let (words, mut range) = self.changed(hunk);
        hunk.is_insertion() != hunk.is_deletion()
            && range.all(|index| is_among(&self.small.negations, words, index))
    }

    /// Whether a token joins the members of a list or of a sentence: a comma or a common word.
    pub(super) fn joins(&self, words: &Words<'_>, index: usize) -> bool {
        words.is_any_sign(index, &[',', '،', '，', '、', ';', '؛', '；'])
            || self.is_common(words, index)
    }

    /// Whether a token of the base parts the changes on either side of it: brackets, quotes and
    /// semicolons do.
    pub(super) fn is_border(&self, index: usize) -> bool {
        const BORDERS: [char; 20] = [
            '(', ')', '[', ']', '（', '）', '"', '“', '”', '«', '»', '{', '}', '《', '》', '「',
            '」', '【', '】', ';',
        ];
        self.base.is_any_sign(index, &BORDERS)
    }

    /// The side of a pure insertion or deletion that has words.
    pub(super) fn changed(&self, hunk: &Hunk) -> (&Words<'_>, Range<usize>) {
        if hunk.is_insertion() {
            (self.revised, hunk.revised.clone())
        } else {
            (self.base, hunk.base.clone())
        }
    }
}

fn is_among(keys: &FxHashSet<u64>, words: &Words<'_>, index: usize) -> bool {
    words.tokens.get(index).is_some_and(|word| keys.contains(&word.key_of_letters(words.text)))
}
