//! Why a row's clauses were paired, in words.
//!
//! In: the [`Reason`] of a row. Out: its name in JSON, a phrase for people, and the likeness where
//! one was measured.
//!
//! ```text
//! Alike(0.83)  ─►  "alike"  0.83  paired: the texts are alike (83% of the words in common)
//! ```

use crate::model::Reason;

/// A reason in words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Explanation {
    /// The name used in the JSON contract.
    pub(super) name: &'static str,
    /// What to tell people.
    phrase: &'static str,
    /// The share of words in common, from 0 to 1.
    pub(super) likeness: Option<f32>,
}

impl Explanation {
    /// All the names, in the order of the table.
    pub(super) const NAMES: [&'static str; 13] = [
        "equal-text",
        "alike",
        "same-part",
        "equal-heading",
        "alike-section",
        "alone-in-gap",
        "first-part",
        "merged",
        "same-call",
        "nothing-alike",
        "later-part",
        "absorbed",
        "no-counterpart",
    ];

    /// The table.
    pub(super) fn of(reason: Reason) -> Self {
        let because = |name, phrase| Self { name, phrase, likeness: None };
        match reason {
            Reason::EqualText => because("equal-text", "paired: the texts are equal"),
            Reason::Alike(share) => because("alike", "paired: the texts are alike").by(share),
            Reason::SamePart => because("same-part", "paired: both lines play the same part"),
            Reason::EqualHeading => because("equal-heading", "paired: the headings are equal"),
            Reason::AlikeSection(share) => {
                because("alike-section", "paired: the headings open sections that are alike")
                    .by(share)
            }
            Reason::AloneInGap => {
                because("alone-in-gap", "paired: nothing else was left here on either side")
            }
            Reason::FirstPart => because(
                "first-part",
                "paired: the base clause was split, and this is its first part",
            ),
            Reason::Merged => {
                because("merged", "paired: this clause also holds the base clause that follows")
            }
            Reason::SameCall => {
                because("same-call", "paired: both notes are called from the same place")
            }
            Reason::NothingAlike => {
                because("nothing-alike", "alone: nothing alike was found on the other side")
            }
            Reason::LaterPart => {
                because("later-part", "alone: the rest of the base clause that was split before")
            }
            Reason::Absorbed => because("absorbed", "alone: merged into the clause before"),
            Reason::NoCounterpart => {
                because("no-counterpart", "alone: the other side has no such instrument")
            }
        }
    }

    /// The same, with the measured likeness.
    fn by(mut self, likeness: f32) -> Self {
        self.likeness = Some(likeness);
        self
    }

    /// The phrase for people.
    pub(super) fn sentence(self) -> String {
        match self.likeness {
            Some(share) => {
                format!("{} ({:.0}% of the words in common)", self.phrase, share * 100.0)
            }
            None => self.phrase.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeness_is_said_where_it_was_measured() {
        let alike = Explanation::of(Reason::Alike(0.834)).sentence();
        assert_eq!(alike, "paired: the texts are alike (83% of the words in common)");
        let absorbed = Explanation::of(Reason::Absorbed);
        assert_eq!(absorbed.sentence(), "alone: merged into the clause before");
        assert!(Explanation::NAMES.contains(&absorbed.name));
    }
}
