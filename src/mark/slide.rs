//! Where a pure insertion or deletion is marked when several places read the same.
//!
//! In: a hunk that only inserts or deletes. Out: the same change at the place where it reads best.
//!
//! ```text
//! members [and academic members] of     begins with the conjunction: taken
//! [members and academic] members of     the same texts, but nobody would mark it so
//! ```

use std::ops::Range;

use super::hunks::Hunk;
use super::pair::Pair;
use super::tokens::Words;

/// The farthest that a hunk slides, in tokens: a sentence or two. In a text that repeats itself it
/// could go on to the beginning, and would read no better.
const FARTHEST: usize = 64;

impl Pair<'_> {
    /// Slides every hunk, each up to the end of the one before it.
    pub(super) fn slide_all(&self, hunks: Vec<Hunk>) -> Vec<Hunk> {
        let mut slid: Vec<Hunk> = Vec::with_capacity(hunks.len());
        for hunk in hunks {
            let moved = self.slide(&hunk, slid.last());
            match self.form_apart(&moved) {
                Some(parts) => slid.extend(parts),
                None => slid.push(moved),
            }
        }
        slid
    }

    /// A word in another form, and what was added behind the word that follows it:
    /// `[Director→Directors of Radio and] of …` is `[Director→Directors] of [Radio and of] …`.
    fn form_apart(&self, hunk: &Hunk) -> Option<[Hunk; 2]> {
        let (base, revised) = (hunk.base.clone(), hunk.revised.clone());
        let follows = self.base.keys.get(base.end)?;
        let is_form = base.len() == 1
            && revised.len() > 2
            && self.revised.keys.get(revised.start + 1) == Some(follows)
            && is_other_form(self.base.word(base.start), self.revised.word(revised.start));
        is_form.then(|| {
            let behind = base.end + 1;
            [
                Hunk { base, revised: revised.start..revised.start + 1 },
                Hunk { base: behind..behind, revised: revised.start + 2..revised.end + 1 },
            ]
        })
    }

    /// Moves a hunk to where it reads best: brackets in pairs, beginning with a comma or a common
    /// word and not ending with one; of equals the first.
    fn slide(&self, hunk: &Hunk, before: Option<&Hunk>) -> Hunk {
        let floor = before.map_or((0, 0), |before| (before.base.end, before.revised.end));
        let is_free = |hunk: &Hunk| hunk.base.start >= floor.0 && hunk.revised.start >= floor.1;
        let mut best = (self.readability(hunk), hunk.clone());
        let mut moved = hunk.clone();
        for _ in 0..FARTHEST {
            let Some(next) = self.one_to_the_front(&moved).filter(is_free) else { break };
            let touches = before.filter(|_| (next.base.start, next.revised.start) == floor);
            let readability = self.readability(&next);
            // A deletion and an insertion that touch are one replacement, and two insertions that
            // only common words part one insertion; any other two changes are better kept apart.
            if touches.is_some_and(|before| {
                before.is_deletion() && next.is_insertion() || self.is_one_phrase(before, hunk)
            }) {
                return next;
            }
            if touches.is_none() && readability >= best.0 {
                best = (readability, next.clone());
            }
            moved = next;
        }
        best.1
    }

    /// Whether two insertions, or two deletions, have only common words between them:
    /// `of point 1 [and the procedure] of [point 3 of] resolves`.
    fn is_one_phrase(&self, first: &Hunk, second: &Hunk) -> bool {
        let alike = first.is_insertion() && second.is_insertion()
            || first.is_deletion() && second.is_deletion();
        let mut gap = first.base.end..second.base.start;
        alike && gap.all(|index| self.is_common(self.base, index))
    }

    /// How well a pure insertion or deletion reads: the more the better.
    fn readability(&self, hunk: &Hunk) -> u8 {
        let (words, range) = self.changed(hunk);
        let joins = |index: usize| self.joins(words, index);
        let (Some(last), false) = (range.end.checked_sub(1), range.is_empty()) else { return 0 };
        4 * u8::from(is_balanced(words, range.clone()))
            + u8::from(joins(range.start))
            + u8::from(!joins(last))
    }

    /// The same insertion or deletion one token earlier, if it reads the same there.
    fn one_to_the_front(&self, hunk: &Hunk) -> Option<Hunk> {
        let base = hunk.base.start.checked_sub(1)?;
        let revised = hunk.revised.start.checked_sub(1)?;
        let (words, range) = self.changed(hunk);
        let is_pure = hunk.is_insertion() != hunk.is_deletion();
        let same = words.keys.get(range.start.checked_sub(1)?) == words.keys.get(range.end - 1);
        (is_pure && same)
            .then(|| Hunk { base: base..hunk.base.end - 1, revised: revised..hunk.revised.end - 1 })
    }
}

/// Whether two words are forms of one: they begin alike for most of their length.
fn is_other_form(one: &str, other: &str) -> bool {
    /// Shorter stems are shared by unlike words.
    const SHORTEST_STEM: usize = 4;
    let stem = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    stem >= SHORTEST_STEM && 3 * stem >= 2 * one.chars().count().max(other.chars().count())
}

/// Whether brackets open and close in pairs among the tokens.
fn is_balanced(words: &Words<'_>, range: Range<usize>) -> bool {
    let mut depth = 0_i32;
    for index in range {
        if words.is_any_sign(index, &['(', '（', '[', '«', '“']) {
            depth += 1;
        } else if words.is_any_sign(index, &[')', '）', ']', '»', '”']) {
            depth -= 1;
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}
