//! Which clauses could be pairs at all, found without comparing all with all.
//!
//! In: two lists of clauses. Out: candidate pairs: equal texts, and texts alike enough.
//!
//! ```text
//! base     a  b  b  c              equal texts pair in order of their copies: b₁─b₁, b₂─b₂
//! revised  a' b  b  d              what has no equal is compared: a─a', a─d, c─a', c─d
//! ```
//!
//! Two lists are compared each with each only while the table is small. Beyond that a pair is a
//! candidate only if it shares one of its rarest words, or of its rarest pairs of words where all
//! words are common, so the work grows with the text and not with its square.

use rustc_hash::{FxHashMap, FxHashSet};

use super::contents::{Contents, Weights, dice};
use super::sequence::Candidate;
use crate::model::ClauseId;

/// Up to so many comparisons every pair is looked at: 1 to 3 µs each, so 30 ms at most.
const SMALL_TABLE: usize = 10_000;

/// Beyond that, so many of a clause's rarest words are looked up. A clause whose eight rarest words
/// all changed is not recognized by a reader either.
const LOOKED_UP: usize = 8;

/// A word that stands in more clauses than this does not tell them apart.
const TOO_COMMON: usize = 24;

/// Copies of one text are paired each with each up to this many pairs, in order beyond it.
const FEW_COPIES: usize = 64;

/// Texts of so few words are compared by their letters too: `tariffs` and `tariff policy`.
const SHORT: usize = 4;

/// A text that is so many times longer is no version of the other, and not worth the comparison: a
/// clause of 40,000 words against 4,000 short ones took 9 s.
const FAR_LONGER: usize = 24;

/// A text of so many words can be recognized inside a longer one.
const LONG: usize = 7;

/// How much it counts that a clause stands inside the other: a clause must be kept to two thirds to
/// pass the floor of 0.4 by this alone.
const KEPT_PART: f32 = 0.6;

/// A clause that stands inside the other to this share was kept as a whole, and counts for more.
const WHOLLY_KEPT: f32 = 0.8;

/// How much that counts.
const WHOLLY_KEPT_PART: f32 = 0.75;

/// How alike two clauses are at least that begin with the same reference (`Resolution 5 …`): they are
/// about the same instrument, however much else was rewritten.
const SAME_REFERENCE: f32 = 0.45;

/// Two lists of clauses, and what their words weigh.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lists<'a> {
    pub(super) base: &'a Contents<'a>,
    pub(super) revised: &'a Contents<'a>,
    pub(super) weights: &'a Weights,
    pub(super) left: &'a [ClauseId],
    pub(super) right: &'a [ClauseId],
}

/// What the words of each clause of two lists weigh together; 0 for clauses nobody compares.
struct Totals {
    left: Vec<f32>,
    right: Vec<f32>,
}

impl Lists<'_> {
    /// All candidates whose likeness reaches the floor.
    pub(super) fn candidates(&self, floor: f32) -> Vec<Candidate> {
        let mut found = self.equal();
        let (left, right) = self.without(&found);
        if left.is_empty() || right.is_empty() {
            return found;
        }
        let totals = self.totals((&left, &right));
        let compare = |base, revised| self.compare((base, revised), &totals, floor);
        if left.len().saturating_mul(right.len()) <= SMALL_TABLE {
            for &base in &left {
                found.extend(right.iter().filter_map(|&revised| compare(base, revised)));
            }
        } else {
            found.extend(self.compare_by_rarest(words, (&left, &right), compare));
            // Clauses of common words only are told apart by which words they have together.
            let (left, right) = self.without(&found);
            found.extend(self.compare_by_rarest(pairs_of_words, (&left, &right), compare));
        }
        found
    }

    /// What the words of the clauses at some places weigh: each of them is compared with many.
    fn totals(&self, (left, right): (&[usize], &[usize])) -> Totals {
        let totals = |contents: &Contents<'_>, ids: &[ClauseId], open: &[usize]| {
            let mut totals = vec![0.0; ids.len()];
            for &index in open {
                if let (Some(total), Some(id)) = (totals.get_mut(index), ids.get(index)) {
                    *total = self.weights.total(contents.bag(*id));
                }
            }
            totals
        };
        Totals {
            left: totals(self.base, self.left, left),
            right: totals(self.revised, self.right, right),
        }
    }

    /// What stands in no candidate so far.
    fn without(&self, found: &[Candidate]) -> (Vec<usize>, Vec<usize>) {
        let rest = |length: usize, taken: FxHashSet<usize>| -> Vec<usize> {
            (0..length).filter(|index| !taken.contains(index)).collect()
        };
        let left = found.iter().map(|candidate| candidate.base).collect();
        let right = found.iter().map(|candidate| candidate.revised).collect();
        (rest(self.left.len(), left), rest(self.right.len(), right))
    }

    /// The pairs with equal texts; copies of one text in order when there are many.
    fn equal(&self) -> Vec<Candidate> {
        let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for (index, id) in self.right.iter().enumerate() {
            places.entry(self.revised.hash(*id)).or_default().push(index);
        }
        let mut copies: FxHashMap<u64, usize> = FxHashMap::default();
        for id in self.left {
            *copies.entry(self.base.hash(*id)).or_default() += 1;
        }
        let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
        let mut found = Vec::new();
        for (base, id) in self.left.iter().enumerate() {
            let hash = self.base.hash(*id);
            let Some(others) = places.get(&hash) else { continue };
            let nth = seen.entry(hash).or_default();
            let few = others.len() * copies.get(&hash).copied().unwrap_or(1) <= FEW_COPIES;
            let paired =
                if few { others.as_slice() } else { others.get(*nth..=*nth).unwrap_or_default() };
            found.extend(paired.iter().map(|&revised| candidate(base, revised, 1.0)));
            *nth += 1;
        }
        found
    }

    fn compare(
        &self,
        (base, revised): (usize, usize),
        totals: &Totals,
        floor: f32,
    ) -> Option<Candidate> {
        let (one, other) = (*self.left.get(base)?, *self.right.get(revised)?);
        let (left, right) = (self.base.bag(one), self.revised.bag(other));
        let (shorter, longer) = (left.len().min(right.len()), left.len().max(right.len()));
        if longer > FAR_LONGER * (shorter + 1) {
            return None;
        }
        let (left_total, right_total) = (*totals.left.get(base)?, *totals.right.get(revised)?);
        let shared = self.weights.shared(left, right);
        let mut likeness = dice(shared, left_total + right_total);
        if shorter <= SHORT {
            let pairs = (self.base.letter_pairs(one), self.revised.letter_pairs(other));
            likeness = likeness.max(Weights::default().likeness(pairs.0, pairs.1));
        } else if shorter >= LONG && likeness < floor {
            // A clause that was kept and much added to is like the part of it that was kept.
            let part = if left.len() <= right.len() { left_total } else { right_total };
            let kept = if part == 0.0 { 0.0 } else { shared / part };
            let certainty = if kept >= WHOLLY_KEPT { WHOLLY_KEPT_PART } else { KEPT_PART };
            likeness = likeness.max(certainty * kept);
            let cited = self.base.reference(one);
            if cited.is_some() && cited == self.revised.reference(other) {
                likeness = likeness.max(SAME_REFERENCE);
            }
        }
        (likeness >= floor).then(|| candidate(base, revised, likeness))
    }

    /// The candidates among clauses that share one of their rarest keys: words, or pairs of words.
    fn compare_by_rarest(
        &self,
        keys: fn(&[u64]) -> Vec<u64>,
        (left, right): (&[usize], &[usize]),
        compare: impl Fn(usize, usize) -> Option<Candidate>,
    ) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for &revised in right {
            let Some(id) = self.right.get(revised) else { continue };
            for key in keys(self.revised.bag(*id)) {
                places.entry(key).or_default().push(revised);
            }
        }
        for &base in left {
            let Some(id) = self.left.get(base) else { continue };
            let mut rarest: Vec<(usize, u64)> = keys(self.base.bag(*id))
                .into_iter()
                .filter_map(|key| places.get(&key).map(|others| (others.len(), key)))
                .filter(|(others, _)| *others <= TOO_COMMON)
                .collect();
            rarest.sort_unstable();
            let mut others: Vec<usize> = rarest
                .iter()
                .take(LOOKED_UP)
                .filter_map(|(_, key)| places.get(key))
                .flatten()
                .copied()
                .collect();
            others.sort_unstable();
            others.dedup();
            found.extend(others.into_iter().filter_map(|revised| compare(base, revised)));
        }
        found
    }
}

