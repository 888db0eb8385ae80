//! Phrases that changed their place in a clause.
//!
//! In: hunks. Out: the same changes with the phrase that moved marked, not what it moved across.
//!
//! ```text
//! base       that traffic rises during peak hours
//! smallest   that [-traffic rises-] during peak hours {+traffic rises+}
//! a human    that{+ during peak hours+} traffic rises[- during peak hours-]
//! ```
//!
//! The smallest marks keep whichever of the two is longer. An editor moves the phrase of place or
//! time, which a preposition opens, and leaves the verb and its subject where they are.

use std::ops::Range;

use super::hunks::Hunk;
use super::pair::Pair;
use super::tokens::Words;

impl Pair<'_> {
    /// Marks phrases of place or time that changed their place.
    pub(super) fn move_phrases(&self, hunks: Vec<Hunk>) -> Vec<Hunk> {
        let mut moved: Vec<Hunk> = Vec::with_capacity(hunks.len());
        for hunk in hunks {
            let change = moved.last().and_then(|first| self.moved_phrase(first, &hunk));
            if let Some(change) = change {
                moved.pop();
                let is_change = |part: &Hunk| !part.base.is_empty() || !part.revised.is_empty();
                moved.extend(change.into_iter().filter(is_change));
            } else {
                moved.push(hunk);
            }
        }
        moved
    }

    /// The change between two hunks as that of the phrase between them: it leaves one side of what
    /// stays and comes to the other.
    fn moved_phrase(&self, first: &Hunk, second: &Hunk) -> Option<[Hunk; 3]> {
        let phrase = first.base.end..second.base.start;
        if !self.opens_with_preposition(self.base, &phrase) {
            return None;
        }
        let (base, revised) = (self.base, self.revised);
        let to_front = Hunk { base: first.base.clone(), revised: second.revised.clone() };
        if self.stays(&to_front, &phrase) {
            let comes = Hunk {
                base: Self::at(first.base.start),
                revised: first.revised.start..second.revised.start,
            };
            let leaves =
                Hunk { base: phrase.start..second.base.end, revised: Self::at(second.revised.end) };
            return Some([comes, to_front.trimmed(base, revised), leaves]);
        }
        let to_end = Hunk { base: second.base.clone(), revised: first.revised.clone() };
        self.stays(&to_end, &phrase).then(|| {
            let leaves =
                Hunk { base: first.base.start..phrase.end, revised: Self::at(first.revised.start) };
            let comes = Hunk {
                base: Self::at(second.base.end),
                revised: first.revised.end..second.revised.end,
            };
            [leaves, to_end.trimmed(base, revised), comes]
        })
    }

    /// Nothing, at an index.
    fn at(index: usize) -> Range<usize> {
        index..index
    }

    /// Whether what the phrase passed is much the same on both sides, opens no phrase itself, and
    /// is not so short that moving it would be simpler.
    fn stays(&self, passed: &Hunk, phrase: &Range<usize>) -> bool {
        let (one, other) = (
            self.content_of(self.base, &passed.base),
            self.content_of(self.revised, &passed.revised),
        );
        let kept = one.iter().filter(|key| other.contains(key)).count();
        kept > 0
            && 2 * kept >= one.len().max(other.len())
            && self.base.count(phrase.clone()) < 2 * self.base.count(passed.base.clone())
            && !self.opens_with_preposition(self.base, &passed.base)
    }

    /// Whether the first word of a range is a preposition.
    fn opens_with_preposition(&self, words: &Words<'_>, range: &Range<usize>) -> bool {
        let mut inside = range.clone();
        inside
            .find(|index| words.is_word(*index))
            .is_some_and(|index| self.is_preposition(words, index))
    }
}
