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

use super::hunks::Hunk;
use super::tokens::Words;

/// A clause of which less than this share of words survives is replaced as one block.
const SURVIVING: f32 = 0.5;

/// Words that stay between two changes are taken into one change when the changed words on the
/// lighter side are this many times as many.
const OUTWEIGHS: usize = 2;

/// At most so many words that stay are taken in.
const FEW_WORDS: usize = 2;

/// Widens hunks to what a human would mark.
pub(super) fn widen(hunks: Vec<Hunk>, base: &Words<'_>, revised: &Words<'_>) -> Vec<Hunk> {
    let pair = Pair { base, revised };
    let mut hunks = pair.slide_all(hunks);
    if let Some(block) = pair.as_block(&hunks) {
        return vec![block];
    }
    loop {
        let before = hunks.len();
        hunks = pair.merge(hunks);
        if hunks.len() == before {
            return hunks;
        }
    }
}

struct Pair<'a> {
    base: &'a Words<'a>,
    revised: &'a Words<'a>,
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
        if words == 0 {
            return true;
        }
        if self.is_year_mark(gap.clone()) {
            return true;
        }
        let weight = |hunk: &Hunk| {
            self.base.count(hunk.base.clone()).max(self.revised.count(hunk.revised.clone()))
        };
        let both_replace = !first.base.is_empty()
            && !first.revised.is_empty()
            && !second.base.is_empty()
            && !second.revised.is_empty();
        let signs = gap.len() > words;
        both_replace
            && !signs
            && words <= FEW_WORDS
            && weight(first).min(weight(second)) >= OUTWEIGHS * words
    }

    /// 年 between a year and a venue: `2014年，釜山` is one phrase.
    fn is_year_mark(&self, gap: std::ops::Range<usize>) -> bool {
        self.base.count(gap.clone()) == 1 && self.base.word(gap.start) == "年" && gap.len() == 2
    }

    /// Brackets and quotes part changes.
    fn is_border(&self, index: usize) -> bool {
        const BORDERS: [char; 20] = [
            '(', ')', '[', ']', '（', '）', '"', '“', '”', '«', '»', '{', '}', '《', '》', '「',
            '」', '【', '】', ';',
        ];
        self.base.is_any_sign(index, &BORDERS)
    }

    /// One block for a clause of which little survives, without the words and the sign that both
    /// texts end with.
    fn as_block(&self, hunks: &[Hunk]) -> Option<Hunk> {
        let (first, last) = (hunks.first()?, hunks.last()?);
        let total = self
            .base
            .count(0..self.base.tokens.len())
            .max(self.revised.count(0..self.revised.tokens.len()));
        let deleted: usize = hunks.iter().map(|hunk| self.base.count(hunk.base.clone())).sum();
        let survivors = self.base.count(0..self.base.tokens.len()) - deleted;
        #[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^24")]
        let share = survivors as f32 / total.max(1) as f32;
        let inside = self.base.count(first.base.end..last.base.start);
        (hunks.len() > 1 && share < SURVIVING && inside > 0).then(|| first.to(last))
    }

    /// Slides every hunk, each up to the end of the one before it.
    fn slide_all(&self, hunks: Vec<Hunk>) -> Vec<Hunk> {
        let mut slid: Vec<Hunk> = Vec::with_capacity(hunks.len());
        for hunk in hunks {
            let floor = slid.last().map_or((0, 0), |last| (last.base.end, last.revised.end));
            slid.push(self.slide(hunk, floor));
        }
        slid
    }

    /// Moves a pure insertion or deletion as far to the front as it reads the same, so that it
    /// begins with the comma or the conjunction; brackets stay in pairs.
    fn slide(&self, hunk: Hunk, floor: (usize, usize)) -> Hunk {
        let mut best = hunk.clone();
        let mut moved = hunk;
        while let Some(next) = self
            .one_to_the_front(&moved)
            .filter(|next| next.base.start >= floor.0 && next.revised.start >= floor.1)
        {
            moved = next;
            if self.is_balanced(&moved) >= self.is_balanced(&best) {
                best = moved.clone();
            }
        }
        best
    }

    fn one_to_the_front(&self, hunk: &Hunk) -> Option<Hunk> {
        let base = hunk.base.start.checked_sub(1)?;
        let revised = hunk.revised.start.checked_sub(1)?;
        let (words, range) = if hunk.is_insertion() {
            (self.revised, hunk.revised.clone())
        } else if hunk.is_deletion() {
            (self.base, hunk.base.clone())
        } else {
            return None;
        };
        let same = words.keys.get(range.start - 1) == words.keys.get(range.end - 1);
        same.then(|| Hunk { base: base..hunk.base.end - 1, revised: revised..hunk.revised.end - 1 })
    }

    /// Whether as many brackets open as close in the words of a pure insertion or deletion.
    fn is_balanced(&self, hunk: &Hunk) -> bool {
        let (words, range) = if hunk.is_insertion() {
            (self.revised, &hunk.revised)
        } else {
            (self.base, &hunk.base)
        };
        let mut depth = 0_i32;
        for index in range.clone() {
            if words.is_any_sign(index, &['(', '（', '[', '«', '“']) {
                depth += 1;
            } else if words.is_any_sign(index, &[')', '）', ']', '»', '”']) {
                depth -= 1;
                if depth < 0 {
                    return false;
                }
            }
        }
        depth == 0
    }
}
