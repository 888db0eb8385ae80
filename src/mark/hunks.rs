//! What changed between two texts, in whole words.
//!
//! In: the words of two texts. Out: hunks: ranges of base words that were replaced by ranges of
//! revised words, in order, with at least one equal word between any two.
//!
//! ```text
//! base     on the use of radio for warning ships
//! revised  on the use of sirens for warning ships and ports
//! hunks    [radio → sirens]  [ → and ports]
//! ```

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::tokens::Words;

/// A stretch of base tokens and the stretch of revised tokens that took its place; one may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    /// Tokens of the base.
    pub(super) base: Range<usize>,
    /// Tokens of the revised text.
    pub(super) revised: Range<usize>,
}

/// The smallest hunks between two texts.
pub(super) fn find(base: &Words<'_>, revised: &Words<'_>) -> Vec<Hunk> {
    // Without a deadline: marks must not depend on the clock
    // (docs/adr/0002-myers-without-a-deadline.md).
    let operations = capture_diff_slices(Algorithm::Myers, &base.keys, &revised.keys);
    let changed = operations.iter().filter(|found| !matches!(found, DiffOp::Equal { .. }));
    changed.map(|found| Hunk { base: found.old_range(), revised: found.new_range() }).collect()
}

impl Hunk {
    /// Whether only the revised text has words here.
    pub(super) fn is_insertion(&self) -> bool {
        self.base.is_empty()
    }

    /// Whether only the base has words here.
    pub(super) fn is_deletion(&self) -> bool {
        self.revised.is_empty()
    }

    /// One hunk from the start of this to the end of the other.
    pub(super) fn to(&self, other: &Self) -> Self {
        Self {
            base: self.base.start..other.base.end,
            revised: self.revised.start..other.revised.end,
        }
    }

    /// The same hunk without the tokens that both its sides begin or end with.
    pub(super) fn trimmed(mut self, base: &Words<'_>, revised: &Words<'_>) -> Self {
        let same = |one: usize, other: usize| base.keys.get(one) == revised.keys.get(other);
        while !self.base.is_empty()
            && !self.revised.is_empty()
            && same(self.base.start, self.revised.start)
        {
            self.base.start += 1;
            self.revised.start += 1;
        }
        while !self.base.is_empty()
            && !self.revised.is_empty()
            && same(self.base.end - 1, self.revised.end - 1)
        {
            self.base.end -= 1;
            self.revised.end -= 1;
        }
        self
    }
}
