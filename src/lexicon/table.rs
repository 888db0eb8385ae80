//! A table of the lexicon as the program carries it.
//!
//! In: lists of phrases under their names, each phrase folded and each list sorted. Out: the lists,
//! one by one.
//!
//! ```text
//! [headings.preamble]
//! accepting                 take("headings.preamble")   accepting, acknowledging
//! acknowledging
//! [headings.operative]
//! ```

use super::Phrases;

/// Lists of phrases that wait to be taken.
#[derive(Debug)]
pub(super) struct Table(Vec<(&'static str, &'static str)>);

impl Table {
    /// The lists of a table; what stands above the first name is a comment.
    pub(super) fn of(text: &'static str) -> Self {
        let named = text.split("\n[").skip(1);
        Self(named.filter_map(|list| list.split_once("]\n")).collect())
    }

    /// Takes the list of this name; an empty one where there is none, which a test rules out.
    pub(super) fn take(&mut self, name: &str) -> Phrases {
        let at = self.0.iter().position(|(found, _)| *found == name);
        Phrases::sorted(at.map(|at| self.0.swap_remove(at).1).unwrap_or_default())
    }

    /// The names of the lists that nobody took.
    #[cfg(test)]
    pub(super) fn rest(&self) -> Vec<&str> {
        self.0.iter().map(|(name, _)| *name).collect()
    }
}
