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

use super::hunks::Hunk;
use super::tokens::Words;
use crate::lexicon::Phrases;
use crate::text::fold::fold_case;

/// So many words outweigh anything that could stay between two changes; counting on would be slow
/// where a change grows word by word.
const MANY: usize = 64;

/// The words of two texts, and the common words of their language.
pub(super) struct Pair<'a> {
    pub(super) base: &'a Words<'a>,
    pub(super) revised: &'a Words<'a>,
    pub(super) common: &'a Phrases,
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
        self.common.contains(&fold_case(words.word(index)))
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
