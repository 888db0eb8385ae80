//! From the smallest hunks to the marks a human editor would make.
//!
//! In: the smallest hunks between two texts. Out: fewer, wider ones.
//!
//! ```text
//! smallest   (Rev. [Dubai→Buenos Aires], [2014→2017])
//! a human    (Rev. [Dubai, 2014→Buenos Aires, 2017])
//!
//! smallest   in [a→the] language [which→of] they [understand→know]
//! a human    in [a language which they understand→the language of they know]
//! ```
//!
//! The rules and their sources are in docs/itu-conventions.md, "Granularity": a phrase that both
//! changed on either side of a comma is one change; so are changes parted by a few words that weigh
//! less than the changes; a clause of which little survives is replaced as a whole.

use std::ops::Range;

use super::hunks::Hunk;
use super::pair::{Pair, SmallWords};
use super::tokens::Words;
use crate::text::fold::is_same;

/// A clause of which less than this share of words survives, in scattered pieces, is replaced as
/// one block from the first change to the last.
const SURVIVING: f32 = 0.5;

/// Words that stay together in such a number are no scattered piece: the changes on either side of
/// them are marked apart, however little else survives.
const LONG_PIECE: usize = 4;

/// A clause was written anew if less than this share of the longer text survives …
const WRITTEN_ANEW: f32 = 0.25;

/// … and less than this share of the shorter one: then the block is the whole clause but for the
/// sign at its end. A clause that was kept and much added to is not written anew.
const LITTLE_KEPT: f32 = 0.4;

/// Clauses of fewer words are too short to speak of shares.
const FEWEST_WORDS: usize = 6;

/// At most so many common words that stay are taken into a change.
const FEW_WORDS: usize = 2;

/// A common word is taken in between an insertion and a replacement of so many words together, and
/// a preposition between any two changes: in the hand-marked pairs changes of six words together
/// are marked apart around `for` and `in`, changes of ten as one.
const OUTWEIGHS: usize = 9;

/// Widens hunks to what a human would mark. `small` are the words that may stand inside a change.
pub(super) fn widen(
    hunks: Vec<Hunk>,
    (base, revised): (&Words<'_>, &Words<'_>),
    small: &SmallWords,
) -> Vec<Hunk> {
    let pair = Pair { base, revised, small };
    if let Some(whole) = pair.written_anew(&hunks) {
        return vec![whole];
    }
    let mut hunks =
        pair.move_phrases(pair.join_exchanges(pair.keep_members(pair.slide_all(hunks))));
    if let Some(block) = pair.as_block(&hunks) {
        hunks = vec![block];
    }
    loop {
        let before = hunks.len();
        hunks = pair.merge(hunks);
        if hunks.len() == before {
            break;
        }
    }
    let trimmed = hunks.into_iter().map(|hunk| hunk.trimmed(base, revised));
    // Two ways to cut the same Han characters into words are no change.
    trimmed.filter(|hunk| !pair.is_same_text(hunk)).collect()
}

/// Widens hunks between texts whose typography counts: only what stands side by side is joined.
pub(super) fn widen_exact(
    hunks: Vec<Hunk>,
    (base, revised): (&Words<'_>, &Words<'_>),
    small: &SmallWords,
) -> Vec<Hunk> {
    let merged = Pair { base, revised, small }.merge(hunks);
    merged.into_iter().map(|hunk| hunk.trimmed(base, revised)).collect()
}

/// Keeps the call of a note that stands on both sides of a hunk: its note stays.
pub(super) fn keep_calls(hunks: Vec<Hunk>, base: &Words<'_>, revised: &Words<'_>) -> Vec<Hunk> {
    let mut parts = Vec::with_capacity(hunks.len());
    for mut rest in hunks {
        for at in rest.base.clone().filter(|at| base.is_call(*at)) {
            let is_same = |other: &usize| base.keys.get(at) == revised.keys.get(*other);
            if let Some(other) = rest.revised.clone().find(is_same) {
                parts.push(Hunk { base: rest.base.start..at, revised: rest.revised.start..other });
                rest = Hunk { base: at + 1..rest.base.end, revised: other + 1..rest.revised.end };
            }
        }
        parts.push(rest);
    }
    let trimmed = parts.into_iter().map(|hunk| hunk.trimmed(base, revised));
    trimmed.filter(|hunk| !hunk.base.is_empty() || !hunk.revised.is_empty()).collect()
}

/// Whether a clause that was rewritten in its place keeps too little to be marked in pieces.
pub(super) fn may_be_block(hunks: &[Hunk], base: &Words<'_>, revised: &Words<'_>) -> bool {
    is_long(base, revised) && surviving(hunks, base, revised).0 < SURVIVING
}

/// Whether two texts have words enough to be marked as one block.
fn is_long(base: &Words<'_>, revised: &Words<'_>) -> bool {
    let words = |words: &Words<'_>| words.count(0..words.tokens.len());
    words(base).min(words(revised)) >= FEWEST_WORDS
}