/// The words of a bag, each once.
fn words(bag: &[u64]) -> Vec<u64> {
    bag.chunk_by(|a, b| a == b).filter_map(<[u64]>::first).copied().collect()
}

/// The words of a bag in pairs, neighbours in the order of the bag: a word that changed changes the
/// few pairs around it, and the others say as much as a rare word.
fn pairs_of_words(bag: &[u64]) -> Vec<u64> {
    let words = words(bag);
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs.map(|(one, other)| one.rotate_left(1) ^ other).collect()
}

/// From this likeness on a pair is beyond doubt.
const BEYOND_DOUBT: f32 = 0.6;

/// Breaks the tie between two pairs of one clause: the more alike is taken. Less than [`UPWARDS`].
const MORE_ALIKE: f32 = 0.000_5;

/// Breaks the tie between two clauses that changed places.
const UPWARDS: f32 = 0.001;

/// A candidate with what it gains.
///
/// Below doubt the gain is the square of the likeness: one good pair is worth more than two poor ones
/// that cross it. Beyond it every pair counts the same, edited or not. Of two clauses that changed
/// places the first is said to have moved down: an editor cuts it and pastes it further on.
pub(super) fn candidate(base: usize, revised: usize, likeness: f32) -> Candidate {
    let gain =
        if likeness < BEYOND_DOUBT { likeness * likeness } else { 1.0 + MORE_ALIKE * likeness };
    let upwards = if base > revised { UPWARDS } else { 0.0 };
    Candidate { base, revised, likeness, gain: gain + upwards + f32::EPSILON }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_doubt_one_good_pair_is_worth_more_than_two_poor_ones() {
        let gain = |likeness: f32| candidate(0, 0, likeness).gain;
        assert!(gain(0.59) > 2.0 * gain(0.4));
        assert!(gain(0.59) < 0.36);
        // Nothing alike is still worth more than no pair.
        assert!(gain(0.0) > 0.0);
    }

    #[test]
    fn beyond_doubt_every_pair_counts_the_same_but_for_ties() {
        let gain = |likeness: f32| candidate(0, 0, likeness).gain;
        assert!(gain(BEYOND_DOUBT) > 1.0 && gain(1.0) < 1.01);
        assert!(gain(1.0) > gain(0.8) && gain(0.8) > gain(BEYOND_DOUBT));
    }

    #[test]
    fn of_two_that_changed_places_the_first_moved_down() {
        // The pair that leads upwards is kept, however much the other was edited or not.
        assert!(candidate(1, 0, BEYOND_DOUBT).gain > candidate(0, 1, 1.0).gain);
        assert!(candidate(1, 0, 0.7).gain > candidate(0, 0, 0.7).gain);
        assert!((candidate(0, 1, 0.7).gain - candidate(0, 0, 0.7).gain).abs() < f32::EPSILON);
    }
}
