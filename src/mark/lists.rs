//! Changes in lists: members that came, went or changed places.
//!
//! In: hunks. Out: the same changes with the members kept whole.
//!
//! ```text
//! A and B → A, B and C     smallest  A [, B] and [B→C]        kept   A [and→,] B [and C]
//! A and B → B and A        smallest  [B and] A [and B]        kept   [A and B→B and A]
//! A and in B → A, in C and B   smallest  A [, in C] and [in] B   kept   A [and→,] in [C and] B
//! ```

use std::ops::Range;

use super::hunks::Hunk;
use super::pair::Pair;
use super::tokens::Words;

/// Passages of more words that changed places are marked apart: nobody sees them as one change.
const LONGEST_EXCHANGE: usize = 32;

/// A member of a list that changed places passes at most so many words of other members.
const LONGEST_LIST: usize = 6;

impl Pair<'_> {
    /// In a list that grew or shrank, keeps its members rather than the word between them:
    /// `A, B and C` from `A and B` adds `and C` behind B, not `, B` in front of `and`.
    pub(super) fn keep_members(&self, mut hunks: Vec<Hunk>) -> Vec<Hunk> {
        for at in 1..hunks.len() {
            if let Some([first, second]) = hunks.get_mut(at - 1..=at)
                && let Some((one, other)) = self.regrouped(first, second)
            {
                (*first, *second) = (one, other);
            }
        }
        hunks
    }

    /// The same change with the members of the list kept, if the first hunk is one that adds or
    /// removes just what the second replaces or brings.
    fn regrouped(&self, first: &Hunk, second: &Hunk) -> Option<(Hunk, Hunk)> {
        let gap = first.base.end..second.base.start;
        if gap.is_empty() || !gap.clone().all(|index| self.is_common(self.base, index)) {
            return None;
        }
        let ends_with = |keys: &[u64], range: &Range<usize>, member: Option<&[u64]>| {
            let inside = keys.get(range.clone()).unwrap_or_default();
            member.is_some_and(|member| !member.is_empty() && inside.ends_with(member))
        };
        let (base, revised) = (&self.base.keys, &self.revised.keys);
        if first.is_insertion() && ends_with(revised, &first.revised, base.get(second.base.clone()))
        {
            let member = first.revised.end - second.base.len();
            let one = Hunk {
                base: first.base.start..second.base.start,
                revised: first.revised.start..member,
            };
            let other = Hunk {
                base: second.base.end..second.base.end,
                revised: first.revised.end..second.revised.end,
            };
            return Some((one, other));
        }
        if first.is_insertion() && second.is_deletion() {
            return self.regrouped_behind_comma(first, second);
        }
        if first.is_deletion() && ends_with(base, &first.base, revised.get(second.revised.clone()))
        {
            let member = first.base.end - second.revised.len();
            let one = Hunk {
                base: first.base.start..member,
                revised: first.revised.start..second.revised.start,
            };
            let other = Hunk {
                base: first.base.end..second.base.end,
                revised: second.revised.end..second.revised.end,
            };
            return Some((one, other));
        }
        None
    }

    /// The same change with the word kept that opened the last member and now opens one before it:
    /// `in A and in B` → `in A, in C and B` changes `and` and adds `C and`.
    fn regrouped_behind_comma(&self, first: &Hunk, second: &Hunk) -> Option<(Hunk, Hunk)> {
        let comma = first.revised.start;
        let opener = self.base.keys.get(second.base.clone()).unwrap_or_default();
        let member = comma + 1 + opener.len();
        let kept = self.revised.keys.get(comma + 1..member);
        let is_list = self.revised.is_any_sign(comma, &[',', '،', '，', '、'])
            && member < first.revised.end
            && kept == Some(opener);
        is_list.then(|| {
            let one = Hunk { base: first.base.start..second.base.start, revised: comma..comma + 1 };
            let other = Hunk {
                base: second.base.end..second.base.end,
                revised: member..second.revised.start,
            };
            (one, other)
        })
    }

    /// Joins hunks between which words changed places: `safe and silent` → `silent and safe`.
    pub(super) fn join_exchanges(&self, hunks: Vec<Hunk>) -> Vec<Hunk> {
        let mut joined: Vec<Hunk> = Vec::with_capacity(hunks.len());
        for hunk in hunks {
            let start = self.exchanged_with(&joined, &hunk);
            let from = start.map_or(hunk.clone(), |start| {
                let first = joined.get(start).map_or(hunk.clone(), |first| first.to(&hunk));
                joined.truncate(start);
                first
            });
            joined.push(from);
        }
        joined
    }

    /// The last of the earlier hunks between which and this one words changed places: fewer words
    /// stay between the two than changed places, and no border.
    fn exchanged_with(&self, earlier: &[Hunk], hunk: &Hunk) -> Option<usize> {
        let reach = self.weight(hunk);
        let (mut between, mut end) = (0, hunk.base.start);
        for (at, first) in earlier.iter().enumerate().rev().take(reach) {
            let gap = first.base.end..end;
            between += self.base.count(gap.clone());
            if between > reach.max(LONGEST_LIST) || gap.clone().any(|index| self.is_border(index)) {
                return None;
            }
            if self.is_exchange(first, hunk, between) {
                return Some(at);
            }
            end = gap.start;
        }
        None
    }

    /// Whether most of the words deleted in one hunk were inserted in the other, and more than stay
    /// between them.
    fn is_exchange(&self, first: &Hunk, second: &Hunk, between: usize) -> bool {
        if self.weight(first).max(self.weight(second)) > LONGEST_EXCHANGE {
            return false;
        }
        let exchanged = |deleted: &Range<usize>, inserted: &Range<usize>| {
            let (gone, came) =
                (self.content_of(self.base, deleted), self.content_of(self.revised, inserted));
            let shared = gone.iter().filter(|key| came.contains(key)).count();
            let moved = self.base.count(deleted.clone()).min(self.revised.count(inserted.clone()));
            shared > 0
                && 2 * shared >= gone.len().min(came.len())
                && (between < moved || self.is_member_moved(first, second))
        };
        exchanged(&first.base, &second.revised) || exchanged(&second.base, &first.revised)
    }

    /// Whether what moved is a member of a list: it left one place and came to the other with the
    /// word or sign that joins it to the rest, `A, B and C` → `C, A and B`.
    fn is_member_moved(&self, first: &Hunk, second: &Hunk) -> bool {
        let ends = |words: &Words<'_>, range: &Range<usize>| {
            range.end.checked_sub(1).is_some_and(|last| self.joins(words, last))
        };
        let begins = |words: &Words<'_>, range: &Range<usize>| self.joins(words, range.start);
        if first.is_insertion() {
            ends(self.revised, &first.revised) && begins(self.base, &second.base)
        } else {
            ends(self.base, &first.base) && begins(self.revised, &second.revised)
        }
    }

    /// The keys of the words of a range that are not common ones.
    pub(super) fn content_of(&self, words: &Words<'_>, range: &Range<usize>) -> Vec<u64> {
        let is_content = |at: &usize| words.is_word(*at) && !self.is_common(words, *at);
        range.clone().filter(is_content).filter_map(|at| words.keys.get(at).copied()).collect()
    }
}