/// The whole clause as one hunk, without the sign that ends both texts.
pub(super) fn whole(base: &Words<'_>, revised: &Words<'_>) -> Hunk {
    let (left, right) = (base.tokens.len(), revised.tokens.len());
    let same_end = base.keys.last() == revised.keys.last() && left > 0 && !base.is_word(left - 1);
    let end = usize::from(same_end);
    Hunk { base: 0..left - end, revised: 0..right - end }
}

impl Pair<'_> {
    /// Joins neighbours that a human would mark as one change.
    fn merge(&self, hunks: Vec<Hunk>) -> Vec<Hunk> {
        let mut merged: Vec<Hunk> = Vec::with_capacity(hunks.len());
        for hunk in hunks {
            match merged.last_mut() {
                Some(last) if self.is_one_change(last, &hunk) => *last = last.to(&hunk),
                _ => merged.push(hunk),
            }
        }
        merged
    }

    fn is_one_change(&self, first: &Hunk, second: &Hunk) -> bool {
        let gap = first.base.end..second.base.start;
        if gap.clone().any(|index| self.is_border(index)) {
            return false;
        }
        let words = self.base.count(gap.clone());
        if words == 0 || self.is_year_mark(gap.clone()) {
            return true;
        }
        // `does not cover` → `rarely covers`: a negation goes with the word beside it.
        if gap.len() == 1 && (self.is_negation(first) || self.is_negation(second)) {
            return true;
        }
        let is_common = |index: usize| self.is_common(self.base, index);
        if words > FEW_WORDS || gap.len() != words || !gap.clone().all(is_common) {
            return false;
        }
        let changed = self.weight(first) + self.weight(second);
        if changed < OUTWEIGHS && self.opens_phrase_within(gap) {
            return false;
        }
        let replaces = |hunk: &Hunk| !hunk.is_insertion() && !hunk.is_deletion();
        match (replaces(first), replaces(second)) {
            (true, true) => changed > words * words,
            // Two insertions around a word that stays are two insertions.
            (false, false) => false,
            _ if first.is_deletion() || second.is_deletion() => changed > 2 * words,
            _ => changed >= OUTWEIGHS && words == 1 && !self.opens_phrase(second),
        }
    }

    /// Whether a hunk begins with a sign: what is added behind a comma is a phrase of its own.
    fn opens_phrase(&self, hunk: &Hunk) -> bool {
        !self.base.is_word(hunk.base.start) && !hunk.is_insertion()
            || !self.revised.is_word(hunk.revised.start) && !hunk.is_deletion()
    }

    /// Whether both sides of a hunk read the same and call no notes.
    fn is_same_text(&self, hunk: &Hunk) -> bool {
        let has_call = || hunk.base.clone().any(|index| self.base.is_call(index));
        !has_call()
            && is_same(
                self.base.stretch(hunk.base.clone()),
                self.revised.stretch(hunk.revised.clone()),
            )
    }

    /// 年 between a year and a venue: `2014年，釜山` is one phrase.
    fn is_year_mark(&self, gap: Range<usize>) -> bool {
        self.base.count(gap.clone()) == 1 && self.base.word(gap.start) == "年" && gap.len() == 2
    }

    /// Whether a long piece stays between two changes.
    fn has_long_piece(&self, hunks: &[Hunk]) -> bool {
        hunks.windows(2).any(|pair| match pair {
            [one, other] => self.base.count(one.base.end..other.base.start) >= LONG_PIECE,
            _ => false,
        })
    }

    /// The whole clause without the sign that ends both texts, if next to nothing survives.
    fn written_anew(&self, hunks: &[Hunk]) -> Option<Hunk> {
        let (of_shorter, of_longer) = surviving(hunks, self.base, self.revised);
        if of_longer >= WRITTEN_ANEW
            || of_shorter >= LITTLE_KEPT
            || !is_long(self.base, self.revised)
        {
            return None;
        }
        Some(whole(self.base, self.revised))
    }

    /// One block from the first change to the last, if less than half of the clause survives.
    fn as_block(&self, hunks: &[Hunk]) -> Option<Hunk> {
        let (first, last) = (hunks.first()?, hunks.last()?);
        let (of_shorter, _) = surviving(hunks, self.base, self.revised);
        let replaced = hunks.len() > 1 && of_shorter < SURVIVING && !self.has_long_piece(hunks);
        replaced.then(|| first.to(last))
    }
}

/// The words that stay, as shares of the shorter and of the longer text.
fn surviving(hunks: &[Hunk], base: &Words<'_>, revised: &Words<'_>) -> (f32, f32) {
    let all = base.count(0..base.tokens.len());
    let others = revised.count(0..revised.tokens.len());
    let deleted: usize = hunks.iter().map(|hunk| base.count(hunk.base.clone())).sum();
    #[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^24")]
    let share = |of: usize| (all - deleted) as f32 / of.max(1) as f32;
    (share(all.min(others)), share(all.max(others)))
}
