//! Which section of one version answers to which section of the other.
//!
//! In: the sections of two instruments. Out: pairs in order; a section that has no counterpart, or
//! whose counterpart stands across others, stays alone (its clauses may still have moved).
//!
//! ```text
//! base                        revised
//! (opening)  ───────────────  (opening)
//! considering  ─────────────  considering further     other heading, same clauses
//! having regard to                                    deleted
//!                             emphasizing             added
//! resolves  ────────────────  resolves
//! ```

use std::ops::Range;

use super::contents::{Bag, Contents, Weights, bag, dice};
use super::sequence::{Candidate, heaviest};
use crate::model::{Part, Reason, Section};
use crate::text::fold::fold_case;

/// With headings that share no word, sections pair when their clauses are this much alike. In the
/// hand-marked pairs sections under a new heading share 0.57 and more, unlike ones 0.52 and less
/// (docs/adr/0003-likeness.md).
const ALIKE_CONTENT: f32 = 0.5;

/// With headings that are alike, less is enough.
const ALIKE_CONTENT_UNDER_ALIKE_HEADING: f32 = 0.25;

/// Headings share half of their words: `considering` and `considering further`.
const ALIKE_HEADING: f32 = 0.5;

/// Breaks ties between sections, by word.
const SIZE: f32 = 0.000_01;

/// Beyond so many comparisons only equal headings are paired: an instrument has 10 to 20 sections.
const LARGE_TABLE: usize = 40_000;

/// A pair of sections, by index into [`ClauseTree::sections`](crate::model::ClauseTree::sections).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SectionPair {
    pub(super) base: usize,
    pub(super) revised: usize,
    /// Why their headings were paired.
    pub(super) reason: Reason,
}

/// A section as it is compared.
struct Summary {
    part: Part,
    heading: Option<String>,
    heading_bag: Bag,
}

/// Pairs the sections of two instruments, given as ranges of their trees' sections.
pub(super) fn pair(
    base: &Contents<'_>,
    revised: &Contents<'_>,
    ranges: &(Range<usize>, Range<usize>),
) -> Vec<SectionPair> {
    let left = summaries(base, ranges.0.clone());
    let right = summaries(revised, ranges.1.clone());
    let place = |found: Candidate, reason: Reason| SectionPair {
        base: ranges.0.start + found.base,
        revised: ranges.1.start + found.revised,
        reason,
    };
    if have_same_headings(&left, &right) {
        let same = |index| Candidate { base: index, revised: index, likeness: 1.0, gain: 1.0 };
        return (0..left.len()).map(|index| place(same(index), Reason::EqualHeading)).collect();
    }
    let candidates = if left.len().saturating_mul(right.len()) > LARGE_TABLE {
        equal_headings(&left, &right)
    } else {
        let bags = (section_bags(base, ranges.0.clone()), section_bags(revised, ranges.1.clone()));
        by_heading_and_content((&left, &right), (&bags.0, &bags.1))
    };
    heaviest(candidates)
        .into_iter()
        .map(|found| {
            let equal = left.get(found.base).map(|s| &s.heading)
                == right.get(found.revised).map(|s| &s.heading);
            place(
                found,
                if equal { Reason::EqualHeading } else { Reason::AlikeSection(found.likeness) },
            )
        })
        .collect()
}

fn sections<'t>(contents: &Contents<'t>, range: Range<usize>) -> &'t [Section] {
    contents.tree.sections.get(range).unwrap_or_default()
}

fn summaries(contents: &Contents<'_>, range: Range<usize>) -> Vec<Summary> {
    sections(contents, range)
        .iter()
        .map(|section| {
            let heading = section.heading.map(|id| contents.text(id));
            Summary {
                part: section.part,
                heading: heading.as_deref().map(fold_case),
                heading_bag: heading.as_deref().map(bag).unwrap_or_default(),
            }
        })
        .collect()
}

/// Whether both versions have the same headings in the same order, each once: the common case,
/// which needs no look at the content.
fn have_same_headings(left: &[Summary], right: &[Summary]) -> bool {
    let same =
        left.len() == right.len() && left.iter().zip(right).all(|(a, b)| a.heading == b.heading);
    let mut headings: Vec<_> = left.iter().map(|section| &section.heading).collect();
    headings.sort_unstable();
    same && headings.windows(2).all(|pair| matches!(pair, [a, b] if a != b))
}

fn equal_headings(left: &[Summary], right: &[Summary]) -> Vec<Candidate> {
    let mut places: rustc_hash::FxHashMap<&Option<String>, Vec<usize>> =
        rustc_hash::FxHashMap::default();
    for (index, section) in right.iter().enumerate().rev() {
        places.entry(&section.heading).or_default().push(index);
    }
    let mut found = Vec::new();
    for (base, section) in left.iter().enumerate() {
        if let Some(revised) = places.get_mut(&section.heading).and_then(Vec::pop) {
            found.push(Candidate { base, revised, likeness: 1.0, gain: 1.0 });
        }
    }
    found
}

fn section_bags(contents: &Contents<'_>, range: Range<usize>) -> Vec<Bag> {
    sections(contents, range)
        .iter()
        .map(|section| {
            let ids = section.clauses.clone().map(crate::model::ClauseId::new);
            let mut words: Bag = ids
                .filter(|id| Some(*id) != section.heading)
                .flat_map(|id| contents.bag(id).iter().copied())
                .collect();
            words.sort_unstable();
            words
        })
        .collect()
}

fn by_heading_and_content(
    sections: (&[Summary], &[Summary]),
    bags: (&[Bag], &[Bag]),
) -> Vec<Candidate> {
    let mut weights = Weights::default();
    weights.count(bags.0.iter().chain(bags.1).map(Vec::as_slice));
    let total = |bag: &Bag| weights.total(bag);
    let others: Vec<(&Bag, f32)> = bags.1.iter().map(|bag| (bag, total(bag))).collect();
    let mut found = Vec::new();
    for (base, (left, words)) in sections.0.iter().zip(bags.0).enumerate() {
        let all = total(words);
        for (revised, (right, (others, their_all))) in sections.1.iter().zip(&others).enumerate() {
            let content = dice(weights.shared(words, others), all + their_all);
            let Some(gain) = gain(left, right, content) else { continue };
            // Of two sections that changed places the one with more words stays.
            #[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^24")]
            let size = words.len().min(10_000) as f32;
            let gain = gain + SIZE * size;
            found.push(Candidate { base, revised, likeness: content, gain });
        }
    }
    found
}

/// What pairing two sections gains; `None` if they are no versions of each other.
fn gain(left: &Summary, right: &Summary, content: f32) -> Option<f32> {
    if (left.part == Part::Opening) != (right.part == Part::Opening)
        || (left.part == Part::Annex) != (right.part == Part::Annex)
    {
        return None;
    }
    if left.heading == right.heading {
        return Some(0.5 + content);
    }
    let heading = Weights::default().likeness(&left.heading_bag, &right.heading_bag);
    let floor =
        if heading >= ALIKE_HEADING { ALIKE_CONTENT_UNDER_ALIKE_HEADING } else { ALIKE_CONTENT };
    (content >= floor).then_some(0.3 * heading + content)
}
